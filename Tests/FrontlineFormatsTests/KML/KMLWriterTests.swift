import FrontlineFormats
import FrontlineGeometry
import Testing

@Suite struct KMLWriterTests {
  private func text(_ features: [GeoJSONFeature], name: String? = nil) throws -> String {
    var bytes: [UInt8] = []
    var writer = try KMLWriter(
      .chunks { bytes += $0 }, title: "A & B", description: "CC BY 4.0",
      styles: [.init(name: "azerbaijan", color: "#0072B2")])
    try writer.beginFolder("Control")
    for feature in features { try writer.write(feature, name: name, style: "azerbaijan") }
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a placemark has its time, its style and its data`() throws {
    var feature = GeoJSONFeature(
      geometry: .point(at(46.7465, 39.7537)),
      properties: ["party": "azerbaijan", "note": "a < b & \"c\"\u{1}"])
    feature.time = .interval(from: "2020-11-08", to: nil)
    let text = try text([feature], name: "Shusha")
    #expect(text.contains("<name>A &amp; B</name>"))
    #expect(text.contains("<TimeSpan><begin>2020-11-08</begin>\n</TimeSpan>"))
    #expect(text.contains("<styleUrl>#s0</styleUrl>"))
    #expect(text.contains("<Style id=\"s0\"><IconStyle><color>ffB27200</color>"))
    #expect(text.contains("<Data name=\"note\"><value>a &lt; b &amp; &quot;c&quot;</value></Data>"))
    #expect(text.contains("<coordinates>46.7465,39.7537</coordinates>"))
    #expect(text.hasSuffix("</Folder>\n</Document>\n</kml>\n"))
  }

  @Test func `rings are wound and lines are cut at the antimeridian`() throws {
    let clockwise = Polygon(
      exterior: try Ring([at(1, 1), at(1, 2), at(2, 2), at(1, 1)]),
      interiors: [try Ring([at(1.1, 1.2), at(1.2, 1.3), at(1.1, 1.3), at(1.1, 1.2)])])
    let polygon = try text([GeoJSONFeature(geometry: .polygon(clockwise))])
    #expect(polygon.contains("<outerBoundaryIs><LinearRing><coordinates>1,1 2,2 1,2 1,1</coordinates>"))
    #expect(
      polygon.contains(
        "<innerBoundaryIs><LinearRing><coordinates>1.1,1.2 1.1,1.3 1.2,1.3 1.1,1.2</coordinates>"))
    let line = try text([GeoJSONFeature(geometry: .lineString(LineString([at(179, 0), at(-179, 0)])))])
    #expect(line.contains("<MultiGeometry><LineString>"))
    #expect(line.contains("179,0 180,0"))
    #expect(line.contains("-180,0 -179,0"))
  }
}
