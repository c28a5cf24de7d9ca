internal import FrontlineGeodesy
package import FrontlineGeometry
package import FrontlineOverlay

/// The ground of each side on the plane, clipped to the area of interest or to a part of it: what it surely holds, what lies
/// behind the front, and what it might hold at most.
package struct Territories: Sendable {
  package let surely: [PlaneRegion]
  package let estimated: [PlaneRegion]
  package let atMost: [PlaneRegion]
  /// The triangles that are nobody's surely.
  package let band: PlaneRegion

  /// - Parameters:
  ///   - numbers: of the triangles that are looked at; `nil`: all.
  ///   - ground: what they are clipped to; `nil`: the area of interest.
  init(_ trace: FrontTrace, of numbers: [Int]? = nil, within ground: PlaneRegion? = nil) throws {
    let mesh = trace.mesh
    let ground = ground ?? mesh.area
    let crs = mesh.plane.crs
    func region(_ rings: [[Int]]) throws -> PlaneRegion {
      try PlaneRegion(
        unchecked: rings.map { PlanePolygon(unchecked: [$0.map(trace.coordinates(ofNode:))], crs: crs) },
        crs: crs
      ).coverageDissolved().intersection(ground)
    }
    func closed(_ triangle: FrontMesh.Triangle) -> [Int] { Array(triangle.corners) + [triangle.corners[0]] }
    var sure = [[[Int]]](repeating: [], count: trace.sides.count)
    var most = sure
    var between: [[Int]] = []
    let numbers = numbers ?? Array(mesh.triangles.indices)
    for triangle in numbers.map({ mesh.triangles[$0] }) {
      if let side = trace.map.surely(triangle) {
        sure[side].append(closed(triangle))
        most[side].append(closed(triangle))
        continue
      }
      between.append(closed(triangle))
      let present = Set(triangle.corners.map { trace.map[$0] })
      for side in trace.sides.indices where present.contains(side) { most[side].append(closed(triangle)) }
    }
    surely = try sure.map(region)
    atMost = try most.map(region)
    estimated = try mesh.pieces(trace.map, sideCount: trace.sides.count, in: numbers).map(region)
    band = try region(between)
  }
}

extension FrontMesh {
  /// A region of the plane as polygons on the ground. What was a vertex of the net stays exactly where it
  /// was; the edges are then geodesics, which differ from the plane's by centimetres.
  package func onTheGround(_ region: PlaneRegion) throws -> MultiPolygon {
    try MultiPolygon(onTheGround: region, by: unproject)
  }

  /// Positions of plane points; those of the net's own nodes are the known ones.
  package func unproject(_ points: [PlaneCoordinates]) throws -> [Position] {
    var positions = try plane.unproject(points)
    let known = knownNodes
    for (index, point) in points.enumerated() {
      if let node = known[point] { positions[index] = nodePositions[node] }
    }
    return positions
  }
}
