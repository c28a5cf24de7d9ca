public import FrontlineAtlas
public import FrontlineFronts
public import FrontlineGeometry

/// What a map shows, and how.
///
/// ```swift
/// var settings = MapSettings(theme: .dark)
/// settings.language = .azerbaijani
/// settings.mark = try MapMark(shusha, rings: [.kilometers(5), .kilometers(10)])
/// ```
public struct MapSettings: Sendable {
  /// Light or dark.
  public enum Theme: String, CaseIterable, Hashable, Sendable {
    /// Dark on light.
    case light
    /// Light on dark.
    case dark
    /// As the reader's system has it (`prefers-color-scheme`).
    case automatic = "auto"
  }

  /// How the front is traced and claims are weighed.
  public var front: FrontSettings
  /// The ground that the front is traced in; `nil`: `AreaOfInterest.standard(of:)`.
  public var area: AreaOfInterest?
  /// The language of names; `nil`: the primary ones.
  public var language: Language?
  /// Light or dark.
  public var theme: Theme
  /// A place to mark, with rings about it.
  public var mark: MapMark?
  /// Whether the map shows only the surroundings of the mark; otherwise, and without a mark, all the ground
  /// that changed hands in the data.
  public var isNearMark: Bool

  /// The settings of a map, the defaults being those of all answers.
  public init(
    front: FrontSettings = FrontSettings(), area: AreaOfInterest? = nil, language: Language? = nil,
    theme: Theme = .light, mark: MapMark? = nil, isNearMark: Bool = true
  ) {
    self.front = front
    self.area = area
    self.language = language
    self.theme = theme
    self.mark = mark
    self.isNearMark = isNearMark
  }
}

/// A place on a map with rings of equal distance about it.
///
/// The rings are geodesic: each of their points is as far from the place on the ellipsoid as the ring says.
public struct MapMark: Sendable {
  /// The name beside it.
  public let name: String
  /// Where it is.
  public let position: Position
  /// The distances of the rings, the smallest first.
  public let rings: [Length]

  /// The farthest that a ring may be.
  public static let greatestRing = Length.kilometers(1_000)

  /// A mark at a place.
  ///
  /// - Throws: ``MapError`` with ``MapError/Code/badRing`` for a distance that is not more than 0 m, or more
  ///   than ``greatestRing``.
  public init(name: String, position: Position, rings: [Length] = []) throws(MapError) {
    for ring in rings where !(ring > .zero && ring <= Self.greatestRing) {
      throw MapError(
        code: .badRing,
        description:
          "A ring must be more than 0 m and at most \(Self.greatestRing) from its place; \(ring) was asked for."
      )
    }
    self.name = name
    self.position = position
    self.rings = Set(rings).sorted()
  }

  /// A mark at a place of the atlas.
  ///
  /// - Throws: as ``init(name:position:rings:)``.
  public init(_ place: some Place, rings: [Length] = []) throws(MapError) {
    try self.init(name: place.name, position: place.position, rings: rings)
  }
}
