extension Weigher {
  /// The outcome of a subject under ``Rule/latest`` or ``Rule/source(_:baseline:)`` by going back from the
  /// last claim to the first one that decides; `nil` where a denial comes before it, or under another rule,
  /// so that all claims must be weighed.
  func quickOutcome(of subject: Int, on day: Int32) -> Outcome? {
    let source: UInt16?
    let baseline: Bool
    switch ballot {
    case .latest: (source, baseline) = (nil, true)
    case .source(let number, let withBaseline):
      guard let number else { return nil }
      (source, baseline) = (number, withBaseline)
    default: return nil
    }
    var best: Entry?
    var outcome = Outcome.unknown
    var distance: UInt8 = 0
    var holder = subject
    let districts = store.scope.districts(of: subject)
    while true {
      switch top(holder, subject, distance, day, source, baseline) {
      case .denial: return nil
      case .nobody: break
      case .found(let entry, let found):
        if best.map(entry.isLater) ?? true { (best, outcome) = (entry, found) }
      }
      guard Int(distance) < districts.count else { return outcome }
      holder = Int(districts[districts.startIndex + Int(distance)])
      distance += 1
    }
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
    let first = Int(store.offsets[holder])
    let known = Int(store.firstKnown[holder])
    let last = Int(store.offsets[holder + 1])
    let found = top(known..<last, subject, distance, day, source, baseline)
    if case .nobody = found, known > first {
      return top(first..<known, subject, distance, day, source, baseline)
    }
    return found
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
      if let source, record.source != source, !(baseline && record.flags.contains(.baseline)) { continue }
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
