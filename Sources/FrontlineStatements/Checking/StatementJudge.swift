internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlineTime

/// Reads a text and puts the verdicts together.
struct StatementJudge {
  let atlas: Atlas
  let rule: Rule
  let asKnownOn: Day?
  /// The day on which it was said.
  var day: Day?
  let order: DateOrder?
  let memory: StatementMemory
  /// Whether the verdicts under other rules are found too.
  var comparesRules = true

  init(
    atlas: Atlas, rule: Rule, asKnownOn: Day?, day: Day?, order: DateOrder?, memory: StatementMemory? = nil
  ) {
    self.atlas = atlas
    self.rule = rule
    self.asKnownOn = asKnownOn
    self.day = day
    self.order = order
    self.memory = memory ?? StatementMemory(atlas)
  }

  /// How long a sentence may be, in bytes.
  private static let limit = 65_536

  // MARK: - Texts

  /// - Parameters:
  ///   - speaker: who is known to have said it, and `source` the source of the atlas that is.
  ///   - said: the day of a row, which may be uncertain.
  func text(
    _ text: String, speaker: String? = nil, source: Source? = nil, on said: EDTFDate? = nil
  ) throws -> TextCheck {
    let bytes = Array(text.utf8)
    let ranges = SentenceSplitter.sentences(of: bytes)
    var context = StatementParser.Context()
    var checks: [StatementCheck] = []
    for range in ranges {
      checks.append(try sentence(Array(bytes[range]), &context, speaker: speaker, source: source, on: said))
    }
    if checks.isEmpty {
      checks.append(refused(text, StatementParser.Refusal(reason: "it has no words", unread: "", offset: 0)))
    }
    return TextCheck(sentences: checks)
  }

  private func sentence(
    _ bytes: [UInt8], _ context: inout StatementParser.Context, speaker: String?, source: Source?,
    on said: EDTFDate?
  ) throws -> StatementCheck {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count <= Self.limit else {
      throw StatementError(
        code: .tooLong, subject: LocalityError.excerpt(bytes[...], limit: 60),
        description:
          "A sentence has at most \(Self.limit) bytes, and \"\(LocalityError.excerpt(bytes[...], limit: 40))\" has \(bytes.count); put a period where one ends."
      )
    }
    var reading: StatementParser.Reading
    let judge: StatementJudge
    do {
      (reading, judge) = try read(bytes, context)
    } catch {
      context = context.behindRefusal
      return refused(text, error)
    }
    context = reading.context
    context.isBehindRefusal = false
    context.time = nil
    context.repeated = nil
    context.mayOmitVerb = false
    spread(&reading.claims, over: said)
    return try judge.check(reading, text: text, speaker: speaker, source: source)
  }

  /// Reads a sentence, and who is to judge it: where it says on which day somebody said it, its days count from that one.
  func read(
    _ bytes: [UInt8], _ context: StatementParser.Context
  ) throws(StatementParser.Refusal) -> (StatementParser.Reading, StatementJudge) {
    func parsed(spokenOn: Day?) throws(StatementParser.Refusal) -> StatementParser.Reading {
      var parser = StatementParser(
        bytes, in: atlas, lexicon: StatementLexicon.of(atlas), day: day, spokenOn: spokenOn, order: order,
        context: context)
      return try parser.sentence()
    }
    var reading = try parsed(spokenOn: nil)
    var judge = self
    if let speech = reading.speech, let days = speech.days {
      if let day, days.lowerBound > day {
        throw StatementParser.Refusal(
          reason: "it was said \(speech.words), which is after \(day), the day that was given",
          unread: speech.words, offset: 0, isOfDays: true)
      }
      if days.lowerBound == days.upperBound {
        if days.lowerBound != day {
          judge.day = days.lowerBound
          if reading.day != days.lowerBound { reading = try parsed(spokenOn: days.lowerBound) }
          reading.notes.append(
            "It was said on \(days.lowerBound)\(day.map { ", and that day was taken, and not \($0)" } ?? "")."
          )
        }
      } else if reading.claims.contains(where: { $0.time?.isExplicit != true && $0.isOfADay }) {
        throw StatementParser.Refusal(
          reason: "it was said on one of several days (\(speech.words)), and of which it speaks is open",
          unread: speech.words, offset: 0, isOfDays: true)
      }
    }
    if let late = judge.lateDay(reading.claims) { throw late }
    return (reading, judge)
  }

  /// A day after the one on which it was said is no past.
  func lateDay(_ claims: [StatementClaim]) -> StatementParser.Refusal? {
    guard let day else { return nil }
    for claim in claims {
      guard let time = claim.time, let days = time.days, time.isExplicit,
        days.lowerBound > day || time.relation == .throughout && (time.core ?? days).upperBound > day
      else { continue }
      return StatementParser.Refusal(
        reason: "it speaks of \(time.words), which is after \(day), the day on which it was said",
        unread: time.words, offset: 0, isOfDays: true)
    }
    return nil
  }

  // MARK: - Checks

