/// A piece of a front inside one triangle, or along an edge between two contested places.
struct FrontPiece {
  /// The nodes of the net where it begins and ends.
  var from: Int, to: Int
  /// The sides to the left and to the right; the right one may be ``SideMap/contested``.
  var left: Int, right: Int
  /// The vertices that pin the half near `from` and the half near `to`, the left one first.
  var first: (Int, Int), second: (Int, Int)
  /// The triangle that it lies in; -1: it runs along an edge.
  var triangle = -1

  /// The same piece walked the other way.
  var reversed: FrontPiece {
    FrontPiece(
      from: to, to: from, left: right, right: left, first: (second.1, second.0), second: (first.1, first.0),
      triangle: triangle)
  }

  /// The same piece with the lesser side on the left, contested ground always on the right.
  var oriented: FrontPiece {
    right >= 0 && (right < left || left < 0) ? reversed : self
  }
}

extension FrontMesh {
  /// The pieces of the front of a day.
  ///
  /// Where a linear function that is +1 at one side's corners, -1 at the other's and 0 at contested ones
  /// changes its sign: between the middles of the edges whose ends differ; from there to a contested corner;
  /// along an edge of two contested corners. In a triangle of three sides, from each middle to the centre.
  ///
  /// - Complexity: O(triangles).
  func pieces(_ sides: SideMap) -> [FrontPiece] {
    var pieces: [FrontPiece] = []
    for index in mixedTriangles(sides) {
      let triangle = triangles[index]
      let corners = triangle.corners
      let (s0, s1, s2) = (sides[corners[0]], sides[corners[1]], sides[corners[2]])
      let contested = (s0 < 0 ? 1 : 0) + (s1 < 0 ? 1 : 0) + (s2 < 0 ? 1 : 0)
      if contested >= 2 { continue }  // its edge of two contested corners is looked at below
      if contested == 1 {
        let i = s0 < 0 ? 0 : s1 < 0 ? 1 : 2
        let (a, b) = (corners[(i + 1) % 3], corners[(i + 2) % 3])
        if sides[a] == sides[b] { continue }
        pieces.append(
          FrontPiece(
            from: node(middleOf: triangle.edges[(i + 1) % 3]), to: corners[i], left: sides[a],
            right: sides[b], first: (a, b), second: (a, b), triangle: index
          ).oriented)
      } else if s0 != s1, s1 != s2, s2 != s0 {
        for i in 0..<3 {
          let (a, b) = (corners[i], corners[(i + 1) % 3])
          pieces.append(
            FrontPiece(
              from: node(middleOf: triangle.edges[i]), to: node(centerOf: index), left: sides[a],
              right: sides[b], first: (a, b), second: (a, b), triangle: index
            ).oriented)
        }
      } else {
        let i = s1 == s2 ? 0 : s0 == s2 ? 1 : 2  // the corner that is alone
        let (a, b, c) = (corners[i], corners[(i + 1) % 3], corners[(i + 2) % 3])
        pieces.append(
          FrontPiece(
            from: node(middleOf: triangle.edges[i]), to: node(middleOf: triangle.edges[(i + 2) % 3]),
            left: sides[a], right: sides[b], first: (a, b), second: (a, c), triangle: index
          ).oriented)
      }
    }
    guard sides.hasContested else { return pieces }
    for edge in edges where sides[edge.a] < 0 && sides[edge.b] < 0 {
      guard let second = edge.triangles.1 else { continue }
      let left = sides[opposite(edge, in: leftTriangle(of: edge))]
      let right = sides[
        opposite(edge, in: leftTriangle(of: edge) == second ? edge.triangles.0 : second)]
      if left == right { continue }
      pieces.append(
        FrontPiece(
          from: edge.a, to: edge.b, left: left, right: right, first: (edge.a, edge.b),
          second: (edge.a, edge.b)
        ).oriented)
    }
    return pieces
  }

  /// The triangles whose corners are not all of one side, or not all contested, in order.
  ///
  /// - Complexity: O(triangles), a nanosecond or two each.
  func mixedTriangles(_ sides: SideMap) -> [Int] {
    var mixed: [Int] = []
    sides.sides.withUnsafeBufferPointer { sides in
      triangles.withUnsafeBufferPointer { triangles in
        for index in triangles.indices {
          let corners = triangles[index].corners
          let side = sides[corners[0]]
          if sides[corners[1]] != side || sides[corners[2]] != side { mixed.append(index) }
        }
      }
    }
    return mixed
  }

  /// The triangle to the left of the edge walked from `a` to `b`; of a hull edge its only one.
  func leftTriangle(of edge: Edge) -> Int {
    guard let second = edge.triangles.1 else { return edge.triangles.0 }
    let corners = triangles[edge.triangles.0].corners
    let i = corners.firstIndex(of: edge.a)!
    return corners[(i + 1) % 3] == edge.b ? edge.triangles.0 : second
  }

  /// The corner of a triangle that is no end of the edge.
  func opposite(_ edge: Edge, in triangle: Int) -> Int {
    triangles[triangle].corners.first { $0 != edge.a && $0 != edge.b }!
  }
}
