public import FrontlineTime

extension Ledger {
  /// Where two sources differ on who held a subject, on any of some days: each time with all its days, also
  /// those before and after.
  ///
  /// The *word* of a source on a day is what its latest claim in force says, in the order of ``Rule``. It
  /// stands until the source says something else, and is as old as the last claim that says so (one of
  /// unknown start as its reported day). Two sources differ while their words contradict each other (they
  /// name two parties, or one denies whom the other names) and neither is out of date. A word is out of date
  /// where somebody named another holder later: a third source by any claim, the other of the two by a
  /// change of its word, for to say the same again is no news.
  ///
  /// So Hadrut is in dispute from 9 October 2020, when one side says that it has taken it and the other
  /// denies it, until 14 October, for on the 15th a third source says who held it and the denial is older;
  /// and again from the 16th, when it is denied again.
  ///
  /// - Parameters:
  ///   - days: the days; what touches them is given.
  ///   - kind: of which subjects; `nil`: of all. What differs by claims on a district alone is given for the
  ///     district and not again for each of its settlements, unless only settlements are asked for.
  ///   - known: the day as of which one asks; `nil`: with all that the ledger holds.
  /// - Returns: the disagreements by their first day, then in the order of the scope.
  /// - Complexity: O(*m*²) for a subject of *m* claims.
  public func disagreements(
    during days: ClosedRange<Day>, of kind: Subject.Kind? = nil, asKnownOn known: Day? = nil
  ) -> [Disagreement] {
    var weigher = Weigher(store, rule: .latest, asKnownOn: known)
    var found: [(order: Int, disagreement: Disagreement)] = []
    for (number, subject) in scope.subjects.enumerated() where kind == nil || kind == subject.kind {
      guard weigher.hasTwoSources(number) else { continue }
      for quarrel in weigher.quarrels(over: number) {
        let span = Day(ordinal: quarrel.days.lowerBound)...Day(ordinal: quarrel.days.upperBound)
        guard span.overlaps(days) else { continue }
        let own = store.claims(on: number)
        if kind == nil, !quarrel.claims.contains(where: { own.contains(Int($0)) }) { continue }
        found.append((number, disagreement(quarrel, over: subject, during: span)))
      }
    }
    found.sort { a, b in
      let (first, second) = (a.disagreement, b.disagreement)
      return (first.days.lowerBound, a.order, first.first.source, first.second.source)
        < (second.days.lowerBound, b.order, second.first.source, second.second.source)
    }
    return found.map(\.disagreement)
  }

  private func disagreement(
    _ quarrel: Quarrel, over subject: Subject, during days: ClosedRange<Day>
  ) -> Disagreement {
    func voice(_ side: Quarrel.Side) -> Disagreement.Claimant {
      let party = scope.parties[Int(side.word.party)]
      let claims = Set(side.claims).sorted { (store.starts[Int($0)], $0) < (store.starts[Int($1)], $1) }
      return Disagreement.Claimant(
        source: scope.sources[Int(side.source)], word: side.word.isDenial ? .denied(party) : .held(by: party),
        claims: Claims(store: store, indices: claims))
    }
    let voices = [voice(quarrel.sides.0), voice(quarrel.sides.1)].sorted { a, b in
      (a.claims.first?.reported ?? .last, a.source) < (b.claims.first?.reported ?? .last, b.source)
    }
    return Disagreement(
      subject: subject, days: days, first: voices[0], second: voices[1],
      endedBy: Claims(store: store, indices: quarrel.endedBy), isOpen: quarrel.isOpen,
      lastSaid: Day(ordinal: max(quarrel.sides.0.latest, quarrel.sides.1.latest)),
      isCertain: (quarrel.claims + quarrel.endedBy).allSatisfy {
        !store.records[Int($0)].flags.contains(.uncertain)
      })
  }
}

/// A disagreement in numbers.
private struct Quarrel {
  struct Side {
    var source: UInt16
    var word: Word
    /// The start of the last claim that says so.
    var latest: Int32
    var claims: [UInt32]

    /// How many of the claims, the last, came last.
    private var recent: Int

    init(source: UInt16, word: Word, latest: Int32, claims: [UInt32]) {
      (self.source, self.word, self.latest, self.claims) = (source, word, latest, claims)
      recent = claims.count
    }

    /// Takes what the source says on a later day; most days the same claims say it.
    mutating func add(_ later: Side) {
      latest = later.latest
      guard !claims.suffix(recent).elementsEqual(later.claims) else { return }
      claims += later.claims
      recent = later.claims.count
    }
  }

  var days: ClosedRange<Int32>
  var sides: (Side, Side)
  var endedBy: [UInt32] = []
  var isOpen = false

