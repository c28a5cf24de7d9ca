public import FrontlineTime

/// Two sources that differ on who held a subject: since when, for how long, and which ended it.
///
/// ```swift
/// for each in ledger.disagreements(during: try Day("2020-10-01")...Day("2020-10-31")) { print(each) }
/// // settlement hadrut, 2020-10-09 to 2020-10-14 (6 days): azerbaijan-presidency says azerbaijan,
/// // artsakh-authorities denies azerbaijan; ended by secondary-literature
/// ```
public struct Disagreement: Sendable {
  /// What a source says of who holds a subject.
  public enum Word: Hashable, Sendable {
    /// This party holds it.
    case held(by: PartyID)
    /// This party does not hold it.
    case denied(PartyID)
  }

  /// One of the two sources, and what it says.
  public struct Claimant: Sendable {
    /// The source.
    public let source: SourceID
    /// What it says.
    public let word: Word
    /// The claims with which it says so on these days, the first to begin first.
    public let claims: Ledger.Claims
  }

  /// The subject.
  public let subject: Subject
  /// The days on which the two differ, every uncertain date read as its last possible day.
  public let days: ClosedRange<Day>
  /// The source that said its word first; of two on one day the first by id.
  public let first: Claimant
  /// The other.
  public let second: Claimant
  /// The claims that ended it, by whomever; empty where nobody did: a claim's span ended, or they still
  /// differ on the last day of which the ledger speaks.
  public let endedBy: Ledger.Claims
  /// Whether they still differ on the last day of which the ledger speaks.
  public let isOpen: Bool
  /// The last day on which either said its word: the start of its last claim that says so.
  public let lastSaid: Day
  /// Whether no claim on either side, and none that ended it, has an uncertain date.
  public let isCertain: Bool

  /// On how many days they differ.
  public var dayCount: Int { days.count }
}

extension Disagreement.Word: CustomStringConvertible {
  /// `says azerbaijan` or `denies azerbaijan`.
  public var description: String {
    switch self {
    case .held(let party): "says \(party)"
    case .denied(let party): "denies \(party)"
    }
  }
}

extension Disagreement: CustomStringConvertible {
  /// The subject, the days, what each says, and who ended it.
  public var description: String {
    let end =
      isOpen
      ? "not ended"
      : endedBy.isEmpty
        ? "lapsed" : "ended by \(Set(endedBy.map(\.source.rawValue)).sorted().joined(separator: ", "))"
    let days = dayCount == 1 ? "1 day" : "\(dayCount) days"
    return "\(subject), \(self.days.lowerBound) to \(self.days.upperBound) (\(days)): "
      + "\(first.source) \(first.word), \(second.source) \(second.word); \(end)"
  }
}
