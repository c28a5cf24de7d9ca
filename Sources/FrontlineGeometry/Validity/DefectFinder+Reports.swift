extension DefectFinder {
  private func index(_ segment: Int) -> Int {
    rings[segments[segment].ring].vertices[segments[segment].step].index
  }

  private func defect(
    _ kind: Defect.Kind, _ ring: Int, vertex: Int, at point: PlanarPoint, _ what: String, tail: String = ""
  ) -> Defect {
    let ring = rings[ring]
    let turned = point.x - 360 * ((point.x + 180) / 360).rounded(.down)
    let position = Position(
      latitude: min(max(point.y, -90), 90),
      longitude: abs(point.x) <= 180 ? point.x : min(max(turned, -180), 180))
    return Defect(
      kind: kind, part: ring.part, ring: ring.ring, vertex: vertex, position: position,
      description: "\(ring.name(in: isMulti, capital: true)) \(what) at \(position)\(tail).")
  }

  /// A defect of a ring, or of a ring and another; told at its first position or at a point.
  mutating func report(
    _ kind: Defect.Kind, _ ring: Int, _ what: String, _ other: Int? = nil, at point: PlanarPoint? = nil
  ) {
    let words = other.map { "\(what) \(rings[$0].name(in: isMulti, capital: false))" } ?? what
    let defect = defect(
      kind, ring, vertex: rings[ring].vertices[0].index, at: point ?? rings[ring].point(0, from: 0, shift: 0),
      words)
    if other == nil { ownDefects.append(defect) } else { jointDefects.append(defect) }
  }

  mutating func reportSpike(_ ring: Int, at step: Int) {
    let (index, tip) = (rings[ring].vertices[step].index, rings[ring].point(step, from: step, shift: 0))
    ownDefects.append(defect(.spike, ring, vertex: index, at: tip, "has a spike"))
  }

  /// A ring that meets itself, where two of its edges do.
  mutating func reportOwn(_ kind: Defect.Kind, _ first: Int, _ second: Int, at point: PlanarPoint) {
    if kind != .selfTouch { tangled.insert(segments[first].ring) }
    let verb = kind == .selfCrossing ? "crosses" : kind == .selfTouch ? "touches" : "runs along"
    ownDefects.append(
      defect(
        kind, segments[first].ring, vertex: index(first), at: point, "\(verb) itself",
        tail: ", where edge \(index(first)) meets edge \(index(second))"))
  }

  /// Two rings that cross: of one part, or of two, which then overlap.
  mutating func reportCrossing(_ first: Int, _ second: Int, at point: PlanarPoint) {
    let (a, b) = (rings[segments[first].ring], rings[segments[second].ring])
    reportJoint(a.part == b.part ? .ringsCross : .overlappingParts, first, second, at: point, "cross")
  }

  /// Two rings that meet, once for each kind of meeting.
  mutating func reportJoint(
    _ kind: Defect.Kind, _ first: Int, _ second: Int, at point: PlanarPoint, _ verb: String
  ) {
    let (a, b) = (segments[first].ring, segments[second].ring)
    entangled.insert(Pair(a, b))
    guard reported.insert(.joint(Pair(a, b), kind)).inserted else { return }
    jointDefects.append(
      defect(
        kind, a, vertex: index(first), at: point, "and \(rings[b].name(in: isMulti, capital: false)) \(verb)",
        tail: ", where edge \(index(first)) meets edge \(index(second))"))
  }
}

extension UnwrappedRing {
  /// `ring 1`, or `part 2, ring 1` in a multipolygon.
  func name(in multi: Bool, capital: Bool) -> String {
    let (part, ring) = capital ? ("Part", "Ring") : ("part", "ring")
    return multi ? "\(part) \(self.part), ring \(self.ring)" : "\(ring) \(self.ring)"
  }
}
