public import FrontlineTime

/// One source's word about a subject and a party, from some day on.
///
/// ```swift
/// let claim = Claim(
///   id: "shusha-2020-11-08-1", subject: .settlement("shusha"), party: .azerbaijan, stance: .asserted,
///   validFrom: EDTFDate(day), reported: day, source: "azerbaijan-presidency",
///   citation: "RFE/RL azatutyun 30936962")
/// claim.description
/// // azerbaijan-presidency asserted on 2020-11-08: azerbaijan held settlement shusha from 2020-11-08
/// ```
///
/// A claim says what its source said, not what was so. It is never changed: a correction is another claim,
/// which names it in ``corrects``.
///
/// Edge cases:
/// - No ``validFrom``: since when, nobody says. The claim speaks from its reported day on, says nothing of
///   earlier days, and ranks below every claim whose start is known.
/// - No ``validTo``: open.
public struct Claim: Hashable, Sendable, Identifiable {
  /// What the source does with the fact.
  public enum Stance: String, CaseIterable, Hashable, Sendable {
    /// It says that the party holds the subject.
    case asserted
    /// It says that the party does *not* hold the subject, and of nobody that he does.
    case denied
    /// It judges, as a compiler or analyst, that the party holds the subject.
    case assessed
    /// It is an agreement that the party shall hold the subject: known on the reported day, in force from
    /// ``Claim/validFrom`` on.
    case agreed
  }

  /// The id, which no other claim of the ledger has.
  public let id: String
  /// What it speaks about.
  public let subject: Subject
  /// The party that holds the subject, or, denied, does not.
  public let party: PartyID
  /// What the source does with the fact.
  public let stance: Stance
  /// From when; `nil`: nobody says.
  public let validFrom: EDTFDate?
  /// Until when, that day included; `nil`: open.
  public let validTo: EDTFDate?
  /// The day on which the source said it.
  public let reported: Day
  /// Who said it.
  public let source: SourceID
  /// Where it can be read.
  public let citation: String
  /// A remark; empty: none.
  public let note: String
  /// The id of the claim that this one corrects, and replaces from its reported day on; `nil`: none.
  public let corrects: String?
  /// The id of the claim that it was derived from; `nil`: none.
  public let derivedFrom: String?
  /// The ids of the settlements of a district for which it does not speak.
  public let exceptions: [String]

  /// A claim; whether it can stand in a ledger is for the ledger to say.
  public init(
    id: String, subject: Subject, party: PartyID, stance: Stance, validFrom: EDTFDate? = nil,
    validTo: EDTFDate? = nil, reported: Day, source: SourceID, citation: String = "", note: String = "",
    corrects: String? = nil, derivedFrom: String? = nil, exceptions: [String] = []
  ) {
    self.id = id
    self.subject = subject
    self.party = party
    self.stance = stance
    self.validFrom = validFrom
    self.validTo = validTo
    self.reported = reported
    self.source = source
    self.citation = citation
    self.note = note
    self.corrects = corrects
    self.derivedFrom = derivedFrom
    self.exceptions = exceptions
  }
}

extension Claim: CustomStringConvertible {
  /// Who said what on which day, in one sentence without a full stop.
  public var description: String {
    let verb = stance == .denied ? "did not hold" : stance == .agreed ? "shall hold" : "held"
    let from = validFrom.map { " from \($0)" } ?? ""
    let to = validTo.map { " to \($0)" } ?? ""
    return "\(source) \(stance.rawValue) on \(reported): \(party) \(verb) \(subject)\(from)\(to)"
  }
}
