internal import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// Which columns of a table say where a row is, and what the values of the others are.
///
/// By their names, without regard to letters large and small and to blanks about them: well-known text or binary, or
/// GeoJSON, in `wkt`, `geometry_wkt`, `geojson`, `geometry`, `geom`, `the_geom` or their like (``ColumnRole/shape``); degrees in `latitude` or `lat` with `longitude`, `lon`,
/// `lng` or `long`, and whatever else ``ColumnFinder`` knows for them; coordinates of a plane in `northing` or `y` with
/// `easting` or `x`; both numbers in `lat_lon` or `lon_lat` and their like, or, where all its values are two numbers, in a
/// column that does not say their order (`location`, `coordinates`): latitude first. With a projected CRS the columns of a
/// plane come first, else those of degrees.
struct CSVColumns {
  /// Columns that say where a row is.
  private enum Pair {
    case two(latitude: Int, longitude: Int, isDegrees: Bool)
    case one(Int, isLatitudeFirst: Bool)
  }

  /// The names, without blanks about them.
  let names: [String]
  /// The names as the header has them.
  private let written: [String]
  private var pair: Pair?
  private var text: Int?
  private let reading: CoordinateReading
  /// The name of the CRS where it is one of a plane.
  private var planeCRS: String?
  /// Which columns could say where a row is as well, and are not read, in sentences.
  private(set) var remarks: [String] = []
  /// The column of both numbers, where its name does not say that it is one: its values must.
  private var assumed: Int?

  /// - Parameter onHeight: called for positions with a height, which is left out.
  init(_ written: [String], file: String, crs: StatedCRS?, onHeight: (() -> Void)? = nil) throws {
    self.written = written
    let names = written.map { String($0.trimmedBlanks) }
    self.names = names
    let folded = names.map { $0.lowercased() }
    func first(_ known: [String]) throws -> Int? {
      for name in known {
        let found = folded.indices.filter { folded[$0] == name }
        guard found.count < 2 else {
          throw FormatError(
            code: .duplicate, at: FormatPlace(file: file),
            "the columns \(listed(found.map { quoted(written[$0]) })) could both say where a row is; rename one"
          )
        }
        if let index = found.first { return index }
      }
      return nil
    }
    for (index, name) in names.enumerated() {
      guard let other = names[..<index].firstIndex(of: name) else { continue }
      throw FormatError(
        code: .duplicate, at: FormatPlace(file: file),
        "the columns \(listed([quoted(written[other]), quoted(written[index])])) differ in blanks alone; rename one"
      )
    }
    let finder = ColumnFinder(written, file: file)
    text = try finder.index(of: .shape)
    var reading = try CoordinateReading(crs: crs)
    reading.onHeight = onHeight
    self.reading = reading
    if case .named(let name)? = crs, reading.unproject != nil,
      try CoordinateReferenceSystem(name).isProjected
    {
      planeCRS = name
    }
    let degrees = (try first(["latitude", "lat"]), try first(["longitude", "lon", "lng", "long"]))
    let plane = (try first(["northing", "y"]), try first(["easting", "x"]))
    var pairs: [Pair] = []
    if let (y, x) = both(degrees) {
      pairs.append(.two(latitude: y, longitude: finder.longitude(besides: y) ?? x, isDegrees: true))
    }
    if let (y, x) = both(plane) { pairs.append(.two(latitude: y, longitude: x, isDegrees: false)) }
    pair = planeCRS == nil ? pairs.first : pairs.last
    if pair == nil, text == nil, let (y, x) = try finder.positions() {
      pair = .two(latitude: y, longitude: x, isDegrees: planeCRS == nil)
    }
    if case .two(let y, let x, true)? = pair {
      try finder.checkWhole(latitude: y, longitude: x)
      let roles = [(ColumnRole.latitude, y), (.longitude, x)]
      remarks = roles.compactMap { finder.remark(on: $0, readFrom: $1) }
    }
    guard pair == nil else { return }
    if let index = try finder.index(of: .latitudeLongitude) {
      let isNamed = ColumnFinder.words(written[index]).joined().contains("lat")
      guard isNamed || text == nil else { return }
      pair = .one(index, isLatitudeFirst: true)
      assumed = isNamed ? nil : index
    } else if let index = try finder.index(of: .longitudeLatitude) {
      pair = .one(index, isLatitudeFirst: false)
    }
  }

