import EdgeTruth
import Foundation
import Frontline

/// A line whose answers are held against all of its edges, in long double and with no index.
struct EveryEdge {
  private let positions: [Position]
  private let edges: EdgeRule

  init(_ line: LineString, edges: EdgeRule) {
    positions = line.positions
    self.edges = edges
  }

  /// How much farther a distance is, in metres, than the nearest place of the line is from a position; below 0 where
  /// it is nearer.
  ///
  /// An edge of the length l between vertices at the distances d and e holds no place nearer than (d + e - l) / 2.
  /// What may hold one is asked in long double.
  func excess(of distance: Length, from query: Position) -> Double {
    var nearest = Double.infinity
    forEachRun { run in
      nearest = query.distances(to: Array(run)).reduce(nearest) { min($0, $1.meters) }
    }
    var excess = -Double.infinity
    forEachRun { run in
      let distances = query.distances(to: Array(run))
      let lengths = lengths(run)
      for i in lengths.indices {
        let least = (distances[i].meters + distances[i + 1].meters - lengths[i]) / 2
        guard least <= nearest + 1e-6 else { continue }
        excess = max(excess, self.excess(of: distance, from: query, run.startIndex + i))
      }
    }
    return excess
  }

  private func excess(of distance: Length, from query: Position, _ edge: Int) -> Double {
    let (a, b) = (positions[edge], positions[edge + 1])
    return edge_truth_excess(
      [a.latitude, a.longitude], [b.latitude, b.longitude], edges == .geodesic ? 1 : 0,
      [query.latitude, query.longitude], distance.meters)
  }

  /// No less than the lengths of edges in metres.
  private func lengths(_ run: ArraySlice<Position>) -> [Double] {
    switch edges {
    case .geodesic:
      Position.distances(from: Array(run.dropLast()), to: Array(run.dropFirst())).map(\.meters)
    case .longitudeLatitude:
      // No radius of curvature is greater than 6,400 km; parallels are the longer the nearer the equator.
      zip(run, run.dropFirst()).map { a, b in
        let crosses = a.latitude * b.latitude <= 0
        let inner = crosses ? 0 : min(abs(a.latitude), abs(b.latitude)) * .pi / 180
        let north = (b.latitude - a.latitude) * .pi / 180
        let east = (b.longitude - a.longitude) * .pi / 180 * cos(inner)
        return 6_400_000 * (north * north + east * east).squareRoot()
      }
    }
  }

  /// Runs of vertices, of which each begins with the last one of the run before.
  private func forEachRun(_ body: (ArraySlice<Position>) -> Void) {
    let run = 65_536
    for first in stride(from: 0, to: positions.count - 1, by: run) {
      body(positions[first...min(first + run, positions.count - 1)])
    }
  }
}
