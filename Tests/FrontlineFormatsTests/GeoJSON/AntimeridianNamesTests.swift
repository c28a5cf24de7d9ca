import FrontlineFormats
import FrontlineGeometry
import Testing

/// Longitudes 180 and -180, which name one meridian.
@Suite struct AntimeridianNamesTests {
  private func written(_ wkt: String) throws -> String {
    let geometry = try #require(try Geometry(wkt: wkt))
    let text = try GeoJSONWriter.text([GeoJSONFeature(geometry: geometry)])
    var reader = try GeoJSONReader(.text(text))
    return try #require(try reader.next()?.geometry).wkt()
  }

  @Test func `A ring on one side has its name`() throws {
    #expect(
      try written("POLYGON ((179 0, 180 0, -180 10, 179 10, 179 0))")
        == "POLYGON ((179 0, 180 0, 180 10, 179 10, 179 0))")
    #expect(
      try written("POLYGON ((-179 0, -179 10, 180 10, -180 0, -179 0))")
        == "POLYGON ((-179 0, -179 10, -180 10, -180 0, -179 0))")
    #expect(try written("LINESTRING (170 0, 180 0, -180 10)") == "LINESTRING (170 0, 180 0, 180 10)")
  }

  @Test func `What goes over it is cut there`() throws {
    #expect(
      try written("LINESTRING (170 0, 180 0, -180 10, -170 10)")
        == "MULTILINESTRING ((170 0, 180 0), (-180 0, -180 10, -170 10))")
    let polygon = try written("POLYGON ((170 0, 180 0, -180 5, -170 5, -170 10, 170 10, 170 0))")
    #expect(polygon.hasPrefix("MULTIPOLYGON"))
    #expect(polygon.contains("180 5") && polygon.contains("-180 5"))
  }

  /// Steps along a parallel under both names, in a ring near the antimeridian on both its sides.
  @Test func `A ring that goes over it under both names is cut there`() throws {
    let text = "POLYGON ((170 60, 180 60, -180 60, -170 60, -170 65, -180 65, 180 65, 170 65, 170 60))"
    guard case .multiPolygon(let shape)? = try Geometry(wkt: text) else { return #expect(Bool(false)) }
    #expect(shape.polygons.count == 2)
    #expect(shape.polygons.allSatisfy { Set($0.exterior.positions).count == 4 })
    let wkt = try written(text)
    #expect(wkt.hasPrefix("MULTIPOLYGON") && wkt.contains("180 60") && wkt.contains("-180 65"))
    #expect(try Geometry(wkb: #require(try Geometry(wkt: text)).wkb()) == .multiPolygon(shape))
  }

  /// A step along a parallel from -180 to 180 goes round the Earth.
  @Test func `Maps of the world stay`() throws {
    for text in [
      "LINESTRING (-180 10, 180 10)", "POLYGON ((-180 -10, 180 -10, 180 10, -180 10, -180 -10))",
      "POLYGON ((-180 -90, 180 -90, 180 -70, 0 -60, -180 -70, -180 -90))",
    ] { #expect(try written(text) == text) }
  }
}
