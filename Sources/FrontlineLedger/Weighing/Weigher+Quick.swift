extension Weigher {
  /// The outcome of a subject without its claims, by going back from the last claim to the first one that
  /// decides; `nil` where a denial comes before it, so that all claims must be weighed.
  mutating func quickOutcome(of subject: Int, on day: Int32) -> Outcome? {
    guard scenario == nil else { return nil }
    if case .majority = ballot { return quickMajority(subject, day) }
    return quickLatest(of: subject, on: day)?.outcome
  }

  /// The claims that decide, the latest first, by the same way back; `nil` where all must be weighed.
  func quickDeciding(of subject: Int, on day: Int32) -> [UInt32]? {
    guard unknownReason(on: day) == nil else { return [] }
    guard scenario == nil, let (outcome, latest) = quickLatest(of: subject, on: day) else { return nil }
    guard outcome != .unknown, let (best, holder, source, baseline) = latest else { return [] }
    let first = (best.isKnown ? store.knownStarts(on: holder) : store.unknownStarts(on: holder)).lowerBound
    var deciding: [UInt32] = []
    var claim = Int(best.claim)
    while claim >= first, store.starts[claim] == best.start, store.records[claim].reported == best.reported {
      let record = store.records[claim]
      if isAsked(record, source, baseline), !record.flags.isDenial, record.end >= day,
        isHeard(record, claim, subject, best.distance, on: day)
      {
        deciding.append(UInt32(claim))
      }
      claim -= 1
    }
    return deciding
  }

  /// The latest claim, whose it is, and which claims it was sought among.
  private typealias Latest = (best: Entry, holder: Int, source: UInt16?, baseline: Bool)

  private func quickLatest(of subject: Int, on day: Int32) -> (outcome: Outcome, latest: Latest?)? {
    switch ballot {
    case .latest: return quickLatest(subject, day, source: nil, baseline: true)
    case .source(let source, let baseline):
      guard let source else { return nil }
      return quickLatest(subject, day, source: source, baseline: baseline)
    case .trusted(let sources):
      for source in sources {
        guard let found = quickLatest(subject, day, source: source, baseline: false) else { return nil }
        if found.outcome != .unknown { return found }
      }
      return (.unknown, nil)
    case .majority: return nil
    }
  }

  /// The outcome of the claims of one source, or of all.
  private func quickLatest(
    _ subject: Int, _ day: Int32, source: UInt16?, baseline: Bool
  ) -> (outcome: Outcome, latest: Latest?)? {
    var best: Latest?
    var outcome = Outcome.unknown
    var distance: UInt8 = 0
    var holder = subject
    let districts = store.districts(of: subject)
    while true {
      switch top(holder, subject, distance, day, source, baseline) {
      case .denial: return nil
      case .nobody: break
      case .found(let entry, let found):
        if best.map({ entry.isLater(than: $0.best) }) ?? true {
          (best, outcome) = ((entry, holder, source, baseline), found)
        }
      }
      guard Int(distance) < districts.count else { return (outcome, best) }
      holder = Int(districts[districts.startIndex + Int(distance)])
      distance += 1
    }
  }

  /// The votes of the 30 days before the newest claim; `nil` where no claim of known start speaks.
  private mutating func quickMajority(_ subject: Int, _ day: Int32) -> Outcome? {
    var newest: Int32?
    forEachHolder(of: subject) { holder, distance in
      let range = store.knownStarts(on: holder)
      var claim = store.begun(by: day, in: range) - 1
      while claim >= range.lowerBound {
        let record = store.records[claim]
        if !record.flags.isDenial, record.end >= day, isHeard(record, claim, subject, distance, on: day) {
          newest = max(newest ?? .min, store.starts[claim])
          return
        }
        claim -= 1
      }
    }
    guard let newest else { return nil }
    gather(subject, on: day, from: newest < .min + 30 ? .min : newest - 30)
    return ballot.weigh(&entries)
  }

  /// The outcomes of all subjects on a day.
  ///
  /// The claims of some hundred subjects are looked at side by side, so that their cache lines load at once and
  /// not each when it is asked for.
  mutating func outcomes(on day: Int32) -> [Outcome] {
    var outcomes = [Outcome](repeating: .unknown, count: store.sections.count)
    guard unknownReason(on: day) == nil else { return outcomes }
    let block = 256
    for first in stride(from: 0, to: outcomes.count, by: block) {
      let subjects = first..<min(first + block, outcomes.count)
      lookUp(subjects, on: day)
      for subject in subjects {
        outcomes[subject] =
          plainOutcome(of: subject, tops[subject - first], on: day) ?? state(of: subject, on: day)
      }
    }
    return outcomes
  }

  /// The outcome of a subject without its claims.
  mutating func state(of subject: Int, on day: Int32) -> Outcome {
    guard unknownReason(on: day) == nil else { return .unknown }
    return quickOutcome(of: subject, on: day) ?? outcome(of: subject, on: day)
  }

  /// Sets ``tops`` to the last claim of known start of each of these subjects.
  private mutating func lookUp(_ subjects: Range<Int>, on day: Int32) {
    tops.removeAll(keepingCapacity: true)
    for subject in subjects {
      let known = store.knownStarts(on: subject)
      tops.append(TopClaim(claim: store.begun(by: day, in: known) - 1, first: known.lowerBound))
    }
    store.records.withUnsafeBufferPointer { records in
      for index in tops.indices where tops[index].claim >= tops[index].first {
        tops[index].record = records[tops[index].claim]
      }
    }
  }

  /// The outcome where the last claim on the subject itself decides alone; `nil`: more must be looked at.
  private func plainOutcome(of subject: Int, _ top: TopClaim, on day: Int32) -> Outcome? {
    guard case .latest = ballot, scenario == nil, day <= horizon, let record = top.record,
      !store.sections[subject].traits.contains(.lies), record.end >= day, record.reported <= known,
      !record.flags.isDenial, !record.flags.isRare,
      top.claim == top.first || store.starts[top.claim - 1] != store.starts[top.claim]
    else { return nil }
    return .held(record.party)
  }

  private enum Top {
    case nobody
    /// A denial is later than all that says who holds.
    case denial
    case found(Entry, Outcome)
  }

  private func top(
    _ holder: Int, _ subject: Int, _ distance: UInt8, _ day: Int32, _ source: UInt16?, _ baseline: Bool
  ) -> Top {
    let found = top(store.knownStarts(on: holder), subject, distance, day, source, baseline)
    guard case .nobody = found else { return found }
    return top(store.unknownStarts(on: holder), subject, distance, day, source, baseline)
  }

  /// Whether a claim is of the source that is read, or else of the baseline.
  private func isAsked(_ record: ClaimStore.Record, _ source: UInt16?, _ baseline: Bool) -> Bool {
    source == nil || record.source == source || (baseline && record.flags.contains(.baseline))
  }

  private func top(
    _ range: Range<Int>, _ subject: Int, _ distance: UInt8, _ day: Int32, _ source: UInt16?, _ baseline: Bool
  ) -> Top {
    var best: Entry?
    var outcome = Outcome.unknown
    var claim = store.begun(by: day, in: range) - 1
    while claim >= range.lowerBound {
      let record = store.records[claim]
      if let best, store.starts[claim] != best.start || record.reported != best.reported { break }
      defer { claim -= 1 }
      guard isAsked(record, source, baseline) else { continue }
      guard record.end >= day, isHeard(record, claim, subject, distance, on: day) else { continue }
      if record.flags.isDenial {
        if best == nil { return .denial }
      } else if let best {
        if record.party != best.party { outcome = .contested }
      } else {
        best = Entry(record, claim: claim, start: store.starts[claim], distance: distance)
        outcome = .held(record.party)
      }
    }
    return best.map { .found($0, outcome) } ?? .nobody
  }
}
