internal import FrontlineGEOS
public import FrontlineGeometry

/// The Delaunay triangulation of points on the plane of one CRS: no point lies inside the circle through the
/// corners of a triangle.
///
/// ```swift
/// let triangulation = try Triangulation(of: places)
/// triangulation.triangles[0].corners // (2, 0, 4): indices into places, counter-clockwise
/// ```
///
/// Edge cases:
/// - Points at the same coordinates: the first stands for all, ``representative(of:)`` tells which.
/// - All points on one line: there is no triangle, and that is no error.
/// - Four points on one circle: either diagonal may come.
///
/// Source: B. Delaunay, Sur la sphère vide (1934); made by GEOS.
public struct Triangulation: Sendable {
  /// A triangle: its corners as indices into the points, counter-clockwise, and the triangles beside it.
  public struct Triangle: Hashable, Sendable {
    /// Indices into the points.
    public let corners: (Int, Int, Int)
    /// The triangle beyond the edge from each corner to the next, or `nil` at the hull.
    public internal(set) var neighbors: (Int?, Int?, Int?)

    /// The corners as an array.
    public var indices: [Int] { [corners.0, corners.1, corners.2] }

    /// The same corners in the same order.
    public static func == (a: Triangle, b: Triangle) -> Bool { a.corners == b.corners }
    /// Hashes the corners.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(corners.0)
      hasher.combine(corners.1)
      hasher.combine(corners.2)
    }
  }

  /// The CRS of the plane.
  public let crs: String
  /// The triangles.
  public let triangles: [Triangle]
  package let coordinates: [PlaneCoordinates]
  private let representatives: [Int]

  /// Triangulates points.
  ///
  /// - Parameter points: at least three different ones, all of one CRS.
  /// - Throws: ``OverlayError``: too few points, different CRSs, or GEOS's words.
  /// - Complexity: O(n log n) on average.
  public init(of points: [PlanePoint]) throws(OverlayError) {
    for point in points where point.crs != points[0].crs { throw .mixedCRS(points[0].crs, point.crs) }
    try self.init(of: points.map { [$0.easting, $0.northing] }, crs: points.first?.crs ?? "no CRS")
  }

  package init(of coordinates: [PlaneCoordinates], crs: String) throws(OverlayError) {
    var first: [PlaneCoordinates: Int] = [:]
    representatives = coordinates.enumerated().map { index, point in
      if let known = first[point] { return known }
      first[point] = index
      return index
    }
    guard first.count >= 3 else {
      throw OverlayError(
        code: .tooFewPoints,
        description: "A triangulation needs at least 3 different points; these are \(first.count).")
    }
    self.crs = crs
    self.coordinates = coordinates
    triangles = Self.joined(try Self.delaunay(Array(first.keys), first, crs: crs))
  }

  /// The index of the first point at the same coordinates as point `index`, which is the one that the
  /// triangles name.
  public func representative(of index: Int) -> Int { representatives[index] }

  private static func delaunay(
    _ points: [PlaneCoordinates], _ index: [PlaneCoordinates: Int], crs: String
  ) throws(OverlayError) -> [Triangle] {
    let context = GEOSContext.current
    // In the order of the input, so that the same points always give the same triangles.
    let ordered = points.sorted { index[$0]! < index[$1]! }
    let sequence = ordered.withUnsafeBytes { bytes in
      GEOSCoordSeq_copyFromBuffer_r(
        context.handle, bytes.assumingMemoryBound(to: Double.self).baseAddress, UInt32(ordered.count), 0, 0)
    }
    guard let sequence else { throw context.takeError(in: crs, what: "read points") }
    let line = try GEOSShape(
      GEOSGeom_createLineString_r(context.handle, sequence), context, crs: crs, what: "read points")
    let made = try GEOSShape(
      GEOSDelaunayTriangulation_r(context.handle, line.pointer, 0, 0), context, crs: crs,
      what: "triangulate \(ordered.count) points")
    var triangles: [Triangle] = []
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
      triangles.append(Triangle(corners: (a, b, c), neighbors: (nil, nil, nil)))
    }
    return triangles
  }

  /// The triangles with the neighbours filled in.
  private static func joined(_ triangles: [Triangle]) -> [Triangle] {
    struct Edge: Hashable { let from: Int, to: Int }
    var owner: [Edge: Int] = [:]
    owner.reserveCapacity(triangles.count * 3)
    for (index, triangle) in triangles.enumerated() {
      let (a, b, c) = triangle.corners
      owner[Edge(from: a, to: b)] = index
      owner[Edge(from: b, to: c)] = index
      owner[Edge(from: c, to: a)] = index
    }
    return triangles.map { triangle in
      var triangle = triangle
      let (a, b, c) = triangle.corners
      triangle.neighbors = (
        owner[Edge(from: b, to: a)], owner[Edge(from: c, to: b)], owner[Edge(from: a, to: c)]
      )
      return triangle
    }
  }
}
