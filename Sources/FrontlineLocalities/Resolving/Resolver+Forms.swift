internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// The ground of each form but those along lines.
extension Resolver {
  mutating func ground(_ form: Locality.Form) throws(LocalityError) -> Ground {
    switch form {
    case .place(let phrase): return try place(feature(phrase), phrase)
    case .offset(let distance, let point, let form): return try offset(distance, point, from: form)
    case .offsets(let first, let point, let second, let other, let form):
      return try offsets(first, point, second, other, from: form)
    case .heading(let point, let form): return try heading(point, of: form)
    case .part(let point, let form): return try part(point, of: form)
    case .near(let form): return try near(form)
    case .outside(let form): return try outside(form)
    case .outskirts(let point, let form): return try outskirts(point, of: form)
    case .between(let a, let b): return try between(a, b)
    case .halfway(let a, let b): return try halfway(a, b)
    case .road(let a, let b): return try road(from: a, to: b)
    case .route(let phrase): return try place(feature(phrase), phrase)
    case .along(let distance, let path, let start): return try along(distance, path, from: start)
    case .border(let a, let b): return try border(a, b)
    case .coordinates(let written):
      return Ground(
        region: .circle(center: written.position, radius: written.uncertainty), position: written.position,
        contributions: [
          Contribution(.coordinatePrecision, written.uncertainty, note: "written to \(written.precision)")
        ])
    case .anyOf(let forms): return try union(forms)
    case .allOf(let forms): return try intersection(forms)
    }
  }

  /// What a distance or direction is measured from: a place, or the ground of another form as one.
  mutating func origin(_ form: Locality.Form) throws(LocalityError) -> Origin {
    if case .place(let phrase) = form {
      let feature = try feature(phrase)
      return Origin(
        position: feature.position, parts: feature.parts, radial: feature.radial.length,
        uncertainty: feature.uncertainty.length, settlement: feature.settlement,
        shape: feature.district?.shape,
        lines: feature.route.map { [$0.line] } ?? [], name: feature.name)
    }
    let ground = try ground(form)
    let lines = ground.region.lines
    return Origin(
      position: ground.position,
      parts: [
        Contribution(.radialOfFeature, ground.radius, note: "the ground that the distance is measured from")
      ],
      radial: ground.radius, uncertainty: .zero, settlement: nil, shape: nil, lines: lines,
      name: form.kind)
  }

  /// What a distance is measured from.
  struct Origin {
    var position: Position
    var parts: [Contribution]
    var radial: Length
    var uncertainty: Length
    var settlement: Settlement?
    var shape: MultiPolygon?
    var lines: [LineString]
    var name: String

    var reach: Length { parts.reduce(.zero) { $0 + $1.length } }
  }

  // MARK: - Places

  func place(_ feature: Feature, _ phrase: PlacePhrase) throws(LocalityError) -> Ground {
    switch feature.place {
    case .settlement:
      return Ground(
        region: .circle(center: feature.position, radius: feature.reach), position: feature.position,
        contributions: feature.parts)
    case .district(let district):
      return Ground(
        region: .area(district.shape!), position: feature.position,  // a feature of a district has a shape
        contributions: feature.parts)
    case .route(let route): return course(of: route.line, in: route)
    }
  }

  // MARK: - Distances

