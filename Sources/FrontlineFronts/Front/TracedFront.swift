internal import FrontlineAtlas
internal import FrontlineGeometry

/// A front that was traced, and what only such a one can be asked: the ground that is surely held, the band between, pockets,
/// corridors, the places that pin its lines and what those rest on. A front that came from elsewhere is none, so that such a question of it does not compile.
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

  /// The segments of each of the lines of ``front``, in the order of ``Front/lines``: each as long as the same two places pin it.
  ///
  /// ```swift
  /// for segment in front.traced?.segments[0] ?? [] { print(segment.pins.left.place.name, segment.pins.gap) }
  /// ```
  ///
  /// - Complexity: linear in the vertices of the lines.
  public var segments: [[FrontSegment]] { front.lines.map(\.segments) }

  /// What the pins of the drawn lines rest on, as shares from 0 to 1, all 0 where there is no line: on the
  /// baseline alone; on the place whose side they carry outward to the border; on claims of uncertain date,
  /// another reading of which gives the place another side that day.
  public var basis: (onBaseline: Double, carriedOutward: Double, onUncertainDates: Double) {
    var pins = Set<Int>()
    for line in trace.clippedLines {
      for halves in line.pins {
        pins.formUnion([halves.first.left, halves.first.right, halves.second.left, halves.second.right])
      }
    }
    guard !pins.isEmpty else { return (0, 0, 0) }
    let bases = front.bases
    let baseline = pins.count { bases[trace.mesh.placeOfVertex[$0]].isOnBaseline }
    let carried = pins.count { trace.mesh.isCarried($0) }
    let uncertain = pins.count { !bases[trace.mesh.placeOfVertex[$0]].isCertain }
    let count = Double(pins.count)
    return (Double(baseline) / count, Double(carried) / count, Double(uncertain) / count)
  }
}

extension Front {
  /// The front as a traced one; `nil` where it came from elsewhere.
  ///
  /// - Complexity: O(1).
  public var traced: TracedFront? { trace.map { TracedFront(front: self, trace: $0) } }
}
