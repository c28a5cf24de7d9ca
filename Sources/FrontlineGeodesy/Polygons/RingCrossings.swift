internal import FrontlineGeometry

/// Which side of a ring a position lies on, by counting the edges that its meridian crosses to the north.
///
/// The Earth falls into two classes, positions with an even and with an odd number of edges north of them;
/// ``insideIsOdd`` says which class is the inside.
///
/// The count is exact in longitude: longitudes are compared, never subtracted, and an edge holds its western
/// end and not its eastern one. Only "is the edge north of the position" is a measurement, and errs by no more
/// than the accuracy of a geodesic; who wants the border itself asks for the nearest point.
struct RingCrossings: Sendable {
  private let rule: EdgeRule
  private let edges: [Edge]
  private let tree: SpanTree
  private let insideIsOdd: Bool

  /// An edge beside which the class of the inside can be looked up.
  private struct Landmark {
    /// Its index in the ring.
    let edge: Int
    /// Its index among the edges that are counted, unless it runs along a meridian.
    let counted: Int?
    let length: Double
    /// Whether the ground that counts as seen from its middle lies to its left: that just north of it, or just
    /// east of it where it runs along a meridian.
    let seenIsLeft: Bool
  }

  /// An edge that does not run along a meridian.
  private struct Edge {
    let start: Position
    let end: Position
    /// Of a geodesic edge at its start: 0 ... 180 degrees, whether it turns east or west.
    let azimuth: Double
    let span: SpanTree.Span
  }

  init(_ index: EdgeIndex) {
    rule = index.rule
    let vertices = index.positions
    let longitudes = rule == .geodesic ? Self.longitudes(of: vertices) : []
    var edges: [Edge] = []
    var landmarks: [Landmark] = []
    for (i, edge) in index.edges.enumerated() {
      let (a, b) = (vertices[i], vertices[i + 1])
      guard rule == .geodesic else {
        if a.longitude != b.longitude { edges.append(Self.edge(a, b)) }
        continue
      }
      if let turn = longitudes[i].turn { edges.append(Self.turn(at: a, turn)) }
      let (west, east, eastward) = Self.span(from: longitudes[i].leaving, to: longitudes[i + 1].reaching)
      let isMeridional = west == east
      if isMeridional || abs(a.longitude - b.longitude) != 180 {
        landmarks.append(
          Landmark(
            edge: i, counted: isMeridional ? nil : edges.count, length: edge.length,
            seenIsLeft: isMeridional ? a.latitude > b.latitude : eastward))
      }
      if !isMeridional { edges.append(Self.edge(a, b, edge, west: west, east: east)) }
    }
    self.edges = edges
    tree = SpanTree(edges.map(\.span))
    insideIsOdd =
      rule == .longitudeLatitude || Self.insideIsOdd(index, edges, tree, landmarks)
  }

  /// Whether `position` lies inside. On the border the answer may be either.
  func contains(_ position: Position) -> Bool {
    Self.isOdd(position, edges, tree, rule, except: nil) == insideIsOdd
  }

  // MARK: - Counting

  private static func isOdd(
    _ position: Position, _ edges: [Edge], _ tree: SpanTree, _ rule: EdgeRule, except skipped: Int?
  ) -> Bool {
    let longitude = rule == .geodesic ? onCircle(position.longitude) : position.longitude
    var odd = false
    edges.withUnsafeBufferPointer { edges in
      tree.forEachSpan(at: longitude, northOf: position.latitude) { i in
        if i != skipped, runsNorth(edges[i], of: position, rule) { odd.toggle() }
      }
    }
    return odd
  }

  /// Whether an edge that crosses the meridian of `position` does so north of it.
  ///
  /// Geodesic edges: seen from the start of the edge, the azimuths of the points of that meridian fall from
  /// 180 degrees at the south pole to 0 at the north pole, and no two are equal, for a geodesic crosses a
  /// meridian once in going half-way round.
  private static func runsNorth(_ edge: Edge, of position: Position, _ rule: EdgeRule) -> Bool {
    if edge.span.south > position.latitude { return true }
    switch rule {
    case .geodesic:
      return abs(Geodesic.inverse(edge.start, position).azimuth1) > edge.azimuth
    case .longitudeLatitude:
      let t = (position.longitude - edge.start.longitude) / (edge.end.longitude - edge.start.longitude)
      return edge.start.latitude + t * (edge.end.latitude - edge.start.latitude) > position.latitude
    }
  }

