extension Weigher {
  /// A claim that may be in force on a day, with the possible days of its start and end.
  struct Candidate {
    var claim: Int
    var distance: UInt8
    var earliestStart: Int32
    var earliestEnd: Int32
  }

  /// What a subject's standing comes to under other readings of uncertain dates, but for `outcome`.
  ///
  /// Each claim that may be in force is favoured in turn: it starts as late as possible and is in force;
  /// every other one is left out where it may not have begun or may have ended, and else starts as early as
  /// possible. If any reading makes a claim the latest, the one that favours it does, if need be with the denials that
  /// take others back. Two that may tie, by starting on one day, are favoured together; so is each with an uncertain
  /// denial; where votes are counted, so are each two of which either is uncertain.
  mutating func alternatives(to outcome: Outcome, of subject: Int, on day: Int32) -> [Outcome] {
    guard findCandidates(subject, on: day) else { return [] }
    return laterAlternatives(to: outcome, on: day) ?? readAlternatives(to: outcome, on: day)
  }

  /// Finds the claims that may be in force on a day; false: their dates leave no doubt.
  mutating func findCandidates(_ subject: Int, on day: Int32) -> Bool {
    guard unknownReason(on: day) == nil, isUncertain(subject) else { return false }
    candidates.removeAll(keepingCapacity: true)
    addCandidates(subject, subject: subject, distance: 0, on: day)
    for (index, district) in store.districts(of: subject).enumerated() {
      addCandidates(Int(district), subject: subject, distance: UInt8(clamping: index + 1), on: day)
    }
    return candidates.contains { isInexact($0, on: day) }
  }

  private func isInexact(_ candidate: Candidate, on day: Int32) -> Bool {
    candidate.earliestStart != store.starts[candidate.claim] || candidate.earliestEnd < day
  }

  /// Whether it is in force on a day under every reading.
  private func isSure(_ candidate: Candidate, on day: Int32) -> Bool {
    store.starts[candidate.claim] <= day && candidate.earliestEnd >= day
  }

  /// The entry of a candidate that is favoured, which starts as late as possible but by `last`.
  private func favoured(_ candidate: Candidate, startingBy last: Int32) -> Entry {
    Entry(
      store.records[candidate.claim], claim: candidate.claim,
      start: max(candidate.earliestStart, min(store.starts[candidate.claim], last)),
      distance: candidate.distance)
  }

  /// The alternatives where the latest claim decides and nobody denies: the latest of the claims that are in force under
  /// every reading is found once, and each reading only tells whether what it favours comes later. `nil`: it is another
  /// rule, or there is a denial.
  ///
  /// - Complexity: O(*m*) for *m* candidates, and the square of those of one reported day.
  func laterAlternatives(to outcome: Outcome, on day: Int32) -> [Outcome]? {
    guard case .latest = ballot, scenario == nil,
      !candidates.contains(where: { store.records[$0.claim].flags.isDenial })
    else { return nil }
    var sure = Top()
    for candidate in candidates where isSure(candidate, on: day) {
      sure.add(
        Entry(
          store.records[candidate.claim], claim: candidate.claim, start: candidate.earliestStart,
          distance: candidate.distance))
    }
    var found: [Outcome] = []
    func read(_ entries: Entry...) {
      var top = sure
      for entry in entries { top.add(entry) }
      if top.outcome != outcome, !found.contains(top.outcome) { found.append(top.outcome) }
    }
    read()
    var byReport: [Int32: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      read(favoured(candidate, startingBy: day))
      byReport[store.records[candidate.claim].reported, default: []].append(index)
    }
    for group in byReport.values where group.count > 1 {
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] {
          let (one, other) = (candidates[first], candidates[second])
          guard isInexact(one, on: day) || isInexact(other, on: day), mayTie(one, other) else { continue }
          let start = min(store.starts[one.claim], store.starts[other.claim], day)
          read(favoured(one, startingBy: start), favoured(other, startingBy: start))
        }
      }
    }
    return found.sorted { $0.code < $1.code }
  }

  /// The latest of some entries, and whether those that tie differ.
  private struct Top {
    private var best: Entry?
    private(set) var outcome = Outcome.unknown

    mutating func add(_ entry: Entry) {
      guard let best, !entry.isLater(than: best) else {
        best = entry
        outcome = .held(entry.party)
        return
      }
      if entry.ties(with: best), outcome != .held(entry.party) { outcome = .contested }
    }
  }

  /// The alternatives under any rule: each reading is weighed.
  mutating func readAlternatives(to outcome: Outcome, on day: Int32) -> [Outcome] {
    var found: [Outcome] = []
    let denials = candidates.indices.filter { index in
      store.records[candidates[index].claim].flags.isDenial && isInexact(candidates[index], on: day)
    }
    func weighed(_ favoured: [Int], startingBy last: Int32, with denials: [Int]) {
      var reading: [Entry] = []
      for (index, candidate) in candidates.enumerated() {
        if favoured.contains(index) {
          reading.append(self.favoured(candidate, startingBy: last))
        } else if denials.contains(index) {
          reading.append(self.favoured(candidate, startingBy: day))
        } else if isSure(candidate, on: day) {
          reading.append(
            Entry(
              store.records[candidate.claim], claim: candidate.claim, start: candidate.earliestStart,
              distance: candidate.distance))
        }
      }
      let other = weigh(&reading)
      if other != outcome, !found.contains(other) { found.append(other) }
    }
    func read(_ favoured: [Int], startingBy last: Int32) {
      weighed(favoured, startingBy: last, with: [])
      // What is favoured may need the uncertain denials of other parties beside it.
      let parties = favoured.map { store.records[candidates[$0].claim].party }
      let others = denials.filter { index in
        !favoured.contains(index) && !parties.contains(store.records[candidates[index].claim].party)
      }
      if !others.isEmpty { weighed(favoured, startingBy: last, with: others) }
    }
    read([], startingBy: day)
    for first in candidates.indices {
      read([first], startingBy: day)
      for second in candidates.indices[(first + 1)...] {
        let (one, other) = (candidates[first], candidates[second])
        if isInexact(one, on: day) || isInexact(other, on: day),
          ballot.counts || mayTie(one, other) || denials.contains(first) || denials.contains(second)
        {
          let start = min(store.starts[one.claim], store.starts[other.claim], day)
          read([first, second], startingBy: start)
        }
      }
    }
    return found.sorted { $0.code < $1.code }
  }

  /// Whether two claims that differ may start on one day and then tie.
  private func mayTie(_ one: Candidate, _ other: Candidate) -> Bool {
    let (first, second) = (store.records[one.claim], store.records[other.claim])
    let (start, otherStart) = (store.starts[one.claim], store.starts[other.claim])
    return first.reported == second.reported && one.distance == other.distance
      && first.party != second.party
      && first.flags.contains(.unknownStart) == second.flags.contains(.unknownStart)
      && one.earliestStart <= otherStart && other.earliestStart <= start
  }

  private mutating func addCandidates(_ holder: Int, subject: Int, distance: UInt8, on day: Int32) {
    for claim in store.claims(on: holder) {
      let record = store.records[claim]
      let possible = store.possibleDays(of: claim)
      guard possible.earliestStart <= day, record.end >= day,
        isHeard(record, claim, subject, distance, on: day)
      else { continue }
      candidates.append(
        Candidate(
          claim: claim, distance: distance, earliestStart: possible.earliestStart,
          earliestEnd: possible.earliestEnd))
    }
  }
}
