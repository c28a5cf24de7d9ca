import FrontlineGeometry

/// Writes GeoJSON (RFC 7946) feature by feature, in memory that does not grow with their number.
///
/// ```swift
/// let shusha = Position(latitude: 39.7537, longitude: 46.7465)
/// var writer = try GeoJSONWriter(.standardOutput, foreignMembers: ["attribution": "CC BY 4.0"])
/// try writer.write(GeoJSONFeature(id: "shusha", geometry: .point(shusha), properties: ["name": "Shusha"]))
/// try writer.finish()
/// // {"type":"FeatureCollection","attribution":"CC BY 4.0","features":[
/// // {"type":"Feature","id":"shusha","geometry":{"type":"Point","coordinates":[46.7465,39.7537]},"properties":{"name":"Shusha"}}
/// // ]}
/// ```
///
/// As the RFC asks: longitude before latitude, WGS 84 and no `crs` member, exteriors counterclockwise and holes
/// clockwise, lines and polygons over the antimeridian cut there, seven decimals. A file takes the place of the
/// old one only when the writer is finished.
///
/// Edge cases:
/// - What is cut becomes a multiple kind. The cut is at the latitude where the edge, straight in longitude and
///   latitude, meets the antimeridian; long geodesic edges are best densified before.
/// - A ring around the Earth's axis is led along the antimeridian to a pole: to that in the smaller of the two parts into
///   which it divides the Earth, as a geodesic ring is measured.
/// - A polygon whose rings cross each other at the antimeridian cannot be cut and is written as it is.
/// - The bounding box is the smallest one, so over the antimeridian its west is greater than its east (section 5.2).
/// - A number that is NaN or infinite in the properties is refused.
public struct GeoJSONWriter: ~Copyable {
  /// How it is written.
  public let style: GeoJSONStyle
  private var output: ByteOutput
  private var box = LongitudeLatitudeBox()
  private var count = 0
  /// The most decimals that a feature needed.
  private var mostDecimals = 0

