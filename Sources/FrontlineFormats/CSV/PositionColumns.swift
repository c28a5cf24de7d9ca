package import FrontlineGeometry

/// The columns of a table that say where a row is: two of degrees, or one of both.
package struct PositionColumns: Sendable {
  private enum Form {
    case two(latitude: CSVColumn, longitude: CSVColumn)
    case one(CSVColumn, isLatitudeFirst: Bool)
  }
  private let form: Form

  /// Finds them in a table.
  ///
  /// - Parameters:
  ///   - latitude: the column that the caller names; `nil`: it is found by its name.
  ///   - longitude: likewise.
  /// - Returns: `nil` where no column says where a row is.
  /// - Throws: ``FormatError`` where one that is named is not there, or two could both be it.
  package init?(
    of columns: [String], file: String, latitude: String? = nil, longitude: String? = nil
  ) throws(FormatError) {
    let finder = ColumnFinder(columns, file: file)
    func column(_ index: Int) -> CSVColumn { CSVColumn(columns[index], index: index) }
    let found = latitude == nil || longitude == nil ? try finder.positions() : nil
    let y = if let latitude { try Optional(finder.index(named: latitude)) } else { found?.latitude }
    let x = if let longitude { try Optional(finder.index(named: longitude)) } else { found?.longitude }
    if let y, let x {
      form = .two(latitude: column(y), longitude: column(x))
    } else if let both = try finder.index(of: .latitudeLongitude) {
      form = .one(column(both), isLatitudeFirst: true)
    } else if let both = try finder.index(of: .longitudeLatitude) {
      form = .one(column(both), isLatitudeFirst: false)
    } else {
      return nil
    }
  }

  /// The two columns of degrees, where there are two.
  package var pair: (latitude: CSVColumn, longitude: CSVColumn)? {
    if case .two(let latitude, let longitude) = form { (latitude, longitude) } else { nil }
  }

  /// The column of both numbers whose name does not say which comes first, where it is taken that the latitude does;
  /// `nil`: there is none.
  package var assumed: String? {
    guard case .one(let column, let isLatitudeFirst) = form, isLatitudeFirst,
      !ColumnFinder.words(column.name).joined().contains("lat")
    else { return nil }
    return column.name
  }

  /// The columns.
  package var columns: [CSVColumn] {
    switch form {
    case .two(let latitude, let longitude): [latitude, longitude]
    case .one(let column, _): [column]
    }
  }

  /// The position of a row: degrees with a point or a comma, degrees and minutes, with letters or without, blanks
  /// about them.
  ///
  /// - Throws: ``FormatError`` where it is none.
  package func position(of row: CSVRow) throws(FormatError) -> Position {
    switch form {
    case .two(let latitude, let longitude):
      let texts = (try row.string(latitude), try row.string(longitude))
      if let y = Self.degrees(texts.0), let x = Self.degrees(texts.1) {
        do { return try Position(validatingLatitude: y, longitude: x) } catch {
          throw row.error("\(error)".withoutStop, in: latitude, underlying: error)
        }
      }
      // Degrees and minutes, with letters.
      if let position = try? Position(validating: "\(texts.0), \(texts.1)"),
        texts.0.contains(where: Self.isMark)
          || texts.1.contains(where: Self.isMark)
      {
        return position
      }
      let isLatitude = Self.degrees(texts.0) == nil
      throw row.error(
        "\(quoted(isLatitude ? texts.0 : texts.1)) is not a number", in: isLatitude ? latitude : longitude)
    case .one(let column, let isLatitudeFirst):
      let text = try row.string(column)
      let parts = text.split { ",; ".contains($0) || $0.isWhitespace || "()[]".contains($0) }.map(String.init)
      let numbers = parts.compactMap(Self.degrees)
      do {
        if parts.count == 2, numbers.count == 2 {
          let (y, x) = isLatitudeFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
          return try Position(validatingLatitude: y, longitude: x)
        }
        return try Position(validating: text)
      } catch {
        throw row.error("\(error)".withoutStop, in: column, underlying: error)
      }
    }
  }

  private static func isMark(_ character: Character) -> Bool { "°ºNSEWnsew".contains(character) }

  /// The number of degrees in a field; a decimal comma is one where no point stands beside it.
  package static func degrees(_ text: String) -> Double? {
    var plain = text.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if plain.hasSuffix("°") { plain.removeLast() }
    if !plain.contains("."), plain.count(where: { $0 == "," }) == 1 {
      plain = plain.replacing(",", with: ".")
    }
    if plain.hasPrefix("\u{2212}") { plain = "-" + plain.dropFirst() }
    guard !plain.isEmpty, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(plain), value.isFinite
    else { return nil }
    return value
  }
}

extension CSVRow {
  /// The text of a field without blanks of any kind at its ends; empty where there is none.
  package func trimmed(_ column: CSVColumn) throws(FormatError) -> String {
    try stringIfAny(column)?.withoutBlanks ?? ""
  }

  /// The whole number in a field, also written `7e+05` or `700000.0`, as programs of statistics do, with blanks about it.
  ///
  /// - Throws: ``FormatError`` where it is none.
  package func wholeNumber(_ column: CSVColumn) throws(FormatError) -> Int {
    let text = try string(column).withoutBlanks
    if let whole = Int(text) { return whole }
    guard let number = PositionColumns.degrees(text), !text.contains(","),
      abs(number) <= 9_007_199_254_740_992,
      let whole = Int(exactly: number)
    else { throw error("\(quoted(text)) is not a whole number", in: column) }
    return whole
  }
}

extension String {
  /// Without blanks of any kind at its ends, and without marks of no width.
  package var withoutBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.value == 0xFEFF || (0x200B...0x200F).contains(scalar.value)
        || scalar.value == 0x2060
    }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !isBlank($0) }),
      let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
