internal import FrontlineTime

/// Weighs the claims on one subject after another, as known on a day and under a rule.
struct Weigher {
  let store: ClaimStore
  let ballot: Ballot
  /// The source that outranks all; `nil`: nothing is assumed.
  let scenario: UInt16?
  /// The day as of which one asks; `Int32.max`: with all that the ledger holds.
  let known: Int32
  /// The last day of which anything but an agreement speaks.
  let horizon: Int32
  /// The last day of which an agreement speaks; no earlier than ``horizon``.
  let reach: Int32

  /// The claims in force on the day that was weighed last, with their roles.
  var entries: [Entry] = []
  /// The claims that may be in force on the day whose alternatives were asked for last.
  var candidates: [Candidate] = []
  /// The last claims of the subjects that ``outcomes(on:)`` is at.
  var tops: [TopClaim] = []

  /// The last claim of known start on a subject that has begun; before `first`, and without a record: none.
  struct TopClaim {
    var claim: Int
    var first: Int
    var record: ClaimStore.Record?
  }

  init(_ store: ClaimStore, rule: Rule, asKnownOn known: Day?) {
    self.store = store
    ballot = Ballot(rule, in: store.scope)
    scenario = store.scope.sourceNumbers[Ledger.scenario]
    self.known = known?.ordinal ?? .max
    horizon = min(self.known, store.lastReported)
    var reach = horizon
    for promise in store.promises where store.records[Int(promise)].reported <= self.known {
      let claim = Int(promise)
      if !store.isReplaced(claim, asKnownOn: self.known) { reach = max(reach, store.starts[claim]) }
    }
    self.reach = reach
  }

  /// Why no subject has a standing on a day; `nil`: some may.
  func unknownReason(on day: Int32) -> Standing.UnknownReason? {
    if store.count == 0 { return .nothingSaid }
    if day < store.firstDay { return .beforeFirstDay }
    return day > reach ? .afterLastDay : nil
  }

  /// What the rule makes of a subject on a day, every date read as its last possible day. Sets ``entries``.
  mutating func outcome(of subject: Int, on day: Int32) -> Outcome {
    gather(subject, on: day)
    return weigh(&entries)
  }

  func weigh(_ entries: inout [Entry]) -> Outcome {
    if let scenario,
      let assumed = entries.withUnsafeMutableBufferPointer({ $0.assumed(by: scenario) })
    {
      return assumed
    }
    return ballot.weigh(&entries)
  }

  /// Sets ``entries`` to the claims in force for a subject on a day, before any is weighed.
  mutating func gather(_ subject: Int, on day: Int32) {
    entries.removeAll(keepingCapacity: true)
    guard unknownReason(on: day) == nil else { return }
    gather(subject, subject, 0, on: day)
    for (index, district) in store.districts(of: subject).enumerated() {
      gather(Int(district), subject, UInt8(clamping: index + 1), on: day)
    }
  }

  private mutating func gather(_ holder: Int, _ subject: Int, _ distance: UInt8, on day: Int32) {
    let (unknown, known) = (store.unknownStarts(on: holder), store.knownStarts(on: holder))
    add(unknown.lowerBound..<store.begun(by: day, in: unknown), subject, distance, day)
    add(known.lowerBound..<store.begun(by: day, in: known), subject, distance, day)
  }

  /// Sets ``entries`` to those claims in force whose start is known and no earlier than a day.
  mutating func gather(_ subject: Int, on day: Int32, from first: Int32) {
    entries.removeAll(keepingCapacity: true)
    let districts = store.districts(of: subject)
    for distance in 0...districts.count {
      let holder = distance == 0 ? subject : Int(districts[districts.startIndex + distance - 1])
      let known = store.knownStarts(on: holder)
      let begin = first == .min ? known.lowerBound : store.begun(by: first - 1, in: known)
      add(begin..<store.begun(by: day, in: known), subject, UInt8(clamping: distance), day)
    }
  }

  /// Whether claims of inexact dates speak of a subject.
  func isUncertain(_ subject: Int) -> Bool { store.sections[subject].traits.contains(.doubt) }

  private mutating func add(_ range: Range<Int>, _ subject: Int, _ distance: UInt8, _ day: Int32) {
    guard !range.isEmpty else { return }
    entries.reserveCapacity(entries.count + range.count)
    let isPast = day <= horizon
    store.records.withUnsafeBufferPointer { records in
      store.starts.withUnsafeBufferPointer { starts in
        for claim in range {
          let record = records[claim]
          guard record.end >= day, record.reported <= known else { continue }
          if record.flags.isRare || !isPast {
            guard isHeard(record, claim, subject, distance, on: day) else { continue }
          }
          entries.append(Entry(record, claim: claim, start: starts[claim], distance: distance))
        }
      }
    }
  }

  /// Whether a claim was known, not replaced, does not except the subject, and may speak of the day.
  func isHeard(
    _ record: ClaimStore.Record, _ claim: Int, _ subject: Int, _ distance: UInt8, on day: Int32
  ) -> Bool {
    if day > horizon, !(record.flags.isAgreed && store.starts[claim] > horizon) { return false }
    return isKnown(record, claim, subject, distance)
  }

  /// Whether a claim was known, not replaced, and does not except the subject.
  func isKnown(_ record: ClaimStore.Record, _ claim: Int, _ subject: Int, _ distance: UInt8) -> Bool {
    guard record.reported <= known else { return false }
    if record.flags.contains(.replaced), store.isReplaced(claim, asKnownOn: known) { return false }
    return distance == 0 || !store.excepts(claim, subject)
  }
}