  var claims: [UInt32] { sides.0.claims + sides.1.claims }
}

/// What a source says: a party, and whether it denies it.
private struct Word: Hashable {
  var party: UInt8
  var isDenial: Bool

  func contradicts(_ other: Word) -> Bool {
    if isDenial { return !other.isDenial && party == other.party }
    return other.isDenial ? party == other.party : party != other.party
  }
}

/// The word of one source on one day.
private struct Utterance {
  var word: Word
  /// The day from which the source has said so, while nobody named another holder in between.
  var since: Int32
  /// The start of the last claim that says so.
  var latest: Int32
  /// Whether the start is known.
  var isKnown: Bool
  /// The claims that say so, the latest last.
  var claims: [UInt32]
}

extension Weigher {
  /// Whether more than one source speaks for a subject; most have one, and so nobody to differ.
  fileprivate func hasTwoSources(_ subject: Int) -> Bool {
    var first: UInt16?
    var hasTwo = false
    forEachKnownClaim(of: subject) { claim in
      let source = store.records[claim].source
      if first == nil { first = source } else if first != source { hasTwo = true }
    }
    return hasTwo
  }

  fileprivate mutating func quarrels(over subject: Int) -> [Quarrel] {
    var open: [UInt32: Quarrel] = [:]
    var done: [Quarrel] = []
    var before: [UInt16: Utterance] = [:]
    for day in turningDays(of: subject, withDoubt: false) {
      let now = utterances(subject, on: day, after: before)
      var differing: Set<UInt32> = []
      for (a, b) in Voices(now).differing() {
        let pair = UInt32(a) << 16 | UInt32(b)
        differing.insert(pair)
        let sides = (side(a, now), side(b, now))
        if let known = open[pair]?.sides, known.0.word == sides.0.word, known.1.word == sides.1.word {
          open[pair]!.sides.0.add(sides.0)
          open[pair]!.sides.1.add(sides.1)
        } else {
          if let ended = open[pair] { done.append(end(ended, on: day, now, before)) }
          open[pair] = Quarrel(days: day...day, sides: sides)
        }
      }
      for (pair, quarrel) in open where !differing.contains(pair) {
        done.append(end(quarrel, on: day, now, before))
        open[pair] = nil
      }
      before = now
    }
    for var quarrel in open.values {
      quarrel.days = quarrel.days.lowerBound...reach
      quarrel.isOpen = true
      done.append(quarrel)
    }
    return done
  }

  private func side(_ source: UInt16, _ now: [UInt16: Utterance]) -> Quarrel.Side {
    let utterance = now[source]!
    return Quarrel.Side(
      source: source, word: utterance.word, latest: utterance.latest, claims: utterance.claims)
  }

  /// A quarrel that is over on a day: ended by the claims of those whose word changed, or, where both still
  /// say the same, of those who said something newer.
  private func end(
    _ quarrel: Quarrel, on day: Int32, _ now: [UInt16: Utterance], _ before: [UInt16: Utterance]
  ) -> Quarrel {
    var quarrel = quarrel
    quarrel.days = quarrel.days.lowerBound...day - 1
    let own = [quarrel.sides.0, quarrel.sides.1].compactMap { side -> UInt32? in
      guard let word = now[side.source], word.word != side.word else { return nil }
      return word.claims.last
    }
    let others = now.values.filter { $0.latest == day && !$0.word.isDenial && $0.isKnown }.compactMap(
      \.claims.last)
    quarrel.endedBy = own.isEmpty ? others.sorted() : own
    return quarrel
  }

  /// What each source says on a day.
  private mutating func utterances(
    _ subject: Int, on day: Int32, after before: [UInt16: Utterance]
  ) -> [UInt16: Utterance] {
    gather(subject, on: day)
    var latest: [UInt16: Entry] = [:]
    for entry in entries where latest[entry.source].map(entry.isLater) ?? true {
      latest[entry.source] = entry
    }
    var votes: [UInt16: Vote] = [:]
    for entry in entries where entry.ties(with: latest[entry.source]!) {
      votes[entry.source, default: Vote()].add(entry)
    }
    let news = Self.latestNews(before)
    let spoken = Dictionary(grouping: entries, by: \.source)
    var now: [UInt16: Utterance] = [:]
    for (source, vote) in votes {
      let word: Word
      switch vote.kind {
      case .for(let party): word = Word(party: party, isDenial: false)
      case .against(let party): word = Word(party: party, isDenial: true)
      case .none, .void: continue
      }
      let begin = latest[source]!
      var (since, isKnown) = (begin.start, begin.isKnown)
      if let earlier = before[source], earlier.word == word, earlier.isKnown || !isKnown {
        let other = news.first?.party == word.party ? news.dropFirst().first : news.first
        let isNews = (other?.since ?? .min) > earlier.since
        if begin.start == earlier.latest || !isNews { since = earlier.since }
        isKnown = earlier.isKnown
      }
      let same = spoken[source, default: []].filter {
        $0.party == word.party && $0.isDenial == word.isDenial && $0.start >= since
      }
      .sorted { $1.isLater(than: $0) }
      now[source] = Utterance(
        word: word, since: since, latest: begin.start, isKnown: isKnown, claims: same.map(\.claim))
    }
    return now
  }

