public import FrontlineAtlas
public import FrontlineFormats
public import FrontlineFronts
import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// What one side held of some ground.
public struct SideGround: Record {
  /// The side.
  public let side: Party.Side
  /// Its name.
  public let name: String
  /// How much.
  public let share: AreaShare

  /// The fields under the key of the side.
  static func fieldsWithSide(under key: String) -> Fields<SideGround> {
    Fields {
      Field(key, .text) { $0.side.rawValue }
      Field("name", .text) { $0.name }
      AreaShare.fields.of { $0.share }
    }
  }

  /// The fields.
  public static let fields = fieldsWithSide(under: "side")
}

/// What each party held of a district's settlements, and each side of its ground.
public struct ShareAnswer: Answer, Record {
  /// The district.
  public let district: District
  /// The day.
  public let day: Day
  /// How claims were weighed.
  public let rule: Rule
  /// As known on which day.
  public let asKnownOn: Day?
  /// The settlements by who held them.
  public let share: Share
  /// The same for each kind.
  public let byKind: [Settlement.Kind: Share]
  /// The ground by side; empty: nothing can be said of it.
  public let ground: [SideGround]
  /// Announcements, and whether all places of the district are in the atlas.
  public let caveats: Caveats?
  let atlas: Atlas

  /// What one party held of the settlements.
  private struct Part: Record {
    var party: Party.ID
    var name: String
    var bounds: Share.Bounds
    var kinds: [(kind: Settlement.Kind, bounds: Share.Bounds)]

    private var percents: (lower: Double, upper: Double) {
      ((bounds.lowerFraction ?? 0) * 100, (bounds.upperFraction ?? 0) * 100)
    }
    private var percentWords: String {
      let (lower, upper) = percents
      return bounds.lower == bounds.upper ? fixed(lower, 1) : "\(fixed(lower, 1)) ... \(fixed(upper, 1))"
    }
    private var kindWords: String {
      kinds.filter { $0.bounds.upper > 0 }.map { "\($0.kind.plural): \($0.bounds)" }.joined(separator: ", ")
    }

    static let fields = Fields<Part>(
      columns: [
        "party", "name", "settlements", "lower", "upper", "total", "percent", "lower_percent",
        "upper_percent", "kinds",
      ]
    ) {
      Field("id", .text, in: .json) { $0.party.rawValue }
      Field("party", .text, in: .table) { $0.party.rawValue }
      Field("name", "name", .text) { $0.name }
      Field("settlements", "settlements", .figures, in: .table) { "\($0.bounds)" }
      Share.Bounds.fields.of { $0.bounds }
      Field("percent", "share", .percent, in: .table) { $0.percentWords }
      Field("lower_percent", .number, in: .table) { $0.percents.lower }
      Field("upper_percent", .number, in: .table) { $0.percents.upper }
      Field("kinds", .dictionary(of: Share.Bounds.fields.schema), in: .json) {
        JSONObject($0.kinds.map { ($0.kind.rawValue, .object($0.bounds.object)) })
      }
      Field("kinds", "", .text, in: .table) { $0.kindWords }
    }
  }

  /// The parties that held any, or may have by their dates; the larger share first.
  private var parts: [Part] {
    share.parties.sorted { (share[$1].lower, $0) < (share[$0].lower, $1) }.map { party in
      Part(
        party: party, name: atlas.name(of: party), bounds: share[party],
        kinds: Settlement.Kind.allCases.compactMap { kind in byKind[kind].map { (kind, $0[party]) } })
    }
  }

  /// The fields.
  public static let fields = Fields<ShareAnswer> {
    Field("district", .record) { LayeredDistrict(district: $0.district) }
    Field("on", .day) { $0.day }
    Field("as_known_on", .day) { $0.asKnownOn }
    Field("rule", .rule) { $0.rule }
    Field("settlements", .count) { $0.share.total }
    Field("contested", .count) { $0.share.contested }
    Field("unknown", .count) { $0.share.unknown }
    Field("ground", .records()) { $0.ground }
    Field("parties", .records()) { $0.parts }
  }

  /// The parties with their settlements, and the sides with their ground.
  public func text(on page: Page) -> [String] {
    let known = asKnownOn.map { ", as known on \($0)" } ?? ""
    var lines = [
      "\(district.name) (\(district.layer.rawValue)) on \(day), by \(rule.words)\(known): "
        + counted(share.total, "settlement")
    ]
    if share.total > 0, !parts.isEmpty { lines += table!.aligned(on: page, heading: false, indent: 2) }
    for (count, word) in [(share.contested, "contested"), (share.unknown, "unknown")] where count > 0 {
      lines.append("  \(count) \(word)")
    }
    return lines + particulars(ground.map { ("ground of \($0.name)", $0.share.words) })
  }

  /// A row for each party.
  public var table: Table? { Part.fields.table(parts) }

  /// The district.
  public var features: [GeoJSONFeature]? {
    [Self.fields.feature(self, at: district.shape.map { .multiPolygon($0) }, id: district.id.rawValue)]
  }

  /// The rule, the days of the ledger, and what the bounds are.
  public var why: Why {
    var why = Why()
    why.addRule(rule, asKnownOn: asKnownOn)
    why.addDays(atlas.ledger)
    why.add(
      "bounds",
      "lower: surely held; upper: with the contested, the unknown and those that an uncertain date leaves open"
    )
    why.addData(atlas)
    return why
  }
}

extension Share.Bounds: Record {
  /// The least and the most, of how many.
  public static let fields = Fields<Share.Bounds> {
    Field("lower", .count) { $0.lower }
    Field("upper", .count) { $0.upper }
    Field("total", .count) { $0.total }
    Field("lower_fraction", .number, in: .json) { $0.lowerFraction }
    Field("upper_fraction", .number, in: .json) { $0.upperFraction }
  }
}

extension FieldKind<String> {
  /// Figures with a per cent sign in text.
  fileprivate static var percent: Self {
    .init(.string, isNumeric: true, json: { .string($0) }, cell: { .init("\($0) %", csv: $0) })
  }
}
