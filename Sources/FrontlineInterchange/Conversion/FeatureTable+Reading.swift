internal import FrontlineFormats
internal import FrontlineGeometry

extension FeatureTable {
  /// The features of a GeoJSON file of any framing.
  ///
  /// - Parameter crs: the CRS of coordinates of which the file says nothing; `nil`: WGS 84.
  static func geoJSON(_ source: ByteSource, name: String, crs: String?, isRepeatable: Bool) -> FeatureTable {
    let members = Kept(JSONObject())
    var table = FeatureTable(name: name) { body in
      var reader = try GeoJSONReader(source, crs: crs, unprojecting: unprojecting)
      while let feature = try reader.next() {
        if members.value.isEmpty, reader.isInCollection { members.value = reader.foreignMembers }
        try body(feature)
      }
      members.value = reader.foreignMembers
    }
    table.isRepeatable = isRepeatable
    table.foreignMembers = { members.value }
    return table
  }

  /// The shapes of well-known text, one a line.
  static func wkt(_ source: ByteSource, name: String, crs: String?, isRepeatable: Bool) -> FeatureTable {
    var table = FeatureTable(name: name) { body in
      let reading = try CoordinateReading(crs: crs)
      // A line is a row of one field, parted by a character that no well-known text has.
      var reader = try CSVReader(
        source, delimiter: CSVDelimiter("\u{1F}"), hasHeader: false, hasQuotes: false, rowLimit: 256 << 20)
      while let row = try reader.next() {
        let text = row[0]
        guard text.contains(where: { !$0.isWhitespace }) else { continue }
        do {
          try body(GeoJSONFeature(geometry: Geometry(wkt: text, name: source.name, reading: reading)))
        } catch let error as FormatError {
          var place = error.place
          place.line = row.line
          throw FormatError(moving: error, to: place)
        }
      }
    }
    table.isRepeatable = isRepeatable
    return table
  }

  /// The rows of a table: points where it has columns of latitude and longitude, shapes where one is well-known
  /// text or binary. Columns in which all values are numbers are numbers, where the file can be read twice.
  static func csv(
    _ source: ByteSource, delimiter: CSVDelimiter, name: String, crs: String?, isRepeatable: Bool
  ) -> FeatureTable {
    let kinds = Kept<[Layer.Column.Kind]?>(nil)
    var table = FeatureTable(name: name) { body in
      if kinds.value == nil, isRepeatable { kinds.value = try CSVColumns.kinds(source, delimiter) }
      var reader = try CSVReader(source, delimiter: delimiter)
      let columns = try CSVColumns(reader.columns, file: source.name, crs: crs)
      while let row = try reader.next() { try body(columns.feature(row, kinds.value)) }
    }
    table.isRepeatable = isRepeatable
    return table
  }
}

/// A value that is found while features are read.
final class Kept<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// Which columns of a table say where a row is.
private struct CSVColumns {
  let names: [String]
  private var latitude: Int?
  private var longitude: Int?
  private var text: Int?
  private let reading: CoordinateReading

  init(_ names: [String], file: String, crs: String?) throws {
    self.names = names
    let lower = names.map { $0.lowercased() }
    func first(_ known: [String]) -> Int? { known.lazy.compactMap { lower.firstIndex(of: $0) }.first }
    latitude = first(["latitude", "lat", "northing", "y"])
    longitude = first(["longitude", "lon", "lng", "long", "easting", "x"])
    text = first(["wkt", "geometry_wkt", "geometry", "geom", "the_geom"])
    if latitude == nil || longitude == nil { (latitude, longitude) = (nil, nil) }
    reading = try CoordinateReading(crs: crs)
  }

  func feature(_ row: CSVRow, _ kinds: [Layer.Column.Kind]?) throws -> GeoJSONFeature {
    var feature = GeoJSONFeature(geometry: nil)
    if let text, !row[text].isEmpty {
      do {
        feature.geometry = try shape(row[text], name: row.place().file)
      } catch {
        throw row.error("\(error)".trimmedStop, in: CSVColumn(names[text]), underlying: error)
      }
    } else if let latitude, let longitude, !row[latitude].isEmpty || !row[longitude].isEmpty {
      let y = try row.double(CSVColumn(names[latitude]))
      let x = try row.double(CSVColumn(names[longitude]))
      do {
        feature.geometry = .point(
          try reading.unproject.map { try $0(x, y) } ?? Position(validatingLatitude: y, longitude: x))
      } catch {
        throw row.error("\(error)".trimmedStop, in: CSVColumn(names[latitude]), underlying: error)
      }
    }
    for (index, name) in names.enumerated() where index != text {
      feature.properties[name] = Self.value(row[index], kinds?[index] ?? .text)
    }
    return feature
  }

  /// The shape of well-known text, or of well-known binary in hexadecimal digits, as PostGIS prints it.
  private func shape(_ text: String, name: String) throws -> Geometry? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2), text.hasPrefix("00") || text.hasPrefix("01") else {
      return try Geometry(wkt: text, name: name, reading: reading)
    }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return try bytes.count == digits.count / 2
      ? Geometry(wkb: bytes, name: name, reading: reading) : Geometry(wkt: text, name: name, reading: reading)
  }

  private static func value(_ text: String, _ kind: Layer.Column.Kind) -> JSONValue {
    if text.isEmpty { return .null }
    switch kind {
    case .integer: return Int(text).map { .integer($0) } ?? .string(text)
    case .real: return Double(text).map { .number($0) } ?? .string(text)
    default: return .string(text)
    }
  }

  /// What the values of each column are, all of them.
  static func kinds(_ source: ByteSource, _ delimiter: CSVDelimiter) throws -> [Layer.Column.Kind] {
    var reader = try CSVReader(source, delimiter: delimiter)
    var kinds = [Layer.Column.Kind?](repeating: nil, count: reader.columns.count)
    while let row = try reader.next() {
      for index in kinds.indices where kinds[index] != .text {
        let text = row[index]
        if text.isEmpty { continue }
        let found = kind(of: text)
        switch (kinds[index], found) {
        case (nil, _): kinds[index] = found
        case (.integer, .real), (.real, .integer): kinds[index] = .real
        case (let a, let b): if a != b { kinds[index] = .text }
        }
      }
    }
    return kinds.map { $0 ?? .text }
  }

  /// A number is one only where it reads back as it was written: `007` and `+5` are texts.
  private static func kind(of text: String) -> Layer.Column.Kind {
    if let whole = Int(text), String(whole) == text { return .integer }
    let digits = text.drop { $0 == "-" }
    let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    let hasZero = digits.hasPrefix("0") && !digits.hasPrefix("0.")
    return isPlain && !hasZero && Double(text)?.isFinite == true ? .real : .text
  }
}
