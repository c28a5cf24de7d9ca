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

    mutating func add(_ later: Side) {
      latest = later.latest
      claims += later.claims
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
    var open: [[UInt16]: Quarrel] = [:]
    var done: [Quarrel] = []
    var before: [UInt16: Utterance] = [:]
    for day in turningDays(of: subject, withDoubt: false) {
      let now = utterances(subject, on: day, after: before)
      let sources = now.keys.sorted()
      var differing: Set<[UInt16]> = []
      for (index, a) in sources.enumerated() {
        for b in sources[(index + 1)...] where Self.differ(a, b, now) {
          differing.insert([a, b])
          let sides = (side(a, now), side(b, now))
          if open[[a, b]]?.sides.0.word == sides.0.word, open[[a, b]]?.sides.1.word == sides.1.word {
            open[[a, b]]!.sides.0.add(sides.0)
            open[[a, b]]!.sides.1.add(sides.1)
          } else {
            if let ended = open[[a, b]] { done.append(end(ended, on: day, now, before)) }
            open[[a, b]] = Quarrel(days: day...day, sides: sides)
          }
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
        let isNews = before.values.contains {
          !$0.word.isDenial && $0.isKnown && $0.word.party != word.party && $0.since > earlier.since
        }
        if begin.start == earlier.latest || !isNews { since = earlier.since }
        isKnown = earlier.isKnown
      }
      let same = entries.filter {
        $0.source == source && $0.party == word.party && $0.isDenial == word.isDenial && $0.start >= since
      }
      .sorted { $1.isLater(than: $0) }
      now[source] = Utterance(
        word: word, since: since, latest: begin.start, isKnown: isKnown, claims: same.map(\.claim))
    }
    return now
  }

  /// Whether the words of two sources contradict each other and neither is out of date.
  private static func differ(_ a: UInt16, _ b: UInt16, _ now: [UInt16: Utterance]) -> Bool {
    guard let first = now[a], let second = now[b], first.word.contradicts(second.word) else { return false }
    var newest = Int32.min
    var names: Set<UInt8> = []
    for (source, other) in now where !other.word.isDenial && other.isKnown {
      let day = source == a || source == b ? other.since : other.latest
      if day > newest { (newest, names) = (day, []) }
      if day == newest { names.insert(other.word.party) }
    }
    return [first, second].allSatisfy {
      $0.latest >= newest || (!$0.word.isDenial && names.contains($0.word.party))
    }
  }
}
