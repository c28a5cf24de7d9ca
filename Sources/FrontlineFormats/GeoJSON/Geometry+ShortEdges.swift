package import FrontlineGeometry

extension Geometry {
  /// The same shape, its edges straight in longitude and latitude, without any that is longer than 180 degrees of longitude:
  /// such are parted, so that they go the same way for readers that take the short way between two positions.
  package var withShortEdges: Geometry {
    switch self {
    case .point, .multiPoint: self
    case .lineString(let line): .lineString(line.withShortEdges)
    case .multiLineString(let lines): .multiLineString(lines.map(\.withShortEdges))
    case .polygon(let polygon): .polygon(polygon.withShortEdges)
    case .multiPolygon(let shape): .multiPolygon(MultiPolygon(shape.polygons.map(\.withShortEdges)))
    case .collection(let members): .collection(members.map(\.withShortEdges))
    }
  }
}

extension LineString {
  fileprivate var withShortEdges: LineString { parted(positions).map { try! LineString($0) } ?? self }
}

extension Polygon {
  fileprivate var withShortEdges: Polygon {
    func short(_ ring: Ring) -> Ring { parted(ring.positions).map { try! Ring($0) } ?? ring }
    return Polygon(exterior: short(exterior), interiors: interiors.map(short))
  }
}

/// The positions with others between those that are more than 180 degrees of longitude apart; `nil`: none are.
private func parted(_ positions: [Position]) -> [Position]? {
  func width(_ from: Position, _ to: Position) -> Double { to.longitude - from.longitude }
  guard zip(positions, positions.dropFirst()).contains(where: { abs(width($0, $1)) > 180 }) else {
    return nil
  }
  var parted = [positions[0]]
  for (from, to) in zip(positions, positions.dropFirst()) {
    if abs(width(from, to)) > 180 {
      for part in 1..<4 {
        let share = Double(part) / 4
        parted.append(
          Position(
            latitude: from.latitude + share * (to.latitude - from.latitude),
            longitude: from.longitude + share * width(from, to)))
      }
    }
    parted.append(to)
  }
  return parted
}