  private mutating func offset(
    _ distance: StatedDistance, _ point: CompassPoint?, from form: Locality.Form
  ) throws(LocalityError) -> Ground {
    if case .anyOf(let forms) = form {
      return try union(forms.map { .offset(distance, point, of: $0) })
    }
    let origin = try origin(form)
    guard distance.comparison != .atLeast && distance.comparison != .moreThan else {
      throw fault(
        distance.range, .unbounded,
        "\"\(distance.words(in: text))\" has no outer edge, so it is no ground that can be shown")
    }
    var parts = origin.parts
    parts.append(
      Contribution(
        .distancePrecision, distance.precision / 2, note: "half of the precision \(distance.precision)"))
    if distance.halfWidth > .zero {
      parts.append(Contribution(.statedRange, distance.halfWidth, note: "half of the stated range"))
    }
    let middle = distance.middle
    let more = parts.reduce(Length.zero) { $0 + $1.length }
    let isDisc = distance.comparison == .atMost || distance.comparison == .lessThan || distance.isByRoad
    if distance.isByRoad {
      notes.append("A distance by road is at least the straight one, so the place lies no farther than it.")
    }
    if !origin.lines.isEmpty {
      guard point == nil else {
        throw fault(
          distance.range, .noShape, "a direction from a line has no one meaning; name a place on it")
      }
      let course = course(of: origin.lines, halfWidth: middle + more - origin.radial, note: "of the distance")
      notes.append("A distance from a line is taken to either side of it and everything nearer.")
      return course
    }
    let inner = isDisc ? Length.zero : max(.zero, middle - more)
    guard let point else {
      return Ground(
        region: inner > .zero
          ? .ring(center: origin.position, inner: inner, outer: middle + more)
          : .circle(center: origin.position, radius: middle + more),
        position: origin.position,
        contributions: [Contribution(.offset, middle, note: "no direction is stated")] + parts)
    }
    let angle = PointRadius.headingUncertainty(of: point)
    let region = LocalityRegion.sector(
      center: origin.position, inner: inner, outer: middle + more, azimuth: point.azimuth, halfAngle: angle)
    if isDisc { return enclosed(region, parts: parts) }
    let result = PointRadius.atHeading(middle, headingUncertainty: angle, parts)
    return Ground(
      region: region, position: origin.position.destination(middle, toward: point.azimuth),
      contributions: result.contributions)
  }

  private mutating func offsets(
    _ first: StatedDistance, _ point: CompassPoint, _ second: StatedDistance, _ other: CompassPoint,
    from form: Locality.Form
  ) throws(LocalityError) -> Ground {
    let origin = try origin(form)
    // Whoever states one distance finely measured the other so too.
    let precision = min(first.precision, second.precision)
    let parts =
      origin.parts + [
        Contribution(
          .distancePrecision, precision * 0.5.squareRoot(),
          note: "half of the precision \(precision), in two directions"),
        Contribution(
          .statedRange,
          .meters(
            (first.halfWidth.meters * first.halfWidth.meters
              + second.halfWidth.meters * second.halfWidth.meters).squareRoot())),
      ]
    let (x, y) = (first.middle.meters, second.middle.meters)
    let direct = point.azimuth.degrees
    let turn =
      abs(point.rawValue - other.rawValue) == 4
      ? other.rawValue - point.rawValue : point.rawValue - other.rawValue
    let azimuth = direct + Self.angle(y: turn > 0 ? y : -y, x: x)
    let position = origin.position.destination(
      .meters((x * x + y * y).squareRoot()), toward: .degrees(azimuth))
    let radius = parts.reduce(Length.zero) { $0 + $1.length }
    return Ground(region: .circle(center: position, radius: radius), position: position, contributions: parts)
  }

  // MARK: - Vague words

  private mutating func near(_ form: Locality.Form) throws(LocalityError) -> Ground {
    let origin = try origin(form)
    let reach = Extent.reachOfNear(origin.settlement?.kind)
    let buffer = Contribution(.vagueness, reach, isAssumed: true, note: "the reach of \"near\"")
    if !origin.lines.isEmpty {
      return course(of: origin.lines, halfWidth: reach, note: "the reach of \"near\"", isAssumed: true)
    }
    return Ground(
      region: .circle(center: origin.position, radius: origin.reach + reach), position: origin.position,
      contributions: origin.parts + [buffer])
  }

