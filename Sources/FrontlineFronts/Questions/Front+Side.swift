public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry

extension Front {
  /// The side behind whose front a position lies; `nil` outside the area of interest, outside every given
  /// ground, and between places that are all contested.
  ///
  /// It is the estimate: nobody may have said anything of that very place.
  ///
  /// - Complexity: O(1) for a traced front, O(log n) in the vertices of a given one.
  public func side(at position: Position) throws -> Party.Side? {
    switch shape {
    case .traced(let trace):
      let point = try trace.net.plane.project([position])[0]
      return trace.side(at: point).map { trace.sides[$0] }
    case .given(let ground):
      return ground.index.nearest(to: position).flatMap { ground.side(at: position, nearest: $0) }
    }
  }
}
