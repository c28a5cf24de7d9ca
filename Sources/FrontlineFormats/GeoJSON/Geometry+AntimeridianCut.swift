package import FrontlineGeometry

extension Geometry {
  /// The geometry with its lines and polygons cut where they go over the antimeridian, as RFC 7946 section
  /// 3.1.9 asks: where two positions that follow each other are more than 180 degrees of longitude apart.
  ///
  /// The edges are read as straight in longitude and latitude. A polygon whose rings cross each other on the
  /// antimeridian stays as it is.
  package func cutAtAntimeridian() -> Geometry {
    switch self {
    case .point, .multiPoint: return self
    case .lineString(let line):
      guard crossesAntimeridian(line.positions) else { return self }
      let pieces = cutLine(line)
      return pieces.count == 1 ? .lineString(pieces[0]) : .multiLineString(pieces)
    case .multiLineString(let lines):
      guard lines.contains(where: { crossesAntimeridian($0.positions) }) else { return self }
      return .multiLineString(lines.flatMap { crossesAntimeridian($0.positions) ? cutLine($0) : [$0] })
    case .polygon(let polygon):
      guard polygon.crossesAntimeridian, let pieces = cutPolygon(polygon) else { return self }
      return pieces.count == 1 ? .polygon(pieces[0]) : .multiPolygon(MultiPolygon(pieces))
    case .multiPolygon(let multi):
      guard multi.polygons.contains(where: \.crossesAntimeridian) else { return self }
      return .multiPolygon(
        MultiPolygon(multi.polygons.flatMap { $0.crossesAntimeridian ? cutPolygon($0) ?? [$0] : [$0] }))
    case .collection(let geometries): return .collection(geometries.map { $0.cutAtAntimeridian() })
    }
  }
}

extension Polygon {
  fileprivate var crossesAntimeridian: Bool {
    FrontlineFormats.crossesAntimeridian(exterior.positions)
      || interiors.contains { FrontlineFormats.crossesAntimeridian($0.positions) }
  }
}

/// Whether two positions that follow each other are more than 180 degrees of longitude apart, and not by going round
/// the Earth.
private func crossesAntimeridian(_ positions: [Position]) -> Bool {
  var last = positions.first?.longitude ?? 0
  var goesRound: Bool?
  for position in positions {
    let jump = position.longitude - last
    if abs(jump) == 360 {
      goesRound = goesRound ?? goesRoundTheEarth(positions)
      if goesRound == false { return true }
    } else if abs(jump) > 180 {
      return true
    }
    last = position.longitude
  }
  return false
}

/// The pieces of a line between the antimeridians that it goes over.
private func cutLine(_ line: LineString) -> [LineString] {
  let vertices = MapVertex.unroll(line.positions)
  var pieces: [[Position]] = []
  var piece: [Position] = []
  var worldCopy: Int?
  for (from, to) in zip(vertices, vertices.dropFirst()) {
    let (first, last) = worldCopies(from, to, after: worldCopy)
    if let worldCopy, worldCopy != first {  // the line met the antimeridian in a vertex
      pieces.append(piece)
      piece = []
    }
    if piece.isEmpty { piece.append(from.position(onSheet: first)) }
    if first != last {
      let latitude = from.crossing(to: to, endOf: min(first, last))
      piece.append(Position(latitude: latitude, longitude: last > first ? 180 : -180))
      pieces.append(piece)
      piece = [Position(latitude: latitude, longitude: last > first ? -180 : 180)]
    }
    piece.append(to.position(onSheet: last))
    worldCopy = last
  }
  pieces.append(piece)
  return pieces.map { try! LineString($0) }  // each holds an edge
}

/// The sheets that an edge begins and ends on. One that lies on the antimeridian stays on the sheet `before` it.
private func worldCopies(_ from: MapVertex, _ to: MapVertex, after before: Int?) -> (Int, Int) {
  if from.turn == to.turn {
    let isAlong = from.longitude == to.longitude && abs(from.longitude) == 180
    let worldCopy = isAlong ? before ?? from.turn : from.turn
    return (worldCopy, worldCopy)
  }
  let (west, east) = from.turn < to.turn ? (from, to) : (to, from)
  if west.longitude == 180 { return (east.turn, east.turn) }
  if east.longitude == -180 { return (west.turn, west.turn) }
  return (from.turn, to.turn)
}
