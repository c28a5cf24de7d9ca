import FrontlineGeodesy
import FrontlineGeometry
import FrontlineOverlay
import Testing

@Suite struct LocalPlaneTests {
  private func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws -> Polygon {
    Polygon(
      exterior: try Ring(
        [(south, west), (south, east), (north, east), (north, west), (south, west)].map {
          Position(latitude: $0.0, longitude: $0.1)
        }))
  }

  private func plane(_ shape: MultiPolygon) throws -> LocalPlane {
    try LocalPlane(
      around: #require(GeographicBox(enclosing: shape.polygons.flatMap { $0.rings.flatMap(\.positions) })))
  }

  @Test func `polygons that meet at 180 degrees are one ground, though rounding lets them cross`() throws {
    // From 15 degrees north to the pole, cut at 180, with other positions on each side of the cut.
    var cut: [Position] = []
    for latitude in stride(from: 15.0, through: -90, by: -35) {
      cut.append(Position(latitude: latitude, longitude: -180))
    }
    let corners = [Position(latitude: -90, longitude: -120), Position(latitude: 15, longitude: -120)]
    let shape = MultiPolygon([
      try rectangle(120, -90, 180, 15), Polygon(exterior: try Ring(cut + corners + [cut[0]])),
    ])
    let plane = try plane(shape)
    let region = try plane.region(of: shape)
    #expect(region.defect == nil)
    let alone = try plane.region(of: MultiPolygon([shape.polygons[0]]))
    #expect(abs(region.area / alone.area - 2) < 1e-6, "the two halves are alike")
  }

  @Test(arguments: [-90.0, 90]) func `every plane has a place for the pole of its half`(pole: Double) throws {
    // PROJ has none, one way, about 170 of 3,601 latitudes.
    for middle in stride(from: 0.2, through: 89.8, by: 0.15) {
      let latitude = pole < 0 ? -middle : middle
      let plane = try LocalPlane(
        around: #require(GeographicBox(enclosing: [Position(latitude: latitude, longitude: -179.9)])))
      let back = try plane.unproject(plane.project([Position(latitude: pole, longitude: 12)]))
      #expect(abs(back[0].latitude - pole) < 1e-5, "about \(latitude)")
    }
    let near = try rectangle(170, min(pole, pole * 0.99), 175, max(pole, pole * 0.99))
    #expect(try plane(MultiPolygon([near])).region(of: MultiPolygon([near])).area > 0)
  }
}
