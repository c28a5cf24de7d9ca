import FrontlineGeometry
internal import FrontlinePlatform

/// The pieces of a polygon between the antimeridians that it goes over; `nil` where its rings are in such
/// disorder that they cannot be told.
func cutPolygon(_ polygon: Polygon) -> [Polygon]? {
  guard let rings = unrolledRings(polygon) else { return nil }
  let turns = rings.joined().map(\.turn)
  guard let first = turns.min(), let last = turns.max() else { return nil }
  var pieces: [Polygon] = []
  var rest = [rings]
  for worldCopy in first..<last {
    var further: [[[MapVertex]]] = []
    for part in rest {
      guard let (west, east) = split(part, endOf: worldCopy) else { return nil }
      pieces += west.compactMap { makePolygon($0, onSheet: worldCopy) }
      further += east
    }
    rest = further
  }
  pieces += rest.compactMap { makePolygon($0, onSheet: last) }
  return pieces.isEmpty ? nil : pieces
}

/// The rings of a polygon on one unrolled map, open (without their last position), the exterior first and
/// counterclockwise, the holes clockwise.
///
/// A ring that goes round a pole does not close on that map: it is led along the antimeridian to the pole, or,
/// where a hole goes round the same pole, joined with that hole to one ring of a band.
private func unrolledRings(_ polygon: Polygon) -> [[MapVertex]]? {
  var exterior = MapVertex.unroll(polygon.exterior.positions)
  let holes = polygon.interiors.map { MapVertex.unroll($0.positions) }
  let polar = holes.filter { !$0.isClosed }
  if exterior.isClosed {
    guard polar.isEmpty else { return nil }
    exterior.removeLast()
  } else {
    let pole: Double = isSmallerNorth(of: exterior) ? 90 : -90
    guard polar.count <= 1, let chain = chainAroundPole(exterior, nearest: pole) else { return nil }
    exterior = chain
    if let hole = polar.first {
      guard let chain = chainAroundPole(hole, nearest: -pole) else { return nil }
      exterior += chain.reversed()
    } else {
      exterior.append(MapVertex(longitude: 180, latitude: pole, turn: 0))
      exterior.append(MapVertex(longitude: -180, latitude: pole, turn: 0))
    }
  }
  let inner = holes.filter(\.isClosed).map { moved(Array($0.dropLast()), into: exterior) }
  return [wound(exterior, .counterclockwise)] + inner.map { wound($0, .clockwise) }
}

extension [MapVertex] {
  /// Whether an unrolled ring ends where it began, and not one turn further.
  fileprivate var isClosed: Bool { first?.turn == last?.turn }
}

/// Whether of the two parts into which an unrolled ring round the Earth divides it, the northern one is the smaller, which is the
/// inside of a geodesic ring: whether it has more ground between itself and the equator in the north than in the south.
private func isSmallerNorth(of ring: [MapVertex]) -> Bool {
  let flattening = 1 / 298.257223563
  let e = (flattening * (2 - flattening)).squareRoot()
  /// The ground between the equator and a parallel, but for a factor (Snyder 1987, equation 3-12).
  func height(_ latitude: Double) -> Double {
    let s = sin(latitude * .pi / 180)
    return s / (1 - e * e * s * s) + log((1 + e * s) / (1 - e * s)) / (2 * e)
  }
  var sum = 0.0
  for (from, to) in zip(ring, ring.dropFirst()) {
    // Simpson's rule, for an edge that is straight in longitude and latitude.
    let middle = height((from.latitude + to.latitude) / 2)
    sum += (to.x - from.x) * (height(from.latitude) + 4 * middle + height(to.latitude))
  }
  return (sum > 0) == (ring[0].turn < ring[ring.count - 1].turn)
}

/// A ring that goes once round a pole, as an eastward chain from longitude -180 to 180; `nil` for one that goes
/// round more than once.
///
/// - Parameter latitude: the chain begins where the ring meets the antimeridian nearest to it, so that between them is no
///   more of the ring.
private func chainAroundPole(_ ring: [MapVertex], nearest latitude: Double) -> [MapVertex]? {
  let ring = ring[0].turn < ring[ring.count - 1].turn ? ring : ring.reversed()
  guard ring[ring.count - 1].turn == ring[0].turn + 1 else { return nil }
  func meeting(_ index: Int) -> Double { ring[index].crossing(to: ring[index + 1], endOf: ring[index].turn) }
  let eastward = ring.indices.dropLast().filter { ring[$0 + 1].turn == ring[$0].turn + 1 }
  guard let edge = eastward.min(by: { abs(meeting($0) - latitude) < abs(meeting($1) - latitude) }) else {
    return nil
  }
  let (turn, start) = (ring[edge].turn, meeting(edge))
  let tail = ring[(edge + 1)...].dropLast().map { $0.moved(by: -turn - 1) }
  let head = ring[...edge].map { $0.moved(by: -turn) }
  return [MapVertex(longitude: -180, latitude: start, turn: 0)] + tail + head
    + [MapVertex(longitude: 180, latitude: start, turn: 0)]
}

/// A hole on that sheet of the map where it lies in the exterior.
private func moved(_ hole: [MapVertex], into exterior: [MapVertex]) -> [MapVertex] {
  let turns = exterior.map(\.turn)
  for turn in ((turns.min() ?? 0) - 1)...((turns.max() ?? 0) + 1) {
    let candidate = hole.map { $0.moved(by: turn) }
    if lies(candidate, in: exterior) { return candidate }
  }
  return hole
}

/// The polygon of open rings on a sheet; `nil` where the exterior is nothing but a stretch of the antimeridian.
private func makePolygon(_ rings: [[MapVertex]], onSheet worldCopy: Int) -> Polygon? {
  guard let exterior = makeRing(rings[0], onSheet: worldCopy) else { return nil }
  return Polygon(
    exterior: exterior, interiors: rings.dropFirst().compactMap { makeRing($0, onSheet: worldCopy) })
}

private func makeRing(_ vertices: [MapVertex], onSheet worldCopy: Int) -> Ring? {
  var positions: [Position] = []
  for vertex in vertices {
    let position = vertex.position(onSheet: worldCopy)
    if position != positions.last { positions.append(position) }
  }
  while positions.count > 1, positions[0] == positions[positions.count - 1] { positions.removeLast() }
  guard positions.contains(where: { $0.longitude != positions[0].longitude }) else { return nil }
  return try? Ring(positions + [positions[0]])
}
