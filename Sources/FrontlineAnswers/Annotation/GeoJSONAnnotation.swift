import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineTime

/// Copies features with properties added, in batches: a collection as a collection, lines as
/// lines.
struct GeoJSONAnnotation: ~Copyable {
  private let annotator: Annotator
  private let dates: FrontDates
  private let on: Day?
  private var reader: GeoJSONReader
  private var writer: GeoJSONWriter?
  /// Whether the features are those of a collection, as the first of them says.
  private var isCollection: Bool?
  /// The members of the collection that were written before its features.
  private var opened = JSONObject()
  private var rejects: GeoJSONWriter?
  private var rejected = 0
  private let context: Context
  private let sink: ByteSink
  private var done = 0
  private var features: [GeoJSONFeature] = []
  private var events: [FrontEvent] = []
  /// What breaks the text itself; there are no more features after it.
  private var fault: FormatError?

  init(
    _ source: ByteSource, to sink: ByteSink, annotator: Annotator, _ question: AnnotationQuestion,
    in context: Context
  ) throws {
    let reader = try GeoJSONReader(source)
    let side = try question.rejects.map {
      try GeoJSONWriter(.file($0), style: GeoJSONStyle(framing: .lines, decimals: nil))
    }
    self.annotator = annotator
    dates = FrontDates(
      reader: question.days(in: context),
      properties: question.date.map { [$0] } ?? question.reader.dates.properties)
    on = question.day
    self.sink = sink
    self.context = context
    self.reader = reader
    self.rejects = side
  }

  /// Copies all features; how many were written, and how many could not be read.
  consuming func run() throws -> (written: Int, rejected: Int) {
    while try readBatch() { try writeBatch() }
    try writeBatch()
    let later = reader.foreignMembers.filter { opened[$0.key] == nil }
    if let writer = writer.take() {
      try writer.finish(adding: JSONObject(later.map { ($0.key, $0.value) }))
    }
    if let rejects = rejects.take() { try rejects.finish() }
    if let fault { throw fault }
    return (done, rejected)
  }

  /// Reads features until a batch is full, of features or of bytes; false at the end.
  private mutating func readBatch() throws -> Bool {
    var size = 0
    while features.count < Annotator.batch, size < 8 << 20 {
      let number = reader.count
      let feature: GeoJSONFeature
      do throws(FormatError) {
        guard let next = try reader.next() else { return false }
        begin()
        feature = next
      } catch {
        guard reader.count > number else {
          fault = error
          return false
        }
        begin()
        try reject(error.description)
        continue
      }
      do {
        events.append(try event(feature))
        features.append(feature)
        size += feature.size
      } catch {
        let name = feature.id.map { "Feature \(number) (\"\($0)\")" } ?? "Feature \(number)"
        try reject("\(name): \((error as? Unreadable)?.reason ?? "\(error)")", feature)
      }
    }
    return true
  }

  /// Notes at the first feature what it is one of.
  private mutating func begin() {
    guard isCollection == nil else { return }
    isCollection = reader.isInCollection
    if reader.isInCollection { opened = reader.foreignMembers }
  }

  private mutating func writeBatch() throws {
    if writer == nil {
      let framing = isCollection ?? true ? GeoJSONStyle.Framing.collection : .lines
      writer = try GeoJSONWriter(
        sink, style: GeoJSONStyle(framing: framing, decimals: nil), foreignMembers: opened)
    }
    let columns = Array(zip(annotator.columns, try annotator.columns(for: events)))
    for number in features.indices {
      for (name, column) in columns { features[number].properties[name] = column.json(number) }
      try writer!.write(features[number])
    }
    done += features.count
    context.onProgress(done, "features")
    features.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
  }

  private mutating func reject(_ reason: String, _ feature: GeoJSONFeature? = nil) throws {
    rejected += 1
    guard rejects != nil else { return context.onRemark(reason) }
    var feature = feature ?? GeoJSONFeature(geometry: nil)
    feature.properties["reject_reason"] = .string(reason)
    try rejects!.write(feature)
  }

  private func event(_ feature: GeoJSONFeature) throws -> FrontEvent {
    guard case .point(let position) = feature.geometry else {
      throw Unreadable(
        reason: feature.geometry == nil ? "it has no geometry." : "its geometry is not a point.")
    }
    if let taken = annotator.columns.first(where: { feature.properties[$0] != nil }) {
      throw Unreadable(reason: "it has a property \"\(taken)\" already.")
    }
    if let on { return FrontEvent(position, on: on) }
    let days: [Day]
    do { days = try dates.days(of: feature) } catch { throw Unreadable(reason: error.description) }
    guard let day = days.first else {
      throw Unreadable(
        reason: "it has no property of a day; name it with --date, or give one day for all with --on.")
    }
    guard days.count == 1 else {
      throw Unreadable(reason: "it speaks of \(days.count) days, from \(day), where one day is needed.")
    }
    return FrontEvent(position, on: day)
  }
}

extension GeoJSONFeature {
  /// About how many bytes its members take.
  fileprivate var size: Int {
    [properties, foreignMembers].reduce(200) { $0 + $1.size }
  }
}

extension JSONObject {
  fileprivate var size: Int { reduce(0) { $0 + 40 + $1.key.utf8.count + $1.value.size } }
}

extension JSONValue {
  fileprivate var size: Int {
    switch self {
    case .string(let text), .digits(let text): text.utf8.count
    case .array(let values): values.reduce(0) { $0 + 40 + $1.size }
    case .object(let object): object.size
    default: 0
    }
  }
}
