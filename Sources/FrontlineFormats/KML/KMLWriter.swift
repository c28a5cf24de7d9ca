import FrontlineGeometry

/// Writes KML 2.3 (OGC 12-007r2) feature by feature: placemarks with their time, for Google Earth and its like.
///
/// ```swift
/// var writer = try KMLWriter(.file("/tmp/shusha.kml"), title: "Shusha", description: "CC BY 4.0")
/// var shusha = GeoJSONFeature(geometry: .point(Position(latitude: 39.7537, longitude: 46.7465)))
/// shusha.time = .interval(from: "2020-11-08", to: nil)
/// try writer.write(shusha, name: "Shusha")
/// try writer.finish()
/// ```
///
/// A time becomes a `TimeSpan` or `TimeStamp`, both ends included; the properties become `ExtendedData`, typed where a
/// schema says their kinds. Lines and polygons are cut at the antimeridian and lie on the ground; exteriors are wound counterclockwise.
///
/// Edge cases: characters that XML cannot hold are left out, and so is a time that is not a date of XML Schema; a
/// feature without a shape becomes a placemark without one.
public struct KMLWriter: ~Copyable {
  /// How placemarks look: a colour that they name.
  public struct Style: Hashable, Sendable {
    /// The name by which placemarks choose it.
    public let name: String
    /// The colour, as `#rrggbb`; what is none is grey.
    public let color: String

    /// A style.
    public init(name: String, color: String) {
      self.name = name
      self.color = color
    }
  }

  /// What the data of placemarks are: names and kinds, which readers make columns of (`Schema`).
  public struct Schema: Hashable, Sendable {
    /// One of the data.
    public struct Field: Hashable, Sendable {
      /// Its name, which properties have.
      public let name: String
      /// Its kind.
      public let kind: Kind

      /// A field.
      public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
      }
    }

    /// What values are.
    public enum Kind: String, Hashable, Sendable {
      /// A text, and whatever has no kind of its own.
      case text = "string"
      /// A whole number of 32 bits.
      case integer = "int"
      /// Any number.
      case number = "double"
      /// Yes or no, written 1 and 0.
      case boolean = "bool"
    }

    /// The name by which placemarks choose it.
    public let name: String
    /// The fields in order.
    public let fields: [Field]

