internal import HeapModule

extension ChordTree {
  /// Calls `body` with runs of chords, the one whose box is nearest first, up to the limit in space.
  ///
  /// - Parameter limit: in metres; below 0 there are none. `body` may lower it.
  func forEachRun(
    from query: EarthCentered, within limit: Double, _ body: (Range<Int>, inout Double) -> Void
  ) {
    guard limit >= 0 else { return }
    var limit = limit
    var nodes: Heap<NearNode> = [NearNode(square: 0, level: levels.count - 1, index: 0)]
    while let node = nodes.popMin(), node.square <= limit * limit {
      if node.level < 0 {
        body(node.index * Self.fan..<min((node.index + 1) * Self.fan, count), &limit)
        continue
      }
      for member in 0..<Self.fan {
        let square = boxOfMember(member, ofBlock: node.index, level: node.level).square(from: query)
        // Infinite where there is no member.
        guard square <= limit * limit, square < .infinity else { continue }
        nodes.insert(NearNode(square: square, level: node.level - 1, index: node.index * Self.fan + member))
      }
    }
  }

  /// A node, or a run of chords at level -1, by how far its box is.
  private struct NearNode: Comparable {
    /// Of the distance in metres.
    let square: Double
    let level: Int
    let index: Int

    static func < (a: NearNode, b: NearNode) -> Bool { a.square < b.square }
  }
}

extension ChordTree.Box {
  /// The square of the distance from a point to the nearest one of the box.
  fileprivate func square(from point: EarthCentered) -> Double {
    let x = max(minX - point.x, point.x - maxX, 0)
    let y = max(minY - point.y, point.y - maxY, 0)
    let z = max(minZ - point.z, point.z - maxZ, 0)
    return x * x + y * y + z * z
  }
}
