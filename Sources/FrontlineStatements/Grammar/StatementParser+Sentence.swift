internal import FrontlineAtlas
internal import FrontlineLocalities
internal import FrontlineTime

/// Whole sentences.
extension StatementParser {
  /// What a sentence was read as.
  struct Reading {
    var claims: [StatementClaim]
    /// Who is said to have said it, in the words of the sentence.
    var speaker: String?
    /// When they are said to have said it.
    var speech: ClaimTime?
    /// From which day its days were counted.
    var day: Day?
    var notes: [String]
    var context: Context
    var neutral: [String]
    var used: [String]
    /// How a place is said to have changed hands; `nil`: the words do not say.
    var manner: Manner?
    /// Who is said to have confirmed or admitted it; `nil`: it is told, or nobody of the atlas is named.
    var avower: SpokenParty?
    /// Whether it is said that nobody holds against it.
    var isUndisputed = false
    /// How long there was fighting before, in its words and in days; `nil`: it does not say.
    var duration: (words: String, days: Int)?
  }

  /// How a place changed hands, as far as claims tell it.
  enum Manner { case fighting, agreement }

  /// Why a sentence was not read.
  struct Refusal: Error {
    var reason: String
    var unread: String
    var offset: Int
    /// Whether all was read, and it speaks of days of which it cannot.
    var isOfDays = false
  }

  /// `sentence = [ speaker says [ "that" ] | "according to" speaker "," ] clauses [ "," speaker says ] [ "." | "!" ]`.
  mutating func sentence() throws(Refusal) -> Reading {
    var end = tokens.count
    while end > 0, [".", "!", "\u{2026}"].contains(tokens[end - 1].text) { end -= 1 }
    if tokens.contains(where: { $0.text == "?" }) {
      let at = tokens.firstIndex { $0.text == "?" }!
      throw Refusal(
        reason: "a question claims nothing", unread: words(0..<tokens.count),
        offset: tokens[at].range.lowerBound)
    }
    guard end > 0 else {
      throw Refusal(reason: "it has no words", unread: words(0..<tokens.count), offset: 0)
    }
    (context.speaker, context.speech) = (nil, nil)
    context.beginSentence()
    context.lastYear?.token = -1
    let speaker = leadingSpeaker()
    // Its days count from the one on which it was said.
    if let days = context.speech?.days, days.lowerBound == days.upperBound,
      days.lowerBound <= heardOn ?? .last
    {
      day = days.lowerBound
    }
    let daysBefore = context.lastDays
    guard var claims = clauses() else { throw refusal() }
    var tail: String?
    if speaker == nil { tail = trailingSpeaker() }
    while place < tokens.count, [".", "!", "\u{2026}"].contains(text()), place >= end {
      take(1, as: .neutral)
    }
    guard isAtEnd else { throw refusal() }
    lookBackBesideNever(&claims)
    if let time = timeAfterFighting {
      for index in claims.indices where claims[index].isTold(after: time) {
        claims[index].time = time
      }
    }
    Self.shareTimes(&claims, beside: daysBefore)
    lookBackFromChanges(claims)
    claims =
      Self.settling(epithets: remarks.filter(\.isEpithet), in: claims) + remarks.filter { !$0.isEpithet }
    guard !claims.contains(where: \.isHalfCompared) else { throw refusal() }
    if let denial = denialOfManner(claims) { throw denial }
    if let open = openThen(claims) { throw open }
    if let open = openForetelling(claims) { throw open }
    // "He said that they held it" and "they still held it" are of the day on which it is said.
    if speaker != nil || tokens.contains(where: { Self.wordsOfNow.contains($0.text) }) {
      for index in claims.indices { claims[index].isOfUndatedPast = false }
    }
    // "had been held since" says from when it was, and not that it still is on the day it was said.
    for index in claims.indices {
      if claims[index].looksBack, claims[index].time?.relation == .since,
        case .control(let control) = claims[index].content, control.relation == .holds
      {
        claims[index].time?.relation = .by
        claims[index].isSincePast = true
      }
      if claims[index].isOfState, claims[index].time?.relation == .on { claims[index].time?.relation = .by }
    }
    return Reading(
      claims: claims, speaker: speaker ?? tail, speech: context.speech, day: day, notes: notes,
      context: context,
      neutral: runs(of: .neutral),
      used: runs(of: .used), manner: mannerOfChange, avower: isAvowed ? context.speaker : nil,
      isUndisputed: saysUndisputed, duration: durationOfFighting)
  }

