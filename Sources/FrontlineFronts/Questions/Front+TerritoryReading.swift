package import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineOverlay

/// Whose ground a point is, as a traced front has it.
package enum TerritoryReading: Hashable, Sendable {
  /// Outside the area of interest: the front says nothing.
  case outside
  /// Ground that a side surely holds: all places about it are that side's.
  case surely(Party.Side)
  /// In the band, behind the front of a side.
  case behind(Party.Side)
  /// In the band, between contested places.
  case undecided
}

/// Positions on the plane of a tracer.
package struct ProjectedPoints: Sendable {
  let points: [PlaneCoordinates]
}

extension Front {
  /// Whose ground a point is that was laid on the plane of this front's tracer; `outside` for a front that was
  /// not traced.
  ///
  /// - Complexity: O(1).
  package func ground(at number: Int, of projected: ProjectedPoints) -> TerritoryReading {
    let point = projected.points[number]
    guard let trace, let (triangle, _) = trace.mesh.locate(point) else { return .outside }
    if let side = trace.map.surely(trace.mesh.triangles[triangle]) { return .surely(trace.sides[side]) }
    return trace.side(at: point).map { .behind(trace.sides[$0]) } ?? .undecided
  }
}
