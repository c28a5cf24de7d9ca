package import FrontlineAtlas
internal import FrontlineFormats
package import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

extension AreaOfInterest {
  /// The outline of a country or region in a file of polygons, all of them taken together.
  ///
  /// It is called as its one feature is (`name`, ...), else as the file.
  ///
  /// - Parameter goTo360: whether longitudes go from 0 to 360.
  /// - Throws: ``InterchangeError`` where the file has no polygon, and what its format throws.
  package init(outline path: String, goTo360: Bool = false) throws {
    var polygons: [Polygon] = []
    var names: [String] = []
    let read = FeatureFiles.reading(pairs: nil, crs: goTo360 ? .longitudesTo360 : nil)
    _ = try read(path) { next in
      let feature = try next.get()
      let own = feature.geometry?.polygons ?? []
      guard !own.isEmpty else { return }
      polygons += own
      let keys = ["name", "NAME", "Name", "name_en", "NAME_EN", "ADMIN", "admin", "shapeName", "title"]
      names.append(keys.lazy.compactMap { feature.properties[$0]?.string }.first { !$0.isEmpty } ?? "")
    }
    guard !polygons.isEmpty else {
      throw InterchangeError(.badFile, path, "\(path) has no polygon, and an outline needs one.")
    }
    let name = names.count == 1 && !names[0].isEmpty ? names[0] : fileStem(path)
    let shape = try MultiPolygon(polygons).written()
    guard !shape.polygons.isEmpty else {
      throw InterchangeError(.badFile, path, "\(path) has polygons without an area, and no outline.")
    }
    self.init(name: name, shape: shape)
  }

  /// The outline as a country of an atlas.
  func country(_ source: Source.ID) -> District {
    District(
      id: District.ID(slug(name)), layer: .country, names: PlaceNames(name), shape: shape, source: source)
  }
}

extension ImportedAtlas {
  /// The same atlas with an outline as its country, in which its fronts are traced and its grounds measured.
  package func bounded(by area: AreaOfInterest) throws -> ImportedAtlas {
    let source = Source(id: "outline", name: "Outline of \(area.name)", kind: .gazetteer)
    var country = area.country(source.id)
    if atlas.districts.contains(where: { $0.id == country.id }) {
      country = District(
        id: District.ID("country-\(country.id)"), layer: .country, names: country.names, shape: area.shape,
        source: source.id)
    }
    let all = try Atlas(
      settlements: Array(atlas.settlements), districts: Array(atlas.districts) + [country],
      parties: atlas.parties,
      sources: atlas.sources + [source], claims: Array(atlas.ledger.claims), provenance: atlas.provenance)
    return ImportedAtlas(atlas: all, notes: notes, generator: generator)
  }
}

extension Atlas {
  /// Grounds of somebody else with the places of an atlas that has any within 50 km of them, so that these can be named,
  /// drawn and asked of; what the atlas itself says of who held them is left out.
  ///
  /// - Throws: `AtlasError` where the two cannot be one.
  package func givingPlaces(to grounds: Atlas) throws -> Atlas {
    let shapes = grounds.districts.compactMap(\.shape)
    guard
      let box = GeographicBox(enclosing: shapes.flatMap { $0.polygons.flatMap(\.exterior.positions) })?
        .padded(by: .kilometers(50))
    else { return grounds }
    guard settlements.contains(where: { box.contains($0.position) }) else { return grounds }
    let near = settlements.filter { grounds.settlement(id: $0.id) == nil }
    let known = Set(grounds.sources.map(\.id))
    let names = Set(near.compactMap(\.source)).subtracting(known)
    let plain = near.map { settlement in
      Settlement(
        id: settlement.id, names: settlement.names, kind: settlement.kind, position: settlement.position,
        coordinateUncertainty: settlement.coordinateUncertainty, elevation: settlement.elevation,
        population: settlement.population, populationYear: settlement.populationYear,
        source: settlement.source,
        sourceDetail: settlement.sourceDetail)
    }
    return try Atlas(
      settlements: Array(grounds.settlements) + plain, districts: Array(grounds.districts),
      parties: grounds.parties,
      sources: grounds.sources + sources.filter { names.contains($0.id) },
      claims: Array(grounds.ledger.claims),
      provenance: grounds.provenance)
  }
}
