/// The side of every vertex of a net on one day: a side's number, or ``contested``.
package struct SideMap: Hashable, Sendable {
  /// The mark of a vertex that is a corner of both sides.
  package static let contested = -1

  /// The side of each vertex.
  package internal(set) var sides: [Int]

  /// Spreads the control of the places over the vertices: a border point carries that of its place, and two
  /// places at one position that differ make it contested.
  ///
  /// - Parameter control: for each place of the net; none may be unknown.
  package init(_ control: [PlaceControl], on mesh: FrontMesh) {
    func side(_ control: PlaceControl) -> Int {
      if case .held(let side) = control { side } else { Self.contested }
    }
    var sides = mesh.placeOfVertex.map { side(control[$0]) }
    for (place, vertex) in mesh.vertexOfPlace.enumerated() where vertex != place {
      if sides[vertex] != side(control[place]) { sides[vertex] = Self.contested }
    }
    self.sides = sides
  }

  subscript(vertex: Int) -> Int { sides[vertex] }

  /// The one side of all corners of a triangle, or `nil`: the triangle belongs to the band.
  package func surely(_ triangle: FrontMesh.Triangle) -> Int? {
    let side = sides[triangle.corners[0]]
    return side >= 0 && sides[triangle.corners[1]] == side && sides[triangle.corners[2]] == side ? side : nil
  }
}
