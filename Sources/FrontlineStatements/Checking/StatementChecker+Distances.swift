internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlinePlatform
internal import FrontlineTime

/// Distances and directions between places, and from the front.
extension StatementChecker {
  // MARK: - Between places

  /// How far the point of a place may be off where nobody says, in kilometers.
  private static let sizeOfTown = 5.0

  func distance(
    _ a: SpokenPlace, _ b: SpokenPlace, _ stated: StatedFigure, _ point: CompassPoint?, byRoad: Bool?,
    _ claim: StatementClaim
  ) throws -> Finding {
    if point != nil, !claim.isPositive {
      return undetermined(
        "distance", "the distance and direction from \(a.name) to \(b.name)", stated,
        because: "A denial of a distance and a direction at once leaves open which of them is denied.")
    }
    if let wide = [a, b].first(where: { $0.settlement == nil }) {
      return undetermined(
        "distance", "the distance from \(a.name) to \(b.name)", stated,
        because: "\(wide.name) is not a point, so that no one distance is meant.")
    }
    let (start, end) = (try self.point(of: a), try self.point(of: b))
    let length = start.position.distance(to: end.position).kilometers
    let off = (start.uncertainty + end.uncertainty).kilometers
    let straight = FigureRange(max(0, length - off), length, length + off, unit: "km")
    let subject = "the straight distance from \(a.name) to \(b.name)"
    let unknown = [a, b].filter { $0.settlement?.coordinateUncertainty == nil }.map(\.name)
    let precision =
      unknown.isEmpty
      ? "give or take \(spelled(kilometers: off)) for the points of both"
      : "and how good the point of \(unknown.joined(separator: " and of ")) is, is not known"
    var part = self.part(
      subject, straight, stated, claim,
      notes: [
        unknown.isEmpty
          ? "The points of both are good to \(spelled(kilometers: off)) together."
          : "How good the point of \(unknown.joined(separator: " and of ")) is, is not known."
      ])
    // A point of unknown quality refutes no figure that it misses by less than the size of a town.
    if !unknown.isEmpty, part.verdict == .contradicted, Self.gap(part) < Self.sizeOfTown {
      part.verdict = .undetermined
    }
    var finding =
      "\(b.name) lies \(spelled(kilometers: length)) in a straight line from \(a.name), \(precision)"
    if byRoad == true {
      guard let road = roadRange(a, b) else {
        // Without a course the straight line is still the least that a road can be.
        let least = FigureRange(straight.lower, nil, .infinity, unit: "km")
        let part = self.part("the road from \(a.name) to \(b.name)", least, stated, claim)
        let verdict: Verdict =
          part.verdict == .contradicted && claim.isPositive ? .contradicted : .undetermined
        return Finding(
          kind: "distance",
          part: Part(
            subject: part.subject, measured: least, stated: stated.range, words: stated.words,
            verdict: verdict,
            notes: ["The atlas has no course of this road; it cannot be shorter than the straight line."]),
          finding:
            "the atlas has no course of that road, which cannot be shorter than the straight \(spelled(kilometers: length))"
        )
      }
      part = self.part("the road from \(a.name) to \(b.name)", road.range, stated, claim, notes: [road.note])
      finding = "the road from \(a.name) to \(b.name) is \(road.range.inWords) long"
    } else if byRoad == nil, part.verdict == .contradicted, claim.isPositive {
      if let road = roadRange(a, b) {
        if self.part(subject, road.range, stated, claim).verdict != .contradicted {
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
      } else {
        part.notes.append(
          "The atlas has no road between \(a.name) and \(b.name), so only the straight line was measured.")
      }
    }
    if let point {
      let bearing = bearing(of: b, from: a, point, claim)
      finding +=
        "; it lies \(bearing.notes.first ?? "in no one direction") of there, and \(point.name) was stated"
      if Verdict.worst([part.verdict, bearing.verdict]) == bearing.verdict, bearing.verdict != part.verdict {
        part.notes += ["The direction decides: \(bearing.measured.map { "\($0)" } ?? "")."]
        part.verdict = bearing.verdict
      }
    }
    return Finding(kind: "distance", part: part, finding: finding)
  }

  func direction(of place: SpokenPlace, from: SpokenPlace, _ point: CompassPoint, _ claim: StatementClaim)
    throws -> Finding
  {
    let part = bearing(of: place, from: from, point, claim)
    return Finding(
      kind: "direction", part: part,
      finding:
        "\(place.name) lies \(part.notes.first ?? "in no one direction") of \(from.name), and \(point.name) was stated"
    )
  }

  /// The direction from one place to another as a part; the first note says it in words.
  private func bearing(
    of place: SpokenPlace, from: SpokenPlace, _ point: CompassPoint, _ claim: StatementClaim
  ) -> Part {
    let subject = "the direction from \(from.name) to \(place.name)"
    let spread = PointRadius.headingUncertainty(of: point)
    let center = point.azimuth.degrees
    guard let start = try? self.point(of: from), let end = try? self.point(of: place),
      let azimuth = start.position.azimuth(to: end.position)
    else {
      return undetermined(subject, nil, "There is no direction between them.")
    }
    let length = start.position.distance(to: end.position)
    let off = min(
      180, asin(min(1, (start.uncertainty + end.uncertainty) / max(length, .meters(1)))) * 180 / .pi)
    // Turned so that the range does not cross north.
    var seen = azimuth.degrees
    if seen - center > 180 { seen -= 360 } else if seen - center < -180 { seen += 360 }
    let measured = FigureRange(seen - off, seen, seen + off, unit: "degrees")
    let stated = FigureRange(center - spread, nil, center + spread, unit: "degrees")
    let verdict = measured.verdict(on: stated)
    return Part(
      subject: subject, measured: measured, stated: stated,
      words: claim.isPositive ? point.name : "not \(point.name)",
      verdict: claim.isPositive ? verdict : denied(verdict),
      notes: ["\(azimuth.compassPoint.name) (\(azimuth))"])
  }

  /// - Parameter open: the word where the sentence may also compare how far two places are from a third; `nil`: it may not.
  func nearer(
    _ place: SpokenPlace, to near: SpokenPlace, than far: SpokenPlace, open: OpenComparison?,
    _ claim: StatementClaim
  ) throws -> Finding {
    let (a, b, c) = (try point(of: place), try point(of: near), try point(of: far))
    func verdict(_ one: Double, _ other: Double, _ off: Length) -> Verdict {
      let off = off.kilometers
      return one + off < other ? .supported : one - off > other ? .contradicted : .plausible
    }
    let (one, other) = (
      a.position.distance(to: b.position).kilometers, a.position.distance(to: c.position).kilometers
    )
    let off = a.uncertainty * 2 + b.uncertainty + c.uncertainty
    var found = verdict(one, other, off)
    var notes = ["The measured figure is the difference of the two distances."]
    var finding =
      "\(place.name) lies \(spelled(kilometers: one)) from \(near.name) and \(spelled(kilometers: other)) from \(far.name)"
    if let open {
      // Of "farther from B than C" the place that both distances have in common is B, which is `far` here; of "closer to B
      // than C" it is `near`.
      let isFarther = open == .farther
      let (hub, rival) = isFarther ? (c, b) : (b, c)
      let (hubName, rivalName) = isFarther ? (far.name, near.name) : (near.name, far.name)
      let own = a.position.distance(to: hub.position).kilometers
      let others = rival.position.distance(to: hub.position).kilometers
      let reach = a.uncertainty + rival.uncertainty + hub.uncertainty * 2
      let second = isFarther ? verdict(others, own, reach) : verdict(own, others, reach)
      finding += ", and \(rivalName) \(spelled(kilometers: others)) from \(hubName)"
      notes.append(
        "It may be compared with the distance to \(rivalName) or with that of \(rivalName); both were asked.")
      if second != found { found = .undetermined }
    }
    if !claim.isPositive { found = denied(found) }
    return Finding(
      kind: "distance",
      part: Part(
        subject: "the distances of \(place.name) from \(near.name) and \(far.name)",
        measured: FigureRange(
          one - other - off.kilometers, one - other, one - other + off.kilometers, unit: "km"),
        words: claim.words, verdict: found, notes: notes),
      finding: finding)
  }

  // MARK: - From the front

  func front(
    _ places: [SpokenPlace], _ stated: StatedFigure, _ party: SpokenParty?, _ reading: FrontReading,
    _ claim: StatementClaim
  ) throws -> Finding {
    let list = places.map(\.name).joined(separator: ", ")
    let least = reading == .closest ? "least " : ""
    let subject = "the \(least)distance of \(list) from the announced front"
    if let party, party.id == nil { return undetermined("front", subject, stated, because: unknown(party)) }
    guard let days = reading == .closest ? daysOfLedger(of: claim.time) : days(of: claim.time) else {
      return undetermined("front", subject, stated, because: "The front is that of a day, and none is given.")
    }
    var parts: [Part] = []
    var findings: [String] = []
    for place in places {
      let what = "the \(least)distance of \(place.name) from the announced front"
      guard
        let measured = reading == .closest
          ? try leastFrontRange(place, of: party, days: days)
          : try frontRange(place, of: party, days: days)
      else {
        parts.append(undetermined(what, stated, try absence(on: days.upperBound)))
        continue
      }
      guard measured.isOfForces else {
        parts.append(undetermined(what, stated, measured.note))
        continue
      }
      findings.append(
        measured.isOwn
          ? "\(party.map(called) ?? "that side") held \(place.name) itself on \(days.upperBound)"
          : "\(what) was \(measured.range.inWords)")
      parts.append(
        part(
          what, measured.range, stated, claim, forces: true, notes: [measured.note],
          caveat: "by announcements, which lag the ground"))
    }
    let known = parts.filter { $0.measured != nil }
    func result(_ part: Part, _ finding: String) -> Finding {
      var part = part
      part.notes.append(Self.lag)
      return Finding(
        kind: "front", part: part, finding: finding, restsOnControl: true,
        subjects: places.compactMap { $0.settlement?.subject })
    }
    if reading == .any, known.count > 1 {
      // "Some of": the place that comes nearest to the statement decides.
      let best = known.min {
        $0.verdict.severity < $1.verdict.severity
          || ($0.verdict.severity == $1.verdict.severity && Self.gap($0) < Self.gap($1))
      }!
      return result(
        best,
        "of \(known.count) places the one nearest to it is measured by \(best.subject), \(best.measured!.inWords)"
      )
    }
    guard let worst = parts.max(by: { $0.verdict.severity < $1.verdict.severity }) else {
      return undetermined("front", subject, stated, because: "No place is named.")
    }
    if known.isEmpty { return result(worst, (worst.notes.first ?? "there is no front that day").asClause) }
    return result(worst, findings.joined(separator: "; "))
  }

  private static let lag =
    "The measure is of announced control, the statement of forces: announcements lag and lead the ground, so it can be unsupported by them and is never contradicted."

  /// How far a measured range is from a stated one.
  private static func gap(_ part: Part) -> Double {
    guard let measured = part.measured, let stated = part.stated else { return .infinity }
    return max(0, stated.lower - measured.upper, measured.lower - stated.upper)
  }

  /// A distance to the front, whether the side whose forces are meant held the place itself, and whether it is their front.
  private typealias MeasuredFront = (range: FigureRange, note: String, isOwn: Bool, isOfForces: Bool)

  /// The bounds of the distance to the front on the first and on the last of some days, together.
  private func frontRange(_ place: SpokenPlace, of party: SpokenParty?, days: ClosedRange<Day>) throws
    -> MeasuredFront?
  {
    let found = try Set([days.lowerBound, days.upperBound]).sorted().compactMap {
      try frontRange(place, of: party, on: $0)
    }
    guard var result = found.last else { return nil }
    if found.count == 2 {
      let (first, last) = (found[0].range, found[1].range)
      result.range = FigureRange(
        min(first.lower, last.lower), ((first.estimate ?? 0) + (last.estimate ?? 0)) / 2,
        max(first.upper, last.upper), unit: "km")
      result.isOwn = found[0].isOwn && found[1].isOwn
      result.isOfForces = found[0].isOfForces && found[1].isOfForces
    }
    return result
  }

  /// The bounds of the distance to the front on that of some days on which it was least.
  private func leastFrontRange(_ place: SpokenPlace, of party: SpokenParty?, days: ClosedRange<Day>) throws
    -> MeasuredFront?
  {
    var least: MeasuredFront?
    for day in days {
      guard let found = try frontRange(place, of: party, on: day) else { continue }
      if let now = least?.range.estimate, now <= found.range.estimate ?? 0 { continue }
      least = found
    }
    return least
  }

  /// The days within which something is said to have happened, as far as anything is known of them.
  private func daysOfLedger(of time: ClaimTime?) -> ClosedRange<Day>? {
    guard let days = span(of: time), let first = atlas.ledger.firstDay,
      max(first, days.lowerBound) <= days.upperBound
    else { return nil }
    return max(first, days.lowerBound)...days.upperBound
  }

  private func frontRange(_ place: SpokenPlace, of party: SpokenParty?, on day: Day) throws -> MeasuredFront?
  {
    let tracer = try atlas.tracer(settings: FrontSettings(rule: rule, asKnownOn: asKnownOn))
    guard let front = try tracer.front(on: day),
      let distance =
        try place.settlement.map({ front.distance(to: $0) }) ?? front.distance(to: point(of: place).position)
    else { return nil }
    // On a drawn map the ground says whose a place is.
    let holder = front.isTraced ? distance.side : try front.side(at: point(of: place).position)
    if let side = party?.side, holder == side {
      let note =
        front.isTraced
        ? "On \(day) the side \(side) held \(place.name) itself, by \(tracer.settings.rule.words)"
        : "On \(day) \(place.name) lay on the ground of the side \(side), by the imported map"
      return (FigureRange(0, 0, 0, unit: "km"), note + ".", true, true)
    }
    var note = "On \(day) the front lay \(distance) from \(place.name)"
    var isOfForces = true
    if let opposing = distance.nearestOpposing {
      note += "; the nearest place of the other side was \(opposing.name)"
      // Of several sides, or of allies, others may stand nearer than those who are meant.
      let standing = atlas.ledger.standing(
        of: .settlement(opposing.id), on: day, asKnownOn: asKnownOn, by: rule)
      if let party, let other = standing.party, match(party, other) != .same {
        isOfForces = false
        note += ", which \(name(of: other)) held; how far those of \(called(party)) stood is not measured"
      }
    }
    let range = FigureRange(
      (distance.lower ?? distance.estimate).kilometers, distance.estimate.kilometers,
      (distance.upper ?? distance.estimate).kilometers, unit: "km")
    return (range, note + ".", false, isOfForces)
  }

  private func absence(on day: Day) throws -> String {
    if case .absent(let absence) = try atlas.tracer(settings: FrontSettings(rule: rule, asKnownOn: asKnownOn))
      .finding(on: day)
    {
      return absence.description
    }
    return "On \(day) one side holds everything, so there is no front."
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