  /// The columns without the one that is assumed to hold positions.
  var withoutAssumed: CSVColumns {
    guard assumed != nil else { return self }
    var copy = self
    (copy.pair, copy.assumed) = (nil, nil)
    return copy
  }

  /// That the order of two numbers is taken and not told; `nil`: it is told.
  func assumption(_ file: String) -> String? {
    assumed.map {
      "\(file): the column \"\(names[$0])\" is read as latitude and longitude, in this order; call it lon_lat where it is the other."
    }
  }

  /// Whether no column says where a row is.
  var hasNoPositions: Bool { pair == nil && text == nil }

  /// Whether the values of a column were read as coordinates.
  private func isCoordinate(_ index: Int) -> Bool {
    if case .two(let latitude, let longitude, _)? = pair { return index == latitude || index == longitude }
    return false
  }

  /// The row with all its columns as they are and no shape: for a table of the same columns. Where it is must be readable
  /// all the same.
  func copy(_ row: CSVRow) throws -> GeoJSONFeature {
    _ = try feature(row, nil)
    return plain(row)
  }

  /// The row with all its columns as they are and no shape, whatever it says.
  func plain(_ row: CSVRow) -> GeoJSONFeature {
    GeoJSONFeature(
      geometry: nil,
      properties: JSONObject(names.enumerated().map { ($1, Self.value(row[$0], .text)) }))
  }

  func feature(_ row: CSVRow, _ kinds: [Layer.Column.Kind]?) throws -> GeoJSONFeature {
    var feature = GeoJSONFeature(geometry: nil)
    if let text, !row[text].isEmpty {
      do {
        feature.geometry = try shape(row[text], name: row.place().file)
      } catch {
        throw row.error("\(error)".trimmedStop, in: CSVColumn(written[text]), underlying: error)
      }
    } else {
      feature.geometry = try position(row).map { .point($0) }
    }
    for (index, name) in names.enumerated() where index != text {
      feature.properties[name] = Self.value(row[index], kinds?[index] ?? .text)
    }
    return feature
  }

  private func position(_ row: CSVRow) throws -> Position? {
    switch pair {
    case nil: return nil
    case .two(let latitude, let longitude, let isDegrees)?:
      guard !row[latitude].isEmpty || !row[longitude].isEmpty else { return nil }
      // Degrees and minutes, with letters.
      if isDegrees, planeCRS == nil, reading.unproject == nil,
        [latitude, longitude].contains(where: { WrittenDegrees.degrees(row[$0]) == nil }),
        let position = try? WrittenDegrees.position(row[latitude], row[longitude])
      {
        return position
      }
      let (y, x) = (try number(row, latitude), try number(row, longitude))
      if isDegrees, let planeCRS, abs(y) <= 90, abs(x) <= 180 {
        throw row.error(
          "\(y), \(x) in \(listed([quoted(written[latitude]), quoted(written[longitude])])) are degrees, and \(planeCRS) is not in degrees; "
            + "leave --crs out, or call the columns of its coordinates x and y",
          in: CSVColumn(written[latitude]))
      }
      let isLongitude = isDegrees && planeCRS == nil && abs(y) <= 90
      return try position(x, y, row, isLongitude ? longitude : latitude)
    case .one(let column, let isLatitudeFirst)?:
      if row[column].trimmedBlanks.isEmpty { return nil }
      guard let (first, second) = Self.numbers(row[column]) else {
        throw row.error(
          "\"\(row[column])\" is not two numbers, as 39.75, 46.75", in: CSVColumn(written[column]))
      }
      let (y, x) = isLatitudeFirst ? (first, second) : (second, first)
      return try position(x, y, row, column)
    }
  }

  private func position(_ x: Double, _ y: Double, _ row: CSVRow, _ column: Int) throws -> Position {
    do {
      return try reading.unproject.map { try $0(x, y) } ?? Position(validatingLatitude: y, longitude: x)
    } catch {
      throw row.error("\(error)".trimmedStop, in: CSVColumn(written[column]), underlying: error)
    }
  }

