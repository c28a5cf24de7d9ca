import FrontlineAtlas
import FrontlineLedger
import FrontlineTime

/// Who differs with whom, read out loud: day by day and source by source, with all that was said before kept.
extension SlowLedger {
  struct Voice: Equatable {
    var party: Party.ID
    var isDenial: Bool
    /// The day since which it is said, but for what was only said again.
    var since: Day
    /// The start of the last claim that says it.
    var latest: Day
    var isKnown: Bool

    /// Whether it names a holder that is another than a word says.
    func names(anotherThan word: Voice) -> Bool {
      !isDenial && isKnown && (word.isDenial || party != word.party)
    }

    func contradicts(_ other: Voice) -> Bool {
      isDenial && other.isDenial
        ? false : isDenial || other.isDenial ? party == other.party : party != other.party
    }
  }

  /// The pairs of sources that differ on each day.
  func disagreements(over subject: Subject, _ known: Day?) -> [Day: Set<Set<Source.ID>>] {
    var found: [Day: Set<Set<Source.ID>>] = [:]
    var past: [[Source.ID: Voice]] = []
    let (first, last) = (firstDay(), reach(known))
    guard first <= last else { return [:] }
    // On other days all say what they said the day before.
    let news = Set(
      claims.flatMap { claim in [start(claim).1] + (end(claim).1 < last ? [end(claim).1 + 1] : []) })
    for day in first...last {
      guard day == first || day == horizon(known) + 1 || news.contains(day) else {
        found[day] = found[day - 1]
        continue
      }
      let now = voices(subject, day, known, after: past)
      if past.last != now { past.append(now) }
      for (a, first) in now {
        for (b, second) in now where a < b && first.contradicts(second) {
          if isOld(first, besides: b, a, past) || isOld(second, besides: a, b, past) { continue }
          found[day, default: []].insert([a, b])
        }
      }
    }
    return found
  }

  /// Whether a word of a source is out of date for another source.
  private func isOld(
    _ word: Voice, besides other: Source.ID, _ own: Source.ID, _ past: [[Source.ID: Voice]]
  ) -> Bool {
    past.contains { voices in
      voices.contains { source, voice in
        guard source != own, voice.names(anotherThan: word) else { return false }
        return (source == other ? voice.since : voice.latest) > word.latest
      }
    }
  }

  private func voices(
    _ subject: Subject, _ day: Day, _ known: Day?, after past: [[Source.ID: Voice]]
  ) -> [Source.ID: Voice] {
    let weighed = possible(subject, day, known).filter { start($0.0).1 <= day }.map {
      Weighed(claim: $0.0, start: start($0.0).1, distance: $0.1)
    }
    var voices: [Source.ID: Voice] = [:]
    for source in Set(weighed.map(\.claim.source)) {
      let words = top(weighed.filter { $0.claim.source == source })
      let named = Set(words.filter { !$0.isDenial }.map(\.claim.party))
      let denied = Set(words.filter(\.isDenial).map(\.claim.party))
      let isDenial = named.isEmpty
      guard
        let party = named.count == 1 && denied.isDisjoint(with: named)
          ? named.first : named.isEmpty && denied.count == 1 ? denied.first : nil
      else { continue }
      var voice = Voice(
        party: party, isDenial: isDenial, since: words[0].start, latest: words[0].start,
        isKnown: words[0].isKnown)
      if let earlier = past.last?[source], earlier.party == party, earlier.isDenial == isDenial,
        earlier.isKnown || !voice.isKnown
      {
        let isNews = past.contains {
          $0.values.contains { !$0.isDenial && $0.isKnown && $0.party != party && $0.since > earlier.since }
        }
        if voice.latest == earlier.latest || !isNews { voice.since = earlier.since }
        voice.isKnown = earlier.isKnown
      }
      voices[source] = voice
    }
    return voices
  }
}
