import FrontlineAtlas
import FrontlineGeodesy
import FrontlineGeometry
import Testing

@testable import FrontlineMaps

@Suite struct MapPlaneTests {
  let shusha = Position(latitude: 39.7601, longitude: 46.7499)

  private func plane(_ center: Position, _ reach: Length) throws -> MapPlane {
    try MapPlane(
      around: stride(from: 0.0, to: 360, by: 90).map { center.destination(reach, toward: .degrees($0)) },
      width: 1_000, aspects: 0.7...1.1)
  }

  @Test(arguments: [5.0, 50, 200])
  func `Everything asked for is in the frame`(_ kilometers: Double) throws {
    let plane = try plane(shusha, .kilometers(kilometers))
    for azimuth in stride(from: 0.0, to: 360, by: 15) {
      let point = try plane.point(
        shusha.destination(.kilometers(kilometers), toward: .degrees(azimuth)))
      #expect(plane.frame.contains(point), "\(azimuth)")
      #expect(try plane.position(at: point).distance(to: shusha).kilometers - kilometers < 0.001)
    }
    #expect(plane.box.contains(shusha))
  }

  @Test(arguments: [
    (Position(latitude: 0, longitude: 10), "stereographic"),
    (Position(latitude: 89.9, longitude: 0), "stereographic"),
    (Position(latitude: -35, longitude: 149), "Lambert"),
    (Position(latitude: 52, longitude: 179.9), "Lambert"),
  ])
  func `A map can be made anywhere`(_ place: (center: Position, name: String)) throws {
    let plane = try plane(place.center, .kilometers(30))
    #expect(MapWords(nil)(plane.projectionName.phrase, plane.projectionName.figures).hasPrefix(place.name))
    let middle = try plane.point(place.center)
    #expect(abs(middle.x - 500) < 5)
  }

  /// The bar is as long on the ellipsoid as it says, along the parallel that it names.
  @Test(arguments: [5.0, 60, 250])
  func `The scale bar is true`(_ kilometers: Double) throws {
    let plane = try plane(shusha, .kilometers(kilometers))
    let bar = try ScaleBar(on: plane, MapWords(nil))
    let half = bar.width / 2
    let center = plane.frame.center
    let ends = try [center - [half, 0], center + [half, 0]].map(plane.position(at:))
    let truth = ends[0].distance(to: ends[1])
    #expect(abs(truth / bar.length - 1) < 0.001)
    #expect(bar.width > 90 && bar.width < 300)
  }

  @Test func `A ring is as far everywhere`() throws {
    for position in Length.kilometers(5).circle(around: shusha) {
      #expect(abs(position.distance(to: shusha).meters - 5_000) < 0.001)
    }
  }
}
