public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineLedger
public import FrontlineMaps
public import FrontlineTime

/// A settlement that changed hands.
public struct SettlementChange: Record {
  /// The change.
  public let change: Changes.Change
  /// The settlement.
  public let settlement: Settlement
  /// Its district.
  public let district: Reference?
  /// The new state in words: `Azerbaijan`, `contested`.
  public let holder: String

  init?(_ change: Changes.Change, _ atlas: Atlas) {
    guard let settlement = atlas.settlement(id: change.subject.id) else { return nil }
    self.change = change
    self.settlement = settlement
    district = atlas.reference(toDistrict: settlement.district)
    holder = atlas.words(change.to)
  }

  /// The fields.
  public static let fields = Fields<SettlementChange>(
    columns: [
      "on", "settlement", "name", "kind", "district", "state", "party", "from_party", "earliest_on",
      "latest_on", "sources", "latitude", "longitude",
    ],
    properties: [
      "id", "name", "kind", "on", "state", "party", "from_state", "from_party", "is_certain", "earliest_on",
      "latest_on", "sources", "claims",
    ]
  ) {
    Field("settlement", .record(ListedSettlement.fieldsOfPlace), in: .json) {
      ListedSettlement(settlement: $0.settlement, district: $0.district)
    }
    Field("settlement", .text, in: .table) { $0.settlement.id }
    Field("id", .text, in: .map) { $0.settlement.id }
    Field("name", .text, in: [.table, .map]) { $0.settlement.name }
    Field("kind", .word, in: [.table, .map]) { $0.settlement.kind }
    Field("district", .reference, in: .table) { $0.district }
    Field("latitude", .degrees, in: .table) { $0.settlement.position.latitude }
    Field("longitude", .degrees, in: .table) { $0.settlement.position.longitude }
    Field("on", .day) { $0.change.day }
    Standing.State.fields.of { $0.change.to }
    Field("from_state", .standing) { $0.change.from }
    Field("from_party", .text) { $0.change.from.party?.rawValue }
    Field("is_certain", .flag) { $0.change.isCertain }
    Field("earliest_on", .day) { $0.change.possibleDays.lowerBound }
    Field("latest_on", .day) { $0.change.possibleDays.upperBound }
    Field("sources", .texts) { $0.change.sources.map(\.rawValue) }
    Field("claims", .texts) { $0.change.standing.deciding.ids }
  }
}

/// Settlements whose holder changed, by day, and how many of each kind.
public struct ChangesAnswer: Answer, Record {
  /// The days.
  public let days: ClosedRange<Day>
  /// Only changes to this party; `nil`: to any.
  public let party: Party.ID?
  /// Only changes of what this party held; `nil`: of any.
  public let loser: Party.ID?
  /// How claims were weighed.
  public let rule: Rule
  /// As known on which day.
  public let asKnownOn: Day?
  /// The changes, in order.
  public let changes: [SettlementChange]
  /// How many settlements each party held, day by day; `nil`: it was not asked for.
  public let chart: TimeChart?
  let drawsChart: Bool
  let atlas: Atlas

  private var counts: [(kind: Settlement.Kind, count: Int)] { kindCounts(changes.map(\.settlement.kind)) }

  /// The fields.
  public static let fields = Fields<ChangesAnswer> {
    Field("changes", .records()) { $0.changes }
    Field("counts", .dictionary(of: .integer)) { answer in
      JSONObject(
        Settlement.Kind.allCases.map { kind in
          (kind.rawValue, .integer(answer.counts.first { $0.kind == kind }?.count ?? 0))
        })
    }
  }

  /// The announcements, and how the first day counts.
  public var caveats: Caveats? {
    var caveats = Caveats.on(changes.lazy.map(\.change.standing))
    caveats.add("changes on \(days.lowerBound) itself count")
    caveats.addDays(days, of: atlas.ledger)
    return caveats
  }

  /// Whether the text is the chart.
  public var hasColors: Bool { drawsChart }

  /// The list.
  public var listKey: String? { "changes" }

  /// For each day and new holder the number of settlements and their names, cities and towns first; or the chart.
  public func text(on page: Page) -> [String] {
    let toWhom =
      (party.map { " to \(atlas.name(of: $0))" } ?? "")
      + (loser.map { ", lost by \(atlas.name(of: $0))," } ?? "")
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    let kinds = changes.isEmpty ? "" : ": \(described(counts))"
    let heading =
      "\(counted(changes.count, "change"))\(toWhom) from \(days.lowerBound) to \(days.upperBound), "
      + "by \(rule.words)\(known)\(kinds)"
    if drawsChart, let chart { return [heading, ""] + chart.lines(on: page) }
    let (shown, more) = page.shown(of: changes)
    return [heading] + dayLines(shown, width: page.listWidth) + more
  }

  private func dayLines(_ changes: ArraySlice<SettlementChange>, width: Int) -> [String] {
    var lines: [String] = []
    var rest = changes
    while let day = rest.first?.change.day {
      let ofDay = rest.prefix { $0.change.day == day }
      rest = rest[ofDay.endIndex...]
      for (holder, group) in Dictionary(grouping: ofDay, by: \.holder).sorted(by: { $0.key < $1.key }) {
        let sorted = group.map(\.settlement).sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
        let names = sorted.map { $0.kind == .village ? $0.name : "\($0.name) (\($0.kind.rawValue))" }
        let whom = party == nil ? " \(holder):" : ""
        let count = "\(group.count)"
        let head = "  \(day) " + String(repeating: " ", count: max(0, 3 - count.count)) + count + whom
        lines += wrapped(head + "  ", names, indent: 17, width: width)
      }
    }
    return lines
  }

  /// A row for each change.
  public var table: Table? { SettlementChange.fields.table(changes) }

  /// A point for each change.
  public var features: [GeoJSONFeature]? {
    changes.map {
      SettlementChange.fields.feature($0, at: .point($0.settlement.position), id: $0.settlement.id)
    }
  }

  /// The rule, the days of the ledger, and what the dates are good for.
  public var why: Why {
    var why = Why()
    why.addRule(rule, asKnownOn: asKnownOn)
    why.addDays(atlas.ledger)
    why.add(
      "days_of_change", "announcements lag and lead the ground; the day of one is not that of a capture")
    let uncertain = changes.count { !$0.change.isCertain }
    why.add(
      "uncertain",
      ["\(counted(uncertain, "change")) rest on an uncertain date, read as its last possible day"],
      ["changes": .integer(uncertain)])
    why.addData(atlas)
    return why
  }
}
