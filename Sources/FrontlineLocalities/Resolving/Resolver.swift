internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// Resolves a phrase: looks its names up, and builds the ground of each reading.
struct Resolver {
  let locality: Locality
  let atlas: Atlas
  let table: FeatureTable
  let text: [UInt8]
  /// Whether a name that nothing bears is refused and not repaired.
  let isExact: Bool
  /// The names of the phrase with all that each can mean, the likeliest first.
  private var names: [(phrase: PlacePhrase, candidates: Candidates)] = []
  /// Which candidate is taken for each name.
  private var choice: [Int] = []
  /// Notes of the reading that is being built.
  var notes: [String] = []

  /// What a name can mean, and how it met the atlas.
  struct Candidates {
    var places: [NamedPlace]
    var quality = NameQuality.folded
    /// The sentence on a repair.
    var note: String?

    init(_ places: [NamedPlace]) { self.places = places }

    /// The places of a match, the one that was meant first.
    init(_ match: NameMatch<NamedPlace>) {
      // What else is near to a repaired name is no other reading of the phrase.
      places = [match.place] + (match.quality.isRepaired ? [] : match.others)
      quality = match.quality
      note = match.quality.isRepaired ? match.note : nil
    }
  }

  /// Whether the road of the reading comes by the place that a distance along it is from.
  var isOnRoad = false
  private var hasFailedOnRoad = false
  /// Why no reading is one, so far.
  private var failure: LocalityError?

  /// A ground that is being built.
  struct Ground {
    var region: LocalityRegion
    var position: Position
    var contributions: [Contribution]

    var radius: Length { contributions.reduce(.zero) { $0 + $1.length } }
  }

  init(_ locality: Locality, in atlas: Atlas, exactly: Bool) throws(LocalityError) {
    self.locality = locality
    self.atlas = atlas
    isExact = exactly
    table = FeatureTable.of(atlas)
    text = Array(locality.text.utf8)
    for (phrase, role) in locality.form.placePhrases {
      names.append((phrase, try candidates(for: phrase, as: role)))
    }
    choice = names.map { _ in 0 }
  }

  // MARK: - Readings

  mutating func first() throws(LocalityError) -> ResolvedLocality {
    failure = nil
    for choice in choices(limit: 24) {
      do {
        return try reading(choice)
      } catch {
        fail(error)
        // Another reading of a name may help where clauses exclude each other or a shape is missing.
        guard error.code == .contradiction || error.code == .noShape else { throw error }
      }
    }
    throw failure!  // there is at least one choice
  }

  mutating func all() throws(LocalityError) -> [ResolvedLocality] {
    failure = nil
    var readings: [ResolvedLocality] = []
    for choice in choices(limit: 24) {
      do {
        readings.append(try reading(choice))
      } catch {
        fail(error)
      }
    }
    if readings.isEmpty, let failure { throw failure }
    return readings
  }

  /// Keeps why a reading failed: the first of them tells it, or the first whose road comes by the place, for another road
  /// of the name was not meant then.
  private mutating func fail(_ error: LocalityError) {
    if failure == nil || isOnRoad && !hasFailedOnRoad { failure = error }
    hasFailedOnRoad = hasFailedOnRoad || isOnRoad
  }

  /// The choices by the sum of their ranks; with more than `limit` of them only those where one name is not the first.
  private func choices(limit: Int) -> [[Int]] {
    let counts = names.map { min($0.candidates.places.count, 12) }
    let zero = counts.map { _ in 0 }
    let product = counts.reduce(1) { min($0 * $1, 10_000) }
    if product == 1 { return [zero] }
    var all: [[Int]] = [zero]
    if product <= limit {
      all = [[]]
      for count in counts { all = all.flatMap { head in (0..<count).map { head + [$0] } } }
    } else {
      for (name, count) in counts.enumerated() {
        for rank in 1..<max(1, count) {
          var choice = zero
          choice[name] = rank
          all.append(choice)
        }
      }
    }
    return Array(
      all.sorted {
        ($0.reduce(0, +), $0.lastIndex { $0 > 0 } ?? 0) < ($1.reduce(0, +), $1.lastIndex { $0 > 0 } ?? 0)
      }.prefix(limit))
  }

  private mutating func reading(_ choice: [Int]) throws(LocalityError) -> ResolvedLocality {
    self.choice = choice
    notes = []
    isOnRoad = false
    let ground = try self.ground(locality.form)
    let places = zip(names, choice).map { name, rank in
      ResolvedLocality.NamedPlace(
        text: name.phrase.name, name: name.candidates.places[rank].name, id: name.candidates.places[rank].id,
        kind: name.candidates.places[rank].kind,
        reason: name.candidates.note ?? reason(name.candidates.places, rank), quality: name.candidates.quality
      )
    }
    if ground.contributions.contains(where: \.isAssumed) {
      notes.append(Self.assumed)
    }
    return ResolvedLocality(
      locality: locality, region: ground.region, position: ground.position,
      contributions: ground.contributions.filter { $0.length > .zero }, places: places, notes: notes)
  }

  /// The note on contributions that are marked as assumed.
  static let assumed = "What is marked as assumed is a convention and no datum."

  private func reason(_ candidates: [NamedPlace], _ rank: Int) -> String {
    guard candidates.count > 1 else { return "" }
    func words(_ place: NamedPlace) -> String { "the \(place.kind) \(place.id)" }
    let others = candidates.enumerated().filter { $0.offset != rank }.map { words($0.element) }
    let shown =
      others.prefix(4).joined(separator: ", ") + (others.count > 4 ? " and \(others.count - 4) more" : "")
    let why =
      rank == 0
      ? "a primary name comes before any other, a settlement before a district, a city before a town before a village"
      : "reading \(rank + 1) of \(candidates.count)"
    return "\(words(candidates[rank])) (\(why)); the name is also that of \(shown)"
  }

