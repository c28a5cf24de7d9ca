public import FrontlineGeometry

/// The shortest path between two positions: how long it is, and how it sets out and arrives.
public struct GeodesicPath: Hashable, Sendable {
  /// The length, within 15 nm.
  public let distance: Length
  /// The direction in which it sets out; `nil` where both ends are the same place.
  public let departure: Azimuth?
  /// The direction in which it arrives, going on; `nil` where both ends are the same place.
  public let arrival: Azimuth?
}

extension Position {
  /// The shortest path to another position.
  ///
  /// ```swift
  /// let path = shusha.path(to: stepanakert)
  /// path.distance.meters                           // 6855.103
  /// path.departure?.degrees                        // 3.867
  /// path.arrival?.degrees                          // 3.871
  /// ```
  ///
  /// Edge cases: those of ``distance(to:)`` and ``azimuth(to:)``.
  ///
  /// - Complexity: O(1)
  public func path(to other: Position) -> GeodesicPath { Position.paths(from: [self], to: [other])[0] }

  /// The shortest paths from each of many positions to the one beside it.
  ///
  /// Each is exactly what ``path(to:)`` gives for its pair.
  ///
  /// - Parameters:
  ///   - starts: the positions to start from.
  ///   - ends: as many positions to reach; traps where they are not as many.
  /// - Complexity: O(n)
  public static func paths(from starts: [Position], to ends: [Position]) -> [GeodesicPath] {
    precondition(starts.count == ends.count, "Pairs of positions need two lists of one length.")
    var paths: [GeodesicPath] = []
    paths.reserveCapacity(starts.count)
    let run = 512  // its columns stay in the nearest cache
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * run) { columns in
      let (meters, departures, arrivals) = (
        columns.baseAddress!, columns.baseAddress! + run, columns.baseAddress! + 2 * run
      )
      starts.withUnsafeBufferPointer { starts in
        ends.withUnsafeBufferPointer { ends in
          for first in stride(from: 0, to: starts.count, by: run) {
            let range = first..<min(first + run, starts.count)
            GeodesicKernels.best.paths(
              from: UnsafeBufferPointer(rebasing: starts[range]),
              to: UnsafeBufferPointer(rebasing: ends[range]),
              meters, departures, arrivals)
            for i in 0..<range.count {
              let isPlace = meters[i] == 0
              paths.append(
                GeodesicPath(
                  distance: .meters(meters[i]), departure: isPlace ? nil : .degrees(departures[i]),
                  arrival: isPlace ? nil : .degrees(arrivals[i])))
            }
          }
        }
      }
    }
    return paths
  }
}
