extension Atlas {
  /// The settlement of any of its names, in any of its languages, or of an id.
  ///
  /// ```swift
  /// try atlas.settlement(named: "Шуша").id                 // "shusha"
  /// try atlas.settlement(named: "Lachin, Kalbajar").id     // "lachin-kalbajar"
  /// do { _ = try atlas.settlement(named: "Shsuha") } catch { print(error) }
  /// // No settlement is called "Shsuha"; the nearest spelling is Shusha.
  /// ```
  ///
  /// See ``settlementMatch(named:)`` for what was found, and for what else bears the name.
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  public func settlement(named name: String) throws(AtlasError) -> Settlement {
    try settlementMatch(named: name).place
  }

  /// The settlement that a name means, which of its names that is, and what else bears it.
  ///
  /// The rules, in this order:
  /// 1. An id means its settlement.
  /// 2. A primary name comes before any other name; case, diacritics, script and the usual transliterations
  ///    do not count.
  /// 3. A city comes before a town, a town before a village; the note names the others.
  /// 4. Of settlements of one kind, one spelled just as typed comes before the others.
  /// 5. If several are left, the error names their districts and ids.
  /// 6. Where nothing has the name, one that sounds the same is taken, and the note says so.
  ///
  /// `Name, District` and `Name (District)` count only settlements of that district, or of any of that name, in
  /// whatever layer.
  ///
  /// - Parameter name: a name or id; space around it does not count.
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  /// - Complexity: O(log n) once the index is made; O(n) where the name is unknown.
  public func settlementMatch(named name: String) throws(AtlasError) -> NameMatch<Settlement> {
    guard let (name, district) = Self.qualified(name, known: contents.gazetteer.names) else {
      return try contents.gazetteer.names.match(name, speaking: settlementWords)
    }
    let hits = contents.districtNames.hits(for: district)
    let districts =
      try hits.isEmpty ? [self.district(named: district)] : hits.map { contents.districts[$0.item] }
    let settlements = contents.gazetteer.settlements
    return try contents.gazetteer.names.match(
      name, speaking: settlementWords, in: hits.first?.name ?? district,
      isMember: { item in districts.contains { $0.hasMember(settlements[item]) } })
  }

  /// The district of any of its names, or of an id; the layers come in the order of ``districtLayers``.
  ///
  /// ```swift
  /// try atlas.district(named: "Xocavənd").id               // "khojavend-rayon"
  /// ```
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  public func district(named name: String) throws(AtlasError) -> District {
    try districtMatch(named: name).place
  }

  /// The district that a name means, by the rules of ``settlementMatch(named:)``.
  public func districtMatch(named name: String) throws(AtlasError) -> NameMatch<District> {
    let districts = contents.districts
    return try contents.districtNames.match(
      name,
      speaking: NamedThing(
        place: { districts[$0] }, kind: { districts[$0].layer.rawValue },
        kinds: { districts[$0].layer.plural },
        whereabouts: { _ in "" }, noun: "district"))
  }

  /// The route of an id, or of its name.
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  public func route(_ name: String) throws(AtlasError) -> SupplyRoute {
    let routes = contents.routes
    return try contents.routeNames.match(
      name,
      speaking: NamedThing(
        place: { routes[$0] }, kind: { _ in "route" }, kinds: { _ in "routes" }, whereabouts: { _ in "" },
        noun: "route")
    ).place.of(self)
  }

  private var settlementWords: NamedThing<Settlement> {
    let settlements = contents.gazetteer.settlements
    return NamedThing(
      place: { settlements[$0] }, kind: { settlements[$0].kind.rawValue },
      kinds: { settlements[$0].kind.plural },
      whereabouts: { item in
        guard let id = settlements[item].district else { return "" }
        return " in \(district(id: id)?.name ?? id)"
      }, noun: "settlement")
  }

  /// Name and district of `Name, District` or `Name (District)`; `nil` where the text is not of that form, or
  /// is a name as a whole.
  private static func qualified(_ text: String, known: NameIndex) -> (name: String, district: String)? {
    let text = text.trimmed
    if let comma = text.lastIndex(of: ",") {
      let district = String(text[text.index(after: comma)...]).trimmed
      return district.isEmpty ? nil : (String(text[..<comma]), district)
    }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), known.hits(for: text).isEmpty else {
      return nil
    }
    let district = String(text[text.index(after: open)...].dropLast()).trimmed
    return district.isEmpty ? nil : (String(text[..<open]), district)
  }
}