  private static let wordsOfNow: Set<String> = ["still", "remained", "stayed"]

  /// "Shusha, held by Armenian forces since 1992, fell" tells of the time before it fell.
  private mutating func lookBackFromChanges(_ claims: [StatementClaim]) {
    for index in remarks.indices where remarks[index].time?.relation == .since {
      guard case .control(let held) = remarks[index].content, held.relation == .holds else { continue }
      remarks[index].looksBack =
        remarks[index].looksBack
        || claims.contains { claim in
          guard case .control(let change) = claim.content, claim.isPositive, change.place.id == held.place.id
          else {
            return false
          }
          return switch change.relation {
          case .takes: change.party?.side != held.party?.side
          case .changesHands, .loses: true
          default: false
          }
        }
    }
  }

  /// "Held A but never held B" speaks of all that was, and not of the day alone.
  private func lookBackBesideNever(_ claims: inout [StatementClaim]) {
    let saysNever = claims.contains { claim in
      guard claim.time == nil, case .control(let control) = claim.content else { return false }
      return control.isEver && !claim.isPositive
    }
    for index in claims.indices
    where saysNever && claims[index].isOfPastHolding && claims[index].time == nil {
      guard case .control = claims[index].content, claims[index].anchor == nil else { continue }
      claims[index].looksBack = true
    }
  }

  /// A clause in the past that names no day may be of the day of the one beside it: "A held X and B held Y on 15 April" is of
  /// both, and of "A lost X and took Y in March" it is open.
  ///
  /// - Parameter days: the days that a sentence before it named last, which may be those of one that names none.
  private static func shareTimes(_ claims: inout [StatementClaim], beside days: ClosedRange<Day>?) {
    func places(_ isTimed: Bool) -> Set<String> {
      Set(
        claims.compactMap { claim in
          guard (claim.time != nil) == isTimed, case .control(let control) = claim.content else { return nil }
          return control.place.id
        })
    }
    // "A and B were returned, the former on 20 November": it has a day.
    let sharesActs = !claims.contains(where: \.isOrder) && places(true).isDisjoint(with: places(false))
    for index in claims.indices {
      let claim = claims[index]
      guard claim.time == nil, claim.anchor == nil, claim.beside == nil,
        claim.isOfPastHolding || claim.isPastAct && sharesActs
      else { continue }
      let behind = claims[(index + 1)...].first { $0.time != nil && !$0.isTimeBefore }
      let before = claim.isOfPastHolding ? claims[..<index].last { $0.time != nil } : nil
      if let other = behind ?? before, var time = other.time {
        // "was held by A and fell on 3 May": the day before.
        if claim.isOfPastHolding, other.isOfChange, places(false).intersection(places(true)).isEmpty == false,
          let days = time.days
        {
          time.days = days.lowerBound.before...days.lowerBound.before
        }
        claims[index].beside = StatementClaim.Beside(
          time: time, isSure: claim.isOfPastHolding && other.isOfPastHolding)
      } else if let days, claim.isOfPastHolding {
        claims[index].beside = StatementClaim.Beside(
          time: ClaimTime(relation: .on, days: days, words: "the days named before", isExplicit: false),
          isSure: false)
      }
    }
  }

  /// Claims with those of adjectives: "Armenian-held Shusha fell" says from whom, and any other clause that it was so at the time.
  private static func settling(epithets: [StatementClaim], in claims: [StatementClaim]) -> [StatementClaim] {
    var claims = claims
    for epithet in epithets {
      guard case .control(let held) = epithet.content else { continue }
      var isSettled = false
      for index in claims.indices {
        guard case .control(var control) = claims[index].content, control.place.id == held.place.id,
          claims[index].isPositive, [.takes, .changesHands, .loses].contains(control.relation)
        else { continue }
        if control.relation == .loses { guard control.party?.side == held.party?.side else { continue } }
        if control.relation != .loses, control.other == nil { control.other = held.party }
        claims[index].content = .control(control)
        isSettled = true
      }
      guard !isSettled else { continue }
      var claim = epithet
      claim.time = claims.lazy.compactMap(\.time).first
      claims.append(claim)
    }
    return claims
  }

