internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

/// What was joined so far.
struct Joining {
  var settlements = JoinedSettlements()
  var districts = JoinedByID<District>()
  var routes = JoinedByID<SupplyRoute>()
  var sources = JoinedByID<Source>()
  var claims = JoinedByID<Claim>()
  var statements = JoinedByID<Statement>()
  private(set) var parties: [Party] = []
  var notes = ImportNotes()

  /// What the ids of the atlas that is being added became.
  private struct Renaming {
    var ids: [Subject.Kind: [String: String]] = [:]
    var parties: [Party.ID: Party.ID] = [:]
    var sources: [Source.ID: Source.ID] = [:]
    var claims: [String: String] = [:]

    func callAsFunction(_ kind: Subject.Kind, _ id: String) -> String { ids[kind]?[id] ?? id }
    func callAsFunction(_ id: DistrictID) -> DistrictID { DistrictID(self(.district, id.rawValue)) }
    func callAsFunction(_ id: RouteID) -> RouteID { RouteID(self(.route, id.rawValue)) }
    func callAsFunction(_ source: Source.ID) -> Source.ID { sources[source] ?? source }
    func any(_ id: String) -> String {
      for kind in [Subject.Kind.settlement, .district, .area, .route] {
        if let new = ids[kind]?[id] { return new }
      }
      return id
    }
  }

  /// Adds an atlas.
  mutating func add(_ atlas: Atlas, _ name: String) {
    var renaming = Renaming()
    for source in atlas.sources { add(source, name, &renaming) }
    let before = districts.all.count
    for district in atlas.districts { add(district, name, &renaming) }
    let merged = settlements.add(atlas.settlements, name, district: { renaming($0) }) {
      renaming($0)
    }
    renaming.ids[.settlement] = merged.ids
    for note in merged.notes { notes.add(.remark, topic: note.topic, note.sentence, file: name) }
    for number in districts.all.indices.dropFirst(before) {
      districts[number] = districts[number].centered { renaming(.settlement, $0) }
    }
    for party in atlas.parties { add(party, name, &renaming) }
    for route in atlas.routes { add(route, name, &renaming) }
    for statement in atlas.statements {
      let (id, isKnown) = statements.add(statement.id) { id in
        Statement(
          id: id, kind: statement.kind, text: statement.text, value: statement.value,
          valueMax: statement.valueMax,
          comparison: statement.comparison, unit: statement.unit, from: statement.from.map(renaming.any),
          to: statement.to.map(renaming.any), day: statement.day, speaker: statement.speaker,
          source: statement.source.map { renaming($0) }, note: statement.note)
      }
      told("statement", statement.id, id, isKnown, name)
    }
    addClaims(of: atlas, name, &renaming)
  }

  /// Notes what became of a thing whose id was taken.
  private mutating func told(_ what: String, _ old: String, _ new: String, _ isKnown: Bool, _ name: String) {
    if isKnown {
      notes.add(
        .remark, topic: "\(what.capitalizedFirst)s that are twice the same",
        "\(name): the \(what) \(old) is there already, the same, and stands once.", file: name)
    } else if old != new {
      notes.add(
        .repaired, topic: "\(what.capitalizedFirst)s of one id that differ",
        "\(name): another \(what) has the id \(old); this one is \(new).", file: name)
    }
  }

  private mutating func add(_ source: Source, _ name: String, _ renaming: inout Renaming) {
    let (id, _) = sources.add(source.id.rawValue) { id in
      Source(
        id: Source.ID(id), name: source.name, kind: source.kind, speaksFor: source.speaksFor,
        citation: source.citation, url: source.url, license: source.license, note: source.note)
    }
    renaming.sources[source.id] = Source.ID(id)
    told("source", source.id.rawValue, id, false, name)
  }

