public import FrontlineAtlas
internal import FrontlineGeometry

/// A front that was traced, and what only such a one can be asked: the ground that is surely held, the band between, pockets
/// and corridors. A front that came from elsewhere is none, so that such a question of it does not compile.
///
/// ```swift
/// let front = try atlas.front(on: Day("2020-10-29"))!
/// try front.traced?.pockets.count                      // 7
/// ```
///
/// What every front can be asked, a ``Front`` is asked.
public struct TracedFront: Sendable {
  /// The front, which answers what every front can.
  public let front: Front
  let trace: FrontTrace
}

extension Front {
  /// The front as a traced one; `nil` where it came from elsewhere.
  ///
  /// - Complexity: O(1).
  public var traced: TracedFront? { trace.map { TracedFront(front: self, trace: $0) } }
}
