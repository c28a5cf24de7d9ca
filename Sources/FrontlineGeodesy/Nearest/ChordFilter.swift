package import FrontlineGeometry

/// Numbered positions, and which of some geodesic edges between them may come nearest to another position.
///
/// An index of edges is made for many questions. For one or two it is quicker to compare the chords of all edges
/// and to measure those alone whose chords leave open which is nearest.
package struct ChordFilter: Sendable {
  private let points: [SIMD3<Double>]

  package init(_ positions: [Position]) {
    points = positions.map {
      let point = EarthCentered($0)
      return SIMD3(point.x, point.y, point.z)
    }
  }

  /// The edges of which one is the nearest; none where there are no edges.
  ///
  /// A geodesic of length l leaves its chord by at most l2 / 8r, r the least radius of curvature. So the nearest edge
  /// comes no farther than the least sum of the distance to a chord and that bow, and every edge whose chord is
  /// farther than that and its own bow can be left out.
  ///
  /// - Parameter edges: pairs of numbers of positions.
  /// - Complexity: O(n), a few nanoseconds an edge.
  package func candidates(nearestTo position: Position, of edges: [(Int, Int)]) -> [(Int, Int)] {
    let center = EarthCentered(position)
    let from = SIMD3(center.x, center.y, center.z)
    var least = [Double](repeating: 0, count: edges.count)
    var reach = Double.infinity
    points.withUnsafeBufferPointer { points in
      for (number, edge) in edges.enumerated() {
        let start = points[edge.0]
        let (chord, offset) = (points[edge.1] - start, from - start)
        let square = (chord * chord).sum()
        let part = square > 0 ? min(max((offset * chord).sum() / square, 0), 1) : 0
        let away = offset - chord * part
        let distance = (away * away).sum().squareRoot()
        // The arc is longer than its chord, on the ellipsoid by less than a tenth up to a quarter of its girth.
        let bow = 1.25 * square / (8 * RadiiOfCurvature.least) + 1e-6
        least[number] = distance - bow
        reach = min(reach, distance + bow)
      }
    }
    let limit = NearTree.undecided(beyond: reach)
    return edges.indices.filter { least[$0] <= limit }.map { edges[$0] }
  }
}
