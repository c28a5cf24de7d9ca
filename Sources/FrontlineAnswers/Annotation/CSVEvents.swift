import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineInterchange
import FrontlineTime

/// The rows of a table with the event that each is, in batches. One thread at a time reads, and says how far it has come
/// and what cannot be read.
final class CSVEvents {
  /// Rows, and for each of them what is known of it.
  final class Batch {
    fileprivate(set) var rows = CSVRowBatch()
    fileprivate(set) var events: [FrontEvent] = []
    /// How exact each row is, where the table has codes for that.
    fileprivate(set) var readings: [EventPrecision.Reading] = []
    let hasReadings: Bool
    /// The row of HXL tags under the header, in the first batch after it.
    fileprivate(set) var tags: [String]?
    /// What the place of each row adds by itself, column by column.
    fileprivate(set) var placeColumns: [[String]]

    fileprivate init(placeColumns: Int, hasReadings: Bool) {
      self.placeColumns = Array(repeating: [], count: placeColumns)
      self.hasReadings = hasReadings
    }
  }

  /// The names of the columns of the table.
  let columns: [String]
  let delimiter: CSVDelimiter
  let place: RowPlace
  /// What the codes of the table say of its exactness; `nil`: it has none.
  let precision: EventPrecision?
  private var days: DayReader
  private let on: Day?
  /// The column of days; `nil`: all rows are of one day, or have it in ``parts``.
  private var date: CSVColumn?
  /// The columns of years, months and days.
  private var parts: DateParts?
  private var reader: CSVReader?
  private let finder: ColumnFinder
  private var times = ClockTimes()
  /// What the days of the whole file tell of their order, once one has two readings.
  private var told: ToldOrder?
  private let question: AnnotationQuestion
  private var rejects: RejectedRows?
  private let context: Context
  /// What breaks the whole table; there are no more rows after it.
  private var fault: FormatError?
  private var isAtEnd = false
  private var hasPassedTags = false
  /// How many rows could be read.
  private var count = 0

  /// How many rows a batch has at most: of many the fronts of their days are looked up once.
  private static let most = 32_768

  init(
    _ source: ByteSource, annotator: Annotator, _ question: AnnotationQuestion, in context: Context
  ) throws {
    let reader = try Self.reader(of: source, question)
    columns = reader.columns
    delimiter = reader.delimiter
    let finder = ColumnFinder(reader.columns, file: source.name)
    self.finder = finder
    place = try Self.place(
      question, finder, reader.columns, file: source.name, annotator.atlas, context)
    precision = try question.day == nil ? EventPrecision(finder) : nil
    days = question.days(in: context)
    if source.linesBeforeHeader > 0 {
      context.note(
        "The header of \(source.name) is line \(source.linesBeforeHeader + 1); what stands above it is left out."
      )
    }
    for remark in source.remarks { context.note(remark) }
    on = question.day
    self.question = question
    self.context = context
    self.reader = consume reader
  }

  private static func place(
    _ question: AnnotationQuestion, _ finder: ColumnFinder, _ columns: [String], file: String, _ atlas: Atlas,
    _ context: Context
  ) throws -> RowPlace {
    if let text = question.text { return .phrase(finder.column(try finder.index(named: text)), atlas) }
    guard let found = try question.positions(in: columns, file: file) else {
      throw finder.missingPosition(
        hint:
          "; name them with --latitude and --longitude, with --grid a column of squares of MGRS, or with --text the column in whose words the place is"
      )
    }
    for remark in found.remarks { context.note(remark) }
    if let column = found.assumed {
      context.note(
        "The column \"\(column)\" is read as latitude, longitude; call it lon_lat where it is not.")
    }
    return .columns(found)
  }

  /// Finds the column of days, where the question does not name one day for all.
  func findDays(_ question: AnnotationQuestion) throws {
    guard on == nil else { return }
    if let name = question.date {
      date = finder.column(try finder.index(named: name))
      return
    }
    parts = try DateParts(finder)
    if parts != nil { return }
    guard let found = try finder.index(of: .day) ?? finder.index(of: .firstDay) else {
      throw finder.missing(
        "column \"date\"", hint: "; name it with --date, or give one day for all with --on")
    }
    date = finder.column(found)
    // Of the data sets that are known by their codes it is known which column is the day.
    if precision == nil, let remark = finder.remark(on: .day, readFrom: found) { context.note(remark) }
    if precision == nil, try finder.index(of: .day) == nil, let last = try finder.index(of: .lastDay) {
      context.note(
        "Each row is asked of its first day, in \"\(columns[found])\"; \"\(columns[last])\" is not read.")
    }
  }

