/// The identifier of one kind of thing, as the data write it: that of a party is not that of a source.
///
/// ```swift
/// let holder: PartyID = "azerbaijan"
/// holder.rawValue                                // "azerbaijan"
/// // A SourceID cannot be made of it: let source: SourceID = holder does not compile.
/// ```
///
/// Identifiers are equal where their texts are, letter for letter, and sort by them. In JSON one is its text.
public struct Identifier<Kind>: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CodingKeyRepresentable, ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The text.
  public let rawValue: String

  /// The identifier of this text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The identifier of this text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// The identifier of this text.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text.
  public var description: String { rawValue }
  /// The order of the texts.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The kinds of things that a ledger names and knows nothing else about.
public enum Identified {
  /// Somebody who holds places.
  public enum Party {}
  /// Parties that a front does not part.
  public enum Side {}
  /// Somebody who says something.
  public enum Source {}
}

/// The identifier of a party.
public typealias PartyID = Identifier<Identified.Party>
/// The identifier of a source.
public typealias SourceID = Identifier<Identified.Source>
