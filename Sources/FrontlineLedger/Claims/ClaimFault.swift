/// Why a claim cannot stand in a ledger.
///
/// ```swift
/// fault.description
/// // Row 12, column party: "azerbaijn" is not a party of this atlas; it has azerbaijan, armenia.
/// ```
public struct ClaimFault: Hashable, Sendable, CustomStringConvertible {
  /// The row of the file that it came from, as the reader counted; `nil`: it came from no file.
  public let row: Int?
  /// The id of the claim, which may be empty or taken.
  public let claim: String
  /// The column at fault, by its name in `claims.csv`: `valid_from`.
  public let column: String
  /// What is wrong, and the value seen, without a full stop.
  public let reason: String

  /// Where, and what is wrong, in one sentence.
  public var description: String {
    let place = row.map { "Row \($0)" } ?? "Claim \"\(claim)\""
    return "\(place), column \(column): \(reason)."
  }
}
