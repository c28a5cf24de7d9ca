internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// How long roads are, and how many there are.
extension StatementChecker {
  func roadLength(_ road: Assertion.RoadSubject, _ stated: StatedFigure) throws -> Outcome {
    let found: (range: FigureRange, note: String)
    let name: String
    switch road {
    case .route(let route):
      name = route.name
      found = roadRange(route.line, of: route)
    case .between(let a, let b):
      name = "the road from \(a.name) to \(b.name)"
      if let known = roadRange(a, b) {
        found = known
      } else {
        // Without a course the straight line is still the least that a road can be.
        let (start, end) = (try point(of: a), try point(of: b))
        let off = (start.uncertainty + end.uncertainty).kilometers
        let length = start.position.distance(to: end.position).kilometers
        let least = FigureRange(max(0, length - off), nil, .infinity, unit: "km")
        let part = self.part(name, least, stated)
        let verdict: Verdict = part.verdict == .contradicted ? .contradicted : .undetermined
        return Outcome(
          kind: "route",
          parts: [
            Part(
              subject: name, measured: least, stated: stated.range, words: stated.words, verdict: verdict,
              notes: ["The atlas has no course of this road; it cannot be shorter than the straight line."])
          ],
          finding:
            "the atlas has no course of \(name), which cannot be shorter than the straight \(inKilometers(length)) km"
        )
      }
    }
    return Outcome(
      kind: "route", parts: [part(name, found.range, stated, notes: [found.note])],
      finding: "\(name) is \(found.range.inWords) long by its course in the atlas", notes: [found.note])
  }

  func roadAbroad(_ road: Assertion.RoadSubject, _ stated: StatedFigure) throws -> Outcome {
    guard case .between(let a, let b) = road, let from = a.settlement, let to = b.settlement,
      let (route, line) = course(from, to), let home = country(of: from)
    else {
      return Outcome(
        kind: "route",
        parts: [undetermined("the stretch abroad", stated, "The atlas has no course of this road.")],
        finding: "the atlas has no course of this road")
    }
    // A sample every 100 m, taken as the middle of its stretch; the line may be off by the waypoints' uncertainty.
    let whole = line.length(edges: .geodesic)
    let count = max(1, Int((whole.meters / 100).rounded()))
    let width = Resolver.uncertainty(of: route)
    var (surely, maybe, abroad) = (0, 0, 0)
    let foreign = atlas.districts.filter { $0.layer == .country && $0.id != home.id && $0.shape != nil }
    for i in 0..<count {
      guard let position = line.point(at: whole * ((Double(i) + 0.5) / Double(count)), edges: .geodesic)
      else { continue }
      let inside = foreign.contains { $0.contains(position) == true }
      let edge = home.shape?.nearestBorderPoint(to: position, edges: .geodesic)?.distance ?? .kilometers(1000)
      if inside { abroad += 1 }
      if inside, edge > width { surely += 1 }
      if inside || edge <= width { maybe += 1 }
    }
    func kilometers(_ samples: Int) -> Double { Double(samples) * whole.kilometers / Double(count) }
    let measured = FigureRange(kilometers(surely), kilometers(abroad), kilometers(maybe), unit: "km")
    let subject = "the stretch of \(route.name) beyond the border of \(home.name)"
    return Outcome(
      kind: "route", parts: [part(subject, measured, stated, notes: ["The line may be off by \(width)."])],
      finding:
        "of \(route.name) \(measured.inWords) run beyond the border of \(home.name) by the outlines of the atlas"
    )
  }

  private func course(_ from: Settlement, _ to: Settlement) -> (SupplyRoute, LineString)? {
    for route in atlas.routes {
      guard let first = route.waypoints.firstIndex(where: { $0.settlement == from.id }),
        let last = route.waypoints.lastIndex(where: { $0.settlement == to.id }), first != last,
        let line = try? LineString(route.waypoints[min(first, last)...max(first, last)].map(\.position))
      else { continue }
      return (route, line)
    }
    return nil
  }

  private func country(of settlement: Settlement) -> District? {
    atlas.districts(containing: settlement.position).first { $0.layer == .country }
  }

  // MARK: - How many

  func roads(_ stated: StatedFigure, from: [SpokenPlace], to: [SpokenPlace], day: Day?) throws -> Outcome {
    func isAt(_ waypoint: SupplyRoute.Waypoint, _ places: [SpokenPlace]) -> Bool {
      places.contains { place in
        if let settlement = place.settlement { return waypoint.settlement == settlement.id }
        return place.district?.contains(waypoint.position) == true
      }
    }
    func isInUse(_ route: SupplyRoute) -> Bool {
      guard let day, !route.periods.isEmpty else { return true }
      return route.periods.contains { ($0.earliest ?? .first) <= day && day <= ($0.latest ?? .last) }
    }
    func crosses(_ route: SupplyRoute) -> Bool {
      guard let first = route.waypoints.first, let last = route.waypoints.last else { return false }
      let ends = [first, last]
      if !from.contains(where: { $0.district != nil }) {
        // Places at one end stand for the ground behind them: the road must end there and leave their country.
        return ends.contains { isAt($0, to) }
          && country(at: first.position) != country(at: last.position)
      }
      return (isAt(first, from) && isAt(last, to)) || (isAt(first, to) && isAt(last, from))
    }
    let found = atlas.routes.filter { isInUse($0) && crosses($0) }
    let count = Double(found.count)
    let measured = FigureRange(count, count, count, unit: "roads")
    let names = found.map(\.id).joined(separator: ", ")
    return Outcome(
      kind: "route",
      parts: [
        part(
          "roads of the atlas in use that day from one to the other", measured, stated,
          notes: ["Roads that the atlas does not have are not counted."])
      ],
      finding:
        "the atlas has \(found.count == 1 ? "1 such road" : "\(found.count) such roads") in use\(day.map { " on \($0)" } ?? "")\(names.isEmpty ? "" : " (\(names))")"
    )
  }

  private func country(at position: Position) -> String? {
    atlas.districts(containing: position).first { $0.layer == .country }?.id
  }
}