  // MARK: - Names

  /// The feature of a name in the present reading.
  func feature(_ phrase: PlacePhrase) throws(LocalityError) -> Feature {
    // Each name is looked up at its place in the text.
    let index = names.firstIndex { $0.phrase == phrase }!  // collected from the same form
    let place = names[index].candidates.places[choice[index]]
    switch place {
    case .settlement(let settlement): return Feature(settlement)
    case .district(let district):
      guard let circle = table.circle(around: district) else {
        if let route = routes(ofArea: district).first {
          return Feature(.route(route), circle: EnclosingCircle(around: route.line.positions))
        }
        throw fault(phrase.range, .noShape, "the atlas has no outline of \(district.name)")
      }
      return Feature(place, circle: circle)
    case .route(let route): return Feature(place, circle: EnclosingCircle(around: route.line.positions))
    }
  }

  /// The roads of an area that is known by them alone: `lachin-corridor` has `lachin-corridor-old`.
  func routes(ofArea district: District) -> [SupplyRoute] {
    district.layer.role == .area ? atlas.routes.filter { $0.id.rawValue.hasPrefix("\(district.id)-") } : []
  }

  func fault(_ range: Range<Int>, _ code: LocalityError.Code, _ reason: String) -> LocalityError {
    .at(range, of: text, code, reason)
  }

  /// The role that a name has in a phrase.
  enum Role { case place, road, border }

  private func candidates(for phrase: PlacePhrase, as role: Role) throws(LocalityError) -> Candidates {
    if role == .road {
      let roads = Self.roads(named: phrase.name, in: atlas)
      if !roads.isEmpty { return Candidates(roads.map { .route($0) }) }
      throw fault(phrase.range, .unknownName, "no road of the atlas is called \"\(phrase.name)\"")
    }
    if let district = phrase.district {
      return try match("\(phrase.name), \(district)", at: phrase.range, among: [.settlement])
    }
    let all = atlas.places(named: phrase.name)
    var fitting = all.filter { phrase.kind == nil ? true : $0.fits(phrase.kind!) }
    if role == .border {
      // Settlements have no borders in the data.
      let districts = fitting.filter { if case .district = $0 { true } else { false } }
      if !districts.isEmpty { fitting = districts }
    }
    if !fitting.isEmpty { return Candidates(fitting) }
    if phrase.kind == .road {
      let roads = Self.roads(named: phrase.name, in: atlas)
      if !roads.isEmpty { return Candidates(roads.map { .route($0) }) }
    }
    // A village that a text calls a town is still the one meant, where there is no other.
    if phrase.kind == .city || phrase.kind == .village || phrase.kind == .settlement {
      let settlements = all.filter { if case .settlement = $0 { true } else { false } }
      if !settlements.isEmpty { return Candidates(settlements) }
    }
    let scopes: [NameScope] =
      switch phrase.kind {
      case .district, .country: [.district]
      case nil: NameScope.allCases
      default: [.settlement]
      }
    return try match(phrase.name, at: phrase.range, among: scopes)
  }

  /// What a name means by the rules of the gazetteer, repairs and all; of several that bear it just as well all.
  private func match(
    _ name: String, at range: Range<Int>, among scopes: [NameScope]
  ) throws(LocalityError) -> Candidates {
    do throws(AtlasError) {
      return Candidates(try atlas.nameMatch(name, among: scopes, exactly: isExact))
    } catch {
      if error.code == .ambiguousName, atlas.isName(name) {
        let places = error.candidates.compactMap { atlas.settlement(id: $0) }.map {
          NamedPlace.settlement($0)
        }
        if !places.isEmpty { return Candidates(places) }
      }
      throw .at(range, of: text, .unknownName, sentence(error.description), candidates: error.candidates)
    }
  }

  private func sentence(_ text: String) -> String {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The roads that a name means, else those that pass a settlement of the name.
  static func roads(named name: String, in atlas: Atlas) -> [SupplyRoute] {
    let named = atlas.roads(named: name)
    guard named.isEmpty, let settlement = try? atlas.settlement(named: name) else { return named }
    return atlas.routes.filter { $0.waypoints.contains { $0.settlement == settlement.id } }
  }
}

extension NamedPlace {
  /// Whether a place is of the kind that a text says.
  func fits(_ kind: PlacePhrase.Kind) -> Bool {
    switch (self, kind) {
    case (.settlement(let settlement), .city): settlement.kind != .village
    case (.settlement(let settlement), .village): settlement.kind == .village
    case (.settlement, .settlement): true
    case (.district(let district), .district): district.layer.role != .country
    case (.district(let district), .country): district.layer.role == .country || district.layer.role == .area
    case (.route, .road): true
    default: false
    }
  }
}

extension Locality.Form {
  /// The names in the form, in the order of the text, with their roles.
  var placePhrases: [(PlacePhrase, Resolver.Role)] {
    switch self {
    case .place(let phrase): [(phrase, phrase.kind == .road ? .road : .place)]
    case .route(let phrase): [(phrase, .road)]
    case .offset(_, _, let form), .offsets(_, _, _, _, let form), .heading(_, let form), .part(_, let form),
      .near(let form), .outside(let form), .outskirts(_, let form):
      form.placePhrases
    case .between(let a, let b), .halfway(let a, let b), .road(let a, let b), .along(_, let a, let b):
      a.placePhrases + b.placePhrases
    case .border(let a, let b): (a.placePhrases + (b?.placePhrases ?? [])).map { ($0.0, .border) }
    case .coordinates: []
    case .anyOf(let forms), .allOf(let forms): forms.flatMap(\.placePhrases)
    }
  }
}
