internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry

extension GazetteerEntry {
  /// What is wanted of a feature.
  enum Wanted { case settlement, district, road }

  /// A feature of Linked Places, geoBoundaries, an OSM extract, or of whoever names and places things.
  ///
  /// - Parameter unread: called with the name of each property that says something that is not kept.
  init(_ feature: GeoJSONFeature, as wanted: Wanted, place: String, unread: (String) -> Void) {
    self.init()
    self.place = place
    geometry = feature.geometry
    var tags = FeatureTags(feature)
    if feature.foreignMembers["names"]?.array != nil
      || feature.properties["title"] != nil && feature.foreignMembers["@id"] != nil
    {
      readLinkedPlaces(feature, &tags)
    } else if !tags.text("shapeName").isEmpty || !tags.text("shapeID").isEmpty {
      publisher = .geoBoundaries
      names.add(tags.text("shapeName"))
      number = tags.text("shapeID")
      kind = tags.text("shapeType")
      let iso = tags.text("shapeISO")
      note = iso.isEmpty ? "" : "ISO \(iso)"
      _ = tags.text("shapeGroup")
    } else {
      readTags(feature, wanted, &tags)
    }
    readFigures(&tags)
    if names.isEmpty { properties = tags.keys }
    tags.unread.forEach(unread)
  }

  /// The Linked Places format: names with languages, types and `@id` stand beside the properties.
  private mutating func readLinkedPlaces(_ feature: GeoJSONFeature, _ tags: inout FeatureTags) {
    publisher = .linkedPlaces
    number = feature.foreignMembers["@id"]?.string ?? feature.id?.description ?? tags.text("@id")
    names.add(tags.text("title"))
    for item in feature.foreignMembers["names"]?.array ?? [] {
      guard let name = item["toponym"]?.string else { continue }
      let tag = item["lang"]?.string ?? ""
      if tag.isEmpty || !names.add(name, in: tag) { names.addOther(name) }
    }
    let types = feature.foreignMembers["types"]?.array ?? []
    kind =
      types.lazy.compactMap { $0["label"]?.string ?? $0["sourceLabels"]?.array?.first?["label"]?.string }
      .first ?? ""
    let classes = tags.text("fclasses").split { ",;[]\" ".contains($0) }.map(String.init)
    if !classes.isEmpty, !classes.contains("P"), !classes.contains("A") {
      kind = "feature class \(classes.joined(separator: ", "))"
    }
    _ = tags.text("ccodes")
  }

  /// Tags of OSM, or columns under their usual names.
  private mutating func readTags(_ feature: GeoJSONFeature, _ wanted: Wanted, _ tags: inout FeatureTags) {
    let word =
      switch wanted {
      case .settlement: tags.text("place", "fclass", "feature_code", "fcode", "kind", "type")
      case .district: tags.text("admin_level", "shapeType", "layer", "boundary")
      case .road: tags.text("highway", "fclass", "class", "road_class", "type")
      }
    kind = word
    let osm = tags.text("@id", "osm_id", "osm_way_id")
    let isOSM =
      !osm.isEmpty || Self.isOSM(feature.id?.description ?? "") || feature.properties["highway"] != nil
    let wholeID = osm.isEmpty ? feature.id?.description ?? "" : osm
    if isOSM { publisher = .openStreetMap }
    if !tags.text("geonameid").isEmpty { publisher = .geoNames }
    number =
      publisher == .geoNames
      ? tags.text("geonameid")
      : wholeID.isEmpty ? tags.text("id", "code", "iso", "pcode", "adm_pcode") : wholeID
    if wanted == .district { readUnits(&tags) }
    names.add(
      tags.text("name", "title", "town", "settlement", "city", "shapeName", "asciiname", "name_1", "admin"))
    // name:etymology and its like are no names in a language.
    for prefix in ["name:", "name_"] { tags.take(after: prefix) { names.add($1, in: $0) } }
    for key in [
      "int_name", "alt_name", "old_name", "official_name", "loc_name", "short_name", "other_names",
      "asciiname", "city_ascii",
    ] {
      for name in tags.text(key).split(separator: ";") { names.addOther(String(name)) }
    }
    if names.isEmpty {
      names.add(tags.text("ref"))
    } else {
      names.addOther(wanted == .road ? tags.text("ref") : "")
    }
    let iso = tags.text("ISO3166-1:alpha2", "ISO3166-1", "ISO3166-2")
    note = iso.isEmpty ? "" : "ISO \(iso)"
    // The layer that it came from.
    _ = tags.text("folder")
    _ = tags.text("lat", "latitude")
    _ = tags.text("lon", "lng", "longitude")
  }

  /// The names and the code of a unit of administration, as OCHA (`ADM2_EN`, `ADM2_PCODE`) and GADM (`NAME_2`) write them beside
  /// those of the units around it: of the lowest level that has any.
  private mutating func readUnits(_ tags: inout FeatureTags) {
    func level(_ prefix: String) -> Int? {
      tags.keys.compactMap { key -> Int? in
        let key = key.lowercased()
        guard key.hasPrefix(prefix), let level = key.dropFirst(prefix.count).first?.wholeNumberValue,
          prefix.hasSuffix("_") ? key.count == prefix.count + 1 : key.dropFirst(prefix.count + 1).first == "_"
        else { return nil }
        return level
      }.max()
    }
    if let level = level("adm") {
      let code = tags.text("adm\(level)_pcode")
      if number.isEmpty { number = code }
      names.add(tags.text("adm\(level)_name"))
      tags.take(after: "adm\(level)_") { names.add($1, in: $0.lowercased()) }
      if kind.isEmpty { kind = "ADM\(level)" }
    } else if let level = level("name_") {
      names.add(tags.text("name_\(level)"))
      if kind.isEmpty { kind = "ADM\(level)" }
    }
  }

  /// `node/123` as Overpass, `n123` as osmium writes it.
  private static func isOSM(_ id: String) -> Bool {
    ["node/", "way/", "relation/"].contains(where: id.hasPrefix)
      || id.count > 1 && "nwra".contains(id.first!) && id.dropFirst().allSatisfy(\.isNumber)
  }

  private mutating func readFigures(_ tags: inout FeatureTags) {
    // A population of 0 is an unknown one.
    if let people = tags.read("population", "pop", "pop_max", "pop_est", meaning: FurtherColumns.count),
      people > 0
    {
      population = people
      populationYear = tags.read("population:date", "population_date", "population_year", "pop_year") {
        Int($0.prefix(4))
      }
    }
    elevation = tags.read("ele", "elevation", "elevation_m") { text in
      Double(text).flatMap { (-12_000...9_000).contains($0) ? .meters($0) : nil }
    }
  }
}
