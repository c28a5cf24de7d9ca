package import FrontlineGeometry

/// The positions of a line or ring, where those on the antimeridian have one longitude for it.
///
/// A step from 180 to -180 that also changes its latitude runs along the antimeridian and not round the Earth: its
/// ends name one meridian in two ways. Where all other positions lie within 90 degrees on one side of it, all take the
/// name of that side. Steps along a parallel stay, for they are the edges of maps of the world.
package func withOneAntimeridian(_ positions: [Position]) -> [Position] {
  var last = positions.first
  let isNamedTwice = positions.contains { position in
    defer { last = position }
    return abs(position.longitude - last!.longitude) == 360 && position.latitude != last!.latitude
  }
  guard isNamedTwice else { return positions }
  let others = positions.lazy.map(\.longitude).filter { abs($0) != 180 }
  guard let side = others.first, others.allSatisfy({ abs($0) >= 90 && ($0 < 0) == (side < 0) }) else {
    return positions
  }
  return positions.map { position in
    abs(position.longitude) == 180
      ? Position(latitude: position.latitude, longitude: side < 0 ? -180 : 180) : position
  }
}

/// Whether a step between -180 and 180 goes round the Earth, as in a map of the world, and does not stay on the
/// antimeridian: so it is in a ring that closes by such steps along parallels, and in a line that has no other
/// positions.
func goesRoundTheEarth(_ positions: [Position]) -> Bool {
  guard let first = positions.first, first == positions[positions.count - 1] else {
    return positions.allSatisfy { abs($0.longitude) == 180 }
  }
  var way = 0.0
  for (from, to) in zip(positions, positions.dropFirst()) {
    let step = to.longitude - from.longitude
    if abs(step) == 360, to.latitude != from.latitude { return false }
    way += shortWay(step)
  }
  return abs(way) < 180
}
