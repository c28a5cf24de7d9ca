public import FrontlineAtlas
public import FrontlineGeometry

/// The ground that a phrase stands for in an atlas, and how sure that is.
///
/// ```swift
/// let place = try Locality("12 km north-east of Fuzuli").resolved(in: atlas)
/// place.position                                 // 39.67728, 47.24420
/// place.radius                                   // 6.2 km
/// place.contributions.map(\.kind.name)           // ["radial of feature", "coordinate uncertainty", "distance precision", "heading"]
/// place.region.contains(place.position)          // true
/// ```
///
/// ``position`` and ``radius`` are the point and radius of the point-radius method: the circle holds the whole
/// ``region``. The contributions add up to the radius.
public struct ResolvedLocality: Hashable, Sendable {
  /// A name of the phrase and what it was taken for.
  public struct NamedPlace: Hashable, Sendable {
    /// The name as it stands in the text.
    public let text: String
    /// The name by which the atlas prints it.
    public let name: String
    /// Its id.
    public let id: String
    /// What it is: city, village, rayon, country, road.
    public let kind: String
    /// Why it was taken, where something else bears the name or none does; empty: it alone does.
    public let reason: String
    /// How well the name met the atlas; an answer that rests on a repaired one must say so.
    public let quality: NameQuality
  }

  /// The phrase.
  public let locality: Locality
  /// The ground.
  public let region: LocalityRegion
  /// The best point. Of a distance without a direction that is the place it is measured from.
  public let position: Position
  /// What the radius is made of.
  public let contributions: [Contribution]
  /// What each name was taken for, in the order of the text.
  public let places: [NamedPlace]
  /// What a reader should know: assumptions, other readings.
  public let notes: [String]

  /// The circle of this radius about ``position`` holds the region.
  public var radius: Length { contributions.reduce(.zero) { $0 + $1.length } }

  /// The settlements whose points lie in the region, nearest to ``position`` first.
  ///
  /// - Complexity: O(√n + k) for *k* settlements within the radius.
  public func settlements(in atlas: Atlas) -> [NearbySettlement] {
    atlas.settlements.within(radius, of: position).filter { region.contains($0.settlement.position) }
  }
}
