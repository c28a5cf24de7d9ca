import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineInterchange
import FrontlineTime

/// Features with the event that each is, in batches. One thread at a time reads, and says how far it has come and what
/// cannot be read.
final class GeoJSONEvents {
  /// Features, and for each of them its event.
  final class Batch {
    var features: [GeoJSONFeature] = []
    fileprivate(set) var events: [FrontEvent] = []
    /// How exact each feature is; `nil`: it has no codes for that.
    fileprivate(set) var readings: [EventPrecision.Reading?] = []
    /// Whether its features are the first that are written.
    let isFirst: Bool

    fileprivate init(isFirst: Bool) { self.isFirst = isFirst }
  }

  private let annotator: Annotator
  private var dates: FrontDates
  /// What the days of the whole file tell of their order, once one has two readings.
  private var told: ToldOrder?
  private let question: AnnotationQuestion
  private let on: Day?
  private var reader: GeoJSONReader?
  /// Whether the features are those of a collection, as the first of them says.
  private var isCollection: Bool?
  /// The members of the collection that are written before its features.
  private var opened = JSONObject()
  /// All members of the collection, once it is read.
  private var members = JSONObject()
  private var rejects: GeoJSONWriter?
  private var rejected = 0
  private let context: Context
  /// How many features could be read.
  private var count = 0
  /// The members of the record before, and which of them say where it is.
  private var places: (names: [String], columns: PositionColumns?)?
  private var isAtEnd = false
  private var hasPrecision = false
  /// Whether it was looked for properties that could be the day too.
  private var hasLooked = false
  /// What breaks the text itself; there are no more features after it.
  private var fault: FormatError?

  init(
    _ source: ByteSource, annotator: Annotator, _ question: AnnotationQuestion, in context: Context
  ) throws {
    var reader = try GeoJSONReader(source, stated: question.crs, unprojecting: unprojecting)
    reader.leavesPlaces = question.placeOption != nil
    let rejects = try question.rejects.map {
      try GeoJSONWriter(
        .file($0),
        style: GeoJSONStyle(framing: question.rejectsCollection ? .collection : .lines, decimals: nil))
    }
    self.annotator = annotator
    dates = FrontDates(
      reader: question.days(in: context),
      properties: question.date.map { [$0] } ?? question.reader.dates.properties)
    on = question.day
    self.question = question
    self.context = context
    self.reader = consume reader
    self.rejects = consume rejects
  }

  /// How features are written: as they were read.
  var style: GeoJSONStyle {
    GeoJSONStyle(framing: isCollection ?? true ? .collection : .lines, decimals: nil)
  }

  /// A writer of what was read, its members of the collection written.
  func writer(to sink: ByteSink) throws -> GeoJSONWriter {
    try question.checkFraming(isCollection: isCollection ?? true)
    return try GeoJSONWriter(sink, style: style, foreignMembers: opened)
  }

  /// The members of the collection that came behind its features.
  var later: JSONObject {
    JSONObject(members.filter { opened[$0.key] == nil }.map { ($0.key, $0.value) })
  }

  /// The next batch, full of features or of bytes; `nil` at the end.
  func next() throws -> Batch? {
    guard !isAtEnd else { return nil }
    let batch = Batch(isFirst: count == 0)
    var reader = self.reader.take()!  // it is put back below
    let result = Result { try fill(batch, from: &reader) }
    if isAtEnd { members = reader.foreignMembers }
    self.reader = consume reader
    try result.get()
    count += batch.features.count
    context.progress(count, "features")
    return batch.features.isEmpty ? nil : batch
  }

  /// Ends the reading: how many features could not be read.
  ///
  /// - Throws: what breaks the text.
  func finish() throws -> Int {
    if let rejects = rejects.take() { try rejects.finish() }
    if let note = told?.note(on: question.file, dates.reader) { context.note(note) }
    if let fault { throw fault }
    return rejected
  }

  private func fill(_ batch: Batch, from reader: inout GeoJSONReader) throws {
    var size = 0
    while batch.features.count < Annotator.batch, size < 8 << 20 {
      let number = reader.count
      var feature: GeoJSONFeature
      do throws(FormatError) {
        guard let next = try reader.next() else {
          isAtEnd = true
          return
        }
        begin(reader)
        feature = next
      } catch {
        guard reader.count > number else {
          fault = error
          isAtEnd = true
          return
        }
        begin(reader)
        try reject(error.description)
        continue
      }
      let place = FormatPlace(
        file: question.file == "-" ? "standard input" : question.file, feature: number,
        featureID: feature.id?.description)
      if let option = question.placeOption, feature.geometry != nil {
        throw AnswerError.usage(
          "\(option) goes with a table or with records; feature \(number) of \(place.file) has a geometry."
        )
      }
      do {
        try locate(&feature, place)
        let event = try event(feature)
        batch.readings.append(try reading(of: feature, on: event.day))
        batch.events.append(event)
        batch.features.append(feature)
        size += feature.size
      } catch let error as FormatError {
        try reject(error.description, feature)
      } catch {
        let name = feature.id.map { "Feature \(number) (\"\($0)\")" } ?? "Feature \(number)"
        try reject("\(name): \((error as? Unreadable)?.reason ?? "\(error)")", feature)
      }
    }
  }

