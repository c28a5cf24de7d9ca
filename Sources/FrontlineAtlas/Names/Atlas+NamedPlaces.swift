/// A settlement, district or route that bears a name.
package enum NamedPlace: Sendable {
  case settlement(Settlement)
  case district(District)
  case route(SupplyRoute)
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
  package func places(named text: String) -> [NamedPlace] {
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