  /// "two days of fighting", where it is no time of a claim.
  private var durationOfFighting: (words: String, days: Int)? {
    for index in tokens.indices.dropFirst() where roles[index] == .neutral {
      guard index + 2 < tokens.count, tokens[index + 1].text == "of",
        let unit = Self.unitOfTime(tokens[index].text),
        lexicon.fighting.longest(in: tokens, at: index + 2) != nil, roles[index - 1] == .used
      else { continue }
      var copy = self
      copy.place = index - 1
      guard let number = copy.number(),
        let days = Int(exactly: (number.value * Double(unit)).rounded()), days <= 40_000
      else { continue }
      return (words(index - 1..<index + 3), days)
    }
    return nil
  }

  /// The days of the war that "after a month of fighting" means, for what was so then; `nil`: it stands nowhere.
  private var timeAfterFighting: ClaimTime? {
    for index in tokens.indices
    where roles[index] == .neutral && ["after", "following"].contains(tokens[index].text) {
      var copy = self
      copy.place = index + 1
      guard let length = copy.spanOfDays()?.range, copy.take("of") else { continue }
      copy.article()
      guard copy.take(lexicon.fighting) != nil, let least = Int(exactly: length.lower.rounded(.up)),
        let most = Int(exactly: length.upper.rounded(.down)), least <= most
      else { continue }
      var time = ClaimTime(
        relation: .inWar, days: nil, words: words(index..<copy.place), isExplicit: false)
      time.ofWar = ClaimTime.PartOfWar(days: least...most, isFromEnd: false)
      return time
    }
    return nil
  }

  private var mannerOfChange: Manner? {
    for (token, role) in zip(tokens, roles) where role != .unread {
      if StatementLexicon.wordsOfFighting.contains(token.text) { return .fighting }
      if role == .neutral && StatementLexicon.wordsOfAgreement.contains(token.text) { return .agreement }
    }
    return nil
  }

  private var isAvowed: Bool {
    zip(tokens, roles).contains { token, role in
      role == .used && StatementLexicon.avowals.contains(where: token.text.hasPrefix)
    }
  }

  /// The words of a role, in runs.
  private func runs(of role: Role) -> [String] {
    var runs: [String] = []
    var start: Int?
    for index in 0...tokens.count {
      let isRole =
        index < tokens.count && roles[index] == role
        && (tokens[index].kind == .word || tokens[index].kind == .figure || start != nil && isWithin(index))
      if isRole {
        start = start ?? index
      } else if let from = start {
        runs.append(words(from..<index))
        start = nil
      }
    }
    return runs
  }

  /// Whether a mark stands within a word or figure: "36.5", "twenty-five", "5½".
  private func isWithin(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark, tokens[index].isGlued else { return false }
    return tokens[index].text.unicodeScalars.first.map { $0.properties.numericType == .numeric } == true
      || index + 1 < tokens.count && tokens[index + 1].isGlued
  }

