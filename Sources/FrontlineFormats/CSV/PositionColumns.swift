package import FrontlineGeometry

/// The columns of a table that say where a row is: two of degrees, or one of both, or of points of well-known text
/// or of GeoJSON, or of squares of MGRS, or three of a zone of UTM, an easting and a northing; or degrees, minutes, seconds
/// and hemispheres in columns of their own.
package struct PositionColumns: Sendable {
  enum Form {
    case two(latitude: CSVColumn, longitude: CSVColumn)
    case parts(latitude: DegreeColumns, longitude: DegreeColumns)
    case one(CSVColumn, isLatitudeFirst: Bool)
    case text(CSVColumn)
    case grid(CSVColumn)
    case utm(UTMColumns)
  }
  let form: Form
  /// Which columns could say where a row is as well, and are not read, in sentences.
  package let remarks: [String]
  private let readingGrids: GridReading?
  /// Whether longitudes go from 0 to 360.
  package var goTo360 = false

  /// Finds them in a table.
  ///
  /// - Parameters:
  ///   - latitude: the column that the caller names; `nil`: it is found by its name.
  ///   - longitude: likewise.
  ///   - grid: the column of squares of MGRS that the caller names; `nil`: it is found by its name.
  ///   - zone: likewise, of zones of UTM.
  ///   - takesText: whether a column of well-known text or of GeoJSON is one.
  ///   - readingGrids: what makes positions of squares of MGRS and coordinates of UTM; `nil`: these are not read, nor are
  ///     degrees whose minutes, seconds or hemisphere stand in columns of their own.
  /// - Returns: `nil` where no column says where a row is.
  /// - Throws: ``FormatError`` where one that is named is not there or alone, or two could both be it.
  package init?(
    of columns: [String], file: String, latitude: String? = nil, longitude: String? = nil,
    grid: String? = nil, zone: String? = nil, takesText: Bool = false, readingGrids: GridReading? = nil
  ) throws(FormatError) {
    let finder = ColumnFinder(columns, file: file)
    func column(_ index: Int) -> CSVColumn { CSVColumn(columns[index], index: index) }
    self.readingGrids = readingGrids
    if readingGrids != nil,
      let found = try Self.gridForm(finder, grid: grid, zone: zone, latitude: latitude, longitude: longitude)
    {
      form = found
    } else if let (y, x) = try finder.positions(latitude: latitude, longitude: longitude) {
      if readingGrids == nil {
        try finder.checkWhole(latitude: y, longitude: x)
        form = .two(latitude: column(y), longitude: column(x))
      } else if let parts = try DegreeColumns.pair(latitude: y, longitude: x, finder) {
        form = .parts(latitude: parts.latitude, longitude: parts.longitude)
      } else {
        form = .two(latitude: column(y), longitude: column(x))
      }
    } else if let both = try finder.index(of: .latitudeLongitude) {
      form = .one(column(both), isLatitudeFirst: true)
    } else if let both = try finder.index(of: .longitudeLatitude) {
      form = .one(column(both), isLatitudeFirst: false)
    } else if takesText, let text = try finder.index(of: .shape) {
      form = .text(column(text))
    } else {
      return nil
    }
    if case .two(let y, let x) = form, latitude == nil, longitude == nil {
      let roles = [(ColumnRole.latitude, y.index), (.longitude, x.index)]
      remarks = roles.compactMap { finder.remark(on: $0, readFrom: $1) }
    } else {
      remarks = []
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

  /// The column of both numbers, and whether the latitude comes first, where there is one.
  package var both: (column: CSVColumn, isLatitudeFirst: Bool)? {
    if case .one(let column, let isLatitudeFirst) = form { (column, isLatitudeFirst) } else { nil }
  }

  /// The columns.
  package var columns: [CSVColumn] {
    switch form {
    case .two(let latitude, let longitude): [latitude, longitude]
    case .parts(let latitude, let longitude):
      [latitude.degrees, longitude.degrees] + latitude.others + longitude.others
    case .one(let column, _), .text(let column), .grid(let column): [column]
    case .utm(let columns): columns.all
    }
  }

  /// The position of a point of well-known text or of GeoJSON; `nil`: the text is none.
  private static func point(_ text: String, _ row: CSVRow) throws -> Position? {
    let start = text.withoutBlanks.uppercased()
    let shape: Geometry?
    switch start.first {
    case "{": shape = try Geometry(geoJSON: text, name: row.place().description)
    case "P", "S": shape = try Geometry(wkt: text, name: row.place().description)
    default: shape = nil
    }
    guard case .point(let position) = shape else { return nil }
    return position
  }

  /// The longitude of a row, where it stands in a column of its own as a number.
  package func longitude(of row: CSVRow) -> Double? {
    pair.flatMap { try? row.string($0.longitude) }.flatMap(WrittenDegrees.degrees)
  }

  /// The position of a row: degrees with a point or a comma, degrees and minutes, with letters or without, blanks
  /// about them.
  ///
  /// - Throws: ``FormatError`` where it is none.
  package func position(of row: CSVRow) throws(FormatError) -> Position { try located(row).position }

  /// The position of a row, and how far the true one may be from it, as far as the form of its columns says: half the
  /// diagonal of a square of MGRS.
  ///
  /// - Throws: ``FormatError`` where it is none.
  package func located(_ row: CSVRow) throws(FormatError) -> (position: Position, uncertainty: Length?) {
    switch form {
    case .grid(let column): try grid(try row.string(column), column, of: row)
    case .utm(let columns): try grid(try columns.text(of: row), columns.zone, of: row)
    default: (try degrees(of: row), nil)
    }
  }

  /// The position of a record of JSON whose members are the columns, as ``located(_:)`` has that of a row.
  ///
  /// - Parameter place: where the record is, for errors.
  package func located(
    _ record: JSONObject, at place: FormatPlace
  ) throws(FormatError) -> (position: Position, uncertainty: Length?) {
    do { return try located(CSVRow(record, columns: columns.map(\.name), file: place.file)) } catch {
      var moved = place
      moved.column = error.place.column
      throw FormatError(error, at: moved)
    }
  }

  private func grid(
    _ text: String, _ column: CSVColumn, of row: CSVRow
  ) throws(FormatError) -> (position: Position, uncertainty: Length?) {
    do {
      return try readingGrids!(text.plainBlanks)  // without it no such form is made
    } catch {
      throw row.error("\(error)".withoutStop, in: column, underlying: error)
    }
  }

  private func degrees(of row: CSVRow) throws(FormatError) -> Position {
    do {
      switch form {
      case .two(let latitude, let longitude):
        return try WrittenDegrees.position(
          try row.string(latitude), try row.string(longitude), to360: goTo360)
      case .parts(let latitude, let longitude):
        return try WrittenDegrees.position(
          try latitude.value(of: row), try longitude.value(of: row), to360: goTo360)
      case .one(let column, let isLatitudeFirst):
        let text = try row.string(column)
        return try Self.point(text, row)
          ?? WrittenDegrees.position(text, isLatitudeFirst: isLatitudeFirst, to360: goTo360)
      case .text(let column):
        let text = try row.string(column)
        guard let point = try Self.point(text, row) else {
          throw row.error(
            "\(quoted(text)) is not a point of well-known text, as POINT (46.7465 39.7537) is, or of GeoJSON",
            in: column)
        }
        return point
      case .grid, .utm: preconditionFailure("These have no degrees.")
      }
    } catch let fault as WrittenDegrees.Fault {
      let columns = columns
      throw row.error(
        fault.sentence, in: columns[min(fault.part, columns.count - 1)], underlying: fault.underlying)
    } catch let error as FormatError {
      throw error
    } catch {
      throw row.error("\(error)", in: columns[0], underlying: error)
    }
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
    guard let number = WrittenDegrees.degrees(text), !text.contains(","),
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
}
