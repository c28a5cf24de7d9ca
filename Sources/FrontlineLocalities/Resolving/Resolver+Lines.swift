internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlinePlatform

/// Roads and borders.
extension Resolver {
  /// The angle in degrees of a point on a plane.
  static func angle(y: Double, x: Double) -> Double { atan2(y, x) * 180 / .pi }

  /// A road as a corridor about its line, as wide as its waypoints are uncertain.
  func course(of line: LineString, in route: SupplyRoute) -> Ground {
    course(of: line, halfWidth: Self.uncertainty(of: route), note: "of the waypoints of \(route.name)")
  }

  /// A corridor about a line. The point is the middle of the line, on it.
  func course(of line: LineString, halfWidth: Length, note: String, isAssumed: Bool = false) -> Ground {
    let length = line.length(edges: .geodesic)
    let middle = line.point(at: length / 2, edges: .geodesic) ?? line.positions[line.positions.count / 2]
    let reach = line.positions.reduce(Length.zero) { max($0, middle.distance(to: $1)) }
    return Ground(
      region: .corridor(line, halfWidth: halfWidth), position: middle,
      contributions: [
        Contribution(.shape, reach, note: "from the middle of the line to its farthest point"),
        Contribution(.coordinateUncertainty, halfWidth, isAssumed: isAssumed, note: note),
      ])
  }

  /// A corridor about each of several lines. The point is on one of them, as near to the middle as they come.
  func course(of lines: [LineString], halfWidth: Length, note: String, isAssumed: Bool = false) -> Ground {
    guard lines.count > 1 else {
      return course(of: lines[0], halfWidth: halfWidth, note: note, isAssumed: isAssumed)
    }
    let circle = EnclosingCircle(around: lines.flatMap(\.positions)) { center in
      lines.map { $0.nearestPoint(to: center, edges: .geodesic) }.min { $0.distance < $1.distance }!.position
    }
    return Ground(
      region: .union(lines.map { .corridor($0, halfWidth: halfWidth) }), position: circle.center,
      contributions: [
        Contribution(.shape, circle.radius, note: "from the middle of the lines to their farthest point"),
        Contribution(.coordinateUncertainty, halfWidth, isAssumed: isAssumed, note: note),
      ])
  }

  static func uncertainty(of route: SupplyRoute) -> Length {
    route.waypoints.compactMap(\.uncertainty).max() ?? .kilometers(1)
  }

  // MARK: - From one place to another

  /// The routes that pass both places, each with its part between them, in the direction from the first to the second,
  /// the shortest first.
  func roads(from: Settlement, to: Settlement) -> [(route: SupplyRoute, line: LineString)] {
    var found: [(route: SupplyRoute, line: LineString, length: Length)] = []
    for route in atlas.routes {
      guard let first = route.waypoints.firstIndex(where: { $0.settlement == from.id }),
        let last = route.waypoints.firstIndex(where: { $0.settlement == to.id }), first != last
      else { continue }
      let part = route.waypoints[min(first, last)...max(first, last)].map(\.position)
      guard let line = try? LineString(first < last ? part : part.reversed()) else { continue }
      found.append((route, line, line.length(edges: .geodesic)))
    }
    return found.sorted { $0.length < $1.length }.map { ($0.route, $0.line) }
  }

  mutating func stretch(_ a: Locality.Form, _ b: Locality.Form) throws(LocalityError) -> (
    SupplyRoute, LineString
  ) {
    let (from, to) = (try origin(a), try origin(b))
    guard let start = from.settlement, let end = to.settlement, let found = roads(from: start, to: end).first
    else {
      throw fault(0..<text.count, .noShape, "no road of the atlas runs from \(from.name) to \(to.name)")
    }
    return found
  }

  mutating func road(from a: Locality.Form, to b: Locality.Form) throws(LocalityError) -> Ground {
    let (route, line) = try stretch(a, b)
    notes.append("The road from place to place is \(route.name) (\(route.id)).")
    return course(of: line, in: route)
  }

  // MARK: - Along

