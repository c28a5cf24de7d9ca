import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime

/// Copies a table with columns added, in batches of rows.
struct CSVAnnotation: ~Copyable {
  private let annotator: Annotator
  private let events: CSVEvents
  private let delimiter: CSVDelimiter
  private let saysWhetherSure: Bool
  private let isSafe: Bool
  private let sink: ByteSink
  private var writer: CSVWriter

  init(
    _ source: ByteSource, to sink: ByteSink, annotator: Annotator, _ question: AnnotationQuestion,
    in context: Context
  ) throws {
    let events = try CSVEvents(source, annotator: annotator, question, in: context)
    try question.check(events.delimiter)
    let saysWhetherSure = events.precision != nil && annotator.columns.contains("controller")
    var added = events.place.columns + (events.precision == nil ? [] : EventPrecision.columns)
    if saysWhetherSure { added.append(EventPrecision.sureColumn) }
    if let precision = events.precision { context.note(precision.note) }
    if let taken = (added + annotator.columns).first(where: events.columns.contains) {
      throw AnswerError.usage("There is a column \"\(taken)\" already; leave it out of --add or rename it.")
    }
    try events.findDays(question)
    try events.openRejects()
    let writer = try CSVWriter(
      sink, columns: events.columns + added + annotator.columns,
      delimiter: events.delimiter, allowsDuplicateColumns: true, hasHeader: question.hasHeader,
      isSafe: question.isSafeCSV)
    isSafe = question.isSafeCSV
    self.sink = sink
    delimiter = events.delimiter
    self.saysWhetherSure = saysWhetherSure
    self.annotator = annotator
    self.events = events
    self.writer = writer
  }

  /// Copies all rows; how many were written, and how many could not be read.
  consuming func run() throws -> (written: Int, rejected: Int) {
    let (annotator, saysWhetherSure, delimiter, isSafe) = (annotator, saysWhetherSure, delimiter, isSafe)
    let (events, sink) = (events, sink)
    let added = writer.columnCount - events.columns.count
    var writer: CSVWriter? = writer
    var written = 0
    try InOrder.run(
      read: { try events.next() },
      work: { batch in
        let additions = try Self.additions(to: batch, annotator, saysWhetherSure)
        let bytes = try CSVWriter.bytes(batch.rows, adding: additions, delimiter: delimiter, isSafe: isSafe)
        return (batch.tags, bytes, batch.rows.count)
      },
      write: { tags, bytes, count in
        try Self.write(tags.map { $0 + Array(repeating: "", count: added) }, bytes, count, to: &writer!)
        written += count
      })
    // A file is written whole or not at all; what went to standard output is there.
    let rejected = Result { try events.finish() }
    if sink.isFile { _ = try rejected.get() }
    if let writer = writer.take() { try writer.finish() }
    return (written, try rejected.get())
  }

  private static func write(_ tags: [String]?, _ rows: [UInt8], _ count: Int, to writer: inout CSVWriter)
    throws
  {
    if let tags { try writer.write(tags) }
    try writer.write(rows: rows, count: count)
  }

  private static func additions(
    to batch: CSVEvents.Batch, _ annotator: Annotator, _ saysWhetherSure: Bool
  ) throws -> [CSVAddition] {
    var additions = batch.placeColumns.map { CSVAddition.texts($0) }
    if batch.hasReadings {
      let fields = batch.readings.map(EventPrecision.fields)
      additions += EventPrecision.columns.indices.map { column in .texts(fields.map { $0[column] }) }
      if saysWhetherSure {
        additions.append(.texts(try annotator.sureness(of: batch.events, batch.readings)))
      }
    }
    return try additions + annotator.additions(for: batch.events)
  }
}
