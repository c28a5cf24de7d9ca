/// The side of every vertex of a net on one day: a side's number, or ``contested``.
package struct SideMap: Hashable, Sendable {
  /// The mark of a vertex that is a corner of both sides.
  package static let contested = -1

  /// The mark of a place of which nobody says who holds it; no vertex of a net has it.
  static let unknown = -2

  /// The side of each vertex.
  package internal(set) var sides: [Int16]

  /// Spreads the control of the places over the vertices: a border point carries that of its place, and two
  /// places at one position that differ make it contested.
  ///
  /// - Parameter control: for each place of the mesh; none may be unknown.
  package init(_ control: [PlaceControl], on mesh: FrontMesh) {
    self.init(
      ofPlaces: control.map { if case .held(let side) = $0 { Int16(side) } else { Int16(Self.contested) } },
      on: mesh)
  }

  /// - Parameter places: for each place of the mesh its side or ``contested``.
  init(ofPlaces places: [Int16], on mesh: FrontMesh) {
    var sides = mesh.placeOfVertex.map { places[$0] }
    for place in mesh.twins where sides[mesh.vertexOfPlace[place]] != places[place] {
      sides[mesh.vertexOfPlace[place]] = Int16(Self.contested)
    }
    self.sides = sides
  }

  subscript(vertex: Int) -> Int { Int(sides[vertex]) }

  /// Whether any vertex is a corner of both sides.
  var hasContested: Bool { sides.contains(Int16(Self.contested)) }

  /// The one side of all corners of a triangle, or `nil`: the triangle belongs to the band.
  package func surely(_ triangle: FrontMesh.Triangle) -> Int? {
    let side = sides[triangle.corners[0]]
    return side >= 0 && sides[triangle.corners[1]] == side && sides[triangle.corners[2]] == side
      ? Int(side) : nil
  }
}
