internal import FrontlineGEOS
package import FrontlineGeometry

/// The Delaunay triangulation of points on the plane of one CRS: no point lies inside the circle through the
/// corners of a triangle.
///
/// Edge cases:
/// - Points at the same coordinates: the first stands for all, ``representative(of:)`` tells which.
/// - All points on one line: there is no triangle, and that is no error.
/// - Four points on one circle, to a billionth of the longest side: of the two diagonals the one with the earliest of
///   the points comes, so that rounding does not decide.
///
/// Source: B. Delaunay, Sur la sphère vide (1934); made by GEOS.
package struct Triangulation: Sendable {
  /// A triangle: its corners as indices into the points, counter-clockwise, and the triangles beside it.
  package struct Triangle: Hashable, Sendable {
    /// Indices into the points.
    package let corners: (Int, Int, Int)
    /// The triangle beyond the edge from each corner to the next, or `nil` at the hull.
    package let neighbors: (Int?, Int?, Int?)

    /// The corners as an array.
    package var indices: [Int] { [corners.0, corners.1, corners.2] }

    /// The same corners in the same order.
    package static func == (a: Triangle, b: Triangle) -> Bool { a.corners == b.corners }
    /// Hashes the corners.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(corners.0)
      hasher.combine(corners.1)
      hasher.combine(corners.2)
    }
  }

  /// The CRS of the plane.
  package let crs: String
  /// The triangles.
  package let triangles: [Triangle]
  package let coordinates: [PlaneCoordinates]
  private let representatives: [Int]

  /// Triangulates points.
  ///
  /// - Parameter points: at least three different ones, all of one CRS.
  /// - Throws: ``OverlayError``: too few points, different CRSs, or GEOS's words.
  /// - Complexity: O(n log n) on average.
  package init(of points: [PlanePoint]) throws(OverlayError) {
    for point in points where point.crs != points[0].crs { throw .mixedCRS(points[0].crs, point.crs) }
    try self.init(of: points.map { [$0.easting, $0.northing] }, crs: points.first?.crs ?? "no CRS")
  }

  package init(of coordinates: [PlaneCoordinates], crs: String) throws(OverlayError) {
    var first: [PlaneCoordinates: Int] = [:]
    let representatives = coordinates.enumerated().map { index, point in
      if let known = first[point] { return known }
      first[point] = index
      return index
    }
    self.representatives = representatives
    guard first.count >= 3 else {
      throw OverlayError(
        code: .tooFewPoints,
        description: "A triangulation needs at least 3 different points; these are \(first.count).")
    }
    self.crs = crs
    self.coordinates = coordinates
    // In the order of the input, so that the same points always give the same triangles.
    let different = coordinates.indices.filter { representatives[$0] == $0 }.map { coordinates[$0] }
    triangles = try Self.delaunay(different, first, crs: crs).settledAndJoined(among: coordinates)
  }

  /// The index of the first point at the same coordinates as point `index`, which is the one that the
  /// triangles name.
  package func representative(of index: Int) -> Int { representatives[index] }

  private static func delaunay(
    _ points: [PlaneCoordinates], _ index: [PlaneCoordinates: Int], crs: String
  ) throws(OverlayError) -> [Corners] {
    let context = GEOSContext.current
    let line = try GEOSShape(line: points, context, crs: crs)
    let made = try GEOSShape(
      GEOSDelaunayTriangulation_r(context.handle, line.pointer, 0, 0), context, crs: crs,
      what: "triangulate \(points.count) points")
    var triangles: [Corners] = []
    for polygon in try made.region(crs: crs).polygons {
      var ring = Array(polygon.rings[0].prefix(3))
      let area = signedArea(polygon.rings[0])
      if area == 0 { continue }
      if area < 0 { ring.swapAt(1, 2) }
      guard let a = index[ring[0]], let b = index[ring[1]], let c = index[ring[2]] else {
        throw OverlayError(
          code: .geos, place: PlanePoint(easting: ring[0].x, northing: ring[0].y, crs: crs),
          description: "GEOS gave a triangle in \(crs) whose corners are not among the points.")
      }
      triangles.append((a, b, c))
    }
    return triangles
  }
}

/// The corners of a triangle, counter-clockwise.
private typealias Corners = (Int, Int, Int)