  /// Notes at the first feature what it is one of.
  private func begin(_ reader: borrowing GeoJSONReader) {
    guard isCollection == nil else { return }
    isCollection = reader.isInCollection
    if reader.isInCollection { opened = reader.foreignMembers }
  }

  private func reject(_ reason: String, _ feature: GeoJSONFeature? = nil) throws {
    rejected += 1
    guard rejects != nil else { return context.onRemark(reason) }
    var feature = feature ?? GeoJSONFeature(geometry: nil)
    feature.properties["reject_reason"] = .string(reason)
    try rejects!.write(feature)
  }

  /// Puts a record at the square of MGRS or the coordinate of UTM that it names, with half the diagonal of the square, or
  /// where the members say that the question names.
  private func locate(_ feature: inout GeoJSONFeature, _ place: FormatPlace) throws {
    guard feature.geometry == nil else { return }
    let record = feature.properties.withInner
    let names = record.map(\.key)
    if places?.names != names {
      places = (names, try question.positions(in: names, file: place.file))
    }
    guard let columns = places?.columns, columns.isGrid || question.placeOption != nil else { return }
    let (position, uncertainty) = try columns.located(record, at: place)
    feature.geometry = .point(position)
    guard let uncertainty else { return }
    let added = PositionColumns.gridColumns[2]
    guard feature.properties[added] == nil else {
      throw Unreadable(reason: "it has a property \"\(added)\" already.")
    }
    feature.properties[added] = .number(uncertainty.meters.rounded())
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
    var dated = feature
    dated.properties = feature.properties.withInner
    if told == nil, dates.reader.order == nil, dates.moments(of: dated).contains(where: ToldOrder.isOpen) {
      // What is read twice is counted once.
      told = try ReadingMeter.$current.withValue(nil) { try orderOfDays() }
      dates.reader.order = told?.order
    }
    let days: [Day]
    do { days = try dates.days(of: dated) } catch { throw Unreadable(reason: error.description) }
    guard let day = days.first else {
      throw Unreadable(
        reason: "it has no property of a day; name it with --date, or give one day for all with --on.")
    }
    if !hasLooked, let remark = dates.remark(on: dated) { context.note(remark) }
    hasLooked = true
    guard days.count == 1 else {
      throw Unreadable(reason: "it speaks of \(days.count) days, from \(day), where one day is needed.")
    }
    return FrontEvent(position, on: day)
  }
}

extension GeoJSONEvents {
  /// How exact a feature is, by the codes of the data set that publishes it; `nil`: it has none.
  private func reading(of feature: GeoJSONFeature, on day: Day) throws -> EventPrecision.Reading? {
    guard on == nil, feature.properties.contains(where: { $0.key.lowercased().contains("prec") }),
      let precision = try EventPrecision(ColumnFinder(feature.properties.keys, file: question.file))
    else { return nil }
    let added = EventPrecision.columns + [EventPrecision.sureColumn]
    if let taken = added.first(where: { feature.properties[$0] != nil }) {
      throw Unreadable(reason: "it has a property \"\(taken)\" already.")
    }
    if !hasPrecision { context.note(precision.note) }
    hasPrecision = true
    return try precision.reading(of: feature.properties, on: day, dates.reader)
  }

  /// What all days of the file tell of their order; nothing where it can be read once alone.
  private func orderOfDays() throws -> ToldOrder {
    var told = ToldOrder()
    guard question.file != "-" else { return told }
    var reader = try GeoJSONReader(
      question.contents().source, stated: question.crs, unprojecting: unprojecting)
    reader.leavesPlaces = question.placeOption != nil
    while true {
      let number = reader.count
      do throws(FormatError) {
        guard let feature = try reader.next() else { return told }
        for text in dates.moments(of: feature) { told.leavesOpen(text) }
      } catch {
        // What breaks the text is said where it is read for its features.
        guard reader.count > number else { return told }
      }
    }
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
