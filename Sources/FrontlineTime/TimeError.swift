/// Why a text is not a day or a date.
///
/// ```swift
/// do { _ = try Day("2020-02-30") } catch { print(error) }
/// // "2020-02-30" is not a day: February 2020 has 29 days.
/// ```
public struct TimeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String { case invalidDate }
    private let kind: Kind

    /// A text that is not a day, or not a date that EDTF allows.
    public static let invalidDate = Code(kind: .invalidDate)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence: the text, what is wrong with it and, in a longer one, where.
  public let description: String

  package static func invalidDate(_ description: String) -> TimeError {
    TimeError(code: .invalidDate, description: description)
  }
}
