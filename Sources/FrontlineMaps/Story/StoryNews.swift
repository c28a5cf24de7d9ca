internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// What was announced on each day: the claims reported that day, those of one source that say the same together.
struct StoryNews {
  /// What the claims of one entry have in common.
  private struct Head: Hashable {
    var source: Source.ID
    var party: Party.ID
    var stance: Claim.Stance
    var from: String
    var isDerived: Bool
  }

  private let base: BaseMap
  private let claims: [Day: [Claim]]
  /// The dots of the map by their settlements.
  private let dots: [Settlement.ID: Int]
  /// What is named and is no dot of the map; entries have a name by its number, counted from -1 downward.
  private(set) var names: [String] = []
  /// The citations, which entries have by their numbers.
  private(set) var citations: [String] = []
  /// The addresses of the sources that are named, as members: a source's name and where it can be read.
  private(set) var links = JSONObject()
  private var numbersOfNames: [String: Int] = [:]
  private var numbersOfCitations: [String: Int] = [:]

  init(_ base: BaseMap) {
    self.base = base
    let known = base.settings.front.asKnownOn ?? .last
    // The baseline was compiled afterwards; it is no announcement of its day.
    let claims = base.atlas.ledger.claims
    self.claims = Dictionary(
      grouping: claims.filter { $0.reported <= known && $0.source != claims.scope.baseline }, by: \.reported)
    dots = Dictionary(
      base.dots.enumerated().map { ($0.element.settlement.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The entries of a day: source, words, places as the numbers of dots or of ``names``, and citations as the numbers
  /// of ``citations``; `nil`: none.
  mutating func of(_ day: Day) -> JSONValue? {
    guard let claims = claims[day] else { return nil }
    let today = day.description
    var order: [Head] = []
    var entries: [Head: [Claim]] = [:]
    for claim in claims {
      let from = claim.validFrom.map { $0.text == today ? "" : $0.text } ?? ""
      let head = Head(
        source: claim.source, party: claim.party, stance: claim.stance, from: from,
        isDerived: claim.derivedFrom != nil)
      if entries[head] == nil { order.append(head) }
      entries[head, default: []].append(claim)
    }
    var told: [JSONValue] = []
    for head in order { told.append(entry(head, entries[head]!)) }
    return .array(told)
  }

  private mutating func entry(_ head: Head, _ claims: [Claim]) -> JSONValue {
    let ranked = claims.map { (claim: $0, name: name(of: $0.subject), rank: rank(of: $0.subject)) }
      .sorted { ($0.rank, $0.name, $0.claim.id) < ($1.rank, $1.name, $1.claim.id) }
    var isCited: Set<String> = [""]
    var cited: [Int] = []
    for claim in claims where isCited.insert(claim.citation).inserted {
      cited.append(Self.number(of: claim.citation, in: &citations, &numbersOfCitations))
    }
    let places = ranked.map { item in
      (item.claim.subject.kind == .settlement ? dots[item.claim.subject.id] : nil)
        ?? -1 - Self.number(of: item.name, in: &names, &numbersOfNames)
    }
    let source = base.atlas.source(head.source)
    let sourceName = source?.name ?? head.source.rawValue
    if let address = source?.url, address.hasPrefix("https://") || address.hasPrefix("http://") {
      links[sourceName] = .string(address)
    }
    return [
      "source": .string(sourceName),
      "words": .string(words(head)),
      "places": .array(places.map { .integer($0) }),
      "citations": .array(cited.map { .integer($0) }),
    ]
  }

  /// The number of a text in a list of different ones.
  private static func number(of text: String, in list: inout [String], _ known: inout [String: Int]) -> Int {
    if let number = known[text] { return number }
    known[text] = list.count
    list.append(text)
    return list.count - 1
  }

  /// What is said of the places: `Azerbaijan holds`, `Azerbaijan does not hold`, `agreed for 2020-11-20: …`.
  private func words(_ head: Head) -> String {
    let party =
      base.parties.list.first { $0.id == head.party }
      .map { Parties.name(of: $0, in: base.settings.language) } ?? head.party.rawValue
    let phrase: MapPhrase =
      switch head.stance {
      case .asserted: .asserted
      case .denied: .denied
      case .assessed: .assessed
      case .agreed: .agreed
      }
    var words = base.words(phrase, party)
    if !head.from.isEmpty { words = base.words(.from, words, head.from) }
    return head.isDerived ? base.words(.derived, words) : words
  }

  private func name(of subject: Subject) -> String {
    let language = base.settings.language
    switch subject.kind {
    case .settlement:
      guard let settlement = base.atlas.settlement(id: subject.id) else { return subject.id }
      let name = base.name(of: settlement)
      return settlement.kind == .village ? name : base.words(.ofKind, name, base.words.kind(settlement.kind))
    case .district, .area:
      guard let district = base.atlas.district(id: DistrictID(subject.id)) else { return subject.id }
      let name = language.map { district.name(in: $0) } ?? district.name
      return base.words(.ofKind, name, base.words(subject.kind == .area ? .area : .district))
    case .route: return base.atlas.route(id: RouteID(subject.id))?.name ?? subject.id
    }
  }

  private func rank(of subject: Subject) -> Int {
    guard subject.kind == .settlement else { return 0 }
    return switch base.atlas.settlement(id: subject.id)?.kind {
    case .city: 1
    case .town: 2
    default: 3
    }
  }
}
