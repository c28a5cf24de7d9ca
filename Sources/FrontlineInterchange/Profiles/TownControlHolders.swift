internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineTime

/// The columns of a table of towns that say who held a town when: one of days and one of holders, or one of holders for
/// each day, whose name is the day.
struct HolderColumns {
  /// Who held a town on a day, as the table has it.
  struct Holding {
    /// The day; of several it was some day.
    var days: ClosedRange<Day>
    /// The last day of which the row says so, of several some day; `nil`: it names none.
    var end: ClosedRange<Day>?
    var holder: String
    var column: CSVColumn
    /// The second of the day, where the row says one.
    var clock: Int?
  }

  private enum Form {
    case rows(day: CSVColumn, end: CSVColumn?, holder: CSVColumn)
    case parts(DateParts, holder: CSVColumn)
    case days([(day: Day, holder: CSVColumn)])
  }
  private let form: Form
  /// Whether some are called by a month, of which they hold from the first day on.
  private(set) var hasMonths = false

  /// Columns of a day and a holder in each row, and of the last day if there is one.
  init(day: CSVColumn, end: CSVColumn?, holder: CSVColumn) {
    form = .rows(day: day, end: end, holder: holder)
  }

  /// Columns of a year, a month and a day, and of a holder in each row.
  init(parts: DateParts, holder: CSVColumn) { form = .parts(parts, holder: holder) }

  /// The columns that are called by days or months, two at least; `nil`: there are none.
  ///
  /// - Throws: ``FormatError`` where two are of one day.
  init?(daysIn finder: ColumnFinder, _ columns: [String], _ reader: DayReader, file: String)
    throws(FormatError)
  {
    var days: [(day: Day, holder: CSVColumn)] = []
    var told = ToldOrder()
    for name in columns { told.leavesOpen(name) }
    var reader = reader
    reader.order = reader.order ?? told.order
    for (index, name) in columns.enumerated() {
      guard let span = try? reader.recordedDays(name), span.count <= 31 else { continue }
      let day = span.lowerBound
      if span.count > 1 { hasMonths = true }
      if let other = days.first(where: { $0.day == day }) {
        throw FormatError(
          code: .duplicate, at: FormatPlace(file: file, line: 1),
          "the columns \(quoted(other.holder.name)) and \(quoted(name)) are both of \(day)", value: name)
      }
      days.append((day, finder.column(index)))
    }
    guard days.count > 1 else { return nil }
    form = .days(days)
  }

  /// All of them.
  var columns: [CSVColumn] {
    switch form {
    case .rows(let day, let end, let holder): [holder, day] + (end.map { [$0] } ?? [])
    case .parts(let parts, let holder): [holder] + parts.columns
    case .days(let days): days.map(\.holder)
    }
  }

  /// The column of days; `nil`: there is none.
  var day: CSVColumn? { if case .rows(let day, _, _) = form { day } else { nil } }

  /// What a row says, day by day.
  func holdings(of row: CSVRow, _ reader: DayReader) throws(FormatError) -> [Holding] {
    func holder(_ column: CSVColumn) throws(FormatError) -> String {
      try row.trimmed(column).plainBlanks.withoutReferences
    }
    switch form {
    case .rows(let day, let endColumn, let column):
      let days = try row.value(day) { try reader.recordedDays($0.withoutReferences) }
      let end = try endColumn.flatMap { column throws(FormatError) in try lastDay(column, row, reader) }
      if let end, end.upperBound < days.upperBound, let endColumn {
        throw row.error("\(end.upperBound) is before the first day, \(days.upperBound)", in: endColumn)
      }
      let clock =
        days.count == 1
        ? ClockTimes.second(of: try row.trimmed(day).withoutReferences, zone: reader.zone) : nil
      return [Holding(days: days, end: end, holder: try holder(column), column: column, clock: clock)]
    case .parts(let parts, let column):
      let day = try parts.day(of: row)
      return [Holding(days: day...day, holder: try holder(column), column: column)]
    case .days(let days):
      var holdings: [Holding] = []
      for (day, column) in days {
        holdings.append(Holding(days: day...day, holder: try holder(column), column: column))
      }
      return holdings
    }
  }

  private func lastDay(
    _ column: CSVColumn, _ row: CSVRow, _ reader: DayReader
  ) throws(FormatError) -> ClosedRange<Day>? {
    let text = try row.trimmed(column).plainBlanks.withoutReferences
    return OpenEnd.isOpen(text)
      ? nil : try row.value(column) { try reader.recordedDays($0.withoutReferences) }
  }
}