  mutating func along(
    _ distance: StatedDistance, _ path: Locality.Form, from form: Locality.Form
  ) throws(LocalityError) -> Ground {
    let route: SupplyRoute
    var line: LineString
    switch path {
    case .road(let a, let b): (route, line) = try stretch(a, b)
    case .route(let phrase), .place(let phrase):
      guard let found = try feature(phrase).route else {
        throw fault(phrase.range, .unknownName, "\"\(phrase.name)\" is not a road of the atlas")
      }
      (route, line) = (found, found.line)
    default: throw fault(distance.range, .noShape, "that is not a road")
    }
    let start = try origin(form)
    let foot = line.nearestPoint(to: start.position, edges: .geodesic)
    guard foot.distance <= start.reach + Self.uncertainty(of: route) else {
      throw fault(
        0..<text.count, .contradiction, "\(start.name) lies \(foot.distance) from the line of \(route.name)")
    }
    isOnRoad = true
    let whole = line.length(edges: .geodesic)
    // The line cuts the bends of the road: so many metres of road are fewer of the line.
    let ratio = max(1, route.publishedLength.map { $0 / route.line.length(edges: .geodesic) } ?? table.bends)
    let (least, most) = (distance.length / ratio, distance.upper)
    let precision = distance.precision / 2
    let ends = [false, true].compactMap { backward -> ClosedRange<Length>? in
      let room = backward ? foot.along : whole - foot.along
      guard least <= room + precision else { return nil }
      let low = backward ? foot.along - min(most, room) : foot.along + min(least, room)
      let high = backward ? foot.along - min(least, room) : foot.along + min(most, room)
      return low...max(low, high)
    }
    // From an end of the road there is one way; from a place on it both are meant, unless one is too short.
    guard let first = ends.first else {
      throw fault(
        distance.range, .contradiction,
        "\(route.name) is \(whole) long on the map, too short for \(distance.length) from \(start.name)")
    }
    notes.append(
      "The line of \(route.name) cuts the bends: \(distance.length) of road are taken as \(least) to \(most) of the line."
    )
    let span =
      ends.count == 2 && foot.along > precision && whole - foot.along > precision
      ? min(first.lowerBound, ends[1].lowerBound)...max(first.upperBound, ends[1].upperBound)
      : (whole - foot.along > foot.along ? first : ends.last!)  // one of two, or the only one
    if ends.count == 2, span != first, span != ends[1] {
      notes.append("\(start.name) lies on the road, so the distance may run either way.")
    }
    return stretch(of: line, span, route: route, start: start, precision: precision)
  }

  /// The corridor of a stretch of a road, grown at both ends by what its start is uncertain by.
  private func stretch(
    of line: LineString, _ span: ClosedRange<Length>, route: SupplyRoute, start: Origin, precision: Length
  ) -> Ground {
    let whole = line.length(edges: .geodesic)
    let width = Self.uncertainty(of: route)
    let grown = start.radial + precision
    let low = max(.zero, span.lowerBound - grown)
    let high = min(whole, span.upperBound + grown)
    let middle = (span.lowerBound + span.upperBound) / 2
    let position = line.point(at: min(max(middle, .zero), whole), edges: .geodesic) ?? line.positions[0]
    var part = [line.point(at: low, edges: .geodesic) ?? line.positions[0]]
    var along = Length.zero
    for (a, b) in zip(line.positions, line.positions.dropFirst()) {
      along += a.distance(to: b)
      if along > low, along < high { part.append(b) }
    }
    part.append(line.point(at: high, edges: .geodesic) ?? line.positions[line.positions.count - 1])
    let course = (try? LineString(part)) ?? line
    let reach = part.reduce(Length.zero) { max($0, position.distance(to: $1)) }
    let bends = (span.upperBound - span.lowerBound) / 2
    let parts = [
      Contribution(
        .radialOfFeature, start.radial, isAssumed: start.settlement != nil, note: "of \(start.name)"),
      Contribution(.distancePrecision, precision, note: "half of the precision"),
      Contribution(.measurementError, bends, note: "the bends that the line cuts, half of their span"),
      Contribution(.coordinateUncertainty, width, note: "of the waypoints of \(route.name)"),
    ]
    let known = start.radial + precision + bends
    let rest = max(Length.zero, reach - known)
    return Ground(
      region: .corridor(course, halfWidth: width), position: position,
      contributions: parts + [Contribution(.shape, rest, note: "the rest of the stretch")])
  }

  // MARK: - Borders

  mutating func border(_ a: Locality.Form, _ b: Locality.Form?) throws(LocalityError) -> Ground {
    func district(_ form: Locality.Form) throws(LocalityError) -> (District, MultiPolygon) {
      guard case .place(let phrase) = form else {
        throw fault(0..<text.count, .noShape, "only places have borders")
      }
      guard let district = try feature(phrase).district, let shape = district.shape else {
        throw fault(phrase.range, .noShape, "the atlas has no borders of \"\(phrase.name)\"")
      }
      return (district, shape)
    }
    let (first, shape) = try district(a)
    guard let b else {
      return course(
        of: shape.polygons.flatMap { $0.rings.map(\.line) }, halfWidth: Extent.borderUncertainty,
        note: "of the border of \(first.name) in the data", isAssumed: true)
    }
    let (second, other) = try district(b)
    let lines = Self.shared(shape, other)
    guard !lines.isEmpty else {
      throw fault(0..<text.count, .contradiction, "\(first.name) and \(second.name) have no border in common")
    }
    return course(
      of: lines, halfWidth: Extent.borderUncertainty, note: "of the border in the data", isAssumed: true)
  }

  /// The stretches of the border of one area that lie on the border of another, or within 500 m of it.
  private static func shared(_ a: MultiPolygon, _ b: MultiPolygon) -> [LineString] {
    var lines: [LineString] = []
    let box = GeographicBox(enclosing: b.polygons.flatMap { $0.exterior.positions })
    for ring in a.polygons.flatMap(\.rings) {
      var run: [Position] = []
      func close() {
        if let line = try? LineString(run) { lines.append(line) }
        run = []
      }
      for position in ring.positions {
        let isNear =
          box.map { $0.leastDistance(to: position) <= .meters(500) } == true
          && b.nearestBorderPoint(to: position, edges: .geodesic).map { $0.distance <= .meters(500) } == true
        if isNear { run.append(position) } else { close() }
      }
      close()
    }
    return lines
  }
}