  /// The last day from which a holder has been named that is known, and the last of which another was.
  private static func latestNews(_ before: [UInt16: Utterance]) -> [(party: UInt8, since: Int32)] {
    var latest: [UInt8: Int32] = [:]
    for utterance in before.values where !utterance.word.isDenial && utterance.isKnown {
      latest[utterance.word.party] = max(latest[utterance.word.party] ?? .min, utterance.since)
    }
    return latest.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(2).map { ($0.key, $0.value) }
  }
}

/// What all sources say on one day, in an order that finds those who differ without a look at every two.
private struct Voices {
  private let now: [UInt16: Utterance]
  /// Those whose word names a holder from a day that is known, the latest first.
  private let naming: [UInt16]
  /// The day of the latest of ``naming``, how many they are, and how often each party is named by them.
  private let newest: (day: Int32, count: Int, parties: [UInt8: Int])

  init(_ now: [UInt16: Utterance]) {
    self.now = now
    naming = now.filter { !$0.value.word.isDenial && $0.value.isKnown }
      .sorted { ($0.value.latest, $0.key) > ($1.value.latest, $1.key) }.map(\.key)
    let day = naming.first.flatMap { now[$0]?.latest } ?? .min
    let latest = naming.prefix { now[$0]?.latest == day }
    let parties = latest.compactMap { now[$0]?.word.party }.map { ($0, 1) }
    newest = (day, latest.count, Dictionary(parties, uniquingKeysWith: +))
  }

  /// The pairs that differ, the lower source first.
  ///
  /// What is out of date for a pair without a latest voice is so for all of them; so only those that are not are paired,
  /// and the latest voices with all.
  ///
  /// - Complexity: O(*s* log *s*) for *s* sources, and O(1) for each pair that differs or has a latest voice in it.
  func differing() -> [(UInt16, UInt16)] {
    let latest = Set(naming.prefix(newest.count))
    var current: [Word: [UInt16]] = [:]
    var all: [Word: [UInt16]] = [:]
    for (source, utterance) in now {
      all[utterance.word, default: []].append(source)
      let isCurrent =
        utterance.latest >= newest.day
        || !utterance.word.isDenial && newest.parties[utterance.word.party] != nil
      if isCurrent, !latest.contains(source) { current[utterance.word, default: []].append(source) }
    }
    var pairs: [(UInt16, UInt16)] = []
    for source in latest {
      guard let own = now[source]?.word else { continue }
      for (word, others) in all where own.contradicts(word) {
        for other in others where !(latest.contains(other) && other < source) && differ(source, other) {
          pairs.append((min(source, other), max(source, other)))
        }
      }
    }
    let words = Array(current)
    for (index, one) in words.enumerated() {
      for other in words[(index + 1)...] where one.key.contradicts(other.key) {
        for a in one.value { for b in other.value { pairs.append((min(a, b), max(a, b))) } }
      }
    }
    return pairs.sorted { $0 < $1 }
  }

  /// Whether the words of two sources contradict each other and neither is out of date. Their own words are as old as
  /// they have been said, those of others as they were last said.
  private func differ(_ a: UInt16, _ b: UInt16) -> Bool {
    guard let first = now[a], let second = now[b], first.word.contradicts(second.word) else { return false }
    let own = [first, second].filter { !$0.word.isDenial && $0.isKnown }
    let others = naming.lazy.filter { $0 != a && $0 != b }
    let day = max(others.first.flatMap { now[$0]?.latest } ?? .min, own.map(\.since).max() ?? .min)
    func isNamed(_ party: UInt8) -> Bool {
      if own.contains(where: { $0.since == day && $0.word.party == party }) { return true }
      guard day == newest.day else {
        return others.prefix { now[$0]?.latest == day }.contains { now[$0]?.word.party == party }
      }
      let mine = own.count { $0.latest == day && $0.word.party == party }
      return newest.parties[party, default: 0] > mine
    }
    return [first, second].allSatisfy {
      $0.latest >= day || !$0.word.isDenial && isNamed($0.word.party)
    }
  }
}
