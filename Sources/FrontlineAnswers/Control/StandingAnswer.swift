internal import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
public import FrontlineLedger

/// Who held a subject on one day, with every claim that was weighed.
public struct StandingAnswer: Answer, Record {
  /// What was asked about.
  public let subject: NamedSubject
  /// What the rule makes of the claims.
  public let standing: Standing
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<StandingAnswer> {
    Field("subject", .record, in: .json) { $0.subject }
    Field("on", .day) { $0.standing.day }
    Field("as_known_on", .day) { $0.standing.asKnownOn }
    Field("rule", .rule) { $0.standing.rule }
    Standing.State.fields.of { $0.standing.state }
    Field("claimants", .texts) { $0.standing.claimants.map(\.rawValue) }
    Field("silence", .unknownReason) { $0.standing.unknownReason }
    Field("is_certain", .flag) { $0.standing.isCertain }
    Field("alternatives", .records()) { $0.standing.alternatives }
    Field("baseline_share", .number) { $0.standing.baselineShare }
    Field("deciding", .records()) { Array($0.standing.deciding) }
    Field("agreeing", .records()) { Array($0.standing.agreeing) }
    Field("overruled", .records()) { Array($0.standing.overruled) }
  }

  /// A claim and what became of it.
  private struct Weighed: Record {
    var standing: Standing
    var role: String
    var claim: Claim

    static let fields = Fields<Weighed> {
      Field("on", .day) { $0.standing.day }
      Field("state", .standing) { $0.standing.state }
      Field("holder", .text) { $0.standing.party?.rawValue }
      Field("role", .text) { $0.role }
      Field("claim", .text) { $0.claim.id }
      Field("party", .text) { $0.claim.party.rawValue }
      Field("stance", .word) { $0.claim.stance }
      Field("valid_from", .date) { $0.claim.validFrom }
      Field("valid_to", .date) { $0.claim.validTo }
      Field("reported", .day) { $0.claim.reported }
      Field("source", .text) { $0.claim.source.rawValue }
      Field("citation", .text) { $0.claim.citation }
    }
  }

  private var claims: [Weighed] {
    [
      ("decided by", standing.deciding), ("in agreement", standing.agreeing),
      ("overruled", standing.overruled),
    ].flatMap { role, claims in claims.map { Weighed(standing: standing, role: role, claim: $0) } }
  }

  private var sentence: String {
    let known = standing.asKnownOn.map { ", as known on \($0)" } ?? ""
    let doubt = standing.alternatives.map(atlas.words)
    let others = doubt.isEmpty ? "" : ", or, the dates being uncertain, \(listed(doubt))"
    let state =
      switch standing.state {
      case .held(let party): "held by \(atlas.name(of: party))"
      case .contested: "contested: \(voices)"
      case .unknown: "unknown"
      }
    let reason =
      switch standing.unknownReason {
      case .beforeFirstDay: "; the day is before the first of which the ledger speaks"
      case .afterLastDay: "; the day is after the last of which the ledger speaks"
      case .nothingSaid: "; no claim that the rule reads says who held it"
      case nil: ""
      }
    return "\(subject.name) on \(standing.day)\(known): \(state)\(others)\(reason)"
  }

  /// Who says what: `held by Azerbaijan according to ..., not held by Azerbaijan according to ...`.
  private var voices: String {
    var words: [(verb: String, party: Party.ID, sources: [String])] = []
    for claim in standing.deciding {
      let verb = claim.stance == .denied ? "not held" : "held"
      let source = atlas.name(of: claim.source)
      if let index = words.firstIndex(where: { $0.verb == verb && $0.party == claim.party }) {
        if !words[index].sources.contains(source) { words[index].sources.append(source) }
      } else {
        words.append((verb, claim.party, [source]))
      }
    }
    return words.map { verb, party, sources in
      "\(verb) by \(atlas.name(of: party)) according to \(listed(sources))"
    }.joined(separator: ", ")
  }

  /// The standing, and the claims by what became of them.
  public func text(on page: Page) -> [String] {
    var lines = [sentence]
    var role = ""
    for entry in claims {
      if entry.role != role { lines.append("  \(entry.role)") }
      role = entry.role
      lines.append("    \(atlas.words(entry.claim))")
    }
    return lines
  }

  /// A row for each claim.
  public var table: Table? { Weighed.fields.table(claims) }

  /// The subject.
  public var features: [GeoJSONFeature]? { [subject.feature(Self.fields.properties(of: self))] }

  /// The rule, the days of the ledger, and the claims.
  public var why: Why {
    var why = Why()
    why.addRule(standing.rule, asKnownOn: standing.asKnownOn)
    why.addDays(atlas.ledger)
    why.add(
      "baseline", ["\(fixed(standing.baselineShare * 100, 0)) % of the deciding claims are of the baseline"],
      ["share": .number(standing.baselineShare)])
    why.add("claims", claims.map { "\($0.claim.id): \($0.role)" }, .list(claims.map(\.claim.id)))
    why.addData(atlas)
    return why
  }
}

extension FieldKind<Standing.UnknownReason> {
  /// `before_first_day`, `after_last_day` or `nothing_said`.
  fileprivate static var unknownReason: Self {
    .word(of: ["before_first_day", "after_last_day", "nothing_said"]) { unknownReason in
      switch unknownReason {
      case .beforeFirstDay: "before_first_day"
      case .afterLastDay: "after_last_day"
      case .nothingSaid: "nothing_said"
      }
    }
  }
}
