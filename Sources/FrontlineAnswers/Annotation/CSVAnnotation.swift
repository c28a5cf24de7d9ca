import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime

/// Copies a table with columns added, in batches of rows.
struct CSVAnnotation: ~Copyable {
  private let annotator: Annotator
  private let days: DayReader
  private let place: RowPlace
  /// The column of days; `nil`: all rows are of one day.
  private let date: CSVColumn?
  private let on: Day?
  /// What the codes of the table say of its exactness; `nil`: it has none.
  private let precision: EventPrecision?
  private var readings: [EventPrecision.Reading] = []
  private let saysWhetherSure: Bool
  private var times = ClockTimes()
  private var reader: CSVReader
  private var writer: CSVWriter
  private var rejects: RejectedRows
  private let context: Context
  private var done = 0
  private var rows = CSVRowBatch()
  private var events: [FrontEvent] = []
  /// What the place of each row adds by itself, column by column.
  private var placeColumns: [[String]]
  /// What breaks the whole table; there are no more rows after it.
  private var fault: FormatError?

  init(
    _ source: ByteSource, to sink: ByteSink, annotator: Annotator, _ question: AnnotationQuestion,
    in context: Context
  ) throws {
    let reader =
      try question.columns.map { try CSVReader(source, naming: $0) }
      ?? CSVReader(
        source, delimiter: .detected, hasHeader: question.hasHeader, allowsDuplicateColumns: true)
    let finder = ColumnFinder(reader.columns, file: source.name)
    let place: RowPlace
    if let text = question.text {
      place = .phrase(finder.column(try finder.index(named: text)), annotator.atlas)
    } else {
      let found = try PositionColumns(
        of: reader.columns, file: source.name, latitude: question.latitude, longitude: question.longitude)
      guard let found else {
        throw finder.missing(
          "column \"latitude\", nor another that says where a row is",
          hint: "; name it with --latitude and --longitude")
      }
      if let column = found.assumed {
        context.note(
          "The column \"\(column)\" is read as latitude, longitude; call it lon_lat where it is not.")
      }
      place = .columns(found)
    }
    let precision = try question.day == nil ? EventPrecision(finder) : nil
    let saysWhetherSure = precision != nil && annotator.columns.contains("controller")
    var added = place.columns + (precision == nil ? [] : EventPrecision.columns)
    if saysWhetherSure { added.append(EventPrecision.sureColumn) }
    if let precision { context.note(precision.note) }
    if let taken = (added + annotator.columns).first(where: reader.columns.contains) {
      throw AnswerError.usage("There is a column \"\(taken)\" already; leave it out of --add or rename it.")
    }
    let date = try question.day == nil ? Self.dateColumn(question.date, finder) : nil
    let side = try RejectedRows(question.rejects, columns: reader.columns, context)
    let writer = try CSVWriter(
      sink, columns: reader.columns + added + annotator.columns,
      delimiter: reader.delimiter, allowsDuplicateColumns: true, hasHeader: question.hasHeader)
    self.context = context
    days = question.days(in: context)
    on = question.day
    self.annotator = annotator
    self.place = place
    self.date = date
    self.precision = precision
    self.saysWhetherSure = saysWhetherSure
    self.reader = reader
    self.writer = writer
    self.rejects = side
    placeColumns = Array(repeating: [], count: place.columns.count)
  }

  private static func dateColumn(_ name: String?, _ finder: ColumnFinder) throws -> CSVColumn {
    if let name { return finder.column(try finder.index(named: name)) }
    guard let found = try finder.index(of: .day) ?? finder.index(of: .firstDay) else {
      throw finder.missing(
        "column \"date\"", hint: "; name it with --date, or give one day for all with --on")
    }
    return finder.column(found)
  }

