/// How claims are weighed against each other.
///
/// ```swift
/// ledger.standing(of: shusha, on: day) // by: .latest, the default
/// ledger.standing(of: shusha, on: day, by: .majority)
/// ledger.standing(of: shusha, on: day, by: .source("armenia-mod"))
/// ledger.standing(of: shusha, on: day, by: .trusted(["artsakh-authorities", "azerbaijan-mod"]))
/// ```
///
/// Every rule weighs the claims that are **in force** on the day: known by then (reported no later than the day as
/// of which one asks), not replaced by a correction known by then, begun and not ended. A claim on a
/// settlement's district is among them unless it excepts the settlement; one on an area never is.
///
/// **Order.** Of two claims the one with the later valid-from is the later; then the one on the nearer
/// subject (the settlement before its district, its rayon before its province); then the one reported later.
/// A claim whose start is unknown counts from its reported day and is earlier than every claim whose start
/// is known; so the baseline decides only where no claim with a known start is in force.
///
/// **Denials.** A denial says that a party does not hold the subject, and of nobody that he does. It
/// withdraws what its own source said earlier for that party, and outranks what anybody said before its start
/// with an unknown start, the baseline above all. Against another source's claim of known start it is a vote
/// under ``majority`` and otherwise decides nothing; it is then listed among the overruled.
public enum Rule: Hashable, Sendable {
  /// The latest claim that is no denial decides.
  ///
  /// Ties: claims of one valid-from, one nearness and one reported day that name different parties leave
  /// the subject contested. Where only denials are in force, or all else was withdrawn, it is unknown.
  case latest

  /// As ``latest``, from the claims of one source and, unless told not to, the baseline.
  ///
  /// Ties: as ``latest``. What other sources say is not read and stands in no list.
  case source(SourceID, baseline: Bool = true)

  /// An ordered list: the first source that speaks decides, by its own latest claim.
  ///
  /// A source speaks where any claim of its own is in force. One that only denies says nothing of who holds
  /// the subject, so the next is asked; but what a later one says for the party that was denied does not
  /// count. Where nobody is left the subject is unknown, decided by those denials.
  ///
  /// Ties: within a source as ``latest``; between sources the order of the list decides. The baseline is
  /// read only where its source is in the list.
  case trusted([SourceID])

  /// One vote a source: its latest claim, for its party, or, denied, against it and for nobody. A party's
  /// score is the votes for it less those against it; the only best score above 0 wins.
  ///
  /// Only claims that start at most 30 days before the newest one that is no denial are counted. Claims of
  /// unknown start are counted only where no claim in force that is no denial has a known start; they then
  /// start on their reported day.
  ///
  /// Ties: two parties with the best score, or none above 0, leave the subject contested. A source whose
  /// latest claims tie votes for the party on which they agree; an assertion goes before a denial of
  /// another party; where they differ otherwise it has no vote.
  case majority
}

extension Rule: CustomStringConvertible {
  /// `latest`, `source:ID`, `source:ID without the baseline`, `trusted:A,B` or `majority`.
  public var description: String {
    switch self {
    case .latest: "latest"
    case .source(let source, let baseline): "source:\(source)\(baseline ? "" : " without the baseline")"
    case .trusted(let sources): "trusted:\(sources.map(\.rawValue).joined(separator: ","))"
    case .majority: "majority"
    }
  }
}
