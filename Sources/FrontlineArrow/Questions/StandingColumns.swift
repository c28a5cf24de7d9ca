import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import FrontlineTime

/// `frontline_standing`: who held the subject of each row on its day, by the claims of an atlas.
final class StandingColumns: ColumnQuestion {
  let added = [
    AddedField("standing", .texts), AddedField("held_by", .texts), AddedField("reject_reason", .texts),
  ]
  private let atlas: Atlas
  private let number: Int
  private let kind: Subject.Kind
  private let date: DayColumn?
  private let on: Day?
  private let rule: Rule
  private let known: Day?

  init(_ fields: [Field], _ options: inout Options) throws {
    let named = try AtlasOptions(&options)
    let id = try options.text("id") ?? "id"
    let word = try options.text("kind") ?? "settlement"
    let dateName = try options.text("date")
    let on = try options.text("on")
    let zone = try options.text("time_zone")
    let weighing = try Weighing(&options)
    _ = try options.flag("keep", otherwise: true)
    try options.finish()
    let context = named.context
    guard weighing.pockets == nil else { throw AnswerError.usage("There is no option \"pockets\" here.") }
    guard let kind = Subject.Kind(rawValue: word) else {
      throw AnswerError.usage(
        "\"kind\" is \"\(word)\"; write any of \(Subject.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    }
    if on != nil, dateName != nil {
      throw AnswerError.usage("\"on\" and \"date\" both say when; leave one out.")
    }
    self.kind = kind
    atlas = try context.atlas()
    rule = try weighing.rule(context)
    known = try context.day(weighing.known, named: "\"known_on\"")
    number = try PointColumns.column(named: id, in: fields)
    switch fields[number].valueType {
    case .bytes(isText: true, _), .views(isText: true), .null: break
    default:
      throw ColumnFault(
        "The column \"\(id)\" of ids is of type \"\(fields[number].format)\"; it must be text.")
    }
    self.on = try context.day(on, named: "\"on\"")
    if self.on == nil {
      var reader = DayReader(order: context.dateOrder)
      if let zone {
        guard let minutes = DayReader.minutes(ofZone: zone) else {
          throw AnswerError.usage("\"time_zone\" is \"\(zone)\"; write a zone as +04:00 or UTC.")
        }
        reader.zone = minutes
      }
      date = try AnnotateColumns.dayColumn(dateName, fields, reader)
    } else {
      date = nil
    }
  }

  func answer(_ batch: ImportedBatch, into columns: [ColumnBuilder], pause: () throws -> Void) throws {
    let ids = try batch.column(number)
    let days = try date.map { try batch.column($0.number) }
    for row in 0..<batch.count {
      if row % 4_096 == 0 { try pause() }
      do throws(RowFault) {
        guard let id = try ids.text(row), !id.isEmpty else {
          throw ids.fault("the field is empty and must not be")
        }
        guard exists(id) else { throw ids.fault("the atlas has no \(kind.rawValue) \"\(id)\"") }
        let day = if let on { on } else { try day(days, row) }
        let standing = atlas.ledger.standing(of: Subject(kind, id), on: day, asKnownOn: known, by: rule)
        try write(standing.state, into: columns)
      } catch {
        columns[0].appendNull()
        columns[1].appendNull()
        try columns[2].append(error.reason)
      }
    }
  }

  private func day(_ column: ColumnView?, _ row: Int) throws(RowFault) -> Day {
    guard let column, let date else { throw RowFault("The row has no day.") }
    return try date.day(column, row)
  }

  private func exists(_ id: String) -> Bool {
    switch kind {
    case .settlement: atlas.settlement(id: id) != nil
    case .district, .area: atlas.district(id: DistrictID(id)) != nil
    case .route: atlas.route(id: RouteID(id)) != nil
    }
  }

  private func write(_ state: Standing.State, into columns: [ColumnBuilder]) throws(RowFault) {
    do throws(ArrowFault) {
      switch state {
      case .held(let party):
        try columns[0].append("held")
        try columns[1].append(party.rawValue)
      case .contested:
        try columns[0].append("contested")
        columns[1].appendNull()
      case .unknown:
        try columns[0].append("unknown")
        columns[1].appendNull()
      }
      columns[2].appendNull()
    } catch { throw RowFault(error.description) }
  }
}
