public import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// Who held each settlement on one day, or which of them one party held.
///
/// ```swift
/// let cities = SettlementFilter(kinds: [.city])
/// let answer = try HoldingsQuestion(on: Day("2020-11-08"), among: cities).answer(in: context)
/// answer.holdings.count                    // 44
/// answer.holdings[0].holder                // Armenian forces
/// ```
public struct HoldingsQuestion: Question {
  /// The day.
  public var day: Day
  /// Which settlements are listed.
  public var filter: SettlementFilter
  /// Only what this party held; `nil`: whoever held it.
  public var party: Party.ID?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A question.
  public init(
    on day: Day, among filter: SettlementFilter = SettlementFilter(), heldBy party: Party.ID? = nil,
    by rule: Rule = .latest, asKnownOn: Day? = nil
  ) {
    self.day = day
    self.filter = filter
    self.party = party
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// The settlements by name.
  public func answer(in context: Context) throws -> HoldingsAnswer {
    let atlas = try context.atlas()
    let holding = party.map { HoldingFilter(by: $0, on: day, weighing: rule, asKnownOn: asKnownOn) }
    var listed = filter
    if let holding { listed.holding = holding }
    let settlements = try context.settlements(listed).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    return HoldingsAnswer(
      day: day, party: party, rule: rule, asKnownOn: asKnownOn,
      unknown: try holding?.unknown(among: context.settlements(filter), in: atlas),
      holdings: settlements.map {
        Holding(
          $0, atlas.ledger.standing(of: .settlement($0.id), on: day, asKnownOn: asKnownOn, by: rule), atlas)
      }, atlas: atlas)
  }
}

/// A settlement, and who held it.
public struct Holding: Record {
  /// The settlement.
  public let settlement: Settlement
  /// Its district.
  public let district: Reference?
  /// What the rule makes of the claims.
  public let standing: Standing
  /// The state in words: `Azerbaijan`, `contested`.
  public let holder: String
  /// Who says so.
  public let sources: [Reference]

  init(_ settlement: Settlement, _ standing: Standing, _ atlas: Atlas) {
    self.settlement = settlement
    self.standing = standing
    district = atlas.reference(toDistrict: settlement.district)
    holder = atlas.words(standing.state)
    sources = atlas.sources(of: standing.deciding)
  }

  /// The fields.
  public static let fields = Fields<Holding>(
    columns: [
      "id", "name", "kind", "district", "state", "party", "held_by", "is_certain", "sources", "latitude",
      "longitude",
    ], properties: ["id", "name", "kind", "district", "state", "party", "is_certain", "sources"]
  ) {
    Field("id", .text) { $0.settlement.id }
    Field("name", "name", .text) { $0.settlement.name }
    Field("latitude", .degrees) { $0.settlement.position.latitude }
    Field("longitude", .degrees) { $0.settlement.position.longitude }
    Field("kind", "kind", .word) { $0.settlement.kind }
    Field("district", "district", .reference) { $0.district }
    Standing.State.fields.of { $0.standing.state }
    Field("is_certain", .flag) { $0.standing.isCertain }
    Field("held_by", "held by", .text, in: .table) { $0.holder }
    Field("sources", "according to", .references) { $0.sources }
  }
}

/// Settlements, and who held each of them on one day.
public struct HoldingsAnswer: Answer, Record {
  /// The day.
  public let day: Day
  /// Whose holdings are listed; `nil`: those of all.
  public let party: Party.ID?
  /// How claims were weighed.
  public let rule: Rule
  /// As known on which day.
  public let asKnownOn: Day?
  /// How many settlements nobody is known to have held, in words, where those of one party are listed.
  let unknown: String?
  /// The settlements by name.
  public let holdings: [Holding]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<HoldingsAnswer> {
    Field("on", .day) { $0.day }
    Field("held_by", .text) { $0.party?.rawValue }.whenKnown
    Field("rule", .rule) { $0.rule }
    Field("as_known_on", .day) { $0.asKnownOn }
    Field("count", .count) { $0.holdings.count }
    Field("settlements", .records()) { $0.holdings }
  }

  /// The list.
  public var listKey: String? { "settlements" }

  private var rows: Table { Holding.fields.table(holdings) }

  /// How many each party held, or how many of each kind one held, and the settlements in columns.
  public func text(on page: Page) -> [String] {
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    let holder = party.map { " held by \(atlas.name(of: $0))" } ?? ""
    let sum = holdings.isEmpty ? "" : ": \(party == nil ? parties : kinds)"
    return ["\(counted(holdings.count, "settlement"))\(holder) on \(day), by \(rule.words)\(known)\(sum)"]
      + (holdings.isEmpty ? [] : rows.aligned(on: page, indent: 2))
  }

  private var parties: String {
    Dictionary(holdings.map { ($0.holder, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \(grouped($0.value))" }.joined(separator: ", ")
  }

  private var kinds: String { described(kindCounts(holdings.lazy.map(\.settlement.kind))) }

  /// A row for each.
  public var table: Table? { rows }

  /// A point for each.
  public var features: [GeoJSONFeature]? {
    holdings.map { Holding.fields.feature($0, at: .point($0.settlement.position), id: $0.settlement.id) }
  }

  /// The announcements, and a day of which the ledger does not speak.
  public var caveats: Caveats? {
    var caveats = Caveats.on(holdings.lazy.map(\.standing))
    caveats.add(unknown)
    caveats.addDays(day...day, of: atlas.ledger)
    return caveats
  }

  /// The rule and the days of the ledger.
  public var why: Why {
    var why = Why()
    why.addRule(rule, asKnownOn: asKnownOn)
    why.addDays(atlas.ledger)
    why.add("order", "by name, then by id")
    why.addData(atlas)
    return why
  }
}