  /// Copies all rows; how many were written, and how many could not be read.
  consuming func run() throws -> (written: Int, rejected: Int) {
    while try readBatch() { try writeBatch() }
    try writeBatch()
    try writer.finish()
    let count = rejects.count
    if let date, let note = times.note(on: "the column \"\(date.name)\"", days) {
      context.note(note)
    }
    try rejects.finish()
    if let fault { throw fault }
    return (done, count)
  }

  /// Reads rows until a batch is full, of rows or of bytes; false at the end.
  private mutating func readBatch() throws -> Bool {
    while rows.count < Annotator.batch, rows.size < 8 << 20 {
      do throws(FormatError) {
        guard try reader.advance() else { return false }
      } catch {
        guard error.place.row != nil else {
          fault = error
          return false
        }
        try rejects.add(line: error.place.line, error.description, text: reader.text)
        continue
      }
      if let event = plainEvent() {
        events.append(event)
      } else {
        let row = reader.row()
        do {
          let (position, fields) = try place.position(of: row)
          if on == nil, let date { times.add(try row.trimmed(date)) }
          let day = try on ?? row.value(date!) { [days] text throws(TimeError) in try days.recordedDay(text) }
          if let precision { readings.append(try precision.reading(of: row, on: day, days)) }
          events.append(FrontEvent(position, on: day))
          for (column, field) in fields.enumerated() { placeColumns[column].append(field) }
        } catch let error as FormatError {
          try rejects.add(line: row.line, error.description, row: row)
          continue
        } catch {
          let reason = (error as? Unreadable)?.reason ?? "\(error)"
          try rejects.add(line: row.line, "Line \(row.line): \(reason)", row: row)
          continue
        }
      }
      rows.append(reader)
    }
    return true
  }

  /// The event of the row, where it is written as most are.
  private func plainEvent() -> FrontEvent? {
    guard precision == nil, case .columns(let columns) = place, let (latitude, longitude) = columns.pair,
      let y = reader.number(in: latitude), let x = reader.number(in: longitude),
      let position = Position(y, x),
      let day = date.map({ reader.withField($0, { Day(plain: $0) }) }) ?? on
    else { return nil }
    return FrontEvent(position, on: day)
  }

  private mutating func writeBatch() throws {
    var additions = placeColumns.map { CSVAddition.texts($0) }
    if precision != nil {
      let fields = readings.map(EventPrecision.fields)
      additions += EventPrecision.columns.indices.map { column in .texts(fields.map { $0[column] }) }
      if saysWhetherSure { additions.append(.texts(try annotator.sureness(of: events, readings))) }
      readings.removeAll(keepingCapacity: true)
    }
    additions += try annotator.columns(for: events).map(\.addition)
    try writer.write(rows, adding: additions)
    done += rows.count
    context.onProgress(done, "rows")
    rows.removeAll()
    events.removeAll(keepingCapacity: true)
    for column in placeColumns.indices { placeColumns[column].removeAll(keepingCapacity: true) }
  }
}

/// Where rows go that cannot be read: a file with the reason before the columns, or the context.
private struct RejectedRows: ~Copyable {
  private(set) var count = 0
  private var writer: CSVWriter?
  private let columns: Int
  private let context: Context

  init(_ path: String?, columns: [String], _ context: Context) throws {
    self.context = context
    self.columns = columns.count
    if let path {
      writer = try CSVWriter(
        .file(path), columns: ["line", "reason", "text"] + columns, allowsDuplicateColumns: true)
    } else {
      writer = nil
    }
  }

  /// Adds a row: its fields, or its text where it could not be parted into them.
  mutating func add(line: Int?, _ reason: String, row: CSVRow? = nil, text: String = "") throws {
    count += 1
    guard writer != nil else { return context.onRemark(reason) }
    let fields = row?.fields ?? Array(repeating: "", count: columns)
    try writer!.write(["\(line ?? 0)", reason, text.replacing("\0", with: "\u{FFFD}")] + fields)
  }

  consuming func finish() throws {
    if let writer = writer.take() { try writer.finish() }
  }
}