  func check(
    _ reading: StatementParser.Reading, text: String, speaker: String?, source: Source?
  ) throws -> StatementCheck {
    var checker = StatementChecker(atlas: atlas, rule: rule, asKnownOn: asKnownOn, said: day, memory: memory)
    checker.source = source
    let findings = try reading.claims.map { try weighed($0, reading, checker) }
    let verdict = Verdict.worst(findings.map(\.part.verdict))
    var notes = reading.notes
    for claim in reading.claims {
      if let day, let time = claim.time, time.isExplicit, let days = time.days, !days.contains(day),
        time.relation != .since
      {
        let sentence = "The day in the sentence (\(time.words)) was taken, and not \(day)."
        if !notes.contains(sentence) { notes.append(sentence) }
      }
    }
    if let speaker = reading.speaker {
      notes.append("What was said is judged, and not whether it was said by \(speaker).")
    }
    let restsOnControl = findings.contains { $0.restsOnControl }
    if let source, let day, restsOnControl, let remark = remark(on: source, speaker: speaker, day: day) {
      notes.append(remark)
    }
    var views: [StatementCheck.View] = []
    if restsOnControl, comparesRules {
      views = try otherRules(
        for: findings.flatMap(\.subjects), around: findings.contains { $0.kind == "control" } ? nil : day
      ).map { rule in
        var other = StatementChecker(
          atlas: atlas, rule: rule, asKnownOn: asKnownOn, said: day, memory: memory)
        other.source = source
        let found = try reading.claims.map { try weighed($0, reading, other) }
        return StatementCheck.View(
          rule: rule, verdict: Verdict.worst(found.map(\.part.verdict)),
          measured: found.map(\.finding).joined(separator: "; "))
      }
    }
    let caveats = findings.compactMap(\.part.caveat).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return StatementCheck(
      text: text, kind: findings.first?.kind ?? "", verdict: verdict, parts: findings.map(\.part),
      sentence: sentence(verdict, findings.map(\.finding), text: text, speaker: speaker, caveats: caveats),
      notes: notes,
      caveat: caveats.isEmpty ? nil : caveats.joined(separator: "; "), day: day, rule: rule, views: views,
      speaker: speaker ?? reading.speaker, used: reading.used, neutral: reading.neutral, refusal: nil,
      unread: "")
  }

  /// The finding on a claim, with what its sentence says of how it came about and of who owns it.
  private func weighed(
    _ claim: StatementClaim, _ reading: StatementParser.Reading, _ checker: StatementChecker
  ) throws -> StatementChecker.Finding {
    var finding = try checker.finding(claim)
    if let manner = claim.isHandedOver ? .agreement : reading.manner {
      checker.weigh(manner, of: claim, &finding)
    }
    if let (words, days) = reading.duration, claim.time?.ofWar == nil {
      checker.weigh(fightingFor: days, words, of: claim, &finding)
    }
    if reading.isUndisputed { try checker.weighUndisputed(claim, &finding) }
    if let party = reading.avower { try checker.weigh(avowalBy: party, of: claim, &finding) }
    return finding
  }

  func refused(_ text: String, _ refusal: StatementParser.Refusal) -> StatementCheck {
    let shown = LocalityError.excerpt(Array(text.utf8)[...], limit: 120)
    return StatementCheck(
      text: text, kind: "", verdict: .refused, parts: [],
      sentence: "\u{201C}\(shown)\u{201D} is not judged: \(refusal.reason).", notes: [], caveat: nil,
      day: day, rule: rule, views: [],
      speaker: nil, used: [], neutral: [], refusal: refusal.reason,
      unread: LocalityError.excerpt(Array(refusal.unread.utf8)[...], limit: 120))
  }

  /// Several sentences as one.
  func together(_ checks: [StatementCheck], _ text: String) -> StatementCheck {
    let verdict = Verdict.worst(checks.map(\.verdict))
    let refused = checks.first { $0.refusal != nil }
    let caveats = checks.compactMap(\.caveat).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return StatementCheck(
      text: text, kind: checks.first { !$0.kind.isEmpty }?.kind ?? "", verdict: verdict,
      parts: checks.flatMap(\.parts),
      sentence: checks.map(\.sentence).joined(separator: " "), notes: checks.flatMap(\.notes),
      caveat: caveats.isEmpty ? nil : caveats.joined(separator: "; "), day: day, rule: rule, views: [],
      speaker: checks.lazy.compactMap(\.speaker).first, used: checks.flatMap(\.used),
      neutral: checks.flatMap(\.neutral),
      refusal: refused?.refusal, unread: refused?.unread ?? "")
  }

  // MARK: - Rules and speakers

  /// The other rules, and each source that speaks of the subjects; of a front those that do within 60 days.
  private func otherRules(for subjects: [Subject], around day: Day?) -> [Rule] {
    var rules: [Rule] = [Rule.latest, .majority].filter { $0 != rule }
    var sources: [Source.ID] = []
    for subject in subjects.prefix(4) {
      for claim in atlas.ledger.claims(on: subject)
      where claim.source != atlas.ledger.scope.baseline && !sources.contains(claim.source) {
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
    let view = StatementMemory.View(rule: rule, asKnownOn: asKnownOn)
    for change in memory.changes(during: day.shifted(by: -30)...day, view) {
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

  private func sentence(
    _ verdict: Verdict, _ findings: [String], text: String, speaker: String?, caveats: [String]
  ) -> String {
    let quoted = "\u{201C}\(text.hasSuffix(".") ? String(text.dropLast()) : text)\u{201D}"
    let said = speaker.map { $0.isEmpty ? "The statement" : "The statement by \($0)" } ?? "The statement"
    let when = day.map { " on \($0)" } ?? ""
    let words =
      switch verdict {
      case .supported: "is supported"
      case .plausible: "is plausible"
      case .contradicted: "is contradicted"
      case .notSupportedByAnnouncements:
        "is not supported by the announcements, which lag the ground and so do not refute it"
      case .undetermined: "cannot be determined"
      case .refused: "is not judged"
      }
    let rests = verdict == .supported && !caveats.isEmpty ? ", \(caveats.joined(separator: ", "))" : ""
    return "\(said) \(quoted)\(when) \(words)\(rests): \(findings.joined(separator: "; "))."
  }
}
