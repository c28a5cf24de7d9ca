public import FrontlineLedger

/// A party that held places, and the side that it counts with.
///
/// ```swift
/// atlas.party(.armenianForces)?.side             // .armenian
/// atlas.party(.armenia)?.side                    // .armenian: one side, two parties
/// ```
///
/// A party says who held a place, never who owns it.
public struct Party: Hashable, Sendable, Identifiable {
  /// A side: the parties that a front does not part.
  public typealias Side = Identifier<Identified.Side>

  /// The id.
  public let id: PartyID
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