  /// What all days of the column tell of their order; nothing where the table can be read once alone.
  private func order(toldBy date: CSVColumn) throws -> ToldOrder {
    var told = ToldOrder()
    guard question.file != "-" else { return told }
    var reader = try Self.reader(of: question.contents().source, question)
    while true {
      do throws(FormatError) {
        guard try reader.advance() else { return told }
        told.leavesOpen(reader.withField(date) { String(decoding: $0, as: UTF8.self) })
      } catch {
        // What breaks the table is said where it is read for its rows.
        guard error.place.row != nil else { return told }
      }
    }
  }

  private static func reader(of source: ByteSource, _ question: AnnotationQuestion) throws -> CSVReader {
    if let columns = question.columns { return try CSVReader(source, naming: columns) }
    return try CSVReader(
      source, delimiter: .detected, hasHeader: question.hasHeader, allowsDuplicateColumns: true)
  }

  /// Opens what takes the rows that cannot be read.
  func openRejects() throws { rejects = try RejectedRows(question, columns: columns, context) }

  /// The next batch; `nil` at the end.
  func next() throws -> Batch? {
    guard !isAtEnd else { return nil }
    let batch = Batch(placeColumns: place.columns.count, hasReadings: precision != nil)
    var reader = self.reader.take()!  // it is put back below
    let result = Result { try fill(batch, from: &reader) }
    self.reader = consume reader
    try result.get()
    count += batch.rows.count
    context.progress(count, "rows")
    return batch.rows.count > 0 ? batch : nil
  }

  /// Ends the reading: how many rows could not be read.
  ///
  /// - Throws: what breaks the whole table.
  func finish() throws -> Int {
    var rejected = 0
    if let date, let note = times.note(on: "the column \"\(date.name)\"", days) { context.note(note) }
    if let note = told?.note(on: question.file, days) { context.note(note) }
    if let rejects = rejects.take() {
      rejected = rejects.count
      try rejects.finish()
    }
    if let fault { throw fault }
    return rejected
  }

  /// Reads rows until a batch is full, of rows or of bytes, or there are no more.
  private func fill(_ batch: Batch, from reader: inout CSVReader) throws {
    var (rows, events) = (CSVRowBatch(), [FrontEvent]())
    swap(&rows, &batch.rows)
    swap(&events, &batch.events)
    defer {
      swap(&rows, &batch.rows)
      swap(&events, &batch.events)
    }
    let pair = precision == nil ? plainColumns : nil
    while rows.count < Self.most, rows.size < 8 << 20 {
      do throws(FormatError) {
        guard try reader.advance() else {
          isAtEnd = true
          return
        }
      } catch {
        guard error.place.row != nil else {
          fault = error
          isAtEnd = true
          return
        }
        try rejects!.add(line: error.place.line, error.description, text: reader.text)
        continue
      }
      if let pair, let event = Self.plainEvent(reader, pair) {
        events.append(event)
      } else {
        let row = reader.row()
        do {
          let (position, fields) = try place.position(of: row)
          if on == nil, let date {
            let text = try row.trimmed(date)
            times.add(text)
            if told == nil, days.order == nil, ToldOrder.isOpen(text) {
              // What is read twice is counted once.
              told = try ReadingMeter.$current.withValue(nil) { try order(toldBy: date) }
              days.order = told?.order
            }
          }
          let day =
            try on ?? parts?.day(of: row)
            ?? row.value(date!) { [days] text throws(TimeError) in try days.recordedDay(text) }
          if let precision { batch.readings.append(try precision.reading(of: row, on: day, days)) }
          events.append(FrontEvent(position, on: day))
          for (column, field) in fields.enumerated() { batch.placeColumns[column].append(field) }
        } catch let error as FormatError {
          try rejects!.add(line: row.line, error.description, row: row)
          continue
        } catch {
          let reason = (error as? Unreadable)?.reason ?? "\(error)"
          try rejects!.add(line: row.line, "Line \(row.line): \(reason)", row: row)
          continue
        }
      }
      rows.append(reader, isSafe: question.isSafeCSV)
      if !hasPassedTags, let tags = reader.tags {
        hasPassedTags = true
        batch.tags = tags.fields
      }
    }
  }

  /// The columns of most tables; `nil`: this one is of another kind.
  private var plainColumns: PlainColumns? {
    guard parts == nil, case .columns(let columns) = place, let (latitude, longitude) = columns.pair else {
      return nil
    }
    return PlainColumns(latitude: latitude, longitude: longitude, date: date, on: on)
  }

  private struct PlainColumns {
    let latitude: CSVColumn, longitude: CSVColumn
    let date: CSVColumn?
    let on: Day?
  }

  /// The event of the row, where it is written as most are.
  private static func plainEvent(_ reader: borrowing CSVReader, _ columns: PlainColumns) -> FrontEvent? {
    guard let y = reader.number(in: columns.latitude), let x = reader.number(in: columns.longitude),
      let position = Position(y, x),
      let day = columns.date.map({ reader.withField($0, { Day(plain: $0) }) }) ?? columns.on
    else { return nil }
    return FrontEvent(position, on: day)
  }
}
