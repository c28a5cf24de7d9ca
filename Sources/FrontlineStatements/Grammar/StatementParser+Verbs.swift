/// Verbs with their helpers and negations.
extension StatementParser {
  /// A verb with all that belongs to it.
  struct VerbGroup {
    var verb: VerbClass
    var lemma: String
    var isPassive = false
    var isPast = false
    /// A participle without a helper: "taken by Azerbaijan".
    var isBareParticiple = false
    var isPerfect = false
    /// "had held": it looks back from a day that may be past.
    var isPluperfect = false
    var isProgressive = false
    var isPositive = true
    /// "never".
    var isEver = false
    /// "no longer", "ceased to".
    var isNoLonger = false
    /// "fully", "completely": all of a district.
    var isWhole = false
    /// "would fall".
    var isForetold = false
    /// "again".
    var saysAgain = false
    /// The time that stands among its helpers: "has since retaken".
    var time: ClaimTime?
    /// The particle that may stand behind the object: "over", "back".
    var particle = ""

    /// Whether the verb says that the taker had held it before: "retook", "won back".
    var isAgain: Bool {
      verb == .take && (lemma.hasSuffix(" back") || Self.verbsOfRetaking.contains(lemma))
        || saysBack || lemma.hasSuffix(" back") || Self.verbsOfGoingBack.contains(lemma)
    }

    /// Whether it tells of an act as past, and says nothing of what was so afterwards.
    var isSimplePast: Bool { isPast && !isPerfect && !isPluperfect && !isNoLonger }

    /// The same verb, denied.
    func denied(if isDenied: Bool) -> VerbGroup {
      var copy = self
      if isDenied { copy.isPositive.toggle() }
      return copy
    }

    private static let verbsOfRetaking: Set<String> = [
      "retake", "re-take", "re-establish", "reestablish", "restore", "recapture", "re-capture", "regain",
      "reconquer", "reoccupy", "reclaim", "recover",
    ]
    private static let verbsOfGoingBack: Set<String> = ["return", "revert", "restore"]
    /// "back" behind the verb: "gave it back", "came back under its control".
    var saysBack = false
    var range: Range<Int>
  }

  private static let be: Set<String> = ["is", "are", "was", "were", "be", "been", "being", "am"]
  private static let have: Set<String> = ["has", "have", "had", "having"]
  private static let auxiliaryDo: Set<String> = ["do", "does", "did"]
  private static let remain: Set<String> = ["remain", "remains", "remained", "stay", "stays", "stayed"]

  /// Whether a predicate begins here: a helper, a finite verb, a negation with one behind it.
  mutating func beginsPredicate() -> Bool {
    _ = neutral()
    if text() == "," { return false }
    let word = text()
    if Self.be.contains(word) || Self.have.contains(word) || Self.auxiliaryDo.contains(word)
      || Self.remain.contains(word)
    {
      return true
    }
    if word == "never" || word == "no" && text(1) == "longer" { return true }
    if StatementLexicon.irrealis.longest(in: tokens, at: place)?.value == "what is to come" { return true }
    guard let (count, forms) = VerbForm.all.longest(in: tokens, at: place) else { return false }
    // "taken by Azerbaijan" behind a name may also be a remark.
    _ = count
    return forms.contains { $0.isFinite }
  }

  /// `verb = { adverb | "not" | "never" | "no longer" | helper } [ bridge ] verb-form`.
  mutating func verbGroup() -> VerbGroup? {
    attempt { parser -> VerbGroup? in
      guard var group = parser.readVerbGroup() else { return nil }
      group.isWhole = parser.saysWhole(group.range)
      return group
    }
  }

  /// Whether tokens that were passed over say that all of something is meant.
  func saysWhole(_ range: Range<Int>) -> Bool {
    range.contains { lexicon.wholly.longest(in: tokens, at: $0) != nil }
  }

