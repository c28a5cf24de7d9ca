internal import FrontlineGeodesy
public import FrontlineGeometry

/// Where two links cross on the map without a place in common.
public struct SupplyCrossing: Hashable, Sendable {
  /// The one, of the lower number.
  public let first: RoadLink
  /// The other.
  public let second: RoadLink
  /// Where they cross.
  public let position: Position
}

extension SupplyNetwork {
  /// Where links cross on the map without a place in common. They are reported and not joined: the lines run
  /// from waypoint to waypoint and may lie some kilometres off the road.
  ///
  /// - Complexity: O(n log n + k) for k pairs whose boxes meet.
  public func crossings() -> [SupplyCrossing] {
    let boxes = links.map { $0.line.box(edges: .geodesic) }
    let tree = PackedRTree(boxes)
    var crossings: [SupplyCrossing] = []
    for (number, link) in links.enumerated() {
      for other in tree.search(boxes[number]).sorted() where other > number {
        let (a, b) = (ends[number], ends[other])
        guard a.from != b.from, a.from != b.to, a.to != b.from, a.to != b.to else { continue }
        let closest = link.line.closestPositions(to: links[other].line, edges: .geodesic)
        if let closest, closest.distance == .zero {
          crossings.append(
            SupplyCrossing(first: link, second: links[other], position: closest.here))
        }
      }
    }
    return crossings
  }
}
