public import FrontlineAtlas
public import FrontlineGeometry

/// What a position is called: "14 km NNE of Shusha", "on the road from Goris to Stepanakert, 6 km from Goris".
///
/// ```swift
/// let description = atlas.describe(Position(latitude: 39.88, longitude: 46.82))
/// description?.phrase                            // "4 km SE of Khojaly"
/// try description?.locality.resolved(in: atlas).region.contains(Position(latitude: 39.88, longitude: 46.82))   // true
/// ```
///
/// The phrase is one of the grammar of ``Locality``, and the ground that it resolves to contains the position: a law.
public struct PlaceDescription: Hashable, Sendable {
  /// The phrase.
  public let phrase: String
  /// The phrase, read.
  public var locality: Locality {
    guard let locality = try? Locality(phrase) else { preconditionFailure("\(phrase) is not a phrase.") }
    return locality
  }
  /// The settlement that it names.
  public let settlement: Settlement
  /// The distance from there.
  public let distance: Length
  /// The direction in which the position lies from there; `nil`: it is there.
  public let azimuth: Azimuth?
  /// The road that it names; `nil`: none.
  public let route: SupplyRoute?
  /// Why this place and these figures, in words.
  public let reason: String
}