  private mutating func add(_ party: Party, _ name: String, _ renaming: inout Renaming) {
    var id = party.id
    // Of two names that make one id an import numbers the later one, and another import may have had the other first.
    let own = slug(party.names.primary)
    let isNumbered = id.rawValue.hasPrefix(own + "-") && Int(id.rawValue.dropFirst(own.count + 1)) != nil
    let stem = isNumbered ? own : id.rawValue
    var count = isNumbered ? 1 : 2
    while let known = parties.firstIndex(where: { $0.id == id }) {
      let old = parties[known]
      guard isOneName(old.names.primary, party.names.primary) else {
        id = Party.ID(count == 1 ? stem : "\(stem)-\(count)")
        count += 1
        continue
      }
      if old.side != party.side {
        notes.add(
          .remark, topic: "Parties with two sides",
          "\(name): the party \(party.id) is of the side \(party.side), and of \(old.side) before; the first stands.",
          file: name)
      }
      let others = ([old.names.primary] + old.names.all.map(\.name) + party.names.all.map(\.name)).uniqued
      parties[known] = Party(
        id: old.id,
        names: PlaceNames(
          old.names.primary, in: languages(old.names, party.names),
          others: others.filter { $0 != old.names.primary }),
        side: old.side, color: old.color.isEmpty ? party.color : old.color,
        words: (old.words + party.words).uniqued,
        country: old.country ?? party.country.map { renaming($0) },
        includes: old.includes + party.includes.filter { !old.includes.contains($0) },
        note: [old.note, party.note].filter { !$0.isEmpty }.uniqued.joined(separator: "; "))
      renaming.parties[party.id] = id
      return
    }
    renaming.parties[party.id] = id
    told("party", party.id.rawValue, id.rawValue, false, name)
    parties.append(
      Party(
        id: id, names: party.names, side: party.side, color: party.color, words: party.words,
        country: party.country.map { renaming($0) },
        includes: party.includes.map { renaming.parties[$0] ?? $0 }, note: party.note))
  }

  /// Refuses more parties than a ledger holds.
  func checkParties() throws {
    guard parties.count > PartyNaming.most else { return }
    throw InterchangeError(
      .badCall, "parties",
      "Together they have \(parties.count) parties, and a ledger holds at most \(PartyNaming.most); import with fewer (--rename OLD=NEW)."
    )
  }

  private mutating func add(_ district: District, _ name: String, _ renaming: inout Renaming) {
    let (id, isKnown) = districts.add(district.id.rawValue) { id in
      District(
        id: DistrictID(id), layer: district.layer, names: district.names, kind: district.kind,
        shape: district.shape,
        officialArea: district.officialArea, otherAreas: district.otherAreas, center: district.center,
        source: district.source.map { renaming($0) }, note: district.note)
    }
    told("district", district.id.rawValue, id, isKnown, name)
    guard id != district.id.rawValue else { return }
    renaming.ids[.district, default: [:]][district.id.rawValue] = id
    renaming.ids[.area, default: [:]][district.id.rawValue] = id
  }

  private mutating func add(_ route: SupplyRoute, _ name: String, _ renaming: inout Renaming) {
    func made(_ id: String) -> SupplyRoute {
      // The waypoints are those of a route, so they make one.
      try! SupplyRoute(
        id: RouteID(id), names: route.names, roadClass: route.roadClass, periods: route.periods,
        publishedLength: route.publishedLength, lengthSource: route.lengthSource,
        waypoints: route.waypoints.map { point in
          SupplyRoute.Waypoint(
            name: point.name, position: point.position,
            settlement: point.settlement.map { renaming(.settlement, $0) },
            uncertainty: point.uncertainty, source: point.source.map { renaming($0) })
        },
        junctions: route.junctions.map {
          .init(waypoint: $0.waypoint, route: renaming($0.route), otherWaypoint: $0.otherWaypoint)
        }, source: route.source.map { renaming($0) }, note: route.note)
    }
    let (id, isKnown) = routes.add(route.id.rawValue, made)
    told("route", route.id.rawValue, id, isKnown, name)
    if id != route.id.rawValue { renaming.ids[.route, default: [:]][route.id.rawValue] = id }
  }

