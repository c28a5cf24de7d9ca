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

/// Whether a ring goes over the antimeridian under both its names: it has steps along a parallel from 180 to -180, and all
/// its other positions lie within 90 degrees of the antimeridian, on both its sides. Such a step has no length; read as one
/// round the Earth it would lead through the ring itself.
func goesOverByNames(_ positions: [Position]) -> Bool {
  var last = positions.first?.longitude ?? 0
  var isNamedTwice = false
  for position in positions {
    if abs(position.longitude - last) == 360 {
      isNamedTwice = true
      break
    }
    last = position.longitude
  }
  guard isNamedTwice, positions.first == positions.last else { return false }
  let others = positions.lazy.map(\.longitude).filter { abs($0) != 180 }
  return others.allSatisfy { abs($0) >= 90 } && others.contains { $0 < 0 } && others.contains { $0 > 0 }
}

extension Polygon {
  /// The polygon, or its pieces on either side of an antimeridian that it goes over under both its names.
  func partedAtAntimeridian() -> [Polygon] {
    guard rings.contains(where: { goesOverByNames($0.positions) }) else { return [self] }
    return cutPolygon(self) ?? [self]
  }
}

extension Geometry {
  /// The shape with its polygons parted where they go over the antimeridian under both its names.
  func partedAtAntimeridian() -> Geometry {
    switch self {
    case .polygon(let polygon):
      let pieces = polygon.partedAtAntimeridian()
      return pieces.count == 1 ? .polygon(pieces[0]) : .multiPolygon(MultiPolygon(pieces))
    case .multiPolygon(let shape):
      return .multiPolygon(MultiPolygon(shape.polygons.flatMap { $0.partedAtAntimeridian() }))
    case .collection(let members): return .collection(members.map { $0.partedAtAntimeridian() })
    case .point, .multiPoint, .lineString, .multiLineString: return self
    }
  }
}

/// Whether a step between -180 and 180 goes round the Earth, as in a map of the world, and does not stay on the
/// antimeridian: so it is in a ring that closes by such steps along parallels, and in a line that has no other
/// positions.
func goesRoundTheEarth(_ positions: [Position]) -> Bool {
  guard let first = positions.first, first == positions[positions.count - 1] else {
    return positions.allSatisfy { abs($0.longitude) == 180 }
  }
  if goesOverByNames(positions) { return false }
  var way = 0.0
  for (from, to) in zip(positions, positions.dropFirst()) {
    let step = to.longitude - from.longitude
    if abs(step) == 360, to.latitude != from.latitude { return false }
    way += shortWay(step)
  }
  return abs(way) < 180
}
