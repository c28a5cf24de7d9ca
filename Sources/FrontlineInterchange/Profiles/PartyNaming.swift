internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineLedger
internal import FrontlineTime

/// The parties that the texts of a table stand for, and all that came up.
struct PartyNaming {
  /// What a text says of whose a place is.
  enum Reading: Hashable {
    /// Parties hold it; several contest it.
    case parties([Party.ID])
    /// It is contested, and the text does not say by whom.
    case contested
    /// A party claims it and does not hold it.
    case claimed(String)
    case givenUp
    case leftOut
    case unknown
  }

  private var vocabulary: ControlVocabulary
  private let isSettled: Bool
  /// The parties that a table can speak of; none: each text is a party of its own.
  private let known: [Party]
  /// The names of parties that came up before any was read.
  private var seen: [String] = []
  private var texts: Set<String> = []
  /// The names of countries that were found for adjectives.
  private var countries: [String: String] = [:]
  private var named = NamedIDs()
  private var names: [Party.ID: String] = [:]
  private var order: [Party.ID] = []
  private var colors: [Party.ID: [String: Int]] = [:]
  /// Texts that are of no known party, in the order in which they came up.
  private(set) var strangers: [String] = []

  /// - Parameters:
  ///   - vocabulary: what words mean.
  ///   - isSettled: whether texts are parties already, or words that everybody knows.
  ///   - known: the only parties that there are; a text means one by its id, a name or a word.
  init(_ vocabulary: ControlVocabulary, isSettled: Bool = false, known: [Party] = []) {
    self.vocabulary = vocabulary
    self.isSettled = isSettled
    self.known = known
  }

  /// Notes a text that is to be read later, so that `A/B` is contested where `A` and `B` stand alone elsewhere.
  mutating func see(_ text: String) {
    guard texts.insert(text).inserted else { return }
    vocabulary.see(text)
    if case .held(let name) = vocabulary.plainMeaning(of: text), !seen.contains(name) { seen.append(name) }
  }

  /// What a text says.
  mutating func reading(_ text: String, in column: String? = nil, on day: Day? = nil) -> Reading {
    let meaning =
      isSettled ? vocabulary.plainMeaning(of: text) : vocabulary.meaning(of: text, in: column, on: day)
    return switch meaning {
    case .held(let name): party(name).map { .parties([$0]) } ?? .unknown
    case .contested(let names):
      {
        var parties: [Party.ID] = []
        for word in names {
          var name = word
          if case .held(let given)? = vocabulary.given(word, in: column, on: day) { name = given }
          if let party = party(name), !parties.contains(party) { parties.append(party) }
        }
        return parties.isEmpty ? .contested : .parties(parties)
      }()
    case .claimed(let name): .claimed(name)
    case .givenUp: .givenUp
    case .leftOut: .leftOut
    case .unknown: .unknown
    }
  }

  /// In a sentence which party was made of a text that was not understood whole; `nil`: it was, or there is none.
  func remark(on text: String, in column: String, on day: Day) -> String? {
    known.isEmpty ? vocabulary.remark(on: text, in: column, on: day) : nil
  }

  /// Whether a text says that nobody is known to hold a place, in words that nobody gave a meaning.
  func isDenial(_ text: String, in column: String, on day: Day) -> Bool {
    !ControlVocabulary.isBlank(text) && vocabulary.given(text, in: column, on: day) == nil
      && vocabulary.plainMeaning(of: text) == .unknown
  }

  /// The party of that name; `nil`: it is none of those that are known.
  private mutating func party(_ name: String) -> Party.ID? {
    if !known.isEmpty {
      if let party = known.party(calledBy: name) { return party.id }
      if !strangers.contains(name) { strangers.append(name) }
      return nil
    }
    let name = country(of: name)
    let (text, isNew) = named.id(of: name)
    let id = Party.ID(text)
    if isNew {
      names[id] = name
      order.append(id)
    }
    return id
  }

  /// The name of the country that an adjective is of, where texts name both: `Russian` is `Russia`. What could be of two
  /// stands for itself.
  private mutating func country(of name: String) -> String {
    guard !name.contains(" ") else { return name }
    if let known = countries[name] { return known }
    func makes(_ one: String, _ other: String) -> Bool {
      func has(_ words: [String]) -> Bool { words.contains { $0.lowercased() == other.lowercased() } }
      guard has(partyWords(of: one, besides: [])) else { return false }
      return has(partyWords(of: one, besides: seen.filter { $0 != one && $0 != other }))
    }
    let related = seen.filter { $0 != name && !$0.contains(" ") && (makes($0, name) || makes(name, $0)) }
    let country = ([name] + related).min { ($0.count, $0) < ($1.count, $1) } ?? name
    countries[name] = country
    return country
  }

  /// Notes how often the ground of a party is drawn in each color.
  mutating func note(colors more: [String: Int], of party: Party.ID) {
    colors[party, default: [:]].merge(more, uniquingKeysWith: +)
  }

  /// The color of each party in the data: that of most of its ground. Parties of one color have none, for a map would not tell
  /// them apart.
  private var chosenColors: [Party.ID: String] {
    let most = colors.compactMapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    return most.filter { party, color in most.count { $0.value == color } == 1 }
  }

  /// The known parties; where there are none, all that came up, each a side of its own.
  var all: [Party] {
    guard known.isEmpty else { return known }
    let colors = chosenColors
    return order.map { id in
      let name = names[id] ?? id.rawValue
      return Party(
        id: id, names: PlaceNames(name), side: Party.Side(id.rawValue), color: colors[id] ?? "",
        words: partyWords(of: name, besides: order.filter { $0 != id }.map { names[$0] ?? $0.rawValue }))
    }
  }

  /// The ids of ``all``.
  var ids: [Party.ID] { known.isEmpty ? order : known.map(\.id) }

  /// Notes parties whose names make one id; throws where a text is of no known party, or where there are more parties than a
  /// ledger holds.
  func check(_ path: String, _ notes: inout ImportNotes) throws(InterchangeError) {
    named.noteAlike("party", "Parties", hint: "say --rename OLD=NEW", &notes)
    guard ids.count <= Self.most else {
      throw InterchangeError(
        .badFile, path,
        "\(path) names \(ids.count) parties, and a ledger holds at most \(Self.most); join some (--rename OLD=NEW) or leave some out (--rename OLD=)."
      )
    }
    guard let first = strangers.first else { return }
    let more = strangers.count > 1 ? ", nor are \(strangers.count - 1) others" : ""
    throw InterchangeError(
      .badFile, path,
      "\(path): the holder \"\(first)\" is none of the parties given (\(known.map(\.id.rawValue).joined(separator: ", "))), by id, name or word\(more)."
    )
  }

  /// The most parties that a ledger holds.
  static let most = 255
}
