internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger

/// A district, a province, a country or an area that people speak of: its names, its borders where they are
/// known, and its official area.
///
/// ```swift
/// let lachin = try atlas.district(named: "Lachin")
/// lachin.layer                                   // rayon
/// lachin.officialArea?.area.squareKilometers     // 1835
/// lachin.contains(shusha.position)               // false
/// ```
public struct District: Hashable, Sendable, Identifiable, CustomStringConvertible {
  /// A published area and who published it.
  public struct AreaFigure: Hashable, Sendable {
    /// The area.
    public let area: Area
    /// Who says so, in words.
    public let source: String

    /// A published area.
    public init(area: Area, source: String) {
      self.area = area
      self.source = source
    }
  }

  /// The id, unique in its atlas: `lachin-rayon`, `syunik-marz`.
  public let id: DistrictID
  /// Its layer.
  public internal(set) var layer: Layer
  /// All its names.
  public internal(set) var names: PlaceNames
  /// What it is, in words: `rayon`, `city of republic subordination`.
  public let kind: String
  /// Its borders; `nil`: unknown.
  public let shape: MultiPolygon?
  /// The published area that is the official one, or the nearest to it; `nil`: none known.
  public let officialArea: AreaFigure?
  /// Other published areas.
  public let otherAreas: [AreaFigure]
  /// The id of its centre among the settlements; `nil`: unknown or none.
  public let center: Settlement.ID?
  /// The source of its borders; `nil`: none named.
  public let source: Source.ID?
  /// A remark; empty: none.
  public let note: String

  /// The name by which the atlas prints it: the primary one, or that of ``Atlas/named(in:)``.
  public var name: String { names.shown }
  /// The name in a language; where that is unknown, the primary one.
  public func name(in language: Language) -> String { names[language] ?? names.primary }
  /// The name.
  public var description: String { name }

  /// The area within its borders on the ellipsoid, their edges being geodesics; `nil` where they are unknown.
  public var area: Area? { shape?.area(edges: .geodesic) }

  /// Whether a position lies within its borders or on them, their edges being geodesics; `nil` where they
  /// are unknown.
  public func contains(_ position: Position) -> Bool? { shape?.contains(position, edges: .geodesic) }

  /// A district.
  public init(
    id: DistrictID, layer: Layer, names: PlaceNames, kind: String = "", shape: MultiPolygon? = nil,
    officialArea: AreaFigure? = nil, otherAreas: [AreaFigure] = [], center: Settlement.ID? = nil,
    source: Source.ID? = nil, note: String = ""
  ) {
    self.id = id
    self.layer = layer
    self.names = names
    self.kind = kind
    self.shape = shape
    self.officialArea = officialArea
    self.otherAreas = otherAreas
    self.center = center
    self.source = source
    self.note = note
  }
}
