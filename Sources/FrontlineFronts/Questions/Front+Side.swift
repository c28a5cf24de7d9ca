public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
internal import FrontlineOverlay

extension Front {
  /// The side behind whose front a position lies; `nil` outside the area of interest, outside every given
  /// ground, and between places that are all contested.
  ///
  /// It is the estimate: nobody may have said anything of that very place.
  ///
  /// - Complexity: O(1) for a traced front, O(log n) in the vertices of a given one.
  /// - Throws: errors of the projection, for a position that the plane of the front has no place for.
  public func side(at position: Position) throws -> Party.Side? {
    switch shape {
    case .traced(let trace): return try trace.sides(at: [position])[0].map { trace.sides[$0] }
    case .imported(let ground): return ground.side(at: position)
    }
  }
}

extension FrontTrace {
  /// For each position the side behind whose front it lies; `nil` as for ``Front/side(at:)``.
  ///
  /// Only what may lie in the area of interest is projected: no plane has a place for every position.
  func sides(at positions: [Position]) throws -> [Int?] {
    let near = positions.indices.filter { mesh.box.contains(positions[$0]) }
    let points = try mesh.plane.project(near.map { positions[$0] })
    var sides = [Int?](repeating: nil, count: positions.count)
    for (number, point) in zip(near, points) { sides[number] = side(at: point) }
    return sides
  }

  /// The same for many thousands of positions, of which those alone are projected that lie near the front or the border;
  /// -1 for no side.
  package func sidesByCells(at positions: [Position]) throws -> [Int32] {
    guard let cells = mesh.cells else { return try sides(at: positions).map { $0.map { Int32($0) } ?? -1 } }
    var sides = [Int32](repeating: -1, count: positions.count)
    var left: [Int] = []
    let box = mesh.box
    cells.forEachSide(at: positions, on: map) { number, side in
      if side != -1, box.contains(positions[number]) {
        if let side { sides[number] = side } else { left.append(number) }
      }
    }
    let points = try mesh.plane.project(left.map { positions[$0] })
    for (number, point) in zip(left, points) { sides[number] = side(at: point).map { Int32($0) } ?? -1 }
    return sides
  }
}
