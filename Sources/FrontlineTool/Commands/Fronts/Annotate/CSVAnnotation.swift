import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// Copies a table to standard output with columns added, in batches of rows.
struct CSVAnnotation: ~Copyable {
  private let annotator: Annotator
  private let place: RowPlace
  private let date: CSVColumn
  private var reader: CSVReader
  private var writer: CSVWriter
  private var rejects: RejectedRows
  private var days = DayCache()
  private let progress = Progress(of: "rows")
  private var rows: [CSVRow] = []
  private var events: [FrontEvent] = []
  /// What the place of each row adds by itself.
  private var placeFields: [[String]] = []
  /// What breaks the whole table; there are no more rows after it.
  private var fault: FormatError?

  /// - Parameter rejects: the file for rows that cannot be read; `nil`: standard error.
  init(
    _ source: ByteSource, annotator: Annotator, latitude: String, longitude: String, date: String,
    text: String?, rejects: String?
  ) throws {
    let reader = try CSVReader(
      source, delimiter: .detected, requiring: (text.map { [$0] } ?? [latitude, longitude]) + [date])
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
      delimiter: reader.delimiter)
    self.annotator = annotator
    self.place = place
    self.date = date
    self.reader = reader
    self.writer = writer
    self.rejects = side
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

  /// Reads rows until a batch is full; false at the end.
  private mutating func readBatch() throws -> Bool {
    while rows.count < Annotator.batch {
      let row: CSVRow
      do throws(FormatError) {
        guard let next = try reader.next() else { return false }
        row = next
      } catch {
        guard error.place.row != nil else {
          fault = error
          return false
        }
        try rejects.add(line: error.place.line, error.description, text: reader.text)
        continue
      }
      do {
        let (position, fields) = try place.position(of: row)
        events.append(FrontEvent(position, on: try days.day(row.string(date))))
        rows.append(row)
        placeFields.append(fields)
      } catch let error as FormatError {
        try rejects.add(line: row.line, error.description, row: row)
      } catch {
        let reason = (error as? Unreadable)?.reason ?? "\(error)"
        try rejects.add(line: row.line, "Line \(row.line): \(reason)", row: row)
      }
    }
    return true
  }

  private mutating func writeBatch() throws {
    let values = try annotator.values(for: events)
    let width = annotator.columns.count
    for (number, row) in rows.enumerated() {
      try writer.write(
        row, adding: placeFields[number] + values[number * width..<(number + 1) * width].map(\.field))
    }
    progress.add(rows.count)
    rows.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    placeFields.removeAll(keepingCapacity: true)
  }
}

/// The days of the texts that were read, since the same ones come again and again.
private struct DayCache {
  private var known: [String: Day] = [:]

  mutating func day(_ text: String) throws -> Day {
    if let day = known[text] { return day }
    let day = try Day(beginning: text)
    if known.count >= 4_096 { known.removeAll() }
    known[text] = day
    return day
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
      writer = try CSVWriter(.file(path), columns: ["line", "reason", "text"] + columns)
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
