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

  /// What the rule makes of the claims in force, whose roles it sets.
  func weigh(_ entries: inout [Entry]) -> Outcome {
    switch self {
    case .latest:
      entries.withdrawDenied(acrossSources: true)
      return entries.latest { _ in true }
    case .source(let source, let baseline):
      for index in entries.indices
      where entries[index].source != source && !(baseline && entries[index].isBaseline) {
        entries[index].role = .unread
      }
      entries.withdrawDenied(acrossSources: true)
      return entries.latest { _ in true }
    case .trusted(let sources):
      return entries.trusted(sources)
    case .majority:
      return entries.majority()
    }
  }
}

extension [Entry] {
  /// Marks the claims that a denial takes back: of its own source those that came before it; across sources
  /// those of unknown start that were reported before the denial's known start.
  fileprivate mutating func withdrawDenied(acrossSources: Bool) {
    for denial in self where denial.isDenial && denial.role == .none {
      for index in indices {
        let entry = self[index]
        guard !entry.isDenial, entry.role == .none, entry.party == denial.party else { continue }
        let isOwn = entry.source == denial.source && denial.isLater(than: entry)
        let isOutranked = acrossSources && denial.isKnown && !entry.isKnown && entry.start < denial.start
        if isOwn || isOutranked { self[index].role = .withdrawn }
      }
    }
  }

  /// The latest claims that are no denial decide.
  fileprivate mutating func latest(where isAsked: (Entry) -> Bool) -> Outcome {
    var best: Entry?
    for entry in self where !entry.isDenial && entry.role == .none && isAsked(entry) {
      if best.map(entry.isLater) ?? true { best = entry }
    }
    guard let best else { return .unknown }
    var outcome = Outcome.held(best.party)
    for index in indices where self[index].ties(with: best) {
      let entry = self[index]
      guard !entry.isDenial, entry.role == .none, isAsked(entry) else { continue }
      if entry.party != best.party { outcome = .contested }
      self[index].role = .deciding
    }
    return outcome
  }

  /// The first source that speaks of who holds the subject decides.
  fileprivate mutating func trusted(_ sources: [UInt16]) -> Outcome {
    for index in indices where !sources.contains(self[index].source) { self[index].role = .unread }
    withdrawDenied(acrossSources: false)
    var denials: [Entry] = []
    var asked: Set<UInt16> = []
    for source in sources where asked.insert(source).inserted {
      for index in indices where self[index].source == source && self[index].role == .none {
        let isDenied = denials.contains { $0.party == self[index].party }
        if isDenied, !self[index].isDenial { self[index].role = .withdrawn }
      }
      let outcome = latest { $0.source == source }
      if outcome != .unknown { return outcome }
      denials += self.filter { $0.source == source && $0.isDenial }
    }
    for index in indices where self[index].isDenial && self[index].role == .none {
      self[index].role = .deciding
    }
    return .unknown
  }

  /// One vote a source.
  fileprivate mutating func majority() -> Outcome {
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
    var best: [UInt16: Entry] = [:]
    for entry in self where counts(entry) {
      if best[entry.source].map(entry.isLater) ?? true { best[entry.source] = entry }
    }
    var votes: [UInt16: Vote] = [:]
    for index in indices where counts(self[index]) {
      let entry = self[index]
      guard let latest = best[entry.source], entry.ties(with: latest) else { continue }
      votes[entry.source, default: Vote()].add(entry)
      self[index].role = .deciding
    }
    var scores: [UInt8: Int] = [:]
    for vote in votes.values {
      switch vote.kind {
      case .for(let party): scores[party, default: 0] += 1
      case .against(let party): scores[party, default: 0] -= 1
      case .none, .void: break
      }
    }
    let top = scores.values.max() ?? 0
    let winners = scores.filter { $0.value == top }
    guard top > 0, winners.count == 1, let winner = winners.first?.key else { return .contested }
    // Of the votes only those for the winner decided.
    for index in indices where self[index].role == .deciding {
      if self[index].isDenial || self[index].party != winner { self[index].role = .none }
    }
    return .held(winner)
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
  private var denied: Kind = .none

  mutating func add(_ entry: Entry) {
    if entry.isDenial {
      denied = denied == .none || denied == .against(entry.party) ? .against(entry.party) : .void
    } else {
      asserted = asserted == .none || asserted == .for(entry.party) ? .for(entry.party) : .void
    }
  }

  var kind: Kind {
    switch (asserted, denied) {
    case (.none, let kind): kind
    case (.for(let party), .against(let other)) where party == other: .void
    default: asserted
    }
  }
}
