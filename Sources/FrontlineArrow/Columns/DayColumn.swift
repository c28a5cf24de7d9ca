import FrontlineFormats
import FrontlineTime

/// The column of a table in memory that says on which day a row is.
struct DayColumn: Sendable {
  let number: Int
  private let name: String
  private let reader: DayReader
  /// The minutes to be added to the time of an instant before its day is taken.
  private let shift: Int64

  /// A column.
  ///
  /// - Throws: ``AnswerError`` where its type has no days, or its zone is not one that can be read.
  init(_ number: Int, _ field: Field, _ reader: DayReader) throws(ColumnFault) {
    self.number = number
    self.reader = reader
    name = field.name
    switch field.valueType {
    case .bytes(isText: true, _), .views(isText: true), .integer, .real, .date32, .date64, .null, .decimal:
      shift = 0
    case .timestamp(_, let zone) where zone.isEmpty: shift = 0
    case .timestamp(_, let zone):
      // The zone asked for, else that of the column, where it is one of a fixed number of hours.
      let named = zone == "Etc/UTC" ? 0 : DayReader.minutes(ofZone: zone)
      guard let minutes = reader.zone ?? named else {
        throw ColumnFault(
          "The column \"\(field.name)\" has times of the zone \(zone), and a day depends on the zone; say which one in \"time_zone\", such as +04:00 or UTC."
        )
      }
      shift = Int64(minutes)
    default:
      throw ColumnFault(
        "The column \"\(field.name)\" of days is of type \"\(field.valueType)\"; it must be text, a date or a timestamp."
      )
    }
  }

  /// The day of a row.
  func day(_ column: ColumnView, _ row: Int) throws(RowFault) -> Day {
    guard let (values, index) = column.value(row) else {
      if try column.text(row) == nil { throw column.fault("the field is empty and must not be") }
      throw column.fault("there is no day")
    }
    switch values.field.type {
    case .date32: return try checked(Int64(values.short(index)), column)
    case .date64: return try checked(Self.floor(values.long(index), 86_400_000), column)
    case .timestamp(let unit, _):
      let minutes = Self.floor(values.long(index), 60 * unit.rawValue)
      return try checked(Self.floor(minutes + shift, 1_440), column)
    default: break
    }
    if case .bytes(isText: true, _) = values.field.type, let bytes = values.bytes(index),
      let day = Day(plain: bytes.bindMemory(to: UInt8.self))
    {
      return day
    }
    guard let text = try column.text(row), !text.isEmpty else {
      throw column.fault("the field is empty and must not be")
    }
    do { return try reader.recordedDay(text) } catch {
      throw RowFault("column \"\(name)\": \(error)")
    }
  }

  private func checked(_ ordinal: Int64, _ column: ColumnView) throws(RowFault) -> Day {
    let writable = EDTFDate.writableDays
    guard let ordinal = Int32(exactly: ordinal), writable.contains(Day(ordinal: ordinal)) else {
      throw column.fault(
        "the day is outside \(writable.lowerBound) ... \(writable.upperBound), the days that data can be of")
    }
    return Day(ordinal: ordinal)
  }

  /// The quotient, rounded down.
  private static func floor(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}

/// Why a column does not fit, in a sentence.
struct ColumnFault: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