  private mutating func outside(_ form: Locality.Form) throws(LocalityError) -> Ground {
    let origin = try origin(form)
    let reach = Extent.reachOfOutside(origin.settlement?.kind)
    let outer = origin.reach + reach
    let inner = max(.zero, origin.radial - origin.uncertainty)
    let buffer = Contribution(.vagueness, reach, isAssumed: true, note: "the reach of \"outside\"")
    let region: LocalityRegion =
      if let shape = origin.shape {
        .difference(.circle(center: origin.position, radius: outer), .area(shape))
      } else {
        .ring(center: origin.position, inner: inner, outer: outer)
      }
    return Ground(region: region, position: origin.position, contributions: origin.parts + [buffer])
  }

  private mutating func outskirts(_ point: CompassPoint?, of form: Locality.Form) throws(LocalityError)
    -> Ground
  {
    let origin = try origin(form)
    let edge = origin.radial / 2
    let outer = origin.reach + edge
    let inner = max(.zero, edge - origin.uncertainty)
    let parts =
      origin.parts + [Contribution(.vagueness, edge, isAssumed: true, note: "the depth of outskirts")]
    guard let point else {
      return Ground(
        region: .ring(center: origin.position, inner: inner, outer: outer), position: origin.position,
        contributions: parts)
    }
    return enclosed(
      .sector(
        center: origin.position, inner: inner, outer: outer, azimuth: point.azimuth,
        halfAngle: PointRadius.headingUncertainty(of: point)), parts: parts)
  }

  private mutating func heading(_ point: CompassPoint, of form: Locality.Form) throws(LocalityError) -> Ground
  {
    let origin = try origin(form)
    let angle = PointRadius.headingUncertainty(of: point)
    guard let settlement = origin.settlement else {
      // As far beyond the border as the area reaches itself.
      let outer = origin.radial * 2
      let cone = LocalityRegion.sector(
        center: origin.position, inner: .zero, outer: outer, azimuth: point.azimuth, halfAngle: angle)
      notes.append("\"\(point.name) of\" an area reaches as far again as the area itself: a convention.")
      guard let shape = origin.shape else { return enclosed(cone, parts: origin.parts) }
      let around = enclosed(cone, parts: [])
      return Ground(
        region: .difference(cone, .area(shape)), position: around.position,
        contributions: [
          Contribution(.vagueness, around.radius, isAssumed: true, note: "the reach of the direction")
        ])
    }
    let reach = reach(of: point, from: settlement, angle: angle)
    notes.append(
      "\"\(point.name) of\" reaches to the next \(settlement.kind.rawValue) in that direction, or \(Extent.greatestHeadingReach)."
    )
    return enclosed(
      .sector(
        center: origin.position, inner: .zero, outer: reach + origin.reach, azimuth: point.azimuth,
        halfAngle: angle),
      parts: origin.parts)
  }

  /// The distance to the nearest settlement of at least the same rank within a cone.
  private func reach(of point: CompassPoint, from settlement: Settlement, angle: Double) -> Length {
    let rivals = atlas.settlements.within(Extent.greatestHeadingReach, of: settlement).first { near in
      near.settlement.kind <= settlement.kind
        && (near.azimuth.map { $0.angle(to: point.azimuth) <= angle } ?? false)
    }
    return rivals?.distance ?? Extent.greatestHeadingReach
  }

  private mutating func part(_ point: CompassPoint, of form: Locality.Form) throws(LocalityError) -> Ground {
    let origin = try origin(form)
    let cone = LocalityRegion.sector(
      center: origin.position, inner: .zero, outer: origin.reach, azimuth: point.azimuth,
      halfAngle: PointRadius.headingUncertainty(of: point))
    guard let shape = origin.shape else { return enclosed(cone, parts: origin.parts) }
    return try combined(.intersection([cone, .area(shape)]), of: form)
  }

  // MARK: - Between

  private mutating func between(_ a: Locality.Form, _ b: Locality.Form) throws(LocalityError) -> Ground {
    let (from, to) = (try origin(a), try origin(b))
    let distance = from.position.distance(to: to.position)
    let position = from.position.midpoint(to: to.position)
    let result = PointRadius.between(
      distance: distance,
      others: [
        Contribution(
          .coordinateUncertainty, max(from.uncertainty, to.uncertainty),
          note: "of the points of the two places")
      ])
    return Ground(
      region: .circle(center: position, radius: result.radius), position: position,
      contributions: result.contributions)
  }

