internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineGeometry

/// One thing of somebody else's gazetteer or map, before it is a settlement, a district or a road.
struct GazetteerEntry {
  /// Who publishes it, which says how ids and licenses are written.
  enum Publisher: String {
    case geoNames = "GeoNames"
    case linkedPlaces = "Linked Places"
    case geoBoundaries = "geoBoundaries"
    case openStreetMap = "OpenStreetMap"

    /// The license under which all of its data stand; empty: it differs from file to file.
    var license: String {
      switch self {
      case .geoNames: "CC BY 4.0"
      case .openStreetMap: "ODbL 1.0"
      case .linkedPlaces, .geoBoundaries: ""
      }
    }

    var url: String {
      switch self {
      case .geoNames: "https://www.geonames.org"
      case .openStreetMap: "https://www.openstreetmap.org/copyright"
      case .geoBoundaries: "https://www.geoboundaries.org"
      case .linkedPlaces: ""
      }
    }
  }

  /// `nil`: a table or features of nobody in particular.
  var publisher: Publisher?
  /// Its id as the publisher writes it; empty: it has none.
  var number = ""
  var names = EntryNames()
  var geometry: Geometry?
  /// What kind of thing it is, in the publisher's word: `PPLA`, `village`, `ADM1`, `primary`.
  var kind = ""
  var population: Int?
  var populationYear: Int?
  var elevation: Length?
  /// Further words that are kept with it.
  var note = ""
  /// The properties of a feature that has no name.
  var properties: [String] = []
  /// Where it stands, for notes.
  var place = ""

  /// The id and kind at its source, as an atlas keeps them: `geonames:703448, PPLC`.
  var sourceDetail: String {
    let scheme = publisher.map { $0 == .linkedPlaces ? "" : slug($0.rawValue) + ":" } ?? ""
    let id = number.isEmpty ? "" : scheme + number
    return [id, kind].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Where it stands, with the properties among which no name was found.
  var placeWithProperties: String {
    guard !properties.isEmpty else { return place }
    let shown = properties.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    return "\(place), whose properties are \(shown)\(properties.count > 12 ? ", ..." : "")"
  }

  /// An id that another extract of the same source gives it too, where it has a number: `kyiv-703448`.
  func id(besides taken: inout Set<String>) -> String {
    let name = slug(names.primary)
    let own = slug(String(number.split(separator: "/").suffix(publisher == .openStreetMap ? 2 : 1).joined()))
    let base = own.isEmpty ? name : "\(name)-\(own)"
    var id = base
    var count = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(count)"
      count += 1
    }
    return id
  }
}

/// The names of a thing while they are gathered: the English one is the primary, else what the source itself calls it.
struct EntryNames {
  private var own = ""
  private var translations: [Language: String] = [:]
  private var others: [String] = []

  /// The first name that the source itself uses.
  mutating func add(_ name: String) {
    let name = name.plainBlanks
    if own.isEmpty { own = name } else { addOther(name) }
  }

  /// A name in a language; `false`: the tag is none of a language.
  @discardableResult mutating func add(_ name: String, in tag: String) -> Bool {
    let name = name.plainBlanks
    guard let language = try? Language(tag.replacing("_", with: "-")) else { return false }
    if name.isEmpty { return true }
    if translations[language] == nil { translations[language] = name } else { addOther(name) }
    return true
  }

  /// A name of which nothing more is known.
  mutating func addOther(_ name: String) {
    let name = name.plainBlanks
    if !name.isEmpty, !others.contains(name) { others.append(name) }
  }

  var primary: String {
    [translations[.english] ?? "", own].first { !$0.isEmpty }
      ?? translations.min { $0.key < $1.key }?.value ?? others.first ?? ""
  }

  var isEmpty: Bool { primary.isEmpty }

  /// All of them.
  var placeNames: PlaceNames {
    let primary = primary
    var languages = translations
    languages[.english] = nil
    let known = Set(languages.values).union([primary])
    return PlaceNames(
      primary, in: languages, others: ([own] + others).filter { !$0.isEmpty && !known.contains($0) }.uniqued)
  }
}

extension [String] {
  /// Each text once, in the order in which they come first.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