  /// Whether the inside is the class with an odd number of edges to the north.
  ///
  /// On the plane of longitude and latitude it is. On the ellipsoid the inside is the smaller part: to the left
  /// of each edge where the signed area is positive. So the edges north of the middle of one edge are counted
  /// without itself: that is the class of the ground seen from there. The longest edge is taken, for its middle
  /// is farthest from others; but not one that runs back along another, such as a slit to a pole, which has the
  /// inside on both sides.
  private static func insideIsOdd(
    _ index: EdgeIndex, _ edges: [Edge], _ tree: SpanTree, _ landmarks: [Landmark]
  ) -> Bool {
    let isLeftInside = RingArea.signed(index.positions, edges: index.rule) > 0
    for landmark in landmarks.sorted(by: { $0.length > $1.length }) {
      let middle = index.geodesicEdge(landmark.edge).motion(at: 0.5).position
      guard index.nearestEdges(to: middle, within: Ring.borderWidth) == [landmark.edge] else { continue }
      let odd = isOdd(middle, edges, tree, index.rule, except: landmark.counted)
      return odd == (isLeftInside == landmark.seenIsLeft)
    }
    return true  // a ring that runs back along all of itself encloses nothing
  }

  // MARK: - Edges

  private static func edge(_ a: Position, _ b: Position) -> Edge {
    Edge(
      start: a, end: b, azimuth: 0,
      span: SpanTree.Span(
        west: min(a.longitude, b.longitude), east: max(a.longitude, b.longitude),
        south: min(a.latitude, b.latitude), north: max(a.latitude, b.latitude)))
  }

  private static func edge(
    _ a: Position, _ b: Position, _ path: EdgeIndex.Edge, west: Double, east: Double
  ) -> Edge {
    let (south, north) = GeodesicEdge.latitudes(from: a, to: b, path.startAzimuth, path.endAzimuth)
    return Edge(
      start: a, end: b, azimuth: abs(path.startAzimuth),
      span: SpanTree.Span(west: west, east: east, south: south, north: north))
  }

  /// A turn at a pole, from one meridian to another: north of every position, or of none.
  private static func turn(at pole: Position, _ turn: (from: Double, to: Double)) -> Edge {
    let (west, east, _) = span(from: turn.from, to: turn.to)
    return Edge(
      start: pole, end: pole, azimuth: pole.latitude > 0 ? -1 : 181,
      span: SpanTree.Span(west: west, east: east, south: pole.latitude, north: pole.latitude))
  }

  /// The western and eastern end of the shorter way between two longitudes, and whether it leads eastward.
  private static func span(from start: Double, to end: Double) -> (west: Double, east: Double, eastward: Bool)
  {
    let turn = end >= start ? end - start : end - start + 360
    return turn <= 180 ? (start, end, true) : (end, start, false)
  }

  private static func onCircle(_ longitude: Double) -> Double { longitude == 180 ? -180 : longitude }

  /// The longitudes at which a ring reaches and leaves each of its vertices. A pole has none of its own: the
  /// edges to it run along the meridians of their other ends, and all turning happens at the pole itself.
  private static func longitudes(
    of vertices: [Position]
  ) -> [(reaching: Double, leaving: Double, turn: (from: Double, to: Double)?)] {
    let count = vertices.count - 1
    func isPole(_ i: Int) -> Bool { abs(vertices[i].latitude) == 90 }
    guard (0..<count).contains(where: { !isPole($0) }) else {
      return vertices.map { _ in (0, 0, nil) }
    }
    func longitude(from i: Int, step: Int) -> Double {
      var i = i % count
      while isPole(i) { i = (i + step + count) % count }
      return onCircle(vertices[i].longitude)
    }
    return vertices.indices.map { i in
      guard isPole(i) else {
        let longitude = onCircle(vertices[i].longitude)
        return (longitude, longitude, nil)
      }
      let (from, to) = (longitude(from: i, step: -1), longitude(from: i, step: 1))
      return (from, to, (from, to))
    }
  }
}