    /// A schema.
    public init(name: String, fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  private var output: ByteOutput
  private let styles: [String: Int]
  private let schemas: [String: Int]
  private var isInFolder = false

  /// A writer to `sink`.
  ///
  /// - Parameters:
  ///   - title: the name of the document.
  ///   - description: what stands with it: whom to name, how it was made.
  ///   - styles: those that placemarks can choose.
  ///   - schemas: likewise.
  /// - Throws: ``FormatError`` where the file cannot be made.
  public init(
    _ sink: ByteSink, title: String, description: String, styles: [Style] = [], schemas: [Schema] = []
  ) throws(FormatError) {
    var output = try ByteOutput(sink)
    try output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
    try output.write("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n" as StaticString)
    try output.writeElement("name", title)
    try output.writeElement("description", description)
    for (number, style) in styles.enumerated() { try output.writeStyle(style, number: number) }
    for (number, schema) in schemas.enumerated() { try output.writeSchema(schema, number: number) }
    self.output = output
    self.schemas = Dictionary(schemas.enumerated().map { ($1.name, $0) }) { first, _ in first }
    self.styles = Dictionary(styles.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// Begins a folder, which ends the one before.
  ///
  /// - Throws: ``FormatError`` where the file cannot be written.
  public mutating func beginFolder(_ name: String) throws(FormatError) {
    try endFolder()
    try output.write("<Folder>\n" as StaticString)
    try output.writeElement("name", name)
    isInFolder = true
  }

  private mutating func endFolder() throws(FormatError) {
    if isInFolder { try output.write("</Folder>\n" as StaticString) }
    isInFolder = false
  }

  /// Writes a feature as a placemark.
  ///
  /// - Parameters:
  ///   - name: what stands beside it; `nil`: nothing.
  ///   - style: the name of a style; one that there is not is none.
  ///   - schema: the name of a schema, whose fields are its properties; one that there is not is none.
  public mutating func write(
    _ feature: GeoJSONFeature, name: String? = nil, style: String? = nil, schema: String? = nil
  ) throws(FormatError) {
    try output.write("<Placemark>\n" as StaticString)
    if let name { try output.writeElement("name", name) }
    if let time = feature.time.flatMap(KMLTime.init) { try output.writeTime(time) }
    if let number = style.flatMap({ styles[$0] }) { try output.writeElement("styleUrl", "#s\(number)") }
    if feature.properties.contains(where: { !$0.value.isNull }) {
      try output.writeData(feature.properties, schema: schema.flatMap { schemas[$0] })
    }
    if let geometry = feature.geometry { try output.writeKML(geometry.cutAtAntimeridian()) }
    try output.write("</Placemark>\n" as StaticString)
  }

  /// Ends the document; a file takes the place of the old one.
  ///
  /// - Throws: ``FormatError`` where the file cannot be written; then the old one stays.
  public consuming func finish() throws(FormatError) {
    try endFolder()
    try output.write("</Document>\n</kml>\n" as StaticString)
    try output.finish()
  }
}

extension ByteOutput {
  fileprivate mutating func writeElement(_ name: StaticString, _ text: String) throws(FormatError) {
    try write(UInt8(ascii: "<"))
    try write(name)
    try write(UInt8(ascii: ">"))
    try writeXML(text)
    try write("</" as StaticString)
    try write(name)
    try write(">\n" as StaticString)
  }

  fileprivate mutating func writeSchema(_ schema: KMLWriter.Schema, number: Int) throws(FormatError) {
    try write("<Schema name=\"" as StaticString)
    try writeXML(schema.name)
    try write("\" id=\"schema\(number)\">\n")
    for field in schema.fields {
      try write("<SimpleField type=\"\(field.kind.rawValue)\" name=\"")
      try writeXML(field.name)
      try write("\"/>\n" as StaticString)
    }
    try write("</Schema>\n" as StaticString)
  }

  /// Writes the properties that are not null, by the schema of that number where there is one.
  fileprivate mutating func writeData(_ properties: JSONObject, schema: Int?) throws(FormatError) {
    try write("<ExtendedData>" as StaticString)
    if let schema { try write("<SchemaData schemaUrl=\"#schema\(schema)\">") }
    try write("\n" as StaticString)
    for (key, value) in properties where !value.isNull {
      try write(schema == nil ? "<Data name=\"" : "<SimpleData name=\"" as StaticString)
      try writeXML(key)
      try write(schema == nil ? "\"><value>" : "\">" as StaticString)
      try writeXML(value.bool.map { $0 ? "1" : "0" } ?? value.string ?? value.description)
      try write(schema == nil ? "</value></Data>\n" : "</SimpleData>\n" as StaticString)
    }
    if schema != nil { try write("</SchemaData>" as StaticString) }
    try write("</ExtendedData>\n" as StaticString)
  }

  fileprivate mutating func writeTime(_ time: KMLTime) throws(FormatError) {
    switch time {
    case .stamp(let when):
      try write("<TimeStamp>" as StaticString)
      try writeElement("when", when)
      try write("</TimeStamp>\n" as StaticString)
    case .span(let begin, let end):
      try write("<TimeSpan>" as StaticString)
      if let begin { try writeElement("begin", begin) }
      if let end { try writeElement("end", end) }
      try write("</TimeSpan>\n" as StaticString)
    }
  }

  /// A style of one colour; KML has alpha, blue, green, red.
  fileprivate mutating func writeStyle(_ style: KMLWriter.Style, number: Int) throws(FormatError) {
    let rgb = Array(Color(hex: style.color) == nil ? Color.unknown.hex : style.color)
    let bgr = String(rgb[5...6] + rgb[3...4] + rgb[1...2])
    try write(
      """
      <Style id="s\(number)"><IconStyle><color>ff\(bgr)</color><scale>0.6</scale></IconStyle>\
      <LabelStyle><scale>0.7</scale></LabelStyle><LineStyle><color>ff\(bgr)</color><width>2</width></LineStyle>\
      <PolyStyle><color>5a\(bgr)</color></PolyStyle></Style>

      """)
  }

  fileprivate mutating func writeKML(_ geometry: Geometry) throws(FormatError) {
    try writeKML(geometry, decimals: geometry.decimals(atLeast: 7))
  }

  private mutating func writeKML(_ geometry: Geometry, decimals: Int) throws(FormatError) {
    switch geometry {
    case .point(let position):
      try write("<Point>" as StaticString)
      try writeCoordinates([position], decimals)
      try write("</Point>\n" as StaticString)
    case .lineString(let line):
      try write("<LineString><tessellate>1</tessellate>" as StaticString)
      try writeCoordinates(line.positions, decimals)
      try write("</LineString>\n" as StaticString)
    case .polygon(let polygon):
      try write("<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing>" as StaticString)
      try writeCoordinates(wound(polygon.exterior.positions, .counterclockwise), decimals)
      try write("</LinearRing></outerBoundaryIs>" as StaticString)
      for ring in polygon.interiors {
        try write("<innerBoundaryIs><LinearRing>" as StaticString)
        try writeCoordinates(wound(ring.positions, .clockwise), decimals)
        try write("</LinearRing></innerBoundaryIs>" as StaticString)
      }
      try write("</Polygon>\n" as StaticString)
    case .multiPoint(let positions): try writeKML(positions.map { .point($0) }, decimals)
    case .multiLineString(let lines): try writeKML(lines.map { .lineString($0) }, decimals)
    case .multiPolygon(let shape): try writeKML(shape.polygons.map { .polygon($0) }, decimals)
    case .collection(let members): try writeKML(members, decimals)
    }
  }

  private mutating func writeKML(_ members: [Geometry], _ decimals: Int) throws(FormatError) {
    try write("<MultiGeometry>" as StaticString)
    for member in members { try writeKML(member, decimals: decimals) }
    try write("</MultiGeometry>\n" as StaticString)
  }

  private mutating func writeCoordinates(_ positions: [Position], _ decimals: Int) throws(FormatError) {
    try write("<coordinates>" as StaticString)
    for (index, position) in positions.enumerated() {
      if index > 0 { try write(UInt8(ascii: " ")) }
      try writeNumber(position.longitude, decimals: decimals)
      try write(UInt8(ascii: ","))
      try writeNumber(position.latitude, decimals: decimals)
    }
    try write("</coordinates>" as StaticString)
  }

  /// Writes a text between tags or in an attribute; characters that XML cannot hold are left out.
  fileprivate mutating func writeXML(_ text: String) throws(FormatError) { try write(xmlEscaped(text)) }
}
