/// A party that held places, and the side that it counts with.
///
/// ```swift
/// atlas.party(.armenianForces)?.side             // .armenian
/// atlas.party(.armenia)?.side                    // .armenian: one side, two parties
/// ```
///
/// A party says who held a place, never who owns it.
public struct Party: Hashable, Sendable, Identifiable {
  /// The id of a party: `azerbaijan`, `armenian-forces`, or any other that a data package names.
  public struct ID: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The id as the data package writes it.
    public let rawValue: String
    /// The id of this text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The id of this text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
    /// The id of this text.
    public init(stringLiteral value: String) { self.rawValue = value }
    /// The id as the data package writes it.
    public var description: String { rawValue }
    /// The order of the texts.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  /// A side: the parties that a front does not part.
  public struct Side: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The side as the data package writes it.
    public let rawValue: String
    /// The side of this text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The side of this text.
    public init(_ rawValue: String) { self.rawValue = rawValue }
    /// The side of this text.
    public init(stringLiteral value: String) { self.rawValue = value }
    /// The side as the data package writes it.
    public var description: String { rawValue }
  }

  /// The id.
  public let id: ID
  /// The names of the party.
  public internal(set) var names: PlaceNames
  /// The side that it counts with.
  public let side: Side
  /// The colour that maps give it, as `#rrggbb`; empty: none given.
  public let color: String
  /// The English words by which texts mean the party besides its name: adjectives, demonyms, short names, a capital
  /// that stands for the government. No two parties of an atlas have a word in common, large and small letters being
  /// one; a word in capitals alone, such as US, is meant in capitals only.
  public let words: [String]
  /// The id of the district, of a layer of countries, that is the party's own country; `nil`: it has none.
  public let country: District.ID?
  /// Parties of its side whose forces it counts too: to name the one may mean the other.
  public let includes: [ID]
  /// A remark; empty: none.
  public let note: String

  /// The name by which the atlas prints it: the English one, or that of ``Atlas/named(in:)``.
  public var name: String { names.shown }

  /// A party.
  public init(
    id: ID, names: PlaceNames, side: Side, color: String = "", words: [String] = [],
    country: District.ID? = nil, includes: [ID] = [], note: String = ""
  ) {
    self.id = id
    self.names = names
    self.side = side
    self.color = color
    self.words = words
    self.country = country
    self.includes = includes
    self.note = note
  }
}
