import FrontlineGeometry

/// The way a ring goes round, seen from above.
enum Winding { case counterclockwise, clockwise }

/// The positions of a ring in the way asked for, begun at the same one; a ring without area stays as it is.
func wound(_ ring: [Position], _ winding: Winding, edges: EdgeRule = .geodesic) -> [Position] {
  let area = signedArea(ring, edges)
  return winding == .counterclockwise ? area < 0 ? ring.reversed() : ring : area > 0 ? ring.reversed() : ring
}

/// Twice the area of a ring in square degrees, positive where it goes counterclockwise; geodesic edges whose longitudes
/// jump by more than 180 degrees go on over the antimeridian, straight ones the long way round.
private func signedArea(_ ring: [Position], _ edges: EdgeRule) -> Double {
  guard let first = ring.first else { return 0 }
  var sum = 0.0
  var x = 0.0  // from the first position, so that little is lost in the sum
  var y = 0.0
  for (from, to) in zip(ring, ring.dropFirst()) {
    let step = to.longitude - from.longitude
    let nextX = x + (edges == .geodesic ? shortWay(step) : step)
    let nextY = to.latitude - first.latitude
    sum += x * nextY - nextX * y
    x = nextX
    y = nextY
  }
  return sum
}

/// A difference of longitudes, the short way round: one of more than 180 degrees goes over the antimeridian,
/// but for that between -180 and 180, which are the borders of the map.
func shortWay(_ difference: Double) -> Double {
  if abs(difference) <= 180 || abs(difference) == 360 { return difference }
  return difference > 0 ? difference - 360 : difference + 360
}
