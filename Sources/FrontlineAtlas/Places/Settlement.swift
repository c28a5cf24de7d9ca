public import FrontlineGeometry
public import FrontlineLedger

/// A city, town or village: its names, where it is, and how well that is known.
///
/// ```swift
/// let shusha = try atlas.settlement(named: "Shushi")
/// shusha.name                                    // "Shusha"
/// shusha.name(in: .azerbaijani)                  // "Şuşa"
/// shusha.kind                                    // .city
/// shusha.coordinateUncertainty                   // 700 m
/// ```
public struct Settlement: Place, Hashable, Identifiable, CustomStringConvertible {
  /// The size of a settlement in the words of its country's law, the larger first.
  public enum Kind: String, CaseIterable, Comparable, Hashable, Sendable {
    /// A city: in Azerbaijan a *şəhər*.
    case city
    /// A town: in Azerbaijan a *qəsəbə*, in Armenia a town.
    case town
    /// A village.
    case village

    /// A city comes before a town, a town before a village.
    public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

    var rank: Int {
      switch self {
      case .city: 0
      case .town: 1
      case .village: 2
      }
    }

    /// The word for several: `cities`.
    public var plural: String {
      switch self {
      case .city: "cities"
      case .town: "towns"
      case .village: "villages"
      }
    }
  }

  /// The id, unique in its atlas: `shusha`, `lachin-kalbajar`.
  public let id: String
  /// All its names.
  public internal(set) var names: PlaceNames
  /// City, town or village.
  public let kind: Kind
  /// The id of the rayon, marz or city of republic rank that it belongs to; `nil`: unknown.
  public let district: District.ID?
  /// The id of the province in which the Armenian administration of 1994-2023 put it; `nil`: none.
  public let province: District.ID?
  /// Its point on the map.
  public let position: Position
  /// How far the point may be from the middle of the settlement; `nil`: unknown.
  public let coordinateUncertainty: Length?
  /// Height above the sea; `nil`: unknown.
  public let elevation: Length?
  /// Inhabitants, at least 0; `nil`: unknown.
  public let population: Int?
  /// The year of that figure; `nil`: unknown.
  public let populationYear: Int?
  /// The source of the point; `nil`: none named.
  public let source: Source.ID?
  /// The record of the source; empty: none named.
  public let sourceDetail: String

  /// The name by which the atlas prints it: the primary one, or that of ``Atlas/named(in:)``.
  public var name: String { names.shown }
  /// The name in a language; where that is unknown, the primary one. See ``PlaceNames/subscript(_:)``.
  public func name(in language: Language) -> String { names[language] ?? names.primary }
  /// The name.
  public var description: String { name }

  /// A settlement.
  public init(
    id: String, names: PlaceNames, kind: Kind, position: Position, district: District.ID? = nil,
    province: District.ID? = nil, coordinateUncertainty: Length? = nil, elevation: Length? = nil,
    population: Int? = nil, populationYear: Int? = nil, source: Source.ID? = nil, sourceDetail: String = ""
  ) {
    self.id = id
    self.names = names
    self.kind = kind
    self.position = position
    self.district = district
    self.province = province
    self.coordinateUncertainty = coordinateUncertainty
    self.elevation = elevation
    self.population = population
    self.populationYear = populationYear
    self.source = source
    self.sourceDetail = sourceDetail
  }
}
