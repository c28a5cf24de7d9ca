internal import FrontlineLedger

/// A settlement, district or route that bears a name.
///
/// ```swift
/// let places = atlas.places(named: "Lachin")     // the city, the village in Kalbajar, the rayon, the province
/// places.first?.id                               // "lachin"
/// ```
public enum NamedPlace: Hashable, Sendable, Identifiable {
  /// A city, town or village.
  case settlement(Settlement)
  /// A district of any layer, an area among them.
  case district(District)
  /// A supply route.
  case route(SupplyRoute)

  /// Its id.
  public var id: String {
    switch self {
    case .settlement(let settlement): settlement.id
    case .district(let district): district.id.rawValue
    case .route(let route): route.id.rawValue
    }
  }

  /// The name by which the atlas prints it.
  public var name: String {
    switch self {
    case .settlement(let settlement): settlement.name
    case .district(let district): district.name
    case .route(let route): route.name
    }
  }

  /// What it is, in a word: `city`, `village`, the layer of a district, `road`.
  public var kind: String {
    switch self {
    case .settlement(let settlement): settlement.kind.rawValue
    case .district(let district): district.layer.rawValue
    case .route: "road"
    }
  }
}

extension Atlas {
  /// Whether anything bears the name, in any spelling that folds to one of its names.
  ///
  /// - Complexity: O(length of the name).
  package func isName(_ text: String) -> Bool {
    contents.gazetteer.names.isName(text) || contents.districtNames.isName(text)
      || contents.routeNames.isName(text)
  }

  /// Everything that bears a name, the likeliest first: settlements, then districts, then routes; of each an id, then
  /// a primary name, then another name, and of these by kind or layer. Names that only sound alike are left out.
  ///
  /// - Complexity: O(log n) once the indexes are made.
  public func places(named text: String) -> [NamedPlace] {
    var found: [NamedPlace] = []
    func add(_ index: NameIndex, _ place: (Int) -> NamedPlace) {
      for hit in index.plainHits(for: text) { found.append(place(hit.item)) }
    }
    let settlements = contents.gazetteer.settlements
    add(contents.gazetteer.names) { .settlement(settlements[$0]) }
    add(contents.districtNames) { .district(contents.districts[$0]) }
    add(contents.routeNames) { .route(contents.routes[$0]) }
    return found
  }
}
