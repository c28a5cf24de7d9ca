/// A generic noun that stands beside the name of a place and says what it is: `city`, `rayonu`, `село`.
///
/// ```text
/// PlaceNoun("şəhəri")?.kind                      // .city
/// PlaceNoun.split("the city of Shusha")?.name    // "Shusha", and the noun a city
/// PlaceNoun.split("Lachin district")?.noun.kind  // .district
/// ```
///
/// The nouns are those of a dozen languages; no place is among them. A noun narrows what a name can mean, see
/// ``NamedPlace/fit(_:)``.
package struct PlaceNoun: Hashable, Sendable {
  /// What a noun says of a place.
  package enum Kind: Hashable, Sendable {
    case city, town, village, settlement, district, country, route
  }

  /// What the noun says.
  package let kind: Kind
  /// The English noun that it is, in the singular: `rayon`, `province`, `corridor`.
  package let word: String
  /// The language of the noun, by its BCP 47 tag.
  package let language: String

  /// The noun that a word is, case aside; `nil`: it is none.
  package init?(_ word: some StringProtocol) {
    var lower = word.lowercased().replacing("i\u{307}", with: "i")
    if lower.hasSuffix("."), lower.count <= 4 { lower.removeLast() }
    if let noun = Self.table[lower] {
      self = noun
      return
    }
    for base in CaseEndings.bases(of: lower) {
      guard let noun = Self.table[base], noun.language != "en" else { continue }
      self = noun
      return
    }
    return nil
  }

  private init(kind: Kind, word: String, language: String) {
    self.kind = kind
    self.word = word
    self.language = language
  }

  /// The name and the noun of a text of both: `the town of Shusha`, `Şuşa şəhəri`, `село Шуши`, `Shusha (city)`;
  /// `nil` where there is no noun beside a name.
  package static func split(_ text: String) -> (name: String, noun: PlaceNoun)? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 || text.contains(".") else { return nil }
    if let last = words.last, last.hasPrefix("("), last.hasSuffix(")") {
      words[words.count - 1] = String(last.dropFirst().dropLast())
    }
    while words.count > 2, articles.contains(words[0].lowercased()) { words.removeFirst() }
    if words.count > 1, places.contains(words[0].lowercased()), PlaceNoun(words[1]) != nil {
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last else { return nil }
    if let noun = PlaceNoun(first), words.count > 1 {
      var rest = words.dropFirst()
      if rest.count > 1, links.contains(rest[rest.startIndex].lowercased()) { rest.removeFirst() }
      if rest.count > 1, articles.contains(rest[rest.startIndex].lowercased()) { rest.removeFirst() }
      return (rest.joined(separator: " "), noun)
    }
    if words.count > 1, let noun = PlaceNoun(last) {
      return (words.dropLast().joined(separator: " "), noun)
    }
    // "г.Шуша"
    if let point = first.firstIndex(of: "."), let noun = PlaceNoun(first[..<point]), noun.language != "en" {
      let name = ([String(first[first.index(after: point)...])] + words.dropFirst()).joined(separator: " ")
      return name.isEmpty ? nil : (name, noun)
    }
    return nil
  }

  /// A text without the English article before it; `nil` where there is none.
  package static func withoutArticle(_ text: String) -> String? {
    guard text.lowercased().hasPrefix("the "), text.count > 4 else { return nil }
    return String(text.dropFirst(4)).trimmed
  }

  private static let articles: Set<String> = ["the", "la", "le", "die", "der", "das"]
  private static let links: Set<String> = ["of", "de", "du", "des", "von"]
  private static let places: Set<String> = ["в", "во", "из", "до", "к", "от", "in", "at"]

  /// Nouns by language and by the English noun that they are.
  private static let nouns: [(language: String, kind: Kind, word: String, forms: String)] = [
    ("en", .city, "city", "city"), ("en", .town, "town", "town township"),
    ("en", .village, "village", "village hamlet"),
    ("en", .settlement, "settlement", "settlement"), ("en", .district, "district", "district"),
    ("en", .district, "region", "region"), ("en", .district, "rayon", "rayon raion"),
    ("en", .district, "province", "province"), ("en", .district, "marz", "marz"),
    ("en", .district, "oblast", "oblast"), ("en", .district, "county", "county"),
    ("en", .country, "country", "country"),
    ("en", .route, "corridor", "corridor"), ("en", .route, "road", "road highway motorway"),
    ("az", .city, "city", "şəhər şəhəri seher seheri"), ("az", .town, "town", "qəsəbə qəsəbəsi"),
    ("az", .village, "village", "kənd kəndi"), ("az", .district, "rayon", "rayonu"),
    ("az", .route, "corridor", "dəhlizi"), ("az", .route, "road", "yolu"),
    ("az-Arab", .city, "city", "شهری"), ("az-Arab", .village, "village", "کندی"),
    ("tr", .city, "city", "şehri şehir kenti"), ("tr", .town, "town", "kasabası kasaba"),
    ("tr", .village, "village", "köyü köy"), ("tr", .district, "district", "ilçesi bölgesi"),
    ("tr", .district, "province", "ili"), ("tr", .route, "corridor", "koridoru"),
    ("ru", .city, "city", "город города городу городе городом г"),
    ("ru", .town, "town", "пгт посёлок поселок посёлка поселка посёлке поселке пос"),
    ("ru", .village, "village", "село села селу селе селом деревня деревни деревне деревню с дер"),
    ("ru", .district, "rayon", "район района району районе районом"),
    ("ru", .district, "province", "провинция провинции"), ("ru", .district, "oblast", "область области"),
    ("ru", .route, "corridor", "коридор коридора коридоре"), ("ru", .route, "road", "дорога дороги дороге"),
    ("uk", .city, "city", "місто міста місті м"), ("uk", .town, "town", "селище селища селищі смт"),
    ("uk", .village, "village", "селі"), ("uk", .district, "oblast", "область області"),
    ("hy", .city, "city", "քաղաք քաղաքը քաղաքի"), ("hy", .village, "village", "գյուղ գյուղը գյուղի"),
    ("hy", .town, "town", "ավան"), ("hy", .district, "district", "շրջան շրջանը շրջանի"),
    ("hy", .district, "marz", "մարզ մարզը մարզի"), ("hy", .route, "corridor", "միջանցք միջանցքը"),
    ("hy", .route, "road", "ճանապարհ ճանապարհը"),
    ("hy-Latn", .city, "city", "kaghak"), ("hy-Latn", .village, "village", "gyugh"),
    ("hy-Latn", .district, "district", "shrjan"),
    ("fa", .city, "city", "شهر"), ("fa", .district, "district", "شهرستان بخش"),
    ("fa", .village, "village", "روستای روستا دهکده"), ("fa", .district, "province", "استان"),
    ("fa", .route, "corridor", "دالان کریدور"), ("fa", .route, "road", "جاده"),
    ("de", .city, "city", "stadt"), ("de", .village, "village", "dorf"),
    ("de", .district, "district", "bezirk"), ("de", .district, "rayon", "rajon"),
    ("fr", .city, "city", "ville"), ("fr", .district, "region", "région"),
  ]

  private static let table: [String: PlaceNoun] = {
    var table: [String: PlaceNoun] = [:]
    for noun in nouns {
      for form in noun.forms.split(separator: " ") {
        let key = String(form)
        if table[key] == nil {
          table[key] = PlaceNoun(kind: noun.kind, word: noun.word, language: noun.language)
        }
      }
    }
    return table
  }()
}

