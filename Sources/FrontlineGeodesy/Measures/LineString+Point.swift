public import FrontlineGeometry

extension LineString {
  /// The position at a length along the line from its start.
  ///
  /// ```swift
  /// road.point(at: .kilometers(10), edges: .geodesic)       // 39.78563, 46.30719
  /// road.point(at: .kilometers(100), edges: .geodesic)      // nil: the road is 67.9 km long
  /// ```
  ///
  /// It is the inverse of ``NearestPoint/along``. Edge cases: 0 gives the first position and the whole length
  /// the last; a vertex is given exactly.
  ///
  /// - Returns: nil before the start and beyond the end.
  /// - Complexity: O(n) at the first measurement of the line with these edges, then O(log n).
  public func point(at along: Length, edges: EdgeRule) -> Position? {
    let index = index(edges)
    let meters = along.meters
    guard meters >= 0, meters <= index.alongs.last! else { return nil }  // one for each position
    var (low, high) = (0, index.edges.count)  // the last vertex that is not beyond
    while low < high {
      let middle = (low + high + 1) / 2
      if index.alongs[middle] <= meters { low = middle } else { high = middle - 1 }
    }
    let rest = meters - index.alongs[low]
    if rest == 0 { return positions[low] }
    switch edges {
    case .geodesic:
      return index.geodesicEdge(low).motion(at: rest / index.edges[low].length).position
    case .longitudeLatitude:
      let edge = LongitudeLatitudeEdge(positions[low], positions[low + 1])
      return edge.position(at: edge.parameter(atLength: rest, of: index.edges[low].length))
    }
  }
}

extension LongitudeLatitudeEdge {
  /// The parameter at which the edge is `length` metres long, of `whole` metres in all.
  ///
  /// Newton's method inside a bracket; near a pole the speed may change by orders of magnitude on one edge.
  fileprivate func parameter(atLength length: Double, of whole: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    var t = length / whole
    for _ in 0..<100 {
      let excess = self.length(from: 0, to: t) - length
      if abs(excess) < 1e-9 { break }
      if excess > 0 { high = t } else { low = t }
      let next = t - excess / motion(at: t).velocity.length
      let safe = next > low && next < high ? next : low + (high - low) / 2
      if safe == t || safe <= low || safe >= high { break }
      t = safe
    }
    return t
  }
}
