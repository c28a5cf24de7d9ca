import FrontlineAnswers
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineTime

/// `frontline_annotate`: what ``Annotator`` finds for each row, as `frontline annotate` writes it.
final class AnnotateColumns: ColumnQuestion {
  let added: [AddedField]
  private let points: PointColumns
  /// The column of days; `nil`: all rows are of one day.
  private let date: DayColumn?
  private let on: Day?
  private let annotator: Annotator
  private let cores: Int
  /// How many rows are worked off at once: fewer where each takes long, so that the host can stop the work soon.
  private let batch: Int

  init(_ fields: [Field], _ options: inout Options) throws {
    let atlas = try AtlasOptions(&options)
    let words = try options.words("add") ?? ["controller", "front", "nearest", "district"]
    var question = AnnotationQuestion("-", adding: try Annotation.list(words))
    let (latitude, longitude) = (try options.text("latitude"), try options.text("longitude"))
    let geometry = try options.text("geometry")
    let dateName = try options.text("date")
    let on = try options.text("on")
    let zone = try options.text("time_zone")
    let context = atlas.context
    question.fronts = try options.text("fronts")
    question.area = try options.text("area")
    let weighing = try Weighing(&options)
    batch =
      question.additions.contains { [.bounds, .locality, .mgrs, .utm].contains($0) } ? 2_048 : Annotator.batch
    cores = try options.whole("cores", in: 1...256) ?? 1
    _ = try options.flag("keep", otherwise: true)
    try options.finish()

    question.settings = FrontSettings(
      rule: try weighing.rule(context), asKnownOn: try context.day(weighing.known, named: "\"known_on\""))
    if let pockets = weighing.pockets { question.settings.pockets = pockets }
    question.day = try context.day(on, named: "\"on\"")
    self.on = question.day
    if on != nil, dateName != nil {
      throw AnswerError.usage("\"on\" and \"date\" both say when; leave one out.")
    }
    points = try PointColumns.find(in: fields, latitude: latitude, longitude: longitude, geometry: geometry)
    if question.day == nil {
      var reader = question.days(in: context)
      if let zone {
        guard let minutes = DayReader.minutes(ofZone: zone) else {
          throw AnswerError.usage("\"time_zone\" is \"\(zone)\"; write a zone as +04:00 or UTC.")
        }
        reader.zone = minutes
      }
      date = try Self.dayColumn(dateName, fields, reader)
    } else {
      date = nil
    }
    let key = "\(atlas) \(words) \(question.settings) \(question.fronts ?? "") \(question.area ?? "")"
    annotator = try Kept.annotator(key) { [question] in try question.annotator(in: context) }
    added =
      annotator.fields.map { AddedField($0.name, $0.isLength ? .doubles : .texts) }
      + [AddedField("reject_reason", .texts)]
  }

  /// The column of days: that named, else that found by its name.
  static func dayColumn(_ name: String?, _ fields: [Field], _ reader: DayReader) throws -> DayColumn {
    let number: Int
    if let name {
      number = try PointColumns.column(named: name, in: fields)
    } else {
      let finder = ColumnFinder(fields.map(\.name), file: "the stream")
      guard let found = try finder.index(of: .day) ?? finder.index(of: .firstDay) else {
        throw finder.missing(
          "column \"date\"", hint: "; name it in \"date\", or give one day for all in \"on\"")
      }
      // A stream has no place for remarks. Of data sets that are known by their codes it is known which column is the day.
      if try !EventPrecision.isKnown(finder), let choice = finder.choice(of: .day, readFrom: found) {
        throw ColumnFault("\(choice); name one in \"date\".")
      }
      number = found
    }
    return try DayColumn(number, fields[number], reader)
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    let days = try date.map { try batch.column($0.number) }
    var events: [FrontEvent] = []
    try points.ask(
      of: batch, parts: self.batch, pausingEvery: self.batch, into: columns, pause: pause
    ) { rows, positions, faults in
      events.removeAll(keepingCapacity: true)
      for row in rows where !faults.contains(row) {
        do throws(RowFault) {
          let day = if let on { on } else { try day(days, row) }
          events.append(FrontEvent(positions[row - rows.lowerBound], on: day))
        } catch {
          faults.add(row, error)
        }
      }
      let found = try Cores.$most.withValue(cores) { try annotator.columns(for: events) }
      try write(found, faults, rows, into: columns)
    }
  }

  private func day(_ column: ColumnView?, _ row: Int) throws(RowFault) -> Day {
    guard let column, let date else { throw RowFault("The row has no day.") }
    return try date.day(column, row)
  }

  /// Writes what was found of the rows that could be read.
  private func write(
    _ found: [Annotator.Column], _ faults: RowFaults, _ rows: Range<Int>, into columns: [ColumnBuilder]
  ) throws {
    for (column, values) in zip(columns, found) {
      var next = 0
      for row in rows {
        if faults.contains(row) {
          column.appendNull()
          continue
        }
        switch values {
        case .texts(let texts): try column.append(texts[next])
        // In decimeters, as the command writes them.
        case .meters(let lengths): column.append(lengths[next].map { ($0.meters * 10).rounded() / 10 })
        }
        next += 1
      }
    }
  }
}