  /// A writer to `sink`.
  ///
  /// - Parameter foreignMembers: further members of the collection; only where there is one.
  /// - Throws: ``FormatError`` where the file cannot be made.
  public init(
    _ sink: ByteSink, style: GeoJSONStyle = GeoJSONStyle(), foreignMembers: JSONObject = [:]
  ) throws(FormatError) {
    var output = try ByteOutput(sink)
    if style.framing == .collection {
      try output.write(#"{"type":"FeatureCollection""# as StaticString)
      try output.writeForeignMembers(foreignMembers)
      try output.write(#","features":["# as StaticString)
    }
    self.output = output
    self.style = style
  }

  /// Features as ``write(_:)`` writes them to a collection or lines, for another thread than that of the writer. Traps
  /// where the style has a bounding box.
  ///
  /// - Parameter isFirst: whether no feature comes before them.
  package static func bytes(
    _ features: [GeoJSONFeature], style: GeoJSONStyle, isFirst: Bool
  ) throws(FormatError) -> [UInt8] {
    precondition(!style.hasBoundingBox, "A bounding box is that of all features.")
    var writer = GeoJSONWriter(toMemory: style, after: isFirst ? 0 : 1)
    for feature in features { try writer.write(feature) }
    return writer.output.bytes
  }

  /// Writes features that stand in `bytes` as they are to be written.
  package mutating func write(_ bytes: [UInt8], count: Int) throws(FormatError) {
    self.count += count
    try bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in try output.write(bytes) }
  }

  /// A writer to memory, to which some features were written already.
  private init(toMemory style: GeoJSONStyle, after count: Int) {
    output = ByteOutput()
    self.style = style
    self.count = count
  }

  /// Writes a feature.
  ///
  /// - Throws: ``FormatError`` where a number in its properties is not finite, or the file cannot be written.
  public mutating func write(_ feature: GeoJSONFeature) throws(FormatError) {
    switch style.framing {
    case .collection: try output.write(count > 0 ? ",\n" : "\n" as StaticString)
    case .lines: break
    case .textSequence: try output.write(0x1E)
    }
    count += 1
    try output.write(#"{"type":"Feature""# as StaticString)
    if let id = feature.id {
      try output.write(#","id":"# as StaticString)
      try output.writeJSON(id.json, .compact, indent: 0)
    }
    let geometry = feature.geometry.map { style.edges == .geodesic ? $0.cutAtAntimeridian() : $0 }
    var own = style
    if let usual = style.decimals, let geometry {
      own.decimals = geometry.decimals(atLeast: usual)
      mostDecimals = max(mostDecimals, own.decimals ?? 0)
    }
    if style.hasBoundingBox, let geometry {
      var extent = LongitudeLatitudeBox()
      extent.add(geometry)
      box.add(extent)
      try output.writeBoundingBox(extent, decimals: own.decimals)
    }
    try output.write(#","geometry":"# as StaticString)
    if let geometry {
      try output.open(geometry, own)
      try output.writeForeignMembers(feature.geometryMembers)
      try output.write(UInt8(ascii: "}"))
    } else {
      try output.write("null" as StaticString)
    }
    try output.write(#","properties":"# as StaticString)
    try output.writeJSON(feature.properties, .compact, indent: 0)
    try output.writeForeignMembers(feature.foreignMembers)
    try output.write(UInt8(ascii: "}"))
    if style.framing != .collection { try output.write(UInt8(ascii: "\n")) }
  }

  /// Hands on what is left; a file is then as it is on the disk, and not yet in its place.
  package mutating func sync() throws(FormatError) { try output.sync() }

  /// Ends the collection and hands on what is left; a file takes the place of the old one.
  ///
  /// - Throws: ``FormatError`` where the file cannot be written; then the old one stays.
  public consuming func finish() throws(FormatError) { try finish(adding: [:]) }

  /// Ends the collection with further members of it behind its features, and hands on what is left.
  package consuming func finish(adding members: JSONObject) throws(FormatError) {
    if style.framing == .collection {
      try output.write("\n]" as StaticString)
      try output.writeForeignMembers(members)
      if style.hasBoundingBox {
        try output.writeBoundingBox(box, decimals: style.decimals.map { max($0, mostDecimals) })
      }
      try output.write("}\n" as StaticString)
    }
    try output.finish()
  }

  /// The features as text.
  ///
  /// - Throws: ``FormatError`` where a number in the properties is not finite.
  public static func text(
    _ features: some Sequence<GeoJSONFeature>, style: GeoJSONStyle = GeoJSONStyle(),
    foreignMembers: JSONObject = [:]
  ) throws(FormatError) -> String {
    var bytes: [UInt8] = []
    let sink = ByteSink.chunks(name: "GeoJSON") { bytes += $0 }
    var writer = try GeoJSONWriter(sink, style: style, foreignMembers: foreignMembers)
    for feature in features { try writer.write(feature) }
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension GeoJSONFeature.ID {
  /// The id as JSON.
  package var json: JSONValue {
    switch self {
    case .string(let value): .string(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    }
  }
}

extension ByteOutput {
  /// Writes members with a comma before each, but for those whose names mean something to GeoJSON.
  fileprivate mutating func writeForeignMembers(_ members: JSONObject) throws(FormatError) {
    for (key, value) in members where GeoJSONParts.Seen(key: key) == nil {
      try write(UInt8(ascii: ","))
      try writeJSONString(key)
      try write(UInt8(ascii: ":"))
      try writeJSON(value, .compact, indent: 0)
    }
  }

  fileprivate mutating func writeBoundingBox(_ box: LongitudeLatitudeBox, decimals: Int?) throws(FormatError)
  {
    guard let corners = box.corners else { return }
    try write(#","bbox":["# as StaticString)
    for (index, value) in corners.enumerated() {
      if index > 0 { try write(UInt8(ascii: ",")) }
      try writeNumber(value, decimals: decimals)
    }
    try write(UInt8(ascii: "]"))
  }
}