  private mutating func readVerbGroup() -> VerbGroup? {
    let start = place
    var group = VerbGroup(verb: .be, lemma: "be", range: start..<start)
    var (sawBe, sawHave, sawDo) = (false, false, false)
    var infinitive = false
    if let helper = context.helper {
      context.helper = nil
      sawBe = Self.be.contains(helper.word)
      sawHave = Self.have.contains(helper.word)
      sawDo = Self.auxiliaryDo.contains(helper.word)
      (group.isPast, group.isPluperfect) = (sawBe || sawDo, helper.word == "had")
      (group.isPositive, group.isEver) = (!helper.isDenied, helper.isDenied)
    }
    scan: while !isAtEnd {
      let word = text()
      if take("no longer") || take("not any longer") {
        guard !group.isNoLonger else { return nil }
        group.isNoLonger = true
      } else if take("never") {
        guard group.isPositive else { return nil }
        group.isPositive = false
        group.isEver = true
      } else if take("not") {
        // "not only ... but also" is another thing.
        guard text() != "only", text() != "just", group.isPositive else {
          return stop("\"\(words(place - 1..<min(place + 1, tokens.count)))\" is not read")
        }
        if text() == "yet" { take(1, as: .neutral) }
        group.isPositive = false
      } else if Self.be.contains(word) {
        guard !sawDo else { return nil }
        group.isPast = group.isPast || word == "was" || word == "were"
        sawBe = true
        take()
      } else if sawDo, word == "have" {
        take()
        group.verb = .have
        group.lemma = "have"
        group.range = start..<place
        return group
      } else if Self.have.contains(word), !sawBe || infinitive {
        if take("have yet to") || take("has yet to") || take("had yet to") {
          guard group.isPositive else { return nil }
          group.isPositive = false
          infinitive = true
          continue
        }
        if let words = takeAny(["had to", "has had to", "have had to"]) {
          group.isPast = group.isPast || words == "had to"
          infinitive = true
          continue
        }
        sawHave = true
        // "having held it" tells of the time before, as "had held it" does.
        group.isPluperfect = word == "had" || word == "having"
        take()
      } else if Self.auxiliaryDo.contains(word), !sawBe, !sawHave {
        sawDo = true
        group.isPast = word == "did"
        take()
      } else if word == "since", sawHave, group.time == nil,
        VerbForm.all.longest(in: tokens, at: place + 1) != nil || text(1) == "been"
      {
        // From the days that were named last; without any, by now.
        take()
        group.time = context.lastDays.map {
          ClaimTime(relation: .since, days: $0, words: "since then (\($0.lowerBound))")
        }
      } else if word == "again", group.isPositive {
        // "never again" is of the days since, and not read.
        group.saysAgain = true
        take()
      } else if word == "would", text(1) != "have", !sawBe, !sawHave, !sawDo, !infinitive {
        (group.isForetold, group.isPast, infinitive) = (true, true, true)
        take()
      } else if Self.remain.contains(word) {
        group.isPast = group.isPast || word == "remained" || word == "stayed"
        (sawBe, sawHave) = (true, false)
        take()
      } else if !group.isPositive,
        isSayingAhead(sawBe) || group.isEver && ["failed", "fail", "fails"].contains(word)
      {
        return stop("what is not said may be so (\"\(words(start..<place + 1))\")")
      } else if bridge(&group, &sawBe, &sawHave, &infinitive) {
        continue
      } else if word == "all" || word == "both", sawBe || sawHave {
        guard group.isPositive, text(1) != "not" else {
          return stop("a denial of all at once leaves open which of them is denied")
        }
        take(1, as: .neutral)
      } else if ["today", "yesterday", "tonight", "by", "on"].contains(word), sawBe || sawHave,
        context.time == nil,
        let time = attempt({ parser -> ClaimTime? in
          guard let time = parser.time(), VerbForm.all.longest(in: parser.tokens, at: parser.place) != nil
          else {
            return nil
          }
          return time
        })
      {
        context.time = time
      } else if neutral() {
        continue
      } else if let (_, what) = StatementLexicon.irrealis.longest(in: tokens, at: place) {
        // "almost 100 km" is a figure; "almost taken" is nothing that the rules take.
        if what == StatementLexicon.notWholly { break scan }
        return stop("it says no more than \(what) (\"\(words(place..<place + 1))\")")
      } else {
        break
      }
    }
    group.isPerfect = sawHave
    if let (count, forms) = VerbForm.all.longest(in: tokens, at: place) {
      if let form = fitting(forms, sawBe: sawBe, sawHave: sawHave, sawDo: sawDo || infinitive) {
        let isPassive = sawBe && form.isParticiple
        group.verb = form.verb
        group.lemma = form.lemma
        group.isPassive = isPassive
        group.isProgressive =
          sawBe && form.tense == .ing && !tokens[start..<place].contains { $0.text.hasPrefix("succeed") }
        group.isBareParticiple = form.isParticiple && !sawBe && !sawHave && !sawDo && !infinitive
        group.isPast = group.isPast || (!sawBe && !sawDo && form.isPast && !sawHave)
        group.particle = form.particle
        take(count)
        if !form.particle.isEmpty, take(form.particle) { group.particle = "" }
        group.range = start..<place
        return group
      }
    }
    if sawHave, !sawBe, !sawDo {
      group.verb = .have
      group.lemma = "have"
      group.isPerfect = false
      group.range = start..<place
      return group
    }
    guard sawBe else { return nil }
    group.range = start..<place
    return group
  }

