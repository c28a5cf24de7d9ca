/// The names of one place: the one the atlas prints, those in other languages, and further spellings.
///
/// ```swift
/// let names = PlaceNames("Shusha", in: ["az": "Şuşa", "hy": "Շուշի"], others: ["Shoushi"])
/// names["az"]                                    // "Şuşa"
/// names["ru"]                                    // nil: unknown
/// ```
public struct PlaceNames: Hashable, Sendable {
  /// A name in a language.
  public struct Translation: Hashable, Sendable {
    /// The language.
    public let language: Language
    /// The name, not empty.
    public let name: String
  }

  /// The name by which the atlas prints the place, in English spelling.
  public let primary: String
  /// The names in other languages, in the order of the tags; a language that is not there is unknown.
  public let translations: [Translation]
  /// Further names and spellings, of any language, former names among them.
  public let others: [String]
  /// The name that answers print: the primary one, unless ``Atlas/named(in:)`` chose a language.
  public private(set) var shown: String

  /// The names of a place. Traps where the primary name is empty; an empty name of a language is unknown.
  public init(_ primary: String, in languages: [Language: String] = [:], others: [String] = []) {
    precondition(!primary.isEmpty, "A place must have a name.")
    self.primary = primary
    translations = languages.filter { !$0.value.isEmpty }
      .map { Translation(language: $0.key, name: $0.value) }.sorted { $0.language < $1.language }
    self.others = others
    shown = primary
  }

  /// The name in a language; `nil` where it is unknown. In English it is the primary one where no other is given.
  public subscript(language: Language) -> String? {
    translations.first { $0.language == language }?.name ?? (language == .english ? primary : nil)
  }

  /// The languages in which there is a name, English first.
  public var languages: [Language] {
    [.english] + translations.map(\.language).filter { $0 != .english }
  }

  /// The same names, shown in a language; the primary one where that is unknown.
  func shown(in language: Language) -> PlaceNames {
    var names = self
    names.shown = self[language] ?? primary
    return names
  }

  /// Every name with its language (`nil` for ``others``), the primary one first.
  public var all: [(name: String, language: Language?)] {
    var all: [(name: String, language: Language?)] = []
    forEach { all.append(($0, $1)) }
    return all
  }

  /// Calls `body` with every name and its language, in the order of ``all``.
  func forEach(_ body: (String, Language?) -> Void) {
    body(primary, .english)
    for translation in translations { body(translation.name, translation.language) }
    for name in others { body(name, nil) }
  }
}
