public import FrontlineTime

extension Weigher {
  /// The days on which a subject's outcome may change, in order, from the first of which the ledger speaks
  /// to the last; between two of them nothing changes.
  ///
  /// - Parameter withDoubt: also the days on which only ``alternatives(to:of:on:)`` may change.
  func turningDays(of subject: Int, withDoubt: Bool) -> [Int32] {
    guard store.count > 0, store.firstDay <= reach else { return [] }
    var days: Set<Int32> = [store.firstDay]
    if horizon < reach { days.insert(horizon + 1) }
    let withDoubt = withDoubt && isUncertain(subject)
    forEachKnownClaim(of: subject) { claim in
      let record = store.records[claim]
      days.insert(store.starts[claim])
      if record.end != .max { days.insert(record.end + 1) }
      guard withDoubt else { return }
      let possible = store.possibleDays(of: claim)
      days.insert(possible.earliestStart)
      if possible.earliestEnd != .max { days.insert(possible.earliestEnd + 1) }
      // A start that is put off ties with this one on its day and is later on the next; under `majority` it
      // leaves behind what starts over 30 days before it.
      for start in [store.starts[claim], possible.earliestStart] where start < .max - 31 {
        days.insert(start + 1)
        if case .majority = ballot { days.insert(start + 31) }
      }
    }
    return days.filter { $0 >= store.firstDay && $0 <= reach }.sorted()
  }

  /// Whether ``turningDays(of:during:)`` may find any day: false for most subjects and a few days, and told much
  /// quicker.
  func mayTurn(_ subject: Int, during range: ClosedRange<Int32>) -> Bool {
    if range.lowerBound == .min || range.contains(store.firstDay) { return true }
    if horizon < reach, range.contains(horizon + 1) { return true }
    func turns(_ holder: Int) -> Bool {
      if store.sections[holder].traits.contains(.end) { return true }
      func begins(_ claims: Range<Int>) -> Bool {
        let next = store.begun(by: range.lowerBound - 1, in: claims)
        return next < claims.upperBound && store.starts[next] <= range.upperBound
      }
      return begins(store.unknownStarts(on: holder)) || begins(store.knownStarts(on: holder))
    }
    return turns(subject) || store.districts(of: subject).contains { turns(Int($0)) }
  }

  /// The days of a range on which a subject's outcome may change; much quicker where there are none.
  func turningDays(of subject: Int, during range: ClosedRange<Int32>) -> [Int32] {
    var days: [Int32] = []
    func add(_ day: Int32) {
      if range.contains(day), day <= reach, !days.contains(day) { days.append(day) }
    }
    add(store.firstDay)
    if horizon < reach { add(horizon + 1) }
    forEachHolder(of: subject) { holder, distance in
      for claims in [store.unknownStarts(on: holder), store.knownStarts(on: holder)] {
        let begin =
          range.lowerBound == .min ? claims.lowerBound : store.begun(by: range.lowerBound - 1, in: claims)
        for claim in begin..<store.begun(by: range.upperBound, in: claims)
        where isKnown(store.records[claim], claim, subject, distance) {
          add(store.starts[claim])
        }
        guard store.sections[holder].traits.contains(.end) else { continue }
        for claim in claims where store.records[claim].end != .max {
          if isKnown(store.records[claim], claim, subject, distance) { add(store.records[claim].end + 1) }
        }
      }
    }
    return days.sorted()
  }

  /// Every claim that was known and speaks for a subject, of whatever day.
  func forEachKnownClaim(of subject: Int, _ body: (Int) -> Void) {
    forEachHolder(of: subject) { holder, distance in
      for claim in store.claims(on: holder)
      where isKnown(store.records[claim], claim, subject, distance) {
        body(claim)
      }
    }
  }

  /// The subject and its districts, with how far each is from it.
  func forEachHolder(of subject: Int, _ body: (Int, UInt8) -> Void) {
    body(subject, 0)
    let districts = store.districts(of: subject)
    for index in districts.indices {
      body(Int(districts[index]), UInt8(clamping: index - districts.startIndex + 1))
    }
  }
}

extension Ledger {
  /// The days on which the state of any subject, or its certainty, may change, in order; between two of them
  /// every ``snapshot(on:asKnownOn:by:)`` is the same.
  package func turningDays(asKnownOn known: Day? = nil, by rule: Rule = .latest) -> [Day] {
    let weigher = Weigher(store, rule: rule, asKnownOn: known)
    var days: Set<Int32> = weigher.reach < .max ? [weigher.reach + 1] : []
    for subject in scope.subjects.indices {
      days.formUnion(weigher.turningDays(of: subject, withDoubt: true))
    }
    return days.sorted().map { Day(ordinal: $0) }
  }

  /// The days of which the ledger speaks as known on a day: from ``firstDay`` to the last reported day, that
  /// day itself, or the last day on which an agreement that was known by then comes into force; `nil`: none.
  public func days(asKnownOn known: Day? = nil) -> ClosedRange<Day>? {
    let weigher = Weigher(store, rule: .latest, asKnownOn: known)
    guard store.count > 0, store.firstDay <= weigher.reach else { return nil }
    return Day(ordinal: store.firstDay)...Day(ordinal: weigher.reach)
  }
}
