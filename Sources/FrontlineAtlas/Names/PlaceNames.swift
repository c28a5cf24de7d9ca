/// The names of one place: the one the atlas prints, those in other languages, and further spellings.
///
/// ```swift
/// let names = PlaceNames("Shusha", azerbaijani: "Şuşa", armenian: "Շուշի", others: ["Shoushi"])
/// names[.azerbaijani]                            // "Şuşa"
/// names[.russian]                                // nil: unknown
/// ```
public struct PlaceNames: Hashable, Sendable {
  /// The name by which the atlas prints the place, in English spelling.
  public let primary: String
  /// The name in Azerbaijani; `nil`: unknown.
  public let azerbaijani: String?
  /// The name in Armenian script; `nil`: unknown.
  public let armenian: String?
  /// The Armenian name, romanised; `nil`: unknown.
  public let romanisedArmenian: String?
  /// The name in Russian; `nil`: unknown.
  public let russian: String?
  /// Further names and spellings, of any language, former names among them.
  public let others: [String]
  /// The name that answers print: the primary one, unless ``Atlas/named(in:)`` chose a language.
  public private(set) var shown: String

  /// The names of a place. Traps where the primary name is empty; an empty name of a language is unknown.
  public init(
    _ primary: String, azerbaijani: String? = nil, armenian: String? = nil, romanisedArmenian: String? = nil,
    russian: String? = nil, others: [String] = []
  ) {
    precondition(!primary.isEmpty, "A place must have a name.")
    func known(_ name: String?) -> String? { name?.isEmpty == true ? nil : name }
    self.primary = primary
    self.azerbaijani = known(azerbaijani)
    self.armenian = known(armenian)
    self.romanisedArmenian = known(romanisedArmenian)
    self.russian = known(russian)
    self.others = others
    shown = primary
  }

  /// The name in a language; `nil` where it is unknown.
  public subscript(language: Language) -> String? {
    switch language {
    case .english: primary
    case .azerbaijani: azerbaijani
    case .armenian: armenian
    case .romanisedArmenian: romanisedArmenian
    case .russian: russian
    }
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
    if let azerbaijani { body(azerbaijani, .azerbaijani) }
    if let armenian { body(armenian, .armenian) }
    if let romanisedArmenian { body(romanisedArmenian, .romanisedArmenian) }
    if let russian { body(russian, .russian) }
    for name in others { body(name, nil) }
  }
}
