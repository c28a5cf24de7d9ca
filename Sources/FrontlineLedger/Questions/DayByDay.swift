package import FrontlineTime

/// The states of some subjects, one day after another: a day costs what changes between it and the day asked before.
///
/// `move(to:)` goes to a day, before or after; ``codes`` are then those of that day, in the order of the subjects.
package struct DayByDay: Sendable {
  /// The code of a subject on which nobody's word stands.
  package static let unknown = Outcome.unknown.code
  /// The code of a subject that the rule does not settle.
  package static let contested = Outcome.contested.code

  /// What each subject is on the day: ``unknown``, ``contested``, or the number of the party that holds it.
  package private(set) var codes: [UInt16]
  /// The parties by their numbers.
  package var parties: [PartyID] { weigher.store.scope.parties }

  private var weigher: Weigher
  /// The number of each subject in the scope of the ledger; -1: the ledger does not have it.
  private let numbers: [Int32]
  /// The days on which subjects may change, in order, each with the place of the subject.
  private let turns: [Turn]
  /// The day of the codes; `nil`: none yet, or one of which the ledger does not speak.
  private var day: Int32?

  fileprivate struct Turn {
    var day: Int32
    var place: Int32
  }

  init(_ store: ClaimStore, _ subjects: [Subject], asKnownOn known: Day?, by rule: Rule) {
    let weigher = Weigher(store, rule: rule, asKnownOn: known)
    let numbers = subjects.map { store.scope.subjectNumbers[$0].map { Int32($0) } ?? -1 }
    var turns: [Turn] = []
    for (place, number) in numbers.enumerated() where number >= 0 {
      weigher.forEachKnownClaim(of: Int(number)) { claim in
        turns.append(Turn(day: store.starts[claim], place: Int32(place)))
        let end = store.records[claim].end
        if end != .max { turns.append(Turn(day: end + 1, place: Int32(place))) }
      }
    }
    self.weigher = weigher
    self.numbers = numbers
    self.turns = turns.sorted { $0.day < $1.day }
    codes = Array(repeating: Self.unknown, count: subjects.count)
  }

  /// Goes to a day, later or earlier.
  ///
  /// - Complexity: O(log n) for each subject with a claim that begins or ends between the two days; at first that of
  ///   a snapshot.
  package mutating func move(to day: Day) {
    let target = day.ordinal
    guard weigher.unknownReason(on: target) == nil else {
      self.day = nil
      for place in codes.indices { codes[place] = Self.unknown }
      return
    }
    defer { self.day = target }
    // Beyond the horizon agreements alone speak, so that there everything changes.
    guard let last = self.day, (last > weigher.horizon) == (target > weigher.horizon) else {
      let outcomes = weigher.outcomes(on: target)
      for (place, number) in numbers.enumerated() where number >= 0 {
        codes[place] = outcomes[Int(number)].code
      }
      return
    }
    guard last != target else { return }
    let (low, high) = (min(last, target), max(last, target))
    var index = turns.partition { $0.day > low }
    while index < turns.count, turns[index].day <= high {
      let place = Int(turns[index].place)
      codes[place] = weigher.state(of: Int(numbers[place]), on: target).code
      index += 1
    }
  }
}

extension [DayByDay.Turn] {
  /// The first index from which on a condition holds that holds for all behind it.
  fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Ledger {
  /// The states of some subjects day by day, as ``snapshot(on:asKnownOn:by:)`` has them.
  ///
  /// - Complexity: O(n log n) in their claims.
  package func dayByDay(_ subjects: [Subject], asKnownOn known: Day? = nil, by rule: Rule = .latest)
    -> DayByDay
  {
    DayByDay(store, subjects, asKnownOn: known, by: rule)
  }
}
