import FrontlineFormats
import FrontlineGeometry

/// The columns of a table in memory that say where a row is.
enum PointColumns: Sendable {
  /// A latitude and a longitude.
  case degrees(latitude: Int, longitude: Int)
  /// Both in one text.
  case both(Int, isLatitudeFirst: Bool)
  /// A geometry.
  case geometry(Int, GeometryColumn)

  /// The column of a geometry, where one is that by its extension type; else those of degrees, by their names.
  ///
  /// - Parameters:
  ///   - latitude: the column that the caller names; `nil`: it is found.
  ///   - longitude: likewise.
  ///   - geometry: likewise.
  static func find(
    in fields: [Field], latitude: String?, longitude: String?, geometry: String?,
    stream: String = "the stream"
  ) throws -> PointColumns {
    if let geometry {
      guard latitude == nil, longitude == nil else {
        throw ColumnFault("\"geometry\" and \"latitude\" both say where a row is; leave one out.")
      }
      let number = try column(named: geometry, in: fields)
      return .geometry(number, try GeometryColumn(fields[number]))
    }
    let names = fields.map(\.name)
    if latitude == nil, longitude == nil {
      let found = fields.indices.filter { GeometryColumn.isMarked(fields[$0]) }
      if found.count == 1 { return .geometry(found[0], try GeometryColumn(fields[found[0]])) }
      guard found.count < 2 else {
        let words = found.map { "\"\(names[$0])\"" }.joined(separator: " and ")
        throw ColumnFault("The columns \(words) are geometries; say which in \"geometry\".")
      }
    }
    if let latitude { _ = try column(named: latitude, in: fields) }
    if let longitude { _ = try column(named: longitude, in: fields) }
    let found = try PositionColumns(
      of: names, file: stream, latitude: latitude, longitude: longitude)
    guard let found else {
      let lack = ColumnFinder(names, file: stream).missingPosition()
      throw ColumnFault(
        "\(lack.description) Name them in \"latitude\" and \"longitude\", or in \"geometry\".")
    }
    if latitude == nil, longitude == nil, let pair = found.pair {
      let finder = ColumnFinder(names, file: stream)
      let roles = [(ColumnRole.latitude, pair.latitude), (.longitude, pair.longitude)]
      let choices = try roles.map { role, column in
        try finder.choice(of: role, readFrom: finder.index(named: column.name))
      }
      if let choice = choices.lazy.compactMap({ $0 }).first {
        throw ColumnFault("\(choice); name one of each in \"latitude\" and \"longitude\".")
      }
    }
    func number(_ column: CSVColumn) throws(ColumnFault) -> Int {
      try PointColumns.column(named: column.name, in: fields)
    }
    for column in try found.columns.map(number) {
      switch fields[column].valueType {
      case .bytes(isText: true, _), .views(isText: true), .integer, .real, .decimal, .null: break
      default:
        throw ColumnFault(
          "The column \"\(names[column])\" of degrees is of type \"\(fields[column].format)\"; it must be a number or text."
        )
      }
    }
    if let (latitude, longitude) = found.pair {
      return .degrees(latitude: try number(latitude), longitude: try number(longitude))
    }
    guard let (column, isLatitudeFirst) = found.both else { throw ColumnFault("There is no position.") }
    return .both(try number(column), isLatitudeFirst: isLatitudeFirst)
  }

  /// The number of a column by its name.
  static func column(named name: String, in fields: [Field]) throws(ColumnFault) -> Int {
    let found = fields.indices.filter { fields[$0].name == name }
    guard let first = found.first else {
      throw ColumnFault(
        "There is no column \"\(name)\"; the stream has \(fields.map { "\"\($0.name)\"" }.joined(separator: ", "))."
      )
    }
    guard found.count == 1 else { throw ColumnFault("The stream has \(found.count) columns \"\(name)\".") }
    return first
  }

  /// The columns of a batch that are read.
  func views(of batch: ImportedBatch) throws(ArrowFault) -> PointViews {
    switch self {
    case .degrees(let latitude, let longitude):
      .degrees(try batch.column(latitude), try batch.column(longitude))
    case .both(let number, let isLatitudeFirst): .both(try batch.column(number), isLatitudeFirst)
    case .geometry(let number, let geometry): .geometry(try batch.column(number), geometry)
    }
  }
}

/// Where the rows of one batch are.
enum PointViews {
  case degrees(ColumnView, ColumnView)
  case both(ColumnView, Bool)
  case geometry(ColumnView, GeometryColumn)

  /// The positions of some rows; for a row that has none, that of 0 N, 0 E, and `onFault` is called.
  func positions(
    _ rows: Range<Int>, into positions: inout [Position], onFault: (Int, RowFault) -> Void
  ) {
    positions.removeAll(keepingCapacity: true)
    positions.reserveCapacity(rows.count)
    let nowhere = Position(latitude: 0, longitude: 0)
    if case .degrees(let latitude, let longitude) = self, let ys = latitude.plainDoubles,
      let xs = longitude.plainDoubles
    {
      for row in rows {
        let y = ys.loadUnaligned(fromByteOffset: row * 8, as: Double.self)
        let x = xs.loadUnaligned(fromByteOffset: row * 8, as: Double.self)
        if let position = Position(y, x) {
          positions.append(position)
        } else {
          onFault(row, reason(row))
          positions.append(nowhere)
        }
      }
      return
    }
    for row in rows {
      do throws(RowFault) { positions.append(try position(row)) } catch {
        onFault(row, error)
        positions.append(nowhere)
      }
    }
  }

  private func reason(_ row: Int) -> RowFault {
    do throws(RowFault) {
      _ = try position(row)
      return RowFault("The row has no position.")
    } catch { return error }
  }

  /// The position of a row.
  func position(_ row: Int) throws(RowFault) -> Position {
    switch self {
    case .degrees(let latitude, let longitude):
      if let y = latitude.number(row), let x = longitude.number(row), let position = Position(y, x) {
        return position
      }
      guard let y = try latitude.text(row), !y.isEmpty else {
        throw latitude.fault("the field is empty and must not be")
      }
      guard let x = try longitude.text(row), !x.isEmpty else {
        throw longitude.fault("the field is empty and must not be")
      }
      do throws(WrittenDegrees.Fault) { return try WrittenDegrees.position(y, x) } catch {
        throw (error.part == 0 ? latitude : longitude).fault(error.sentence)
      }
    case .both(let column, let isLatitudeFirst):
      guard let text = try column.text(row), !text.isEmpty else {
        throw column.fault("the field is empty and must not be")
      }
      do throws(WrittenDegrees.Fault) {
        return try WrittenDegrees.position(text, isLatitudeFirst: isLatitudeFirst)
      } catch { throw column.fault(error.sentence) }
    case .geometry(let column, let geometry): return try geometry.point(column, row)
    }
  }
}

extension ColumnView {
  /// The doubles of a column without nulls, that of row 0 first; `nil`: it is not such.
  fileprivate var plainDoubles: UnsafeRawPointer? {
    guard field.type == .real(bytes: 8), !mayHoldNulls else { return nil }
    return values.map { $0 + start * 8 }
  }
}
