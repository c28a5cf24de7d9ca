/// What is wrong with an atlas, its dates or its claims, where, and the value seen.
///
/// ```swift
/// do { _ = try Day("2020-02-30") } catch { print(error) }
/// // "2020-02-30" is no day: February 2020 has 29 days.
/// ```
public struct AtlasError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String { case invalidDate, invalidClaim }
    private let kind: Kind

    /// A text that is no day, or no date that EDTF allows.
    public static let invalidDate = Code(kind: .invalidDate)
    /// A claim that the ledger cannot take.
    public static let invalidClaim = Code(kind: .invalidClaim)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence: what, where, the value seen.
  public let description: String

  package init(code: Code, description: String) {
    self.code = code
    self.description = description
  }

  static func invalidDate(_ description: String) -> AtlasError {
    AtlasError(code: .invalidDate, description: description)
  }
}
