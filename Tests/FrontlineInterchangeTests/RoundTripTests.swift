import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineTestSupport
import Testing

@testable import FrontlineInterchange

/// What is written in one format and read from another is what it was, to 1e-7 degrees.
@Suite struct RoundTripTests {
  /// The formats that are read and written, as far as they are built in.
  static let endings: [String] = {
    var endings = ["geojson", "geojsonl", "geojsons", "csv", "tsv", "wkt"]
    #if GeoPackage
      endings.append("gpkg")
    #endif
    return endings
  }()

  @Test(arguments: endings, endings) func `Every pair of formats keeps shapes`(
    _ first: String, _ second: String
  )
    throws
  {
    let folder = Folder()
    var numbers = SeededGenerator(seed: UInt64(first.utf8.count * 31 + second.utf8.count))
    let features = (0..<60).map { index in
      GeoJSONFeature(
        id: .integer(index), geometry: made(&numbers),
        properties: ["name": .string("Şuşa \"\(index)\"; a,\nb"), "n": .integer(index), "x": .number(0.5)])
    }
    try AtomicFile.write(GeoJSONWriter.text(features, style: exact), to: folder.path("in.geojson"))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.\(first)"))
    _ = try Conversion().run(from: folder.path("a.\(first)"), to: folder.path("b.\(second)"))
    _ = try Conversion().run(from: folder.path("b.\(second)"), to: folder.path("out.geojson"))
    var reader = try GeoJSONReader(path: folder.path("out.geojson"))
    let read = try reader.rest()
    #expect(read.count == features.count)
    for (before, after) in zip(features, read) {
      #expect(
        isNear(before.geometry, after.geometry), "\(before.geometry as Any) became \(after.geometry as Any)")
      guard first != "wkt", second != "wkt" else { continue }
      #expect(after.properties["name"] == before.properties["name"])
      #expect(after.properties["n"]?.int == before.properties["n"]?.int)
      #expect(after.properties["x"]?.double == 0.5)
    }
  }

  #if GeoPackage
    @Test func `A GeoPackage keeps ids and times`() throws {
      let folder = Folder()
      let times: [GeoJSONTime?] = [
        nil, .date("2020-11-08"), .interval(from: "2020-09-27", to: "2020-11-10"),
        .interval(from: "2020-11-10", to: nil), .interval(from: nil, to: "1992-05-08"),
      ]
      let ids: [GeoJSONFeature.ID?] = ["a", "b", nil, "d", "7"]
      let features = zip(times, ids).map { time, id in
        var feature = GeoJSONFeature(id: id, geometry: .point(Position(latitude: 39, longitude: 46)))
        feature.time = time
        return feature
      }
      try AtomicFile.write(GeoJSONWriter.text(features), to: folder.path("in.geojson"))
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.gpkg"))
      _ = try Conversion().run(from: folder.path("a.gpkg"), to: folder.path("out.geojson"))
      var reader = try GeoJSONReader(path: folder.path("out.geojson"))
      let read = try reader.rest()
      #expect(read.map(\.time) == times)
      #expect(read.map(\.id) == ids)
    }
  #endif

  @Test func `Whom to name goes with the data`() throws {
    let folder = Folder()
    let input =
      #"{"type":"FeatureCollection","attribution":"Someone, CC BY 4.0","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[46,39]},"properties":{}}],"note":"behind"}"#
    try AtomicFile.write(input, to: folder.path("in.geojson"))
    for ending in Self.endings where ending != "gpkg" {
      let out = folder.path("out.\(ending)")
      let result = try Conversion().run(from: folder.path("in.geojson"), to: out)
      #expect(contents(result.aboutFile ?? out).contains("Someone, CC BY 4.0"), "\(ending)")
    }
    #expect(contents(folder.path("out.geojson")).contains(#""note":"behind""#))
    _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("out.kml"))
    #expect(contents(folder.path("out.kml")).contains("Someone, CC BY 4.0"))
    #if GeoPackage
      _ = try Conversion().run(from: folder.path("in.geojson"), to: folder.path("a.gpkg"))
      _ = try Conversion().run(from: folder.path("a.gpkg"), to: folder.path("b.kml"))
      #expect(contents(folder.path("b.kml")).contains("Someone, CC BY 4.0"))
    #endif
  }

  private var exact: GeoJSONStyle { GeoJSONStyle(decimals: nil) }

  /// A shape of any kind in one hemisphere, wound as RFC 7946 asks.
  private func made(_ numbers: inout SeededGenerator, depth: Int = 0) -> Geometry {
    func position() -> Position {
      Position(
        latitude: .random(in: -80...80, using: &numbers), longitude: .random(in: 1...170, using: &numbers))
    }
    func line() -> LineString { try! LineString([position(), position(), position()]) }
    func polygon() -> Polygon {
      let (south, west) = (position().latitude, position().longitude)
      func ring(_ corners: [(Double, Double)]) -> Ring {
        try! Ring(corners.map { Position(latitude: south + $0.1, longitude: west + $0.0) })
      }
      return Polygon(
        exterior: ring([(0, 0), (4, 0), (4, 3), (0, 3), (0, 0)]),
        interiors: [ring([(1, 1), (1, 2), (2, 2), (1, 1)])])
    }
    switch Int.random(in: 0..<(depth < 2 ? 7 : 6), using: &numbers) {
    case 0: return .point(position())
    case 1: return .lineString(line())
    case 2: return .polygon(polygon())
    case 3: return .multiPoint([position(), position()])
    case 4: return .multiLineString([line(), line()])
    case 5: return .multiPolygon(MultiPolygon([polygon(), polygon()]))
    default: return .collection([made(&numbers, depth: depth + 1), made(&numbers, depth: depth + 1)])
    }
  }

  /// Whether two shapes are the same to 1e-7 degrees.
  private func isNear(_ a: Geometry?, _ b: Geometry?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    func runs(_ shape: Geometry) -> [[Position]] {
      var runs: [[Position]] = []
      shape.forEachRun { runs.append(Array($0)) }
      return runs
    }
    let (first, second) = (runs(a), runs(b))
    return a.kind == b.kind && first.map(\.count) == second.map(\.count)
      && zip(first.joined(), second.joined()).allSatisfy {
        abs($0.latitude - $1.latitude) <= 1e-7 && abs($0.longitude - $1.longitude) <= 1e-7
      }
  }
}
