import FrontlineAnswers
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline_destination`: where one gets from the position of each row, going straight on.
final class DestinationColumns: ColumnQuestion {
  private static let batch = 1_024
  let added = [
    AddedField("destination", .points), AddedField("destination_latitude", .doubles),
    AddedField("destination_longitude", .doubles), AddedField("reject_reason", .texts),
  ]
  private let points: PointColumns
  private let azimuth: Given
  private let distance: Given

  /// A number for all rows, or a column of numbers.
  private enum Given {
    case number(Double)
    case column(Int)
  }

  init(_ fields: [Field], _ options: inout Options) throws {
    let (latitude, longitude) = (try options.text("latitude"), try options.text("longitude"))
    let geometry = try options.text("geometry")
    azimuth = try Self.given("azimuth", fields, &options)
    distance = try Self.given("distance_m", fields, &options)
    _ = try options.flag("keep", otherwise: true)
    try options.finish()
    points = try PointColumns.find(in: fields, latitude: latitude, longitude: longitude, geometry: geometry)
  }

  /// A number, or the name of a column of numbers; without either the column of the option's own name.
  private static func given(_ name: String, _ fields: [Field], _ options: inout Options) throws -> Given {
    let value = options.value(name)
    if let number = value?.double {
      guard number.isFinite else { throw AnswerError.usage("\"\(name)\" is \(number), and must be finite.") }
      return .number(number)
    }
    guard let column = value == nil ? name : value?.string else {
      throw AnswerError.usage("\"\(name)\" must be a number or the name of a column.")
    }
    let number = try PointColumns.column(named: column, in: fields)
    switch fields[number].valueType {
    case .integer, .real, .decimal: return .column(number)
    default:
      throw ColumnFault(
        "The column \"\(column)\" is of type \"\(fields[number].format)\"; it must be numbers.")
    }
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    let azimuths = try view(azimuth, batch)
    let distances = try view(distance, batch)
    try points.ask(of: batch, parts: Self.batch, pausingEvery: 16_384, into: columns, pause: pause) {
      rows, positions, faults in
      var directions: [Azimuth] = []
      var lengths: [Length] = []
      for row in rows {
        do throws(RowFault) {
          let degrees = try number(azimuth, azimuths, row)
          // Beyond some turns the fraction is lost.
          guard abs(degrees) <= 1e9 else { throw RowFault("The azimuth is \(degrees) degrees.") }
          let meters = try number(distance, distances, row)
          guard abs(meters) <= 1e9 else {
            throw RowFault("The distance is \(meters) m; one of up to 1,000,000 km can be gone.")
          }
          directions.append(.degrees(degrees))
          lengths.append(.meters(meters))
        } catch {
          faults.add(row, error)
          directions.append(.degrees(0))
          lengths.append(.zero)
        }
      }
      let ends = Position.destinations(from: positions, lengths, toward: directions)
      for (row, end) in zip(rows, ends) {
        if faults.contains(row) {
          for column in columns.dropLast() { column.appendNull() }
        } else {
          columns[0].append(latitude: end.latitude, longitude: end.longitude)
          columns[1].append(end.latitude)
          columns[2].append(end.longitude)
        }
      }
    }
  }

  private func view(_ given: Given, _ batch: ImportedBatch) throws(ArrowFault) -> ColumnView? {
    guard case .column(let number) = given else { return nil }
    return try batch.column(number)
  }

  private func number(_ given: Given, _ view: ColumnView?, _ row: Int) throws(RowFault) -> Double {
    if case .number(let number) = given { return number }
    guard let view else { throw RowFault("There is no number.") }
    guard let number = view.number(row), number.isFinite else {
      throw view.fault("there is no finite number")
    }
    return number
  }
}
