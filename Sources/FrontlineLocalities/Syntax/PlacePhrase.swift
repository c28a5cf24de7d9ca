/// A name in a phrase, with the kind of place that the phrase says it is.
public struct PlacePhrase: Hashable, Sendable {
  /// The kind that a word beside the name says: "town of", "district", "corridor".
  public enum Kind: String, Hashable, Sendable {
    /// A city or town.
    case city
    /// A village.
    case village
    /// Any settlement.
    case settlement
    /// A district, region, province.
    case district
    /// A country.
    case country
    /// A road, highway, corridor.
    case road
  }

  /// The name, without the words around it.
  public let name: String
  /// The kind that the text says; `nil`: none.
  public let kind: Kind?
  /// The name after a comma that says where it lies, "Lachin, Kalbajar"; `nil`: none.
  public let district: String?
  /// The bytes of the name in the text.
  public let range: Range<Int>
}
