/// A rule, with the numbers of its sources.
enum Ballot: Sendable {
  case latest
  case source(UInt16?, baseline: Bool)
  case trusted([UInt16])
  case majority

  init(_ rule: Rule, in scope: Ledger.Scope) {
    switch rule {
    case .latest: self = .latest
    case .source(let id, let baseline): self = .source(scope.sourceNumbers[id], baseline: baseline)
    case .trusted(let ids): self = .trusted(ids.compactMap { scope.sourceNumbers[$0] })
    case .majority: self = .majority
    }
  }

  /// Whether claims are counted, so that the latest does not decide alone.
  var counts: Bool { if case .majority = self { true } else { false } }

  /// What the rule makes of the claims in force, whose roles it sets.
  func weigh(_ entries: inout [Entry]) -> Outcome {
    entries.withUnsafeMutableBufferPointer { entries in
      switch self {
      case .latest:
        entries.withdrawDenied(acrossSources: true)
        return entries.latest(of: nil)
      case .source(let source, let baseline):
        for index in entries.indices
        where entries[index].source != source && !(baseline && entries[index].isBaseline) {
          entries[index].role = .unread
        }
        entries.withdrawDenied(acrossSources: true)
        return entries.latest(of: nil)
      case .trusted(let sources):
        return entries.trusted(sources)
      case .majority:
        return entries.majority()
      }
    }
  }
}

extension UnsafeMutableBufferPointer<Entry> {
  /// Marks the claims that a denial takes back: of its own source those that came before it; across sources
  /// those of unknown start that were reported before the denial's known start.
  fileprivate func withdrawDenied(acrossSources: Bool) {
    for place in indices where self[place].isDenial && self[place].role == .none {
      let denial = self[place]
      for index in indices {
        let entry = self[index]
        guard entry.party == denial.party, !entry.isDenial, entry.role == .none else { continue }
        let isOwn = entry.source == denial.source && denial.isLater(than: entry)
        let isOutranked = acrossSources && denial.isKnown && !entry.isKnown && entry.start < denial.start
        if isOwn || isOutranked { self[index].role = .withdrawn }
      }
    }
  }

  /// The latest claims that are no denial decide.
  ///
  /// - Parameter source: only those of this source; `nil`: of any.
  fileprivate func latest(of source: UInt16?) -> Outcome {
    func isAsked(_ entry: Entry) -> Bool {
      !entry.isDenial && entry.role == .none && (source == nil || entry.source == source)
    }
    var top: Int?
    for index in indices where isAsked(self[index]) {
      if let best = top, !self[index].isLater(than: self[best]) { continue }
      top = index
    }
    guard let top else { return .unknown }
    let best = self[top]
    var outcome = Outcome.held(best.party)
    for index in indices where self[index].ties(with: best) && isAsked(self[index]) {
      if self[index].party != best.party { outcome = .contested }
      self[index].role = .deciding
    }
    return outcome
  }

  /// The first source that speaks of who holds the subject decides.
  fileprivate func trusted(_ sources: [UInt16]) -> Outcome {
    for index in indices where !sources.contains(self[index].source) { self[index].role = .unread }
    withdrawDenied(acrossSources: false)
    var denied: [UInt8] = []
    for (place, source) in sources.enumerated() where !sources[..<place].contains(source) {
      if !denied.isEmpty {
        for index in indices where self[index].source == source && self[index].role == .none {
          if !self[index].isDenial, denied.contains(self[index].party) { self[index].role = .withdrawn }
        }
      }
      let outcome = latest(of: source)
      if outcome != .unknown { return outcome }
      for entry in self where entry.source == source && entry.isDenial { denied.append(entry.party) }
    }
    for index in indices where self[index].isDenial && self[index].role == .none {
      self[index].role = .deciding
    }
    return .unknown
  }

  /// One vote a source.
  fileprivate func majority() -> Outcome {
    // What is counted: claims that start at most 30 days before the newest that is no denial.
    let isKnown = contains { !$0.isDenial && $0.isKnown }
    var newest: Int32?
    for entry in self where !entry.isDenial && entry.isKnown == isKnown {
      newest = Swift.max(newest ?? .min, entry.start)
    }
    guard let newest else { return .unknown }
    let earliest = Int64(newest) - 30
    func counts(_ entry: Entry) -> Bool {
      Int64(entry.start) >= earliest && (entry.isKnown || !isKnown)
    }
    // There are few sources, so a list is quicker than a dictionary.
    var voters: [(latest: Entry, vote: Vote)] = []
    for entry in self where counts(entry) {
      if let voter = voters.firstIndex(where: { $0.latest.source == entry.source }) {
        if entry.isLater(than: voters[voter].latest) { voters[voter].latest = entry }
      } else {
        voters.append((entry, Vote()))
      }
    }
    for index in indices where counts(self[index]) {
      guard let voter = voters.firstIndex(where: { $0.latest.source == self[index].source }),
        self[index].ties(with: voters[voter].latest)
      else { continue }
      voters[voter].vote.add(self[index])
      self[index].role = .deciding
    }
    guard let winner = Self.winner(voters.lazy.map(\.vote.kind)) else { return .contested }
    // Of the votes only those for the winner decided.
    for index in indices where self[index].role == .deciding {
      if self[index].isDenial || self[index].party != winner { self[index].role = .none }
    }
    return .held(winner)
  }

  /// The party of the only best score above 0.
  private static func winner(_ votes: some Sequence<Vote.Kind>) -> UInt8? {
    var scores: [(party: UInt8, score: Int)] = []
    func add(_ score: Int, to party: UInt8) {
      if let index = scores.firstIndex(where: { $0.party == party }) {
        scores[index].score += score
      } else {
        scores.append((party, score))
      }
    }
    for vote in votes {
      switch vote {
      case .for(let party): add(1, to: party)
      case .against(let party): add(-1, to: party)
      case .none, .void: break
      }
    }
    guard let best = scores.max(by: { $0.score < $1.score }), best.score > 0,
      scores.count(where: { $0.score == best.score }) == 1
    else { return nil }
    return best.party
  }
}

/// The vote of one source, of its latest claims, which tie.
struct Vote {
  enum Kind: Equatable {
    case none
    case `for`(UInt8)
    case against(UInt8)
    /// The claims differ.
    case void
  }

  private var asserted: Kind = .none
  private var denied: [UInt8] = []

  mutating func add(_ entry: Entry) {
    if entry.isDenial {
      if !denied.contains(entry.party) { denied.append(entry.party) }
    } else {
      asserted = asserted == .none || asserted == .for(entry.party) ? .for(entry.party) : .void
    }
  }

  var kind: Kind {
    switch asserted {
    case .for(let party): denied.contains(party) ? .void : asserted
    case .none where denied.count == 1: .against(denied[0])
    case .none where denied.count > 1: .void
    default: asserted
    }
  }
}
