internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// Measures what a statement asserts and finds the verdict.
struct StatementChecker {
  let atlas: Atlas
  let rule: Rule
  let asKnownOn: Day?

  typealias Part = StatementCheck.Part

  /// What a check comes to before it is put into words.
  struct Outcome {
    var kind: String
    var parts: [Part]
    /// What was measured, as a clause: "the announced front lay 23.2 to 30.4 km from Shusha".
    var finding: String
    var notes: [String] = []
    /// Whether claims were weighed, so that other rules may give another verdict.
    var restsOnControl = false
    /// The subjects whose sources speak.
    var subjects: [Subject] = []
    var verdict: Verdict { Verdict.worst(parts.map(\.verdict)) }
  }

  func check(
    _ assertion: Assertion, text: String, days: ClosedRange<Day>?, speaker: String?, source: Source?
  ) throws -> StatementCheck {
    let day = days?.upperBound
    var outcome = try outcome(assertion, days: days, source: source)
    var notes = outcome.notes
    if let source, let day, outcome.restsOnControl,
      let remark = remark(on: source, speaker: speaker, day: day)
    {
      notes.append(remark)
    }
    var views: [StatementCheck.View] = []
    if outcome.restsOnControl {
      views = try otherRules(for: outcome.subjects, around: outcome.kind == "control" ? nil : day).map {
        rule in
        let other = StatementChecker(atlas: atlas, rule: rule, asKnownOn: asKnownOn)
        let outcome = try other.outcome(assertion, days: days, source: source)
        return StatementCheck.View(rule: rule, verdict: outcome.verdict, measured: outcome.finding)
      }
    }
    outcome.notes = notes
    return StatementCheck(
      text: text, kind: outcome.kind, verdict: outcome.verdict, parts: outcome.parts,
      sentence: sentence(outcome, text: text, day: day, speaker: speaker), notes: notes, day: day, rule: rule,
      views: views)
  }

  private func outcome(
    _ assertion: Assertion, days: ClosedRange<Day>?, source: Source?
  ) throws -> Outcome {
    switch assertion {
    case .distance(let from, let to, let stated, let point, let byRoad):
      return try distance(from: from, to: to, stated, point, byRoad: byRoad)
    case .direction(let place, let from, let point): return try direction(of: place, from: from, point)
    case .fromFront(let places, let stated, let side, let any):
      return try fromFront(places, stated, side, any: any, days: days)
    case .control(let places, let party, let claim):
      return try control(places, party, claim, day: days?.upperBound, source: source)
    case .count(let parts, let party, let total, let first):
      return try count(parts, party, isTotal: total, onFirstDay: first, day: days?.upperBound, source: source)
    case .share(let place, let side, let stated, let isPast):
      return try share(of: place, side, stated, isPast: isPast, days: days)
    case .roadLength(let road, let stated): return try roadLength(road, stated)
    case .roadAbroad(let road, let stated): return try roadAbroad(road, stated)
    case .roads(let stated, let from, let to):
      return try roads(stated, from: from, to: to, day: days?.upperBound)
    case .casualties(let words):
      return Outcome(
        kind: "casualties",
        parts: [
          Part(
            subject: words, measured: nil, stated: nil, words: words, verdict: .undetermined,
            notes: ["The atlas has no data on casualties."])
        ], finding: "the atlas has no data on casualties")
    }
  }

  // MARK: - Rules and speakers

  /// The other rules, and each source that speaks of the subjects; of a front those that do within 60 days.
  private func otherRules(for subjects: [Subject], around day: Day?) -> [Rule] {
    var rules: [Rule] = [Rule.latest, .majority].filter { $0 != rule }
    var sources: [Source.ID] = []
    for subject in subjects.prefix(4) {
      for claim in atlas.ledger.claims(on: subject)
      where claim.source != .compiler && !sources.contains(claim.source) {
        if let day, abs(claim.reported - day) > 60 { continue }
        sources.append(claim.source)
      }
    }
    rules += sources.sorted().map { Rule.source($0, baseline: true) }.filter { $0 != rule }
    return rules
  }

  /// What is to be known of the speaker: the side, and whether it was gaining or losing ground.
  private func remark(on source: Source, speaker: String?, day: Day) -> String? {
    let name = speaker.map { $0.isEmpty ? source.name : $0 } ?? source.name
    guard let side = source.speaksFor else { return nil }
    var gains: [Party.Side: Int] = [:]
    for change in atlas.changes(during: (day - 30)...day, by: rule, asKnownOn: asKnownOn) {
      guard let party = change.change.to.party, let to = atlas.party(party)?.side else { continue }
      gains[to, default: 0] += 1
    }
    let own = gains[side] ?? 0
    let others = gains.filter { $0.key != side }.values.reduce(0, +)
    let place =
      own > others
      ? "was gaining ground" : own < others ? "was losing ground" : "neither gained nor lost ground"
    return
      "The statement is by \(name), of the side \(side), which by the announcements of the 30 days before \(place)."
  }

  // MARK: - Words

  private func sentence(_ outcome: Outcome, text: String, day: Day?, speaker: String?) -> String {
    let quoted = "\u{201C}\(text.hasSuffix(".") ? String(text.dropLast()) : text)\u{201D}"
    let said = speaker.map { $0.isEmpty ? "The statement" : "The statement by \($0)" } ?? "The statement"
    let when = day.map { " on \($0)" } ?? ""
    let verdict =
      switch outcome.verdict {
      case .supported: "is supported"
      case .plausible: "is plausible"
      case .contradicted: "is contradicted"
      case .notSupportedByAnnouncements:
        "is not supported by the announcements, which lag the ground and so do not refute it"
      case .undetermined: "cannot be determined"
      }
    return "\(said) \(quoted)\(when) \(verdict): \(outcome.finding)."
  }

  func part(
    _ subject: String, _ measured: FigureRange, _ stated: StatedFigure, forces: Bool = false,
    notes: [String] = []
  ) -> Part {
    Part(
      subject: subject, measured: measured, stated: stated.range, words: stated.words,
      verdict: measured.verdict(on: stated.range, aboutForces: forces), notes: notes)
  }

  func undetermined(_ subject: String, _ stated: StatedFigure?, _ note: String) -> Part {
    Part(
      subject: subject, measured: nil, stated: stated?.range, words: stated?.words ?? "",
      verdict: .undetermined,
      notes: [note])
  }

  /// The corrected centre of a place and how far it may be off.
  func point(of place: SpokenPlace) throws -> (position: Position, uncertainty: Length) {
    if let settlement = place.settlement {
      return (settlement.position, settlement.coordinateUncertainty ?? .zero)
    }
    if let district = place.district, let circle = FeatureTable.of(atlas).circle(around: district) {
      return (circle.center, .zero)
    }
    throw LocalityError(
      code: .noShape, subject: place.name,
      description: "The atlas has no point and no outline of \(place.name).")
  }
}

extension FigureRange {
  /// The range in a sentence: `23.2 to 30.4 km, best 27.0`, `6.4 km`.
  var inWords: String {
    let isWhole = unit == "settlements" || unit == "roads"
    func text(_ value: Double) -> String { written(value, decimals: isWhole ? 0 : 1) }
    if lower == upper { return "\(text(lower)) \(unit)" }
    return "\(text(lower)) to \(text(upper)) \(unit)" + (estimate.map { ", best estimate \(text($0))" } ?? "")
  }
}
