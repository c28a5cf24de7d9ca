internal import FrontlineGeometry

extension Atlas {
  /// The languages in which it has names of settlements, districts, routes or parties: English, in which everything
  /// has one, then the others in the order of their tags.
  ///
  /// ```swift
  /// atlas.languages.map(\.tag)                     // ["en", "az", "hy", "hy-Latn", "ru"]
  /// ```
  ///
  /// - Complexity: O(*n*) in the names.
  public var languages: [Language] { [.english] + translationLanguages.filter { $0 != .english } }

  /// The languages of ``PlaceNames/translations``, in the order of their tags.
  package var translationLanguages: [Language] {
    var found: Set<Language> = []
    func add(_ names: PlaceNames) { for name in names.translations { found.insert(name.language) } }
    for settlement in settlements { add(settlement.names) }
    for district in districts { add(district.names) }
    for route in routes { add(route.names) }
    for party in parties { add(party.names) }
    return found.sorted()
  }

  /// The language of a tag in which the atlas has names.
  ///
  /// ```swift
  /// try atlas.language("HY")                       // hy
  /// ```
  ///
  /// - Throws: ``AtlasError`` with `invalidLanguage` where the text is no tag, or the atlas has no name in that
  ///   language, naming those that it has.
  public func language(_ tag: String) throws(AtlasError) -> Language {
    let language = try Language(tag)
    let known = languages
    guard known.contains(language) else {
      throw AtlasError(
        code: .invalidLanguage, subject: tag,
        description:
          "The atlas has no names in \(quoted(language.tag)); it has \(listed(known.map(\.tag))).",
        candidates: known.map(\.tag))
    }
    return language
  }
}
