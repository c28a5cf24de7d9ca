internal import FrontlineGeometry

extension EdgeIndex {
  /// The two places, one of each of two lines of one edge rule, that are nearest to each other; nil where none
  /// are nearer than `limit` metres.
  func closestPositions(to other: EdgeIndex, within limit: Double) -> ClosestPositions? {
    var best: ClosestPositions?
    for pair in chordPairs(with: other, limit: limit) {
      let limit = best?.distance.meters ?? limit
      if limit == 0 { break }
      guard ChordBounds.leastDistance(chord: pair.leastDistance) < limit else { continue }
      let (a, b) = (piece(pair.one), other.piece(pair.other))
      let found =
        switch rule {
        case .geodesic:
          EdgePair(geodesicEdge(a.edge), a.part, other.geodesicEdge(b.edge), b.part)
            .closest(near: pair)
        case .longitudeLatitude:
          EdgePair(longitudeLatitudeEdge(a.edge), a.part, other.longitudeLatitudeEdge(b.edge), b.part)
            .closest(near: pair)
        }
      if found.distance < limit {
        best = ClosestPositions(
          distance: found.distance, here: found.one, there: found.other, edges: rule)
      }
    }
    return best
  }
}
