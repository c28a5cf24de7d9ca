import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineMaps

/// Settlements whose holder changed, by day, and how many of each kind.
struct ChangesAnswer: Answer {
  private struct Row {
    var change: Changes.Change
    var settlement: Settlement
    var name: String
    var district: String
    var holder: String
    var previous: String
    var sources: String
  }

  let days: ClosedRange<Day>
  let party: Party.ID?
  let rule: Rule
  let asKnownOn: Day?
  let chart: TimeChart?
  let atlas: Atlas
  private let rows: [Row]
  private let partyName: String?

  init(
    changes: [Changes.Change], days: ClosedRange<Day>, party: Party.ID?, rule: Rule, asKnownOn: Day?,
    chart: TimeChart?, session: Context
  ) throws {
    self.days = days
    self.party = party
    self.rule = rule
    self.asKnownOn = asKnownOn
    self.chart = chart
    let atlas = try session.atlas()
    self.atlas = atlas
    partyName = try party.map { try session.name(of: $0) }
    rows = try changes.compactMap { change in
      guard let settlement = atlas.settlement(id: change.subject.id) else { return nil }
      return try Row(
        change: change, settlement: settlement, name: settlement.name,
        district: session.name(ofDistrict: settlement.district), holder: session.words(change.to),
        previous: session.words(change.from),
        sources: session.sourceNames(change.standing.deciding).joined(separator: ", "))
    }
  }

  private var counts: [(kind: Settlement.Kind, count: Int)] { kindCounts(rows.map(\.settlement.kind)) }

  /// The announcements, and how the first day counts.
  var caveats: Caveats? {
    var caveats = Caveats.on(rows.lazy.map(\.change.standing))
    caveats.add("changes on \(days.lowerBound) itself count")
    return caveats
  }

  // MARK: Text

  var hasColors: Bool { chart != nil && Surroundings.current.page().hasColors }

  var text: [String] {
    let toWhom = partyName.map { " to \($0)" } ?? ""
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    let kinds = rows.isEmpty ? "" : ": \(described(counts))"
    let heading =
      "\(counted(rows.count, "change"))\(toWhom) from \(days.lowerBound) to \(days.upperBound), "
      + "by \(rule.words)\(known)\(kinds)"
    if let chart {
      let drawing = chart.terminal(
        width: min(Surroundings.current.page().width, 120),
        style: Surroundings.current.page().isUnicode ? .braille : .ascii,
        colored: Surroundings.current.page().hasColors)
      return [heading, ""]
        + drawing.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    return [heading] + dayLines
  }

  /// For each day and new holder the number of settlements and their names, cities and towns first.
  private var dayLines: [String] {
    var lines: [String] = []
    var start = 0
    while start < rows.count {
      let day = rows[start].change.day
      let end = rows[start...].firstIndex { $0.change.day != day } ?? rows.count
      let groups = Dictionary(grouping: rows[start..<end]) { $0.holder }
      for (holder, group) in groups.sorted(by: { $0.key < $1.key }) {
        let sorted = group.sorted { ($0.settlement.kind, $0.name) < ($1.settlement.kind, $1.name) }
        let names = sorted.map { row in
          row.settlement.kind == .village ? row.name : "\(row.name) (\(row.settlement.kind.rawValue))"
        }
        let whom = partyName == nil ? " \(holder):" : ""
        let count = "\(group.count)"
        let head = "  \(day) " + String(repeating: " ", count: max(0, 3 - count.count)) + count + whom
        lines += wrapped(
          head + "  ", names, indent: 17, width: max(min(Surroundings.current.page().width, 110), 40))
      }
      start = end
    }
    return lines
  }

  // MARK: Data

  var table: Table? {
    Table(
      columns: [
        .text("on", "day"), .text("settlement", "id"), .text("name", "name"), .text("kind", "kind"),
        .text("district", "district"), .text("state", "state"), .text("party", "party"),
        .text("from_party", "from"), .text("earliest_on", "earliest"), .text("latest_on", "latest"),
        .text("sources", "sources"), .number("latitude", "latitude"), .number("longitude", "longitude"),
      ],
      rows: rows.map { row in
        [
          Table.Cell("\(row.change.day)"), .init(row.settlement.id), .init(row.name),
          .init(row.settlement.kind.rawValue), .init(row.district, csv: row.settlement.district ?? ""),
          .init(row.change.to.word),
          .init(row.change.to.party?.rawValue), .init(row.change.from.party?.rawValue),
          .init("\(row.change.possibleDays.lowerBound)"), .init("\(row.change.possibleDays.upperBound)"),
          .init(row.change.sources.map(\.rawValue).joined(separator: ";")),
          .init(degrees: row.settlement.position.latitude), .init(degrees: row.settlement.position.longitude),
        ]
      })
  }

  var json: JSONValue {
    var kinds: JSONObject = [:]
    for kind in Settlement.Kind.allCases {
      kinds[kind.rawValue] = .integer(counts.first { $0.kind == kind }?.count ?? 0)
    }
    return ["changes": .array(rows.map { .object(object($0)) }), "counts": .object(kinds)]
  }

  private func object(_ row: Row) -> JSONObject {
    let settlement = JSONValue.placeMembers(
      id: row.settlement.id, name: row.name, row.settlement.position
    ).adding([
      "kind": .string(row.settlement.kind.rawValue), "district": .text(row.settlement.district),
    ])
    return (["settlement": .object(settlement)] as JSONObject).adding(properties(row))
  }

  private func properties(_ row: Row) -> JSONObject {
    [
      "on": .day(row.change.day), "state": .string(row.change.to.word),
      "party": .text(row.change.to.party?.rawValue), "from_state": .string(row.change.from.word),
      "from_party": .text(row.change.from.party?.rawValue), "is_certain": .bool(row.change.isCertain),
      "earliest_on": .day(row.change.possibleDays.lowerBound),
      "latest_on": .day(row.change.possibleDays.upperBound),
      "sources": .list(row.change.sources.map(\.rawValue)), "claims": .list(row.change.standing.deciding.ids),
    ]
  }

  var features: [GeoJSONFeature]? {
    rows.map { row in
      GeoJSONFeature(
        row.settlement.id, row.name, row.settlement.position,
        (["kind": .string(row.settlement.kind.rawValue)] as JSONObject).adding(properties(row)))
    }
  }

  var why: Why {
    var why = Why()
    why.addRule(rule, asKnownOn: asKnownOn)
    why.addDays(atlas.ledger)
    why.add(
      "days_of_change", "announcements lag and lead the ground; the day of one is not that of a capture")
    let uncertain = rows.count { !$0.change.isCertain }
    why.add(
      "uncertain",
      ["\(counted(uncertain, "change")) rest on an uncertain date, read as its last possible day"],
      ["changes": .integer(uncertain)])
    why.addData(atlas)
    return why
  }
}
