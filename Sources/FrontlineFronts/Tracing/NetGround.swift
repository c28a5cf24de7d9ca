internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineOverlay
internal import Synchronization

/// A piece of ground under a net: the area of interest, or what of it lies in a district.
///
/// Which triangles lie in it is found once; what its border cuts off is kept with the sides of the triangles there, so that a
/// day on which these are as before is only added up.
final class NetGround: Sendable {
  /// The triangles that lie in the ground whole.
  let inner: [Int]
  /// The area of the whole, with what lies outside the area of interest.
  let whole: Area
  /// The area of what lies in the area of interest.
  let covered: Area

  private let region: PlaneRegion
  /// The triangles that the border may cross, their vertices and their edges.
  private let border: [Int]
  private let borderVertices: [Int]
  private let borderEdges: [Int]
  private let known = Mutex(Cache<BorderSides, [SideArea]>(limit: 512))

  /// All that the ground at the border hangs on: the sides of its vertices, and where fronts cross its edges.
  private struct BorderSides: Hashable {
    var sides: [Int16]
    var count: Int
    var crossings: [PlaneCoordinates]
  }

  /// - Parameter part: a part of the plane; `nil`: the area of interest.
  /// - Complexity: O(*t* log *v*) for *t* triangles and *v* vertices, and the overlay of the part and the area of interest.
  init(_ mesh: FrontMesh, _ part: PlaneRegion? = nil) throws {
    let isInside: [Bool?]
    if let part {
      region = try part.intersection(mesh.area)
      let clipper = Clipper(region)
      isInside = mesh.triangles.map { clipper.contains(triangle: $0.corners.map { mesh.coordinates[$0] }) }
      whole = try mesh.onTheGround(part).area(edges: .geodesic)
      covered = try mesh.onTheGround(region).area(edges: .geodesic)
    } else {
      region = mesh.area
      isInside = mesh.isInside
      whole = try mesh.wholeArea()
      covered = whole
    }
    let border = isInside.indices.filter { isInside[$0] == nil }
    inner = isInside.indices.filter { isInside[$0] == true }
    self.border = border
    borderVertices = Set(border.flatMap { mesh.triangles[$0].corners }).sorted()
    borderEdges = Set(border.flatMap { mesh.triangles[$0].edges }).sorted()
  }

  /// The areas of the sides in the triangles at the border, cut to the ground.
  func atBorder(of trace: FrontTrace) throws -> [SideArea] {
    let key = BorderSides(
      sides: borderVertices.map { trace.map.sides[$0] }, count: trace.sides.count,
      crossings: borderEdges.filter(trace.crossesAside).flatMap {
        [[Double($0), 0], trace.coordinates(ofNode: trace.mesh.node(middleOf: $0))]
      })
    if let areas = known.withLock({ $0[key] }) { return areas }
    let ground = try Territories(trace, of: border, within: region)
    let areas = try trace.sides.indices.map { side in
      func area(_ region: PlaneRegion) throws -> Double {
        try trace.mesh.onTheGround(region).area(edges: .geodesic).squareMeters
      }
      return try SideArea(
        lower: area(ground.surely[side]), estimate: area(ground.estimated[side]),
        upper: area(ground.atMost[side]))
    }
    known.withLock { $0[key] = areas }
    return areas
  }
}