  /// Turns of speech between the helpers and the verb: "was declared", "managed to", "failed to", "continues to".
  private mutating func bridge(
    _ group: inout VerbGroup, _ sawBe: inout Bool, _ sawHave: inout Bool, _ infinitive: inout Bool
  ) -> Bool {
    if sawBe,
      takeAny([
        "declared", "announced", "reported", "proclaimed", "said", "confirmed", "listed", "recorded", "shown",
        "described", "known", "claimed",
      ]) != nil
    {
      if take("to have been") {
        sawBe = true
      } else if take("to have") {
        (sawBe, sawHave) = (false, true)
      } else if take("to be") {
        sawBe = true
      } else if take("to") {
        (sawBe, infinitive) = (false, true)
      } else if take("as being") || take("as having been") {
        sawBe = true
      } else {
        _ = take("as")
      }
      return true
    }
    if !sawBe,
      takeAny([
        "claims to", "claimed to", "claim to", "reports to", "says to", "is said to", "announced to",
        "announces to", "professes to",
      ]) != nil
    {
      infinitive = true
      return true
    }
    if let words = takeAny([
      "managed to", "manages to", "manage to", "went on to", "gone on to", "proceeded to",
    ]) {
      group.isPast = group.isPast || !sawHave && words.contains("ed ") || words.hasPrefix("went")
      infinitive = true
      return true
    }
    if let words = takeAny(["continues to", "continue to", "continued to"]) {
      group.isPast = group.isPast || !sawHave && words.hasPrefix("continued")
      infinitive = true
      return true
    }
    if let words = takeAny(["succeeded in", "succeeds in", "succeed in"]) {
      group.isPast = group.isPast || !sawHave && words.hasPrefix("succeeded")
      (sawBe, sawHave) = (true, false)
      return true
    }
    if let words = takeAny(["failed to", "fails to", "fail to"]) {
      group.isPast = group.isPast || !sawHave && words.hasPrefix("failed")
      group.isPositive.toggle()
      (sawHave, infinitive) = (false, true)
      return true
    }
    if sawBe, takeAny(["yet to"]) != nil {
      group.isPositive.toggle()
      (sawBe, sawHave, infinitive) = (false, false, true)
      return true
    }
    if sawBe, takeAny(["unable to"]) != nil {
      group.isPositive.toggle()
      (sawBe, sawHave, infinitive) = (false, false, true)
      return true
    }
    if sawBe, takeAny(["able to", "forced to", "compelled to", "obliged to"]) != nil {
      (sawBe, sawHave, infinitive) = (false, false, true)
      return true
    }
    if takeAny(["ceased to", "ceases to", "cease to"]) != nil {
      group.isNoLonger = true
      infinitive = true
      return true
    }
    if takeAny(["stopped", "ceased"]) != nil,
      VerbForm.all.longest(in: tokens, at: place)?.value.contains(where: { $0.tense == .ing }) == true
    {
      group.isNoLonger = true
      (sawBe, sawHave) = (true, false)
      return true
    }
    return false
  }