/// An edge as one of its triangles has it.
private struct Edge: Hashable {
  let from: Int, to: Int
  var reversed: Edge { Edge(from: to, to: from) }

  func hash(into hasher: inout Hasher) { hasher.combine(from << 32 ^ to) }
}

extension [Edge: Int] {
  /// The triangle to the left of each edge.
  fileprivate init(owners triangles: [Corners]) {
    self.init(minimumCapacity: triangles.count * 3)
    for (index, (a, b, c)) in triangles.enumerated() {
      self[Edge(from: a, to: b)] = index
      self[Edge(from: b, to: c)] = index
      self[Edge(from: c, to: a)] = index
    }
  }
}

extension [Corners] {
  /// The same triangles with their neighbours, where two that make a quadrangle in one circle are parted by the diagonal that has the
  /// earliest of its corners. Many points on one circle become a fan about the earliest.
  ///
  /// Each exchange of a diagonal makes its earlier end earlier still, so they come to an end.
  fileprivate func settledAndJoined(among points: [PlaneCoordinates]) -> [Triangulation.Triangle] {
    var triangles = self
    var owner = Dictionary(owners: self)
    /// The triangles beside an edge and their other corners, where the diagonal is to be exchanged.
    func tie(_ edge: Edge) -> (left: Int, right: Int, p: Int, q: Int)? {
      guard let left = owner[edge], let right = owner[edge.reversed] else { return nil }
      let (p, q) = (apex(triangles[left], edge), apex(triangles[right], edge))
      guard Swift.min(p, q) < Swift.min(edge.from, edge.to),
        areOnOneCircle(points[edge.from], points[q], points[edge.to], points[p])
      else { return nil }
      return (left, right, p, q)
    }
    // An edge becomes a tie later only where one beside it was exchanged, which opens it anew.
    var open = owner.keys.filter { $0.from < $0.to && tie($0) != nil }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    while let edge = open.popLast() {
      guard let (left, right, p, q) = tie(edge) else { continue }
      triangles[left] = (edge.from, q, p)
      triangles[right] = (q, edge.to, p)
      owner[edge] = nil
      owner[edge.reversed] = nil
      owner[Edge(from: q, to: p)] = left
      owner[Edge(from: p, to: q)] = right
      owner[Edge(from: edge.from, to: q)] = left
      owner[Edge(from: edge.to, to: p)] = right
      for (a, b) in [(edge.from, q), (q, edge.to), (edge.to, p), (p, edge.from)] {
        open.append(Edge(from: Swift.min(a, b), to: Swift.max(a, b)))
      }
    }
    return triangles.map { a, b, c in
      Triangulation.Triangle(
        corners: (a, b, c),
        neighbors: (owner[Edge(from: b, to: a)], owner[Edge(from: c, to: b)], owner[Edge(from: a, to: c)]))
    }
  }
}

private func apex(_ corners: Corners, _ edge: Edge) -> Int {
  corners.0 != edge.from && corners.0 != edge.to
    ? corners.0 : corners.1 != edge.from && corners.1 != edge.to ? corners.1 : corners.2
}

/// Whether four points, counter-clockwise, are the corners of a convex quadrangle in one circle: `d` lies within a
/// billionth of the longest side of the circle through the others.
package func areOnOneCircle(
  _ a: PlaneCoordinates, _ b: PlaneCoordinates, _ c: PlaneCoordinates, _ d: PlaneCoordinates
) -> Bool {
  func cross(_ u: PlaneCoordinates, _ v: PlaneCoordinates) -> Double { u.x * v.y - u.y * v.x }
  func square(_ u: PlaneCoordinates) -> Double { (u * u).sum() }
  guard cross(b - a, d - a) > 0, cross(c - b, a - b) > 0, cross(d - c, b - c) > 0, cross(a - d, c - d) > 0
  else { return false }
  // The determinant is the product of the sides of the triangle a, b, c times the way of d to their circle.
  let (u, v, w) = (a - d, b - d, c - d)
  let determinant = square(u) * cross(v, w) + square(v) * cross(w, u) + square(w) * cross(u, v)
  let sides = [square(b - a), square(c - b), square(a - c)]
  let product = (sides[0] * sides[1] * sides[2]).squareRoot()
  return abs(determinant) <= 1e-9 * sides.max()!.squareRoot() * product
}