extension NamedPlace {
  /// How well a place is what a noun says, the best 0; `nil`: it is of another kind.
  ///
  /// A city may be called a town, and a town a city; a village that is called a town is met only where nothing else is.
  /// A noun for districts fits every layer but countries, that whose own name it is (`province`, `rayon`) before the
  /// others. A noun for a road fits routes and what is known by them, such as a corridor.
  package func fit(_ noun: PlaceNoun) -> Int? {
    switch (self, noun.kind) {
    case (.settlement(let settlement), .city): [.city: 0, .town: 1, .village: 2][settlement.kind]
    // Few tell towns from cities: the better known is meant.
    case (.settlement(let settlement), .town): [.town: 0, .city: 0, .village: 2][settlement.kind]
    case (.settlement(let settlement), .village): [.village: 0, .town: 1, .city: 2][settlement.kind]
    case (.settlement, .settlement): 0
    case (.district(let district), .district):
      district.layer.role == .country
        ? nil : district.layer.rawValue == noun.word || district.kind == noun.word ? 0 : 1
    case (.district(let district), .city): district.kind == noun.word ? 3 : nil
    case (.district(let district), .country): district.layer.role == .country ? 0 : nil
    case (.district(let district), .route): district.kind == noun.word ? 1 : nil
    case (.route, .route): 0
    default: nil
    }
  }
}
