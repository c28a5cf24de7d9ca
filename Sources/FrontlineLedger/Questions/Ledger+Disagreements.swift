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
  /// change of its word, for to say the same again is no news. It stays so until its source says it anew: who
  /// names the same holder later speaks of a later time.
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
    var past = Namings()
    for day in turningDays(of: subject, withDoubt: false) {
      let now = utterances(subject, on: day, after: before, past)
      past.take(now)
      var differing: Set<UInt32> = []
      for (a, b) in Voices(now, past).differing() {
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
    _ subject: Int, on day: Int32, after before: [UInt16: Utterance], _ past: Namings
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
        let isNews = past.lastChange(from: word.party) > earlier.since
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
}

/// Who has named whom so far, from days that are known.
private struct Namings {
  /// The last day of a claim of each source that names each party.
  private var claims: [UInt8: [UInt16: Int32]] = [:]
  /// The last day from which each source has named each party.
  private var changes: [UInt8: [UInt16: Int32]] = [:]

  mutating func take(_ now: [UInt16: Utterance]) {
    for (source, utterance) in now where !utterance.word.isDenial && utterance.isKnown {
      let party = utterance.word.party
      claims[party, default: [:]][source] = max(claims[party]?[source] ?? .min, utterance.latest)
      changes[party, default: [:]][source] = max(changes[party]?[source] ?? .min, utterance.since)
    }
  }

  /// The last day from which anybody has named another party.
  func lastChange(from party: UInt8) -> Int32 {
    changes.lazy.filter { $0.key != party }.flatMap(\.value.values).max() ?? .min
  }

  /// The last day from which a source has named a holder that is another than a word says; a denial says none.
  func lastChange(from word: Word, by source: UInt16) -> Int32 {
    changes.lazy.filter { word.isDenial || $0.key != word.party }.compactMap { $0.value[source] }.max()
      ?? .min
  }

  /// The three sources that last named a holder that is another than a word says, the last first.
  func rivals(of word: Word) -> [(source: UInt16, day: Int32)] {
    var last: [UInt16: Int32] = [:]
    for (party, days) in claims where word.isDenial || party != word.party {
      last.merge(days) { max($0, $1) }
    }
    var three: [(source: UInt16, day: Int32)] = []
    for (source, day) in last where three.count < 3 || day > three[2].day {
      three.insert((source, day), at: three.firstIndex { $0.day < day } ?? three.count)
      if three.count > 3 { three.removeLast() }
    }
    return three
  }
}

/// What all sources say on one day, in an order that finds those who differ without a look at every two.
private struct Voices {
  private let now: [UInt16: Utterance]
  private let past: Namings

  init(_ now: [UInt16: Utterance], _ past: Namings) { (self.now, self.past) = (now, past) }

  /// The pairs that differ, the lower source first.
  ///
  /// A word that two others have overtaken is out of date for every pair. One that a single source has overtaken can be at
  /// odds with that source alone, which may have said nothing new; and the words that nobody has overtaken with each other.
  ///
  /// - Complexity: O(*s*) for *s* sources and each word that is said, and O(1) for each pair that differs.
  func differing() -> [(UInt16, UInt16)] {
    let rivals = Dictionary(
      uniqueKeysWithValues: Set(now.values.map(\.word)).map { ($0, past.rivals(of: $0)) })
    var current: [Word: [UInt16]] = [:]
    var isCurrent: Set<UInt16> = []
    var overtaking: [UInt16: UInt16] = [:]
    for (source, utterance) in now {
      let known = rivals[utterance.word]!  // every word of now has its own
      let later = known.filter { $0.source != source && $0.day > utterance.latest }
      if later.isEmpty {
        current[utterance.word, default: []].append(source)
        isCurrent.insert(source)
      }
      if later.count == 1 { overtaking[source] = later[0].source }
    }
    var pairs: [(UInt16, UInt16)] = []
    let words = Array(current)
    for (index, one) in words.enumerated() {
      for other in words[(index + 1)...] where one.key.contradicts(other.key) {
        for a in one.value { for b in other.value { pairs.append((min(a, b), max(a, b))) } }
      }
    }
    for (old, other) in overtaking {
      guard let first = now[old], let second = now[other], first.word.contradicts(second.word),
        past.lastChange(from: first.word, by: other) <= first.latest
      else { continue }
      if !isCurrent.contains(other) {
        guard overtaking[other] == old, old < other,
          past.lastChange(from: second.word, by: old) <= second.latest
        else { continue }
      }
      pairs.append((min(old, other), max(old, other)))
    }
    return pairs.sorted { $0 < $1 }
  }
}
