internal import FrontlineGeodesy
package import FrontlineGeometry
package import FrontlineOverlay
internal import Synchronization

/// The triangulation that the fronts of many days share: places with a standing and points along the border
/// of the area of interest. It knows nothing of days or sides.
package final class FrontMesh: Sendable {
  package struct Edge: Hashable, Sendable {
    /// The two ends, the lesser vertex first.
    package let a: Int, b: Int
    /// The triangles on either side; the second is `nil` at the hull.
    package internal(set) var triangles: (Int, Int?)

    package static func == (x: Edge, y: Edge) -> Bool { x.a == y.a && x.b == y.b }
    package func hash(into hasher: inout Hasher) {
      hasher.combine(a)
      hasher.combine(b)
    }
  }

  package struct Triangle: Sendable {
    /// The corners, counter-clockwise.
    package let corners: Three
    /// The edge from each corner to the next.
    package let edges: Three
  }

  package let plane: LocalPlane
  package let places: [FrontPlace]
  /// The number of each place by its id.
  package let numbers: [String: Int]
  /// The vertex that stands for each place; two places at one position share one.
  package let vertexOfPlace: [Int]
  /// For each vertex the place that it is, or whose side it carries outward.
  package let placeOfVertex: [Int]
  package let coordinates: [PlaneCoordinates]
  package let positions: [Position]
  package let triangles: [Triangle]
  package let edges: [Edge]
  /// The places that share the vertex of an earlier one.
  let twins: [Int]
  /// The edges to points of the border, between which and the places fronts may cross elsewhere than in the middle.
  let carriedEdges: [Int]
  /// The middle of each edge, and the centre of each triangle, on the plane and on the ground.
  package let midpoints: [PlaneCoordinates]
  package let centroids: [PlaneCoordinates]
  package let nodePositions: [Position]
  /// The ground of interest on the plane; length, area and drawing are clipped to it.
  package let area: PlaneRegion
  /// A box that holds that ground.
  package let box: GeographicBox

  /// Whether fronts cross the edges to border points between the nearest places of the two sides.
  let bisectsCarried: Bool
  /// Which place is nearest to a point of the plane.
  let nearestPlace: NearestOnPlane

  private let lazyTree = Lazy<NearTree>()
  private let lazyLocator = Lazy<MeshLocator>()
  private let lazyCells = Lazy<MeshCells?>()
  private let lazyClipper = Lazy<Clipper>()
  private let lazyInsides = Lazy<[Bool?]>()
  private let lazyAbout = Lazy<TrianglesAbout>()
  private let lazyAreas = Lazy<TriangleAreas>()
  private let lazyGround = Lazy<NetGround>()
  private let parts = Mutex(Cache<MultiPolygon, NetGround>(limit: 64))
  private let lazyWhole = Lazy<Area>()
  private let lazyChords = Lazy<ChordFilter>()
  private let lazyNodes = Lazy<[PlaneCoordinates: Int]>()
  private let lazyTies = Lazy<TieCrossings>()
  /// Where fronts cross the diagonals of places on one circle.
  func tieCrossings() throws -> TieCrossings { try lazyTies.value { try TieCrossings(self) } }
  /// Which places are nearest to a position.
  var tree: NearTree { lazyTree.value { NearTree(places.map(\.position)) } }
  /// What its triangles measure.
  var triangleAreas: TriangleAreas { lazyAreas.value { TriangleAreas(self) } }
  /// The ground of interest.
  var ground: NetGround { get throws { try lazyGround.value { try NetGround(self) } } }
  /// What of a shape lies in the ground of interest.
  func ground(within shape: MultiPolygon) throws -> NetGround {
    if let known = parts.withLock({ $0[shape] }) { return known }
    let ground = try NetGround(self, plane.region(of: shape))
    parts.withLock { $0[shape] = ground }
    return ground
  }
  /// The geodesic area of the ground of interest.
  func wholeArea() throws -> Area { try lazyWhole.value { try onTheGround(area).area(edges: .geodesic) } }
  /// Which edges between vertices are near a position.
  var chords: ChordFilter { lazyChords.value { ChordFilter(positions) } }
  /// Which triangle a point lies in.
  var locator: MeshLocator { lazyLocator.value { MeshLocator(self) } }
  /// Which triangles may reach into a cell of latitudes and longitudes; `nil` for a net that has no such cells.
  var cells: MeshCells? { lazyCells.value { MeshCells(self) } }
  /// Which points lie in the area of interest.
  var clipper: Clipper { lazyClipper.value { Clipper(area) } }
  /// For each triangle whether it lies in the area of interest; `nil` where the border may cross it.
  var isInside: [Bool?] {
    lazyInsides.value {
      triangles.map { clipper.contains(triangle: $0.corners.map { coordinates[$0] }) }
    }
  }

  /// The triangles about each vertex.
  var trianglesAbout: TrianglesAbout { lazyAbout.value { TrianglesAbout(self) } }
  /// The node at each point of the plane.
  var knownNodes: [PlaneCoordinates: Int] {
    lazyNodes.value {
      Dictionary(
        (coordinates + midpoints + centroids).enumerated().map { ($0.element, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether a vertex is a point of the border that carries the side of its nearest place outward.
  package func isCarried(_ vertex: Int) -> Bool { vertex >= places.count }

  /// The place that a vertex is, or whose side it carries.
  package func place(at vertex: Int) -> FrontPlace { places[placeOfVertex[vertex]] }

  /// Triangulates places and border points.
  ///
  /// - Parameters:
  ///   - places: at least one; with the border points at least three different positions.
  ///   - area: the ground of interest on `plane`, valid.
  ///   - box: a box that holds the area.
  ///   - bisectsCarried: whether a front crosses an edge to a border point half-way between the nearest places of the two
  ///     sides, and not in its middle. So it should where the border is made of the places, for its points stand
  ///     wherever it begins.
  ///   - spacing: the distance between border points, in metres of the plane; less where the longest ring of the
  ///     area would have fewer than 16 of them.
  package init(
    places: [FrontPlace], area: PlaneRegion, box: GeographicBox, plane: LocalPlane, spacing: Double,
    bisectsCarried: Bool = false
  ) throws {
    self.places = places
    self.box = box
    numbers = Dictionary(
      places.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.plane = plane
    self.area = area
    let own = try plane.project(places.map(\.position))
    let rings = area.polygons.flatMap(\.rings)
    let longest = rings.map { Self.lengths(of: $0).reduce(0, +) }.max() ?? 0
    let along = rings.flatMap { Self.points(along: $0, every: min(spacing, longest / 16)) }
    // With the corners of its hull the triangles cover all of the area: chords between the others would cut them off.
    let corners = longest > 0 ? try area.hullCorners(beyond: longest * 1e-9) : []
    let border = along + corners.filter { [known = Set(along)] in !known.contains($0) }
    let borderPositions = try plane.unproject(border)
    let coordinates = own + border
    let positions = places.map(\.position) + borderPositions
    self.coordinates = coordinates
    self.positions = positions

    let nearestPlace = NearestOnPlane(own)
    self.nearestPlace = nearestPlace
    self.bisectsCarried = bisectsCarried
    placeOfVertex = Array(places.indices) + border.map(nearestPlace.nearest)

    let made = try Triangulation(of: coordinates, crs: plane.crs)
    let vertexOfPlace = places.indices.map { made.representative(of: $0) }
    self.vertexOfPlace = vertexOfPlace
    twins = places.indices.filter { vertexOfPlace[$0] != $0 }
    var edges: [Edge] = []
    edges.reserveCapacity(made.triangles.count * 3 / 2 + 16)
    var edgesOfTriangles: [Three] = []
    edgesOfTriangles.reserveCapacity(made.triangles.count)
    for (index, triangle) in made.triangles.enumerated() {
      let corners = Three(triangle.corners)
      let beside = [triangle.neighbors.0, triangle.neighbors.1, triangle.neighbors.2]
      let around = (0..<3).map { i in
        let (u, v) = (corners[i], corners[(i + 1) % 3])
        if let neighbor = beside[i], neighbor < index {
          // The neighbor has it already, from the corner where it runs the other way.
          let known = edgesOfTriangles[neighbor][made.triangles[neighbor].indices.firstIndex(of: v)!]
          edges[known].triangles.1 = index
          return known
        }
        edges.append(Edge(a: min(u, v), b: max(u, v), triangles: (index, nil)))
        return edges.count - 1
      }
      edgesOfTriangles.append(Three((around[0], around[1], around[2])))
    }
    triangles = zip(made.triangles, edgesOfTriangles).map { Triangle(corners: Three($0.corners), edges: $1) }
    self.edges = edges
    carriedEdges = edges.indices.filter { edges[$0].b >= places.count }
    midpoints = edges.map { (coordinates[$0.a] + coordinates[$0.b]) / 2 }
    centroids = made.triangles.map { triangle in
      let (a, b, c) = triangle.corners
      return (coordinates[a] + coordinates[b] + coordinates[c]) / 3
    }
    nodePositions = try positions + plane.unproject(midpoints + centroids)
  }

  /// Points along a closed ring at equal distances of about `spacing`, at least three.
  static func points(along ring: [PlaneCoordinates], every spacing: Double) -> [PlaneCoordinates] {
    let lengths = lengths(of: ring)
    let whole = lengths.reduce(0, +)
    guard whole > 0 else { return [] }
    let count = max(3, Int(whole / spacing))
    var points: [PlaneCoordinates] = []
    var edge = 0
    var passed = 0.0
    for i in 0..<count {
      let along = Double(i) * whole / Double(count)
      while edge + 1 < lengths.count, passed + lengths[edge] < along {
        passed += lengths[edge]
        edge += 1
      }
      let part = lengths[edge] > 0 ? (along - passed) / lengths[edge] : 0
      points.append(ring[edge] + (ring[edge + 1] - ring[edge]) * part)
    }
    return points
  }
}

extension FrontMesh {
  /// The lengths of the edges of a ring.
  private static func lengths(of ring: [PlaneCoordinates]) -> [Double] {
    zip(ring, ring.dropFirst()).map { a, b in ((b - a) * (b - a)).sum().squareRoot() }
  }
}

extension FrontMesh {
  /// The nodes that a front can run through, numbered: vertices, then middles of edges, then centres of
  /// triangles.
  package func node(middleOf edge: Int) -> Int { coordinates.count + edge }
  package func node(centerOf triangle: Int) -> Int { coordinates.count + edges.count + triangle }
  package func coordinates(ofNode node: Int) -> PlaneCoordinates {
    if node < coordinates.count { return coordinates[node] }
    let rest = node - coordinates.count
    return rest < edges.count ? midpoints[rest] : centroids[rest - edges.count]
  }
}
