internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Distances and directions between places, and from the front.
extension StatementChecker {
  // MARK: - Between places

  func distance(
    from: [SpokenPlace], to: [SpokenPlace], _ stated: StatedFigure, _ point: CompassPoint?, byRoad: Bool
  ) throws -> Outcome {
    var parts: [Part] = []
    var findings: [String] = []
    var notes: [String] = []
    for a in from {
      for b in to {
        let (start, end) = (try self.point(of: a), try self.point(of: b))
        let length = start.position.distance(to: end.position).kilometers
        let off = (start.uncertainty + end.uncertainty).kilometers
        let straight = FigureRange(max(0, length - off), length, length + off, unit: "km")
        let subject = "the straight distance from \(a.name) to \(b.name)"
        var part = self.part(subject, straight, stated)
        var finding =
          "\(b.name) lies \(inKilometers(length)) km in a straight line from \(a.name), give or take \(inKilometers(off)) km for the points of both"
        if let road = roadRange(a, b), byRoad || part.verdict == .contradicted {
          let other = self.part(
            "the road from \(a.name) to \(b.name)", road.range, stated, notes: [road.note])
          if byRoad {
            part = other
            finding = "the road from \(a.name) to \(b.name) is \(road.range.inWords) long"
          } else if other.verdict != .contradicted {
            part = Part(
              subject: subject, measured: straight, stated: stated.range, words: stated.words,
              verdict: .plausible,
              notes: [
                "As a straight line it is contradicted; by road it can be: \(road.range). The words do not say which.",
                road.note,
              ])
            finding += "; the words do not say how it was measured, and by road it is \(road.range.inWords)"
          } else {
            finding += "; by road it is \(road.range.inWords)"
          }
        } else if part.verdict == .contradicted {
          notes.append(
            "The atlas has no road between \(a.name) and \(b.name), so only the straight line was measured.")
        }
        parts.append(part)
        findings.append(finding)
        if let point { parts.append(bearing(of: b, from: a, point)) }
      }
    }
    if let point, let bearing = parts.last(where: { $0.measured?.unit == "degrees" }) {
      findings.append("it lies \(bearing.notes.first ?? "") of there, and \(point.name) was stated")
    }
    return Outcome(kind: "distance", parts: parts, finding: findings.joined(separator: "; "), notes: notes)
  }

  func direction(of place: SpokenPlace, from: SpokenPlace, _ point: CompassPoint) throws -> Outcome {
    let part = bearing(of: place, from: from, point)
    return Outcome(
      kind: "direction", parts: [part],
      finding:
        "\(place.name) lies \(part.notes.first ?? "in no one direction") of \(from.name), and \(point.name) was stated"
    )
  }

  /// The direction from one place to another as a part; the first note says it in words.
  private func bearing(of place: SpokenPlace, from: SpokenPlace, _ point: CompassPoint) -> Part {
    let subject = "the direction from \(from.name) to \(place.name)"
    let spread = PointRadius.headingUncertainty(of: point)
    let center = point.azimuth.degrees
    guard let start = try? self.point(of: from), let end = try? self.point(of: place),
      let azimuth = start.position.azimuth(to: end.position)
    else { return undetermined(subject, nil, "There is no direction between them.") }
    let length = start.position.distance(to: end.position)
    let off = min(
      180, asin(min(1, (start.uncertainty + end.uncertainty) / max(length, .meters(1)))) * 180 / .pi)
    // Turned so that the range does not cross north.
    var seen = azimuth.degrees
    if seen - center > 180 { seen -= 360 } else if seen - center < -180 { seen += 360 }
    let measured = FigureRange(seen - off, seen, seen + off, unit: "degrees")
    let stated = FigureRange(center - spread, nil, center + spread, unit: "degrees")
    return Part(
      subject: subject, measured: measured, stated: stated, words: point.name,
      verdict: measured.verdict(on: stated),
      notes: ["\(azimuth.compassPoint.name) (\(azimuth))"])
  }

  // MARK: - By road

  /// How long the road between two places can be: at least its line, which cuts the bends, and at most as much longer as
  /// the published length of any other road of the atlas exceeds its line, or as long as is published of it.
  func roadRange(_ a: SpokenPlace, _ b: SpokenPlace) -> (range: FigureRange, note: String)? {
    guard let from = a.settlement, let to = b.settlement else { return nil }
    var best: (line: LineString, route: SupplyRoute)?
    for route in atlas.routes {
      guard let first = route.waypoints.firstIndex(where: { $0.settlement == from.id }),
        let last = route.waypoints.lastIndex(where: { $0.settlement == to.id }), first != last,
        let line = try? LineString(route.waypoints[min(first, last)...max(first, last)].map(\.position))
      else { continue }
      if best == nil || line.length(edges: .geodesic) < best!.line.length(edges: .geodesic) {
        best = (line, route)
      }
    }
    return best.map { roadRange($0.line, of: $0.route) }
  }

  func roadRange(_ line: LineString, of route: SupplyRoute) -> (range: FigureRange, note: String) {
    let length = line.length(edges: .geodesic).kilometers
    let ends = (route.waypoints.first?.uncertainty ?? .zero) + (route.waypoints.last?.uncertainty ?? .zero)
    var ratio = 1.0
    for other in atlas.routes where other.id != route.id {
      guard let published = other.publishedLength else { continue }
      ratio = max(ratio, published / other.line.length(edges: .geodesic))
    }
    var most = length * ratio
    var note =
      "The line of \(route.name) is \(inKilometers(length)) km long and cuts the bends; published lengths of other roads of the atlas are up to \(written(ratio, decimals: 2)) times their lines."
    if let published = route.publishedLength,
      line == route.line || length == route.line.length(edges: .geodesic).kilometers
    {
      most = max(most, published.kilometers)
      note += " For the whole road \(published) have been published (\(route.lengthSource))."
    }
    return (FigureRange(max(0, length - ends.kilometers), nil, most, unit: "km"), note)
  }

