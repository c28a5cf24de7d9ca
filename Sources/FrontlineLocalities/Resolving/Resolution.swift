public import FrontlineAtlas
public import FrontlineGeodesy
public import FrontlineGeometry
internal import FrontlineLedger

/// What a text that stands for a place was taken to mean: a settlement, a district or area, a route, a position, or a
/// phrase such as "5 km north of Shusha".
///
/// ```swift
/// let city = try atlas.resolve("şəhər Şuşa")
/// city.kind                                      // .settlement
/// city.id                                        // "shusha"
/// try atlas.resolve("Lachin district").id        // "lachin-rayon"
/// try atlas.resolve("39.75,46.75").kind          // .position
/// try atlas.resolve("5 km north of Shusha").kind // .phrase
/// let near = try atlas.resolve("Stepanakart")
/// near.isRepaired                                // true
/// near.matchedName                               // "Stepanakert"
/// ```
public struct Resolution: Sendable {
  /// What a text means.
  public enum Meaning: Sendable {
    /// A city, town or village.
    case settlement(Settlement)
    /// A district of any layer, an area among them.
    case district(District)
    /// A supply route.
    case route(SupplyRoute)
    /// A position in degrees, UTM or MGRS.
    case position(WrittenPosition)
    /// Ground that is described by other places.
    case phrase(ResolvedLocality)
  }

  /// The kind of what a text means.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case settlement, district, area, route, position, phrase
  }

  /// What the text means.
  public let meaning: Meaning
  /// The text as it was typed, without surrounding space.
  public let typed: String
  /// The name of the atlas that it met; `nil` for positions and phrases.
  public let matchedName: String?
  /// How well it met it; `nil` for positions and phrases.
  public let quality: NameQuality?
  /// What else the name may mean, in the order in which it would have been taken; empty for positions and phrases.
  public let others: [NamedPlace]
  /// Sentences that a reader must see: what else bears the name, what was repaired, what a phrase assumes.
  public let notes: [String]

  /// The kind of what it means.
  public var kind: Kind {
    switch meaning {
    case .settlement: .settlement
    case .district(let district): district.subject.kind == .area ? .area : .district
    case .route: .route
    case .position: .position
    case .phrase: .phrase
    }
  }

  /// The id in the atlas; `nil` for positions and phrases.
  public var id: String? { place?.id }

  /// The settlement, district or route; `nil` for positions and phrases.
  public var place: NamedPlace? {
    switch meaning {
    case .settlement(let settlement): .settlement(settlement)
    case .district(let district): .district(district)
    case .route(let route): .route(route)
    case .position, .phrase: nil
    }
  }

  /// The name by which the atlas prints it; of a position or phrase the text as typed.
  public var name: String { place?.name ?? typed }

  /// What it is, in a word: `city`, `village`, the layer of a district, `route`, `position`, `phrase`.
  public var word: String {
    switch meaning {
    case .settlement(let settlement): settlement.kind.rawValue
    case .district(let district): district.layer.rawValue
    case .route, .position, .phrase: kind.rawValue
    }
  }

  /// Whether a name was changed to meet the atlas, its own or one in the phrase; an answer that rests on it must say
  /// so.
  public var isRepaired: Bool {
    if case .phrase(let phrase) = meaning { return phrase.places.contains(where: \.quality.isRepaired) }
    return quality?.isRepaired ?? false
  }

  /// Where it is: a point, the outline of a district, the line of a route; of a phrase its best point. `nil`: the data
  /// have no outline.
  public var shape: Geometry? {
    switch meaning {
    case .settlement(let settlement): .point(settlement.position)
    case .district(let district): district.shape.map { .multiPolygon($0) }
    case .route(let route): .lineString(route.line)
    case .position(let written): .point(written.position)
    case .phrase(let phrase): .point(phrase.position)
    }
  }

  /// How far a point may be from what it stands for: of a settlement as the data say, of an MGRS square to its corners,
  /// of a phrase its radius; `nil`: not stated, or no point.
  public var uncertainty: Length? {
    switch meaning {
    case .settlement(let settlement): settlement.coordinateUncertainty
    case .position(let written): written.size.map { $0 * 0.5.squareRoot() }
    case .phrase(let phrase): phrase.radius
    case .district, .route: nil
    }
  }

  /// The two places of this and another that are nearest to each other, over geodesics; `nil` where one of them has no
  /// shape in the data.
  ///
  /// ```swift
  /// let barda = try atlas.resolve("Barda"), road = try atlas.resolve("lachin-corridor-old")
  /// barda.closestPositions(to: road)?.distance     // 69.6 km: to the nearest point of the line
  /// ```
  ///
  /// Edge cases: a place within an outline is at distance 0.
  ///
  /// - Complexity: that of `Shape.closestPositions(to:edges:)`.
  public func closestPositions(to other: Resolution) -> ClosestPositions? {
    guard let here = shape, let there = other.shape else { return nil }
    return here.closestPositions(to: there, edges: .geodesic)
  }
}
