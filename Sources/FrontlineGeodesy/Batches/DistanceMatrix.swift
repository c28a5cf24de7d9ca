internal import Dispatch
public import FrontlineGeometry

/// The distances from each of some positions to each of others.
///
/// ```swift
/// let towns = [shusha, stepanakert]
/// let matrix = DistanceMatrix(from: towns, to: towns)
/// matrix[0, 1].meters                            // 6855.103
/// matrix[1, 1] == .zero                          // true
/// ```
public struct DistanceMatrix: Hashable, Sendable {
  /// The number of positions from which distances were taken.
  public let rows: Int
  /// The number of positions to which they were.
  public let columns: Int
  private let lengths: [Length]

  /// The distances from each of `starts` to each of `ends`, worked out on all cores.
  ///
  /// Each is exactly what `Position.distance(to:)` gives for its pair.
  ///
  /// Edge cases: either list may be empty, and so is the matrix then.
  ///
  /// - Complexity: O(rows · columns), 8 bytes each.
  public init(from starts: [Position], to ends: [Position]) {
    rows = starts.count
    columns = ends.count
    let columns = ends.count
    let prepared = GeodesicKernels.best.prepared(ends)
    lengths = [Length](count: starts.count * columns) { meters in
      Cores.forEachRun(of: starts.count, atLeast: max(1, 20_000 / max(columns, 1))) { run in
        for row in run {
          GeodesicKernels.best.row(from: starts[row], to: prepared, meters + row * columns)
        }
      }
    }
  }

  /// The distance from the position `row` to the position `column`. Traps where there is none such.
  public subscript(row: Int, column: Int) -> Length {
    precondition((0..<rows).contains(row) && (0..<columns).contains(column), "No such row and column.")
    return lengths[row * columns + column]
  }

  /// The distances from one position to all. Traps where there is no such row.
  public func row(_ row: Int) -> ArraySlice<Length> {
    precondition((0..<rows).contains(row), "No such row.")
    return lengths[row * columns..<(row + 1) * columns]
  }
}

/// Work divided among the cores of the machine.
package enum Cores {
  /// Into how many runs work is divided at most, and so how many threads are at it at most. No answer depends on it.
  @TaskLocal package static var most = 64

  /// Calls `body` with runs of 0 ..< count, several at once; each run is worked off in order.
  ///
  /// - Parameter least: no run but the last is shorter, so that small work stays on one core.
  package static func forEachRun(of count: Int, atLeast least: Int, _ body: (Range<Int>) -> Void) {
    let least = max(least, 1)
    guard count > least else { return count > 0 ? body(0..<count) : () }
    let runs = min((count + least - 1) / least, most)
    // One thread needs no queue: a process that was forked must not touch those of its parent.
    guard runs > 1 else { return body(0..<count) }
    withoutActuallyEscaping(body) { body in
      // The body is called on several threads; each writes only what its own run is about.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: runs) { run in
        body(count * run / runs..<count * (run + 1) / runs)
      }
    }
  }
}
