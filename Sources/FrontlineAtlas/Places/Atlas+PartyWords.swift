public import FrontlineLedger

extension Atlas {
  /// The party that a word or a name means, large and small letters being one; `nil`: none. A word in capitals alone,
  /// such as US, is meant in capitals only.
  ///
  /// ```swift
  /// atlas.party(calledBy: "Azeri")?.id             // azerbaijan
  /// atlas.party(calledBy: "Armenian forces")?.id   // armenian-forces
  /// atlas.party(calledBy: "Martian")               // nil
  /// ```
  ///
  /// It knows the ids, the names in every language, and ``Party/words``. A name comes before a word, a word before
  /// an id.
  ///
  /// - Complexity: O(*n*) in the parties and their words.
  public func party(calledBy word: String) -> Party? { parties.party(calledBy: word) }

  /// The words of parties that are names of settlements too, so that a text alone does not say which is meant.
  ///
  /// ```swift
  /// atlas.partyWordsOfPlaces.map { "\($0.word): \($0.party) or \($0.settlement)" }
  /// // ["Baku: azerbaijan or baku", "Yerevan: armenia or yerevan"]
  /// ```
  ///
  /// - Complexity: O(*w* log *n*) for *w* words and *n* names.
  public var partyWordsOfPlaces: [(word: String, party: Party.ID, settlement: Settlement.ID)] {
    parties.flatMap { party in
      ([party.names.primary] + party.words).compactMap { word in
        let hits = contents.gazetteer.names.plainHits(for: word)
        guard let hit = hits.first(where: { $0.name.wordKey == word.wordKey }) else { return nil }
        return (word, party.id, contents.gazetteer.settlements[hit.item].id)
      }
    }
  }
}

extension [Party] {
  /// The party that a word or a name means, as ``Atlas/party(calledBy:)`` finds it.
  package func party(calledBy word: String) -> Party? {
    let key = word.wordKey
    return first { $0.names.all.contains { $0.name.wordKey == key } }
      ?? first { $0.words.contains { $0.wordKey == key && (!$0.isInCapitals || word.isInCapitals) } }
      ?? first { $0.id.rawValue.wordKey == key }
  }
}

extension String {
  /// Whether it has letters, and no small one.
  fileprivate var isInCapitals: Bool { contains(where: \.isLetter) && !contains(where: \.isLowercase) }
}
