/// What is wrong with a statement that cannot be checked at all.
public struct StatementError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String { case tooLong, noShape, badField }
    private let kind: Kind

    /// A sentence that is longer than any sentence is.
    public static let tooLong = Code(kind: .tooLong)
    /// A place whose position the atlas does not have.
    public static let noShape = Code(kind: .noShape)
    /// A field of a table of statements that is none: an unknown unit, a missing value.
    public static let badField = Code(kind: .badField)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// The words, the place or the statement that it is about.
  public let subject: String
  /// One sentence: what, where, the value seen, what to do.
  public let description: String

  init(code: Code, subject: String, description: String) {
    self.code = code
    self.subject = subject
    self.description = description
  }
}
