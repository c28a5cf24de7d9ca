/// Takes case endings off a name, by the rules of a few languages; whether what is left is a name, the atlas must say.
///
/// ```text
/// CaseEndings.bases(of: "Laçının")               // Laçın, Laçını
/// CaseEndings.bases(of: "в Шуше")                // Шуше, Шуш, Шуша, Шушя, Шушь, Шушй
/// CaseEndings.bases(of: "Лачинский", adjective: true)    // Лачин, Лачина, ...
/// ```
///
/// Read are Russian (all cases of the singular, prepositions of place before the name, adjectives where a noun such as
/// `район` follows), Azerbaijani and Turkish (genitive, dative, accusative, locative, ablative, with and without the
/// pronominal `n`, an apostrophe before the ending), Armenian (genitive, locative, ablative, instrumental, article),
/// and the English genitive. Sources: P. Cubberley, Russian: A Linguistic Introduction, 2002, chapter 4; G. Lewis,
/// Turkish Grammar, 2000, chapter 2; J. Dum-Tragut, Armenian, 2009, section 2.1.2.
///
/// Edge cases: only the last word is changed; what is left has three letters or more.
enum CaseEndings {
  /// The names that a text may be a case of, none twice, the longest endings taken off first.
  static func bases(of text: String, adjective: Bool = false) -> [String] {
    var found: [String] = []
    func add(_ base: String) {
      if base != text, base.count >= 3, !found.contains(base) { found.append(base) }
    }
    var name = text
    if let blank = text.firstIndex(where: \.isWhitespace), prepositions.contains(text[..<blank].lowercased())
    {
      name = String(text[blank...]).trimmed
      add(name)
    }
    for base in adjective ? adjectives(name) : cases(name) { add(base) }
    return found
  }

  /// Words that say no more than that a place follows; `near` or `under` would make it another.
  private static let prepositions: Set<String> = ["в", "во", "из", "до", "к", "ко", "от", "на"]

  private static func cases(_ name: String) -> [String] {
    guard let script = Script(of: name) else { return [] }
    let lower = name.lowercased()
    var bases: [String] = []
    for (ending, others) in endings[script] ?? [] where lower.hasSuffix(ending) {
      var stem = String(name.dropLast(ending.count))
      if let last = stem.last, apostrophes.contains(last) { stem.removeLast() }
      bases += others.map { stem + $0 }
    }
    return bases
  }

  /// The names of which a text is the Russian adjective.
  private static func adjectives(_ name: String) -> [String] {
    let lower = name.lowercased()
    var bases: [String] = []
    for ending in ["ского", "скому", "ский", "ском", "ским", "ская", "ской", "скую", "ское"]
    where lower.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.count))
      bases += [stem, stem + "ь", stem + "а", stem + "о", stem + "ы", stem + "и"]
      if stem.hasSuffix("ин") { bases += ["а", "ы", "и", "у", "о", "я"].map { stem.dropLast(2) + $0 } }
      if stem.hasSuffix("н") { bases.append(String(stem.dropLast())) }
    }
    return bases
  }

  /// The scripts whose endings are known.
  private enum Script: Hashable {
    case latin, cyrillic, armenian

    /// That of the last letter of a text.
    init?(of text: String) {
      guard let last = text.unicodeScalars.last(where: { $0.properties.isAlphabetic }) else { return nil }
      switch last.value {
      case 0x41...0x2AF: self = .latin
      case 0x400...0x4FF: self = .cyrillic
      case 0x531...0x587: self = .armenian
      default: return nil
      }
    }
  }

  private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{2BC}"]

  /// Endings with what may stand in their place, the longest first.
  private static let endings: [Script: [(String, [String])]] = [
    .cyrillic: sorted(russian), .armenian: sorted(armenian), .latin: sorted(turkic + english),
  ]

  private static func sorted(_ endings: [(String, [String])]) -> [(String, [String])] {
    endings.enumerated().sorted { a, b in
      (b.element.0.count, a.offset) < (a.element.0.count, b.offset)
    }.map(\.element)
  }

  private static let russian: [(String, [String])] = [
    ("ией", ["ия"]), ("ии", ["ия"]), ("ию", ["ия"]), ("ью", ["ь"]), ("ом", ["", "о"]),
    ("ем", ["", "ь", "й", "е"]),
    ("ой", ["а"]), ("ою", ["а"]), ("ей", ["а", "я"]), ("ам", ["ы", "и"]), ("ах", ["ы", "и"]),
    ("ами", ["ы", "и"]), ("а", ["", "о"]), ("я", ["ь", "й"]), ("у", ["", "а", "о"]), ("ю", ["ь", "й", "я"]),
    ("е", ["", "а", "о", "я", "ь", "й"]), ("и", ["а", "ь", "я"]), ("ы", ["а"]),
  ]

  private static let armenian: [(String, [String])] = [
    ("ում", ["", "ա"]), ("ից", ["", "ի", "ա"]), ("ով", ["", "ի", "ա"]), ("ին", ["", "ի"]), ("ի", ["", "ա"]),
    ("ը", [""]), ("ն", [""]),
  ]

  private static let english: [(String, [String])] = [("'s", [""]), ("\u{2019}s", [""])]

  /// Azerbaijani and Turkish, in their own letters and in bare ones.
  private static let turkic: [(String, [String])] = {
    let plain = [
      "da", "də", "de", "ta", "tə", "te", "dan", "dən", "den", "tan", "tən", "ten", "ın", "in", "un", "ün",
      "a",
      "ə", "e", "ı", "i", "u", "ü", "dakı", "daki", "dəki", "deki",
    ]
    let vowels = Set("aəeıiuü")
    // After a vowel the buffer n or y; after a possessive, as in Xankəndi, the pronominal n before every ending.
    let buffered = plain.flatMap { vowels.contains($0.first!) ? ["n" + $0, "y" + $0] : ["n" + $0] }
    let softened = ["yə", "ye", "yi", "yin"].map { ($0, ["k"]) } + ["ğa", "ğı", "ğın"].map { ($0, ["q"]) }
    return (plain + buffered).map { ($0, [""]) } + softened
  }()
}
