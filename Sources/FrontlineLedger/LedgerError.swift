/// Why a ledger cannot take some claims.
///
/// ```swift
/// do { _ = try ledger.adding([claim]) } catch { print(error) }
/// // Claim "c9", column party: there is no party "azerbaijn".
/// ```
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String { case invalidClaim }
    private let kind: Kind

    /// A claim that the ledger cannot take.
    public static let invalidClaim = Code(kind: .invalidClaim)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// What is wrong with each claim, by row.
  public let faults: [ClaimFault]
  /// Every fault, one a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }

  static func invalidClaims(_ faults: [ClaimFault]) -> LedgerError {
    LedgerError(code: .invalidClaim, faults: faults)
  }
}
