import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime

/// Copies a table to standard output with columns added, in batches of rows.
struct CSVAnnotation: ~Copyable {
  private let annotator: Annotator
  private let place: RowPlace
  private let date: CSVColumn
  private var reader: CSVReader
  private var writer: CSVWriter
  private var rejects: RejectedRows
  private let progress = Progress(of: "rows")
  private var rows = CSVRowBatch()
  private var events: [FrontEvent] = []
  /// What the place of each row adds by itself, column by column.
  private var placeColumns: [[String]]
  /// What breaks the whole table; there are no more rows after it.
  private var fault: FormatError?

  /// - Parameter rejects: the file for rows that cannot be read; `nil`: standard error.
  init(
    _ source: ByteSource, annotator: Annotator, latitude: String, longitude: String, date: String,
    text: String?, rejects: String?
  ) throws {
    let reader = try CSVReader(
      source, delimiter: .detected, requiring: (text.map { [$0] } ?? [latitude, longitude]) + [date],
      allowsTwins: true)
    let place: RowPlace =
      try text.map { .phrase(try reader.column($0), annotator.atlas) }
      ?? .columns(latitude: reader.column(latitude), longitude: reader.column(longitude))
    if let taken = (place.columns + annotator.columns).first(where: reader.columns.contains) {
      throw Failure.usage("There is a column \"\(taken)\" already; leave it out of --add or rename it.")
    }
    let date = try reader.column(date)
    let side = try RejectedRows(rejects, columns: reader.columns)
    let writer = try CSVWriter(
      .standardOutput, columns: reader.columns + place.columns + annotator.columns,
      delimiter: reader.delimiter, allowsTwins: true)
    self.annotator = annotator
    self.place = place
    self.date = date
    self.reader = reader
    self.writer = writer
    self.rejects = side
    placeColumns = Array(repeating: [], count: place.columns.count)
  }

  /// Copies all rows; the number of those that could not be read.
  consuming func run() throws -> Int {
    while try readBatch() { try writeBatch() }
    try writeBatch()
    try writer.finish()
    let count = rejects.count
    try rejects.finish()
    if let fault { throw fault }
    return count
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
          events.append(FrontEvent(position, on: try annotator.days.day(row.string(date))))
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
    guard case .columns(let latitude, let longitude) = place, let y = reader.number(in: latitude),
      let x = reader.number(in: longitude), let position = Position(y, x),
      let day = reader.withField(date, { Day(plain: $0) })
    else { return nil }
    return FrontEvent(position, on: day)
  }

  private mutating func writeBatch() throws {
    let additions = placeColumns.map { .texts($0) } + (try annotator.columns(for: events).map(\.addition))
    try writer.write(rows, adding: additions)
    progress.add(rows.count)
    rows.removeAll()
    events.removeAll(keepingCapacity: true)
    for column in placeColumns.indices { placeColumns[column].removeAll(keepingCapacity: true) }
  }
}

/// Where rows go that cannot be read: a file with the reason before the columns, or standard error.
private struct RejectedRows: ~Copyable {
  private(set) var count = 0
  private var writer: CSVWriter?
  private let columns: Int

  init(_ path: String?, columns: [String]) throws {
    self.columns = columns.count
    if let path {
      writer = try CSVWriter(.file(path), columns: ["line", "reason", "text"] + columns, allowsTwins: true)
    } else {
      writer = nil
    }
  }

  /// Adds a row: its fields, or its text where it could not be parted into them.
  mutating func add(line: Int?, _ reason: String, row: CSVRow? = nil, text: String = "") throws {
    count += 1
    guard writer != nil else { return Surroundings.current.complain(reason) }
    let fields = row?.fields ?? Array(repeating: "", count: columns)
    try writer!.write(["\(line ?? 0)", reason, text.replacing("\0", with: "\u{FFFD}")] + fields)
  }

  consuming func finish() throws {
    if let writer = writer.take() { try writer.finish() }
  }
}
