/// Why a map cannot be drawn: one sentence, with the value seen.
public struct MapError: Error, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String { case noData, badRing, badTitle, badWidth, badColor, tooManyDays }
    private let kind: Kind

    /// Nothing is known of who held any place on the day, or on any day of the span.
    public static let noData = Code(kind: .noData)
    /// A ring of no width, or wider than a map can show.
    public static let badRing = Code(kind: .badRing)
    /// A title of no words.
    public static let badTitle = Code(kind: .badTitle)
    /// A drawing narrower or wider than can be read.
    public static let badWidth = Code(kind: .badWidth)
    /// A color that is none, of nobody, or that cannot be told from another.
    public static let badColor = Code(kind: .badColor)
    /// More days than a story holds.
    public static let tooManyDays = Code(kind: .tooManyDays)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence: what, where, the value seen.
  public let description: String
}