  func inKilometers(_ value: Double) -> String { written(value, decimals: 1) }

  // MARK: - From the front

  func fromFront(
    _ places: [SpokenPlace], _ stated: StatedFigure, _ side: Party.Side?, any: Bool, days: ClosedRange<Day>?
  ) throws -> Outcome {
    let subject = "the distance of \(places.map(\.name).joined(separator: ", ")) from the announced front"
    guard let days else {
      return Outcome(
        kind: "front",
        parts: [undetermined(subject, stated, "The front is that of a day, and none is given.")],
        finding: "the front is that of a day, and none is given", restsOnControl: false)
    }
    var parts: [Part] = []
    var finding = ""
    for place in places {
      let what = "the distance of \(place.name) from the announced front"
      guard let measured = try frontRange(place, side: side, days: days) else {
        parts.append(undetermined(what, stated, try absence(on: days.upperBound)))
        continue
      }
      parts.append(part(what, measured.range, stated, forces: true, notes: [measured.note]))
    }
    let known = parts.filter { $0.measured != nil }
    if any, known.count > 1 {
      // "Some of": the place that comes nearest to the statement decides.
      let best = known.min {
        Self.order($0.verdict) < Self.order($1.verdict)
          || (Self.order($0.verdict) == Self.order($1.verdict) && Self.gap($0) < Self.gap($1))
      }!
      finding =
        "of \(known.count) places the one nearest to it is measured by \(best.subject), \(best.measured!.inWords)"
      return Outcome(
        kind: "front", parts: [best], finding: finding,
        notes: known.map { "\($0.subject): \($0.measured!)" } + [Self.lag], restsOnControl: true)
    }
    if known.isEmpty {
      finding =
        parts.first?.notes.first.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        ?? "there is no front that day"
    } else {
      finding = known.map { part in
        let place = part.subject.dropFirst("the distance of ".count).prefix { $0 != "," }
        _ = place
        return "\(part.subject) was \(part.measured!.inWords)"
      }.joined(separator: "; ")
    }
    return Outcome(
      kind: "front", parts: parts, finding: finding, notes: [Self.lag], restsOnControl: true,
      subjects: places.compactMap { $0.settlement?.subject })
  }

  private static let lag =
    "The measure is of announced control, the statement of forces: announcements lag and lead the ground, so it can be unsupported by them and is never contradicted."

  private static func order(_ verdict: Verdict) -> Int { Verdict.allCases.firstIndex(of: verdict)! }

  /// How far a measured range is from a stated one.
  private static func gap(_ part: Part) -> Double {
    guard let measured = part.measured, let stated = part.stated else { return .infinity }
    return max(0, stated.lower - measured.upper, measured.lower - stated.upper)
  }

  /// The bounds of the distance to the front on the first and on the last of some days, together.
  private func frontRange(
    _ place: SpokenPlace, side: Party.Side?, days: ClosedRange<Day>
  ) throws -> (range: FigureRange, note: String)? {
    let tracer = try FrontTracerBox.tracer(of: atlas, rule: rule, asKnownOn: asKnownOn)
    var range: FigureRange?
    var note = ""
    for day in Set([days.lowerBound, days.upperBound]).sorted() {
      guard let front = try tracer.front(on: day) else { continue }
      let distance =
        try place.settlement.map { front.distance(to: $0) } ?? front.distance(to: point(of: place).position)
      guard let distance else { continue }
      var seen = FigureRange(
        (distance.lower ?? distance.estimate).kilometers, distance.estimate.kilometers,
        (distance.upper ?? distance.estimate).kilometers, unit: "km")
      note = "On \(day) the front lay \(distance) from \(place.name)"
      if let side, distance.side == side {
        seen = FigureRange(0, 0, 0, unit: "km")
        note = "On \(day) the side \(side) held \(place.name) itself, by \(tracer.settings.rule.words)"
      } else if let opposing = distance.nearestOpposing {
        note += "; the nearest place of the other side was \(opposing.name)"
      }
      note += "."
      range =
        range.map {
          FigureRange(
            min($0.lower, seen.lower), (($0.estimate ?? 0) + (seen.estimate ?? 0)) / 2,
            max($0.upper, seen.upper), unit: "km")
        } ?? seen
    }
    return range.map { ($0, note) }
  }

  private func absence(on day: Day) throws -> String {
    if case .absent(let absence) = try FrontTracerBox.tracer(of: atlas, rule: rule, asKnownOn: asKnownOn)
      .finding(on: day)
    {
      return absence.description
    }
    return "On \(day) one side holds everything, so there is no front."
  }
}

/// The tracers of an atlas, one for each rule, kept with it.
final class FrontTracerBox: Sendable {
  private let tracers = Mutex<[FrontSettings: FrontTracer]>([:])

  static func tracer(of atlas: Atlas, rule: Rule, asKnownOn: Day?) throws -> FrontTracer {
    let box = atlas.derived(FrontTracerBox.self) { FrontTracerBox() }
    let settings = FrontSettings(rule: rule, asKnownOn: asKnownOn)
    if let tracer = box.tracers.withLock({ $0[settings] }) { return tracer }
    let tracer = try FrontTracer(atlas, settings: settings)
    box.tracers.withLock { $0[settings] = tracer }
    return tracer
  }
}

extension Rule {
  /// The rule in words, to stand after "by".
  var words: String {
    switch self {
    case .latest: "the latest claim"
    case .majority: "the majority of sources"
    case .source(let id, _): "\(id) alone"
    case .trusted: "the trusted sources"
    }
  }
}
