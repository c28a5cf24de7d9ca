internal import FrontlineAtlas
internal import FrontlineGeometry

/// Decides what kind of statement a sentence is.
struct StatementReader {
  private let atlas: Atlas
  private let text: String
  private var facts: StatementFacts

  init(_ text: String, in atlas: Atlas) throws(LocalityError) {
    self.atlas = atlas
    self.text = text
    guard text.utf8.count <= 2000 else {
      throw LocalityError(
        code: .tooLong, description: "A statement has at most 2000 bytes; this text has \(text.utf8.count).")
    }
    var scanner = StatementScanner(text, in: atlas)
    facts = scanner.scan()
  }

  /// The assertion, by the first of these that the sentence has the parts for: a share, a number of roads, the length of a
  /// road, a distance from forces or from the front, a distance between places, a direction, a count, control.
  func assertion() throws(LocalityError) -> Assertion {
    let places = facts.places.map(\.place)
    if let (share, end) = facts.share {
      let districts = facts.places.filter { $0.place.district != nil }
      guard let whole = districts.first(where: { $0.index >= end }) ?? districts.first else {
        throw missing("the area that the share is of")
      }
      let others = districts.filter { $0.index != whole.index }.map(\.place)
      let party = facts.party ?? countryParty(others)
      return .share(of: whole.place, party.flatMap { atlas.party($0)?.side }, share, isPast: facts.isPast)
    }
    if let count = facts.roadCount, facts.distance == nil {
      let areas = places.filter { $0.district != nil || $0.settlement != nil }
      guard areas.count >= 2 else { throw missing("the two places that the roads join") }
      return .roads(count, from: [areas[0]], to: Array(areas.dropFirst()))
    }
    if let distance = facts.distance?.figure {
      let settlements = places.filter { $0.settlement != nil }
      // "A city 15 km from Stepanakert is held by forces" tells where the city is.
      let end = facts.distance?.end ?? 0
      let isAboutForces = facts.forces.map { !facts.takes || $0 < end } ?? false
      if isAboutForces || facts.speaksOfFront {
        let side = facts.party.flatMap { atlas.party($0)?.side } ?? country(places)
        guard !settlements.isEmpty else { throw missing("the place that the forces are near") }
        return .fromFront(settlements, distance, forces: side, any: facts.isSome)
      }
      if facts.speaksOfRoad, let road = try road() {
        return facts.passesThrough ? .roadAbroad(road, distance) : .roadLength(road, distance)
      }
      guard places.count >= 2 else { throw missing("a second place: a distance is between two") }
      let (from, to) = ends(places)
      return .distance(from: from, to: to, distance, facts.direction?.point, byRoad: facts.isByRoad)
    }
    if let direction = facts.direction, places.count >= 2 {
      let (from, to) = ends(places)
      return .direction(of: to[0], from: from[0], direction.point)
    }
    if !facts.counts.isEmpty, !facts.speaksOfCasualties {
      return .count(parts(), facts.party ?? countryParty(places), total: true, onFirstDay: facts.isOnFirstDay)
    }
    if facts.takes || facts.loses || facts.isContested {
      return .control(try held(), party(), claim())
    }
    if facts.speaksOfCasualties { return .casualties("the number of casualties") }
    throw LocalityError(
      code: .notUnderstood, subject: text,
      description:
        "\"\(LocalityError.excerpt(Array(text.utf8)[...], limit: 60))\" is no statement that can be checked: it has no distance, direction, share, count or word of holding a place that the atlas has."
    )
  }

  private func missing(_ what: String) -> LocalityError {
    LocalityError(
      code: .notUnderstood, subject: text,
      description:
        "\"\(LocalityError.excerpt(Array(text.utf8)[...], limit: 60))\" cannot be checked: it does not name \(what) so that the atlas knows it."
    )
  }

  /// From where and to where: the place behind the distance or direction is where it is measured from.
  private func ends(_ places: [SpokenPlace]) -> (from: [SpokenPlace], to: [SpokenPlace]) {
    let mark = facts.distance?.end ?? facts.direction?.index ?? 0
    let isBehind = facts.places.firstIndex { $0.index >= mark }
    guard let isBehind, isBehind > 0 else { return ([places[0]], Array(places.dropFirst())) }
    return ([places[isBehind]], Array(places[..<isBehind]))
  }

  private func road() throws(LocalityError) -> Assertion.RoadSubject? {
    if case .route(let phrase)? = facts.road {
      let found = Resolver.roads(named: phrase.name, in: atlas).first
      if let found { return .route(found) }
    }
    let settlements = facts.places.map(\.place).filter { $0.settlement != nil }
    return settlements.count >= 2 ? .between(settlements[0], settlements[1]) : nil
  }

  /// The parts of a count; "settlements" beside cities and towns means the others.
  private func parts() -> [Assertion.CountPart] {
    var taken: Set<Settlement.Kind> = []
    return facts.counts.map { part in
      var part = part
      if part.kinds.count == 3 { part.kinds.subtract(taken) }
      taken.formUnion(part.kinds)
      return part
    }
  }