  /// Why the sentence is not read, from the farthest token that was reached.
  func refusal() -> Refusal {
    // A word that says no more than what may be is the reason, wherever it stands.
    for index in tokens.indices {
      // May is a month too.
      if tokens[index].text == "may", tokens[index].isCapital, index > 0 { continue }
      if let (count, what) = StatementLexicon.irrealis.longest(in: tokens, at: index),
        index >= min(farthest, tokens.count - 1) - 1 || index == 0
      {
        return Refusal(
          reason: "it says no more than \(what) (\"\(words(index..<index + count))\")",
          unread: words(index..<tokens.count), offset: tokens[index].range.lowerBound)
      }
    }
    let at = min(farthest, tokens.count)
    if let reason = reasons[at] ?? reasons.filter({ $0.key <= at }).max(by: { $0.key < $1.key })?.value {
      return Refusal(
        reason: reason, unread: words(min(at, max(0, tokens.count - 1))..<tokens.count),
        offset: at < tokens.count ? tokens[at].range.lowerBound : bytes.count)
    }
    guard at < tokens.count, tokens[at...].contains(where: { $0.kind == .word || $0.kind == .figure }) else {
      return Refusal(
        reason: "its words are known one by one, but not what they say together, or its end is missing",
        unread: words(0..<tokens.count), offset: bytes.count)
    }
    var end = at
    while end < tokens.count, end - at < 8, ![".", ";", "!"].contains(tokens[end].text) { end += 1 }
    let unread = words(at..<max(end, at + 1))
    return Refusal(
      reason: "the words \"\(LocalityError.excerpt(Array(unread.utf8)[...], limit: 80))\" are not read",
      unread: unread, offset: tokens[at].range.lowerBound)
  }

  /// "Would fall" is told of the past only where a day that is over is named, and nobody is said to have foretold it.
  private func openForetelling(_ claims: [StatementClaim]) -> Refusal? {
    let isOfPast = claims.allSatisfy { claim in
      guard claim.isForetold else { return true }
      guard let time = claim.time, time.isExplicit, let days = time.days else { return false }
      return days.upperBound < day ?? .last
    }
    let isSaid = tokens.indices.contains {
      roles[$0] == .used && lexicon.saying.longest(in: tokens, at: $0) != nil
    }
    guard claims.contains(where: \.isForetold), isSaid || !isOfPast,
      let at = tokens.firstIndex(where: { $0.text == "would" })
    else { return nil }
    return Refusal(
      reason: "it says no more than what may be (\"would\"), and no day that is over",
      unread: words(at..<tokens.count),
      offset: tokens[at].range.lowerBound)
  }

  /// "Then" beside what was so, without a time of its own: it may be at the time that was spoken of, or from then on.
  private func openThen(_ claims: [StatementClaim]) -> Refusal? {
    guard claims.contains(where: { $0.isState && !$0.isPresent && $0.time == nil && $0.anchor == nil }) else {
      return nil
    }
    let at = tokens.indices.first { index in
      guard tokens[index].text == "then", roles[index] == .neutral, index > 0,
        ![",", "and", "but", ";"].contains(tokens[index - 1].text)
      else { return false }
      // "then took", "was then taken" tell what came next.
      for next in index + 1..<min(index + 3, tokens.count) {
        if let (_, forms) = VerbForm.all.longest(in: tokens, at: next) {
          return forms.allSatisfy { [.hold, .be, .have, .stand, .lie, .run].contains($0.verb) }
        }
      }
      return true
    }
    guard let at else { return nil }
    return Refusal(
      reason: "\"then\" may be at that time or from then on; write the day", unread: words(at..<tokens.count),
      offset: tokens[at].range.lowerBound)
  }

  /// A denial in the same clause as a word for how something came about: it may deny that alone.
  private func denialOfManner(_ claims: [StatementClaim]) -> Refusal? {
    // "not fully" of districts is read.
    let areDistricts = claims.allSatisfy {
      if case .control(let control) = $0.content { control.place.district != nil } else { false }
    }
    var clause = 0
    var clauses: [Int] = []
    var denied: Set<Int> = []
    for token in tokens {
      if StatementLexicon.clauseMarks.contains(token.text) { clause += 1 }
      clauses.append(clause)
      if StatementLexicon.denials.contains(token.text) { denied.insert(clause) }
    }
    for index in tokens.indices where roles[index] == .neutral && denied.contains(clauses[index]) {
      guard
        let count = lexicon.manners.longest(in: tokens, at: index)
          ?? (areDistricts ? nil : lexicon.wholly.longest(in: tokens, at: index))
      else { continue }
      let said = words(index..<index + count)
      return Refusal(
        reason: "its denial may be of \"\(said)\" alone", unread: said,
        offset: tokens[index].range.lowerBound)
    }
    return nil
  }
}
