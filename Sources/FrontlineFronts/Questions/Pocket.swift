public import FrontlineAtlas
internal import FrontlineGeodesy
public import FrontlineGeometry
public import FrontlineLedger
internal import FrontlineOverlay

/// Ground of one side that another encloses.
public struct Pocket: Hashable, Sendable {
  /// The side that holds it.
  public let side: Party.Side
  /// The side all around it.
  public let enclosedBy: Party.Side
  /// The places inside, the weightiest first: cities before towns before villages, then by population.
  public let places: [FrontPlace]
  /// Its area behind the front, on the ellipsoid.
  public let area: Area
  /// Its name, from the places inside: `Chiraguz and 2 more`.
  public var name: String { FrontPlace.title(of: places) }
}

extension FrontPlace {
  /// A title from places, the weightiest first.
  static func title(of places: [FrontPlace]) -> String {
    guard let first = places.first else { return "no place" }
    return places.count == 1 ? first.name : "\(first.name) and \(places.count - 1) more"
  }
}

extension TracedFront {
  /// The pockets, the largest first.
  ///
  /// A pocket is ground of one side, connected through neighbouring places, that does not reach the border of
  /// the area of interest and has one other side all around it. A front traced from announcements has many:
  /// villages that were announced ahead of what lies between.
  ///
  /// Edge cases: contested places at its rim do not open a pocket; ground between two other sides is none.
  public var pockets: [Pocket] {
    get throws {
      let clusters = trace.clusters.filter(\.isPocket)
      guard !clusters.isEmpty else { return [] }
      let pieces = trace.mesh.pieces(trace.map, sideCount: trace.sides.count)
      return try clusters.map { cluster in
        let members = Set(cluster.vertices)
        let rings = pieces[cluster.side].filter { ring in ring.contains(where: members.contains) }
        let crs = trace.mesh.plane.crs
        let region = PlaneRegion(
          unchecked: rings.map {
            PlanePolygon(unchecked: [$0.map(trace.coordinates(ofNode:))], crs: crs)
          },
          crs: crs)
        return Pocket(
          side: trace.sides[cluster.side], enclosedBy: trace.sides[cluster.neighbors.first!],
          places: trace.mesh.places(at: cluster.vertices),
          area: try trace.mesh.onTheGround(region.coverageDissolved().intersection(trace.mesh.area))
            .area(edges: .geodesic))
      }.sorted { $0.area > $1.area }
    }
  }
}

extension FrontMesh {
  /// The places at these vertices, the weightiest first, then by name; border points are none.
  func places(at vertices: [Int]) -> [FrontPlace] {
    vertices.filter { !isCarried($0) }.map { places[$0] }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.name < $1.name }
  }
}
