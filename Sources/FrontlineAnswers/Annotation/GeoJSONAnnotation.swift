import FrontlineFormats
import FrontlineGeometry

/// Copies features with properties added, in batches: a collection as a collection, lines as
/// lines.
struct GeoJSONAnnotation: ~Copyable {
  private let annotator: Annotator
  private let events: GeoJSONEvents
  private let sink: ByteSink

  init(
    _ source: ByteSource, to sink: ByteSink, annotator: Annotator, _ question: AnnotationQuestion,
    in context: Context
  ) throws {
    events = try GeoJSONEvents(source, annotator: annotator, question, in: context)
    self.annotator = annotator
    self.sink = sink
  }

  /// Copies all features; how many were written, and how many could not be read.
  consuming func run() throws -> (written: Int, rejected: Int) {
    let (annotator, events, sink) = (annotator, events, sink)
    var writer: GeoJSONWriter?
    var written = 0
    try InOrder.run(
      read: { try events.next() },
      work: { batch in
        let columns = Array(zip(annotator.columns, try annotator.additions(for: batch.events)))
        let exact = batch.readings.indices.filter { batch.readings[$0] != nil }
        let readings = exact.map { batch.readings[$0]! }
        let sure =
          annotator.columns.contains("controller")
          ? try annotator.sureness(of: exact.map { batch.events[$0] }, readings) : []
        for (index, number) in exact.enumerated() {
          for (name, field) in zip(EventPrecision.columns, EventPrecision.fields(of: readings[index])) {
            batch.features[number].properties[name] = field.isEmpty ? .null : .string(field)
          }
          if let uncertainty = readings[index].radius {
            batch.features[number].properties[EventPrecision.columns[1]] = .number(uncertainty.meters)
          }
          if !sure.isEmpty {
            batch.features[number].properties[EventPrecision.sureColumn] =
              sure[index].isEmpty ? .null : .string(sure[index])
          }
        }
        for number in batch.features.indices {
          for (name, column) in columns { batch.features[number].properties[name] = column.json(number) }
        }
        let bytes = try GeoJSONWriter.bytes(batch.features, style: events.style, isFirst: batch.isFirst)
        return (bytes, batch.features.count)
      },
      write: { bytes, count in
        if writer == nil { writer = try events.writer(to: sink) }
        try writer!.write(bytes, count: count)
        written += count
      })
    if writer == nil { writer = try events.writer(to: sink) }
    // A file is written whole or not at all; what went to standard output is there.
    let end = Result { try events.finish() }
    if sink.isFile { _ = try end.get() }
    if let writer = writer.take() { try writer.finish(adding: events.later) }
    return (written, try end.get())
  }
}

extension CSVAddition {
  /// As a property of the event of this number.
  fileprivate func json(_ number: Int) -> JSONValue {
    switch self {
    case .texts(let texts): texts[number].isEmpty ? .null : .string(texts[number])
    case .numbered(let numbers, let words):
      numbers[number] < 0 ? .null : .string(words.texts[Int(numbers[number])])
    case .numbers(let numbers, _):
      numbers[number].isNaN ? .null : .number((numbers[number] * 10).rounded() / 10)
    }
  }
}