  private func held() throws(LocalityError) -> [SpokenPlace] {
    let all = facts.places.map(\.place)
    let places = all.filter { !isCountry($0) }
    if !places.isEmpty { return places }
    guard let country = all.first else { throw missing("the place that is held") }
    return [country]
  }

  private func claim() -> Assertion.ControlClaim {
    if facts.isContested { return .contested }
    let isLoss = facts.loses && !facts.takes
    return isLoss != facts.isDenied ? .notHeld : .held
  }

  private func party() -> Party.ID? { facts.party ?? countryParty(facts.places.map(\.place)) }

  private func isCountry(_ place: SpokenPlace) -> Bool { place.district?.layer == .country }

  /// The party of a country that a sentence names as the one that holds: "Azerbaijan holds Hadrut".
  private func countryParty(_ places: [SpokenPlace]) -> Party.ID? {
    switch places.first(where: isCountry)?.district?.id {
    case "azerbaijan": .azerbaijan
    case "armenia": .armenianForces
    default: nil
    }
  }

  private func country(_ places: [SpokenPlace]) -> Party.Side? {
    countryParty(places).flatMap { atlas.party($0)?.side }
  }
}

extension Assertion {
  /// What a row of statements asserts: its fields where it has them, else its words.
  init(_ statement: Statement, in atlas: Atlas) throws(LocalityError) {
    var scanner = StatementScanner(statement.text, in: atlas)
    let facts = scanner.scan()
    func places(_ ids: [String]) -> [SpokenPlace] {
      ids.compactMap { id in
        if let settlement = atlas.settlement(id: id) {
          return SpokenPlace(name: settlement.name, settlement: settlement)
        }
        return atlas.district(id: id).map { SpokenPlace(name: $0.name, district: $0) }
      }
    }
    let (from, to) = (places(statement.from), places(statement.to))
    let side = facts.party.flatMap { atlas.party($0)?.side }
    func stated(_ unit: String, isCount: Bool = false) throws(LocalityError) -> StatedFigure {
      guard let value = statement.value else {
        throw LocalityError(
          code: .noData, subject: statement.id,
          description: "The statement \(statement.id) has no value to check.")
      }
      let decimals = value == value.rounded() ? 0 : value * 10 == (value * 10).rounded() ? 1 : 2
      let bound: StatedDistance.Bound =
        switch statement.comparison {
        case .about: .about
        case .atMost: .atMost
        case .atLeast: .atLeast
        case .moreThan: .moreThan
        case .between: .between
        case .exactly, nil: .exactly
        }
      let words = [
        bound == .exactly ? "" : bound.rawValue.replacing("_", with: " "), written(value, decimals: decimals),
        statement.valueMax.map { "to \(written($0, decimals: 0))" } ?? "", unit,
      ].filter { !$0.isEmpty }.joined(separator: " ")
      return StatedFigure(
        value, to: statement.valueMax, precision: DistancePrecision.of(value, decimals: decimals),
        bound: bound,
        unit: unit, isCount: isCount, words: words)
    }
    switch statement.kind {
    case "distance" where statement.from.contains("front-line"):
      let named =
        facts.party
        ?? facts.places.map(\.place).lazy.compactMap {
          $0.district?.id == "azerbaijan" ? Party.ID.azerbaijan : nil
        }.first
      self = .fromFront(
        to, try stated("km"), forces: named.flatMap { atlas.party($0)?.side } ?? side, any: facts.isSome)
    case "distance":
      self = .distance(from: from, to: to, try stated("km"), facts.direction?.point, byRoad: facts.isByRoad)
    case "direction":
      guard let point = facts.direction?.point, !from.isEmpty, !to.isEmpty else { fallthrough }
      self = .direction(of: to[0], from: from[0], point)
    case "count" where statement.unit == "killed":
      self = .casualties(try stated("killed", isCount: true).words)
    case "route" where statement.unit == "roads":
      self = .roads(try stated("roads", isCount: true).atMost(facts.roadCount), from: from, to: to)
    case "route" where from.count == 1 && to.count == 1:
      let road = RoadSubject.between(from[0], to[0])
      self = facts.passesThrough ? .roadAbroad(road, try stated("km")) : .roadLength(road, try stated("km"))
    case "area":
      guard let whole = to.first ?? facts.places.first(where: { $0.place.district != nil })?.place else {
        fallthrough
      }
      self = .share(of: whole, side, try stated("per cent"), isPast: facts.isPast)
    case "control" where !to.isEmpty:
      let read = try? StatementReader(statement.text, in: atlas).assertion()
      guard case .control(_, let party, let claim)? = read else {
        self = .control(to, facts.party, facts.isContested ? .contested : facts.isDenied ? .notHeld : .held)
        return
      }
      self = .control(to, party, claim)
    default: self = try StatementReader(statement.text, in: atlas).assertion()
    }
  }
}

extension StatedFigure {
  /// The figure with the bounds of the same figure as the words of the sentence have them, where they differ.
  fileprivate func atMost(_ spoken: StatedFigure?) -> StatedFigure { spoken ?? self }
}
