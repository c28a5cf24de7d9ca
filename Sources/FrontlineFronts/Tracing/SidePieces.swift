internal import FrontlineOverlay

extension FrontMesh {
  /// The part of each triangle that lies behind the front of each side, as closed rings of nodes.
  ///
  /// - Parameter numbers: of the triangles; `nil`: all.
  /// - Returns: for each side the rings; ground between contested corners alone belongs to none.
  func pieces(_ sides: SideMap, sideCount: Int, in numbers: [Int]? = nil) -> [[[Int]]] {
    var pieces = [[[Int]]](repeating: [], count: sideCount)
    for index in numbers ?? Array(triangles.indices) {
      let triangle = triangles[index]
      let corners = Array(triangle.corners)
      if let side = sides.surely(triangle) {
        pieces[side].append(corners + [corners[0]])
        continue
      }
      let present = Set(corners.map { sides[$0] }.filter { $0 >= 0 })
      for side in present {
        if let ring = ring(of: side, in: index, sides: sides, three: present.count == 3) {
          pieces[side].append(ring)
        }
      }
    }
    return pieces
  }

  /// Walks the border of a triangle and keeps what belongs to `side`: its own corners, contested corners, and
  /// the middles of the edges to another side's corner.
  func ring(of side: Int, in index: Int, sides: SideMap, three: Bool) -> [Int]? {
    let triangle = triangles[index]
    var ring: [Int] = []
    for i in 0..<3 {
      let corner = triangle.corners[i]
      let (here, there) = (sides[corner], sides[triangle.corners[(i + 1) % 3]])
      if here == side || here < 0 { ring.append(corner) }
      if here >= 0, there >= 0, here != there, here == side || there == side {
        ring.append(node(middleOf: triangle.edges[i]))
      }
    }
    if three {
      // The two middles enclose the corner of this side; the centre closes the ring.
      let i = triangle.corners.firstIndex { sides[$0] == side }!
      ring = [
        triangle.corners[i], node(middleOf: triangle.edges[i]), node(centerOf: index),
        node(middleOf: triangle.edges[(i + 2) % 3]),
      ]
    }
    guard ring.count >= 3 else { return nil }
    return ring + [ring[0]]
  }
}
