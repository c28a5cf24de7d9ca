extension Atlas {
  /// The settlement of any of its names, in any of its languages, or of an id; nothing is repaired.
  ///
  /// ```swift
  /// try atlas.settlement(named: "Шуша").id                 // "shusha"
  /// try atlas.settlement(named: "Lachin, Kalbajar").id     // "lachin-kalbajar"
  /// try atlas.settlement(named: "the city of Shusha").id   // "shusha"
  /// do { _ = try atlas.settlement(named: "Shsuha") } catch { print(error) }
  /// // No settlement is called "Shsuha"; the nearest spelling is Shusha.
  /// ```
  ///
  /// See ``settlementMatch(named:exactly:)`` for what was found, for what else bears the name, and for names that are
  /// only near.
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  public func settlement(named name: String) throws(AtlasError) -> Settlement {
    try settlementMatch(named: name, exactly: true).place
  }

  /// The settlement that a name means, which of its names that is, and what else bears it.
  ///
  /// ```swift
  /// let match = try atlas.settlementMatch(named: "Stepanakart")
  /// match.place.id                                 // "stepanakert"
  /// match.quality.isRepaired                       // true
  /// match.note      // No settlement is spelled "Stepanakart"; it was taken for Stepanakert (stepanakert).
  /// ```
  ///
  /// The rules, in this order:
  /// 1. An id means its settlement.
  /// 2. A primary name comes before any other name, and in a script other than Latin the name in a language before
  ///    further spellings; case, diacritics, script and the usual transliterations do not count.
  /// 3. A city comes before a town, a town before a village; the note names the others.
  /// 4. Of settlements of one kind, one spelled just as typed comes before the others.
  /// 5. If several are left, the error names their districts and ids.
  /// 6. A generic noun beside the name (`the town of`, `şəhəri`, `село`) says which kind is meant. A town may be a city
  ///    too, by rules 2 and 3.
  /// 7. Where nothing has the name, it is repaired, and the note says so: a case ending is taken off (Russian,
  ///    Azerbaijani and Turkish, Armenian); else what sounds the same is taken where no more than a third of the
  ///    letters differ; else what differs in no more than a quarter of them. Of settlements as near the greatest is
  ///    taken; where a lesser is nearer than a greater, and for names of four letters, none is.
  ///
  /// `Name, District` and `Name (District)` count only settlements of that district, or of any of that name, in
  /// whatever layer.
  ///
  /// - Parameters:
  ///   - name: a name or id; space around it does not count.
  ///   - exactly: whether rule 7 is left out.
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  /// - Complexity: O(log n) once the index is made; O(n) where the name is unknown.
  public func settlementMatch(named name: String, exactly: Bool = false) throws(AtlasError)
    -> NameMatch<Settlement>
  {
    let match = try nameMatch(name, among: [.settlement], exactly: exactly)
    // The match is of that scope.
    return match.map { if case .settlement(let settlement) = $0 { settlement } else { nil } }!
  }

  /// The district of any of its names, or of an id; the layers come in the order of ``districtLayers``. Nothing is
  /// repaired.
  ///
  /// ```swift
  /// try atlas.district(named: "Xocavənd").id               // khojavend-rayon
  /// ```
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  public func district(named name: String) throws(AtlasError) -> District {
    try districtMatch(named: name, exactly: true).place
  }

  /// The district that a name means, by the rules of ``settlementMatch(named:exactly:)``.
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  /// - Complexity: O(log n) once the index is made; O(n) where the name is unknown.
  public func districtMatch(named name: String, exactly: Bool = false) throws(AtlasError)
    -> NameMatch<District>
  {
    let match = try nameMatch(name, among: [.district], exactly: exactly)
    // The match is of that scope.
    return match.map { if case .district(let district) = $0 { district } else { nil } }!
  }

  /// The route of an id, or of its name. Nothing is repaired.
  ///
  /// - Throws: ``AtlasError``: `unknownName` with the nearest spellings, `ambiguousName` with ids to choose from.
  ///
  /// ```swift
  /// try atlas.route("lachin-corridor-old").line.positions.count      // 16
  /// ```
  ///
  /// - Complexity: O(log n) once the index is made; O(n) where the name is unknown.
  public func route(_ name: String) throws(AtlasError) -> SupplyRoute {
    let match = try nameMatch(name, among: [.route], exactly: true)
    // The match is of that scope.
    return match.map { if case .route(let route) = $0 { route } else { nil } }!.place
  }

  /// The settlement, district or route that a name means.
  ///
  /// - Parameters:
  ///   - scopes: what it may mean, the likelier first.
  ///   - exactly: whether repairs are refused.
  package func nameMatch(
    _ name: String, among scopes: [NameScope] = NameScope.allCases, exactly: Bool = false
  ) throws(AtlasError) -> NameMatch<NamedPlace> {
    var question = NameReader.Question(typed: name.trimmed, scopes: scopes, isExact: exactly)
    guard scopes.contains(.settlement), let (name, district) = qualified(question.typed, scopes: scopes)
    else {
      return try NameReader(atlas: self, question: question).match()
    }
    let scope = NameReader.Question(typed: district, scopes: [.district], isExact: exactly)
    let reader = NameReader(atlas: self, question: scope)
    var places = reader.plain()
    if places.isEmpty { places = [try reader.match().place] }
    let districts = places.compactMap { if case .district(let district) = $0 { district } else { nil } }
    let settlements = contents.gazetteer.settlements
    question = NameReader.Question(
      typed: name.trimmed, scopes: [.settlement], isExact: exactly,
      isMember: { item in districts.contains { $0.hasMember(settlements[item]) } },
      whereabouts: districts.first?.name ?? district)
    return try NameReader(atlas: self, question: question).match()
  }

  /// Name and district of `Name, District` or `Name (District)`; `nil` where the text is not of that form, or
  /// is a name as a whole.
  private func qualified(_ text: String, scopes: [NameScope]) -> (name: String, district: String)? {
    let whole = NameReader(atlas: self, question: NameReader.Question(typed: text, scopes: scopes))
    guard text.contains(",") || text.hasSuffix(")"), text.first == "," || whole.plain().isEmpty else {
      return nil
    }
    if let comma = text.lastIndex(of: ",") {
      let district = String(text[text.index(after: comma)...]).trimmed
      return district.isEmpty ? nil : (String(text[..<comma]), district)
    }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let district = String(text[text.index(after: open)...].dropLast()).trimmed
    return district.isEmpty ? nil : (String(text[..<open]), district)
  }
}