  /// The number in a field; blanks about it are no fault.
  private func number(_ row: CSVRow, _ index: Int) throws -> Double {
    try WrittenDegrees.degrees(row[index]) ?? row.double(CSVColumn(written[index]))
  }

  /// The shape of well-known text, of GeoJSON, or of well-known binary in hexadecimal digits, as PostGIS prints it.
  private func shape(_ text: String, name: String) throws -> Geometry? {
    if text.trimmedBlanks.first == "{" { return try Geometry(geoJSON: text, name: name, reading: reading) }
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
    case .real: return Double(text.trimmedBlanks).map { .number($0) } ?? .string(text)
    default: return .string(text)
    }
  }
}

extension CSVColumns {
  /// What the values of each column are, all of them, and a column that looks like positions where none is known.
  ///
  /// - Returns: also whether the column that is assumed to hold positions does so in every row.
  func survey(
    _ source: ByteSource, _ delimiter: CSVDelimiter
  ) throws -> (kinds: [Layer.Column.Kind], lookalike: String?, holds: Bool) {
    var reader = try CSVReader(source, delimiter: delimiter)
    var kinds = [Layer.Column.Kind?](repeating: nil, count: names.count)
    var hasLargeInteger = [Bool](repeating: false, count: names.count)
    var lookalike: String?
    var holds = true
    while let row = try reader.next() {
      if let assumed, holds, !row[assumed].isEmpty { holds = Self.numbers(row[assumed]) != nil }
      for index in kinds.indices where kinds[index] != .text {
        let text = row[index]
        if text.isEmpty { continue }
        if hasNoPositions || assumed != nil, lookalike == nil, Self.looksLikePosition(text) {
          lookalike = names[index]
        }
        let found = kind(of: text, in: index)
        if let whole = Int(text), Double(exactly: whole) == nil { hasLargeInteger[index] = true }
        switch (kinds[index], found) {
        case (nil, _): kinds[index] = found
        case (.integer, .real), (.real, .integer): kinds[index] = .real
        case (let a, let b): if a != b { kinds[index] = .text }
        }
      }
    }
    return (zip(kinds, hasLargeInteger).map { $0 == .real && $1 ? .text : $0 ?? .text }, lookalike, holds)
  }

  /// A number is one only where it reads back as it was written, letter for letter: `007`, `+5`, `1.10` and numbers of
  /// more digits than a double holds are texts. A coordinate is a number whatever zeros it has at its end.
  private func kind(of text: String, in column: Int) -> Layer.Column.Kind {
    if let whole = Int(text), String(whole) == text { return .integer }
    let text = isCoordinate(column) ? String(text.trimmedBlanks) : text
    let digits = text.drop { $0 == "-" }
    let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    let hasZero = digits.hasPrefix("0") && !digits.hasPrefix("0.")
    guard isPlain, !hasZero, let value = Double(text), value.isFinite else { return .text }
    return isCoordinate(column) || JSONValue.number(value).description == text ? .real : .text
  }

  private static func looksLikePosition(_ text: String) -> Bool {
    if text.hasPrefix("{"), text.contains("\"coordinates\"") { return true }
    guard text.utf8.count < 80 else { return false }
    if text.utf8.contains(UInt8(ascii: "(")), (try? Geometry(wkt: text)) != nil { return true }
    return numbers(text).map { abs($0.0) <= 180 && abs($0.1) <= 180 } ?? false
  }

  /// The two numbers of a text; `nil`: it is something else.
  private static func numbers(_ text: String) -> (Double, Double)? {
    let parts = text.split { $0 == "," || $0 == ";" || $0.isWhitespace || "()[]".contains($0) }.map(
      String.init)
    let numbers = parts.compactMap { WrittenDegrees.degrees($0) }
    return parts.count == 2 && numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}

/// Both of two values, where both are there.
private func both<A, B>(_ values: (A?, B?)) -> (A, B)? {
  guard let a = values.0, let b = values.1 else { return nil }
  return (a, b)
}

extension String {
  /// Without blanks at its ends.
  var trimmedBlanks: Substring {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}

extension String {
  /// Without a full stop at its end.
  var trimmedStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
