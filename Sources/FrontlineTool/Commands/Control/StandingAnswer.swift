import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// Who held a subject on one day, with every claim that was weighed.
struct StandingAnswer: Answer {
  let subject: NamedSubject
  let standing: Standing
  let atlas: Atlas
  private let sentence: String
  private let claims: [(role: String, claim: Claim, words: String)]

  init(subject: NamedSubject, standing: Standing, session: Context) throws {
    self.subject = subject
    self.standing = standing
    atlas = try session.atlas()
    sentence = try Self.sentence(subject, standing, session)
    claims = try [
      ("decided by", standing.deciding), ("in agreement", standing.agreeing),
      ("overruled", standing.overruled),
    ].flatMap { role, claims in try claims.map { try (role, $0, session.words($0)) } }
  }

  private static func sentence(
    _ subject: NamedSubject, _ standing: Standing, _ session: Context
  ) throws -> String {
    let known = standing.asKnownOn.map { ", as known on \($0)" } ?? ""
    let doubt = try standing.alternatives.map { try session.words($0) }
    let others = doubt.isEmpty ? "" : ", or, the dates being uncertain, \(listed(doubt))"
    let state =
      switch standing.state {
      case .held(let party): try "held by \(session.name(of: party))"
      case .contested: try "contested: \(voices(standing.deciding, session))"
      case .unknown: "unknown"
      }
    let reason =
      switch standing.silence {
      case .beforeFirstDay: "; the day is before the first of which the ledger speaks"
      case .afterLastDay: "; the day is after the last of which the ledger speaks"
      case .nothingSaid: "; no claim that the rule reads says who held it"
      case nil: ""
      }
    return "\(subject.name) on \(standing.day)\(known): \(state)\(others)\(reason)"
  }

  /// Who says what: `held by Azerbaijan according to ..., not held by Azerbaijan according to ...`.
  private static func voices(_ claims: Ledger.Claims, _ session: Context) throws -> String {
    var words: [(verb: String, party: Party.ID, sources: [String])] = []
    for claim in claims {
      let verb = claim.stance == .denied ? "not held" : "held"
      let source = try session.name(of: claim.source)
      if let index = words.firstIndex(where: { $0.verb == verb && $0.party == claim.party }) {
        if !words[index].sources.contains(source) { words[index].sources.append(source) }
      } else {
        words.append((verb, claim.party, [source]))
      }
    }
    return try words.map { verb, party, sources in
      try "\(verb) by \(session.name(of: party)) according to \(listed(sources))"
    }.joined(separator: ", ")
  }

  var text: [String] {
    var lines = [sentence]
    var role = ""
    for entry in claims {
      if entry.role != role { lines.append("  \(entry.role)") }
      role = entry.role
      lines.append("    \(entry.words)")
    }
    return lines
  }

  var table: Table? {
    Table(
      columns: [
        .text("on", "on"), .text("state", "state"), .text("holder", "holder"), .text("role", "role"),
        .text("claim", "claim"), .text("party", "party"), .text("stance", "stance"),
        .text("valid_from", "from"), .text("valid_to", "to"), .text("reported", "reported"),
        .text("source", "source"), .text("citation", "citation"),
      ],
      rows: claims.map { role, claim, _ in
        [
          Table.Cell("\(standing.day)"), .init(standing.state.word), .init(standing.party?.rawValue),
          .init(role), .init(claim.id), .init(claim.party.rawValue), .init(claim.stance.rawValue),
          .init(claim.validFrom?.text), .init(claim.validTo?.text), .init("\(claim.reported)"),
          .init(claim.source.rawValue), .init(claim.citation),
        ]
      })
  }

  var features: [GeoJSONFeature]? { [subject.feature(properties)] }

  var json: JSONValue { .object((["subject": subject.json] as JSONObject).adding(properties)) }

  private var properties: JSONObject {
    [
      "on": .day(standing.day), "as_known_on": .day(standing.asKnownOn),
      "rule": .string("\(standing.rule)"), "state": .string(standing.state.word),
      "party": .text(standing.party?.rawValue), "claimants": .list(standing.claimants.map(\.rawValue)),
      "silence": .text(standing.silence?.word), "is_certain": .bool(standing.isCertain),
      "alternatives": .array(standing.alternatives.map { .state($0) }),
      "baseline_share": .number(standing.baselineShare), "deciding": .claims(standing.deciding),
      "agreeing": .claims(standing.agreeing), "overruled": .claims(standing.overruled),
    ]
  }

  var why: Why {
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

extension Standing.Silence {
  /// `before_first_day`, `after_last_day` or `nothing_said`.
  fileprivate var word: String {
    switch self {
    case .beforeFirstDay: "before_first_day"
    case .afterLastDay: "after_last_day"
    case .nothingSaid: "nothing_said"
    }
  }
}