  /// Whether a verb of saying with an infinitive is ahead: "reported to hold", "claims to hold".
  private func isSayingAhead(_ sawBe: Bool) -> Bool {
    let passives = [
      "declared", "announced", "reported", "proclaimed", "said", "confirmed", "listed", "recorded", "shown",
      "described",
      "known", "claimed",
    ]
    if sawBe { return passives.contains(text()) }
    return ["claims", "claimed", "claim", "reports", "says", "announced", "announces", "professes"].contains(
      text())
      && text(1) == "to"
  }

  /// The form that agrees with the helpers before it.
  private mutating func fitting(_ forms: [VerbForm], sawBe: Bool, sawHave: Bool, sawDo: Bool) -> VerbForm? {
    let isOfFigure = isParticleOfFigure
    let right = forms.filter { form in
      if sawDo && !sawBe && !sawHave { return form.tense == .base || form.tense == .any }
      if sawBe { return form.isParticiple || form.tense == .ing }
      if sawHave { return form.isParticiple }
      return form.isFinite || form.isParticiple
    }
    let withParticle = right.filter { form in
      !form.particle.isEmpty && isParticleAhead(form.particle) && !(isOfFigure && form.verb == .take)
    }
    // The longest particle that is there decides; without one the plain verb.
    return withParticle.max { $0.particle.count < $1.particle.count } ?? right.first { $0.particle.isEmpty }
  }

  /// Whether "over" behind the verb belongs to a figure: "took over 60 villages" took more than 60.
  private var isParticleOfFigure: Bool {
    mutating get {
      guard let (count, _) = VerbForm.all.longest(in: tokens, at: place), text(count) == "over" else {
        return false
      }
      return isAhead { parser in
        parser.take(count)
        return parser.share() != nil || parser.quantity() != nil
      }
    }
  }

  /// Whether a particle stands at once behind the verb, or behind its object.
  private func isParticleAhead(_ particle: String) -> Bool {
    let words = particle.split(separator: " ").map(String.init)
    guard let (count, _) = VerbForm.all.longest(in: tokens, at: place) else { return false }
    if matches(particle, at: count) != nil { return true }
    if ["out of", "from", "out from", "back from"].contains(particle) {
      // "pushed Armenian forces out of Hadrut"
      for offset in count..<(count + 7) {
        if matches(particle, at: offset) != nil { return true }
        if text(offset).isEmpty || [",", "by", "and", "but", ".", "to", "in"].contains(text(offset)) {
          return false
        }
      }
      return false
    }
    guard words.count == 1, particle == "over" || particle == "back" || particle == "up" || particle == "off"
    else { return false }
    for offset in count..<(count + 8) {
      let word = text(offset)
      if word.isEmpty || [",", "by", "and", "but", "."].contains(word) { return false }
      if word == particle { return true }
    }
    return false
  }

  /// All readings of the verb at hand, since one form may stand for several classes ("pass", "leave").
  mutating func verbGroup(of classes: Set<VerbClass>) -> VerbGroup? {
    attempt { parser -> VerbGroup? in
      guard var group = parser.verbGroup() else { return nil }
      if classes.contains(group.verb) { return group }
      // Another class of the same form.
      let last = parser.place - 1
      for back in 0..<3 where last - back >= group.range.lowerBound {
        guard let (count, forms) = VerbForm.all.longest(in: parser.tokens, at: last - back), count == back + 1
        else { continue }
        if let other = forms.first(where: { classes.contains($0.verb) && $0.particle.isEmpty }) {
          group.verb = other.verb
          group.lemma = other.lemma
          group.particle = ""
          return group
        }
      }
      return nil
    }
  }
}