  private mutating func halfway(_ a: Locality.Form, _ b: Locality.Form) throws(LocalityError) -> Ground {
    let (from, to) = (try origin(a), try origin(b))
    let distance = from.position.distance(to: to.position)
    let position = from.position.midpoint(to: to.position)
    let parts = [
      Contribution(.radialOfFeature, (from.radial + to.radial) / 2, note: "the mean of both places"),
      Contribution(
        .coordinateUncertainty, (from.uncertainty + to.uncertainty) / 2, note: "the mean of both places"),
      Contribution(.distancePrecision, distance / 4, note: "half the way has a precision of one half of it"),
    ]
    let radius = parts.reduce(Length.zero) { $0 + $1.length }
    return Ground(region: .circle(center: position, radius: radius), position: position, contributions: parts)
  }

  // MARK: - Several

  private mutating func union(_ forms: [Locality.Form]) throws(LocalityError) -> Ground {
    var grounds: [Ground] = []
    for form in forms { grounds.append(try ground(form)) }
    // The circle around the circles: their four farthest points stand for each.
    let circle = EnclosingCircle(
      around: grounds.flatMap { ground in
        [0.0, 90, 180, 270].map { ground.position.destination(ground.radius, toward: .degrees($0)) }
      })
    let radius = grounds.reduce(Length.zero) { max($0, circle.center.distance(to: $1.position) + $1.radius) }
    return Ground(
      region: .union(grounds.map(\.region)), position: circle.center,
      contributions: [
        Contribution(.shape, radius, note: "the circle around \(grounds.count) places, any of which is meant")
      ])
  }

  private mutating func intersection(_ forms: [Locality.Form]) throws(LocalityError) -> Ground {
    var grounds: [Ground] = []
    for form in forms { grounds.append(try ground(form)) }
    return try combined(.intersection(grounds.map(\.region)), of: .allOf(forms))
  }

  /// The circle around a region that must be overlaid to be known.
  private func combined(_ region: LocalityRegion, of form: Locality.Form) throws(LocalityError) -> Ground {
    let polygons: MultiPolygon
    do {
      polygons = try region.polygons()
    } catch {
      throw fault(0..<text.count, .noShape, "its clauses cannot be overlaid: \(error)")
    }
    let positions = polygons.polygons.flatMap { $0.exterior.positions }
    guard !positions.isEmpty else {
      throw fault(0..<text.count, .contradiction, "no ground is in all its clauses at once")
    }
    let circle = EnclosingCircle(around: positions)
    return Ground(
      region: region, position: circle.center,
      contributions: [
        Contribution(.shape, circle.radius, note: "the circle around the ground where all clauses hold")
      ])
  }

  /// A sector with the circle around it; what the parts do not explain is the reach of the vague word.
  func enclosed(_ region: LocalityRegion, parts: [Contribution]) -> Ground {
    guard case .sector(let center, let inner, let outer, let azimuth, let halfAngle) = region else {
      preconditionFailure("Only sectors are enclosed so.")
    }
    var corners = [-halfAngle, -halfAngle / 2, 0, halfAngle / 2, halfAngle].map {
      center.destination(outer, toward: .degrees(azimuth.degrees + $0))
    }
    corners += [-halfAngle, halfAngle].map {
      center.destination(inner, toward: .degrees(azimuth.degrees + $0))
    }
    let circle = EnclosingCircle(around: corners)
    // The arc bulges between the corners by less than this.
    let radius = circle.radius + outer * 0.03
    let known = parts.reduce(Length.zero) { $0 + $1.length }
    return Ground(
      region: region, position: circle.center,
      contributions: parts + [
        Contribution(.vagueness, max(.zero, radius - known), note: "the reach of the sector")
      ])
  }
}

extension StatedDistance {
  /// The words of the distance.
  func words(in text: [UInt8]) -> String { LocalityError.excerpt(text[range], limit: 40) }
}