  private mutating func addClaims(of atlas: Atlas, _ name: String, _ renaming: inout Renaming) {
    for claim in atlas.ledger.claims {
      func made(_ id: String) -> Claim {
        Claim(
          id: id, subject: Subject(claim.subject.kind, renaming(claim.subject.kind, claim.subject.id)),
          party: renaming.parties[claim.party] ?? claim.party, stance: claim.stance,
          validFrom: claim.validFrom,
          validTo: claim.validTo, reported: claim.reported, source: renaming(claim.source),
          citation: claim.citation,
          note: claim.note, corrects: claim.corrects.map { renaming.claims[$0] ?? $0 },
          derivedFrom: claim.derivedFrom.map { renaming.claims[$0] ?? $0 },
          exceptions: claim.exceptions.map { renaming(.settlement, $0) })
      }
      let (id, isKnown) = claims.add(claim.id, made)
      if id != claim.id { renaming.claims[claim.id] = id }
      told("claim", claim.id, id, isKnown, name)
    }
  }

  // MARK: - Places within shapes, and by roads

  /// Gives settlements the district and province in whose polygon they lie, where they have none.
  mutating func placeSettlements() {
    let solid = districts.all.filter {
      $0.shape?.polygons.isEmpty == false && [.district, .province].contains($0.layer.role)
    }
    let boxes = solid.map { GeographicBox(enclosing: $0.shape!.polygons.flatMap(\.exterior.positions))! }
    let tree = PackedRTree(boxes)
    var count = 0
    settlements.place { position, role in
      let box = GeographicBox(enclosing: [position])!
      let found = tree.search(box).sorted().first {
        solid[$0].layer.role == role && solid[$0].contains(position) == true
      }
      if found != nil { count += 1 }
      return found.map { solid[$0].id }
    }
    if count > 0 {
      notes.add(
        .remark, topic: "Districts of settlements",
        "\(count) districts and provinces of settlements were taken from the polygons in which they lie.")
    }
  }

  /// Lets roads pass the settlements that they come by.
  mutating func tieRoads() {
    guard !routes.all.isEmpty, let plain = try? Atlas(settlements: settlements.bare) else { return }
    var count = 0
    for number in routes.all.indices {
      let (route, added) = routes[number].passing(plain.settlements)
      routes[number] = route
      count += added
    }
    if count > 0 {
      notes.add(
        .remark, topic: "Roads and settlements",
        "\(count) times a road passes a city within 3 km, a town within 2 km or a village within 1 km, and is joined with it."
      )
    }
  }
}

extension District {
  /// The same district, its center under another id.
  fileprivate func centered(_ id: (Settlement.ID) -> Settlement.ID) -> District {
    guard let center, id(center) != center else { return self }
    return District(
      id: self.id, layer: layer, names: names, kind: kind, shape: shape, officialArea: officialArea,
      otherAreas: otherAreas, center: id(center), source: source, note: note)
  }
}

/// Whether two names are spellings of one, in any script: `Front` and `Front+` are not.
private func isOneName(_ first: String, _ second: String) -> Bool {
  func signs(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .mathSymbol, .otherSymbol, .currencySymbol, .openPunctuation, .closePunctuation: true
      default: "/&*#%@".unicodeScalars.contains(scalar)
      }
    }
  }
  return first == second
    || !Set(FoldedName.keys(of: first)).isDisjoint(with: FoldedName.keys(of: second))
      && signs(first) == signs(second)
}

/// The names by language of two records of one thing, those of the first first.
func languages(_ first: PlaceNames, _ second: PlaceNames) -> [Language: String] {
  Dictionary((first.translations + second.translations).map { ($0.language, $0.name) }) { first, _ in first }
}
