internal import FrontlineGeometry

/// Which side of a ring a position lies on, by counting the edges that its meridian crosses to the north.
///
/// The Earth falls into two classes, positions with an even and with an odd number of edges north of them.
/// The class of the inside is found once, beside one edge: see ``insideIsOdd``.
///
/// The count is exact in longitude: longitudes are compared, never subtracted, and an edge holds its western
/// end and not its eastern one. Only "is the edge north of the position" is a measurement, and errs by no more
/// than the accuracy of a geodesic; who wants the border itself asks for the nearest point.
struct RingCrossings {
  private var edges: [Edge] = []
  private let rule: EdgeRule
  private let insideIsOdd: Bool

  private struct Edge {
    let start: Position
    let end: Position
    /// The ends of the edge in longitude, eastward from west to east; 180 is written -180 where it can be.
    let west: Double
    let east: Double
    /// Whether the edge runs eastward.
    let eastward: Bool
    /// Degrees, of a geodesic edge at its start; 0 ... 180, whether it turns east or west.
    let azimuth: Double
  }

  init(_ positions: [Position], edges rule: EdgeRule) {
    self.rule = rule
    let ring = rule == .geodesic ? Self.splittingPoles(of: positions) : positions
    edges.reserveCapacity(ring.count - 1)
    for (a, b) in zip(ring, ring.dropFirst()) { edges.append(Self.edge(a, b, rule)) }
    insideIsOdd = Self.insideIsOdd(edges, rule, signedArea: RingArea.signed(positions, edges: rule))
  }

  /// Whether `position` lies inside. On the border the answer may be either.
  func contains(_ position: Position) -> Bool {
    Self.isOdd(position, edges, rule, except: nil) == insideIsOdd
  }

  // MARK: - Edges

  /// A pole has no longitude of its own. A vertex at a pole is written twice, with the longitudes of its
  /// neighbours, so that the edges to it run along meridians and all turning happens at the pole itself.
  private static func splittingPoles(of positions: [Position]) -> [Position] {
    let vertices = Array(positions.dropLast())
    guard vertices.contains(where: { abs($0.latitude) == 90 }),
      vertices.contains(where: { abs($0.latitude) != 90 })
    else { return positions }
    func longitude(from index: Int, step: Int) -> Double {
      var i = index
      while abs(vertices[i].latitude) == 90 { i = (i + step + vertices.count) % vertices.count }
      return vertices[i].longitude
    }
    var ring: [Position] = []
    for (i, vertex) in vertices.enumerated() {
      if abs(vertex.latitude) == 90 {
        ring.append(Position(latitude: vertex.latitude, longitude: longitude(from: i, step: -1)))
        ring.append(Position(latitude: vertex.latitude, longitude: longitude(from: i, step: 1)))
      } else {
        ring.append(vertex)
      }
    }
    ring.append(ring[0])
    return ring
  }

  private static func edge(_ a: Position, _ b: Position, _ rule: EdgeRule) -> Edge {
    switch rule {
    case .longitudeLatitude:
      let eastward = a.longitude <= b.longitude
      return Edge(
        start: a, end: b, west: min(a.longitude, b.longitude), east: max(a.longitude, b.longitude),
        eastward: eastward, azimuth: 0)
    case .geodesic:
      let (x, y) = (onCircle(a.longitude), onCircle(b.longitude))
      let turn = y >= x ? y - x : y - x + 360
      let eastward = turn <= 180
      let azimuth =
        if a.latitude == b.latitude, abs(a.latitude) == 90 {
          a.latitude > 0 ? -1.0 : 181.0  // a turn at a pole: north of every position, or of none
        } else {
          abs(Geodesic.inverse(a, b).azimuth1)
        }
      return Edge(
        start: a, end: b, west: eastward ? x : y, east: eastward ? y : x, eastward: eastward,
        azimuth: azimuth)
    }
  }

  private static func onCircle(_ longitude: Double) -> Double { longitude == 180 ? -180 : longitude }

  // MARK: - Counting

  private static func isOdd(
    _ position: Position, _ edges: [Edge], _ rule: EdgeRule, except skipped: Int?
  ) -> Bool {
    let longitude = rule == .geodesic ? onCircle(position.longitude) : position.longitude
    var odd = false
    for (i, edge) in edges.enumerated() where i != skipped {
      let spans =
        edge.west <= edge.east
        ? edge.west <= longitude && longitude < edge.east : longitude >= edge.west || longitude < edge.east
      if spans, runsNorth(edge, of: position, rule) { odd.toggle() }
    }
    return odd
  }

  /// Whether an edge that crosses the meridian of `position` does so north of it.
  ///
  /// Geodesic edges: seen from the start of the edge, the azimuths of the points of that meridian fall from
  /// 180 degrees at the south pole to 0 at the north pole, and no two are equal, for a geodesic crosses a
  /// meridian once in going half-way round.
  private static func runsNorth(_ edge: Edge, of position: Position, _ rule: EdgeRule) -> Bool {
    switch rule {
    case .geodesic:
      return abs(Geodesic.inverse(edge.start, position).azimuth1) > edge.azimuth
    case .longitudeLatitude:
      let t = (position.longitude - edge.start.longitude) / (edge.end.longitude - edge.start.longitude)
      return edge.start.latitude + t * (edge.end.latitude - edge.start.latitude) > position.latitude
    }
  }

  // MARK: - The class of the inside

  /// Whether the inside is the class with an odd number of edges to the north.
  ///
  /// On the plane of longitude and latitude it is. On the ellipsoid the inside is the smaller part: to the
  /// left of each edge where the signed area is positive. So one edge is taken, the longest, and the edges
  /// north of its middle are counted without itself: that is the class of the ground just north of it, which
  /// lies to the left where the edge runs eastward. Of an edge along a meridian the ground just east of it
  /// is meant, to the right where the edge runs north.
  private static func insideIsOdd(_ edges: [Edge], _ rule: EdgeRule, signedArea: Double) -> Bool {
    guard rule == .geodesic else { return true }
    var longest: (index: Int, length: Double)?
    for (i, edge) in edges.enumerated()
    where edge.start.latitude.magnitude != 90 || edge.end.latitude.magnitude != 90 {
      let length = Geodesic.distance(edge.start, edge.end)
      let overPole =
        edge.west != edge.east && edge.start.longitude != edge.end.longitude
        && abs(edge.start.longitude - edge.end.longitude) == 180
      if !overPole, length > longest?.length ?? 0 { longest = (i, length) }
    }
    guard let (index, _) = longest else { return true }
    let edge = edges[index]
    let odd = isOdd(edge.start.midpoint(to: edge.end), edges, rule, except: index)
    let seenIsLeft =
      edge.west == edge.east ? edge.start.latitude > edge.end.latitude : edge.eastward
    return odd == ((signedArea > 0) == seenIsLeft)
  }
}
