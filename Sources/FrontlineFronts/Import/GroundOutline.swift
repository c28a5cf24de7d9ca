internal import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineOverlay

/// The outline of a country or region on the plane of given grounds: edges of grounds that run along it, or outside of
/// it, are coast and border, and no front.
package struct GroundOutline: Sendable {
  /// How near an edge of a ground may run to the outline and be no front: maps are drawn from different coasts.
  package static let margin = Length.kilometers(1)

  let area: AreaOfInterest
  /// The area on the plane.
  let region: PlaneRegion
  private let clipper: Clipper
  private let plane: LocalPlane

  init(_ area: AreaOfInterest, on plane: LocalPlane) throws {
    self.area = area
    self.plane = plane
    region = try plane.region(of: area.shape).difference(plane.region(of: area.excluding)).madeValid()
    // GEOS's buffers are not always valid.
    clipper = Clipper(try region.buffered(by: -Self.margin.meters).madeValid())
  }

  /// The parts of a line that lie well inside.
  func inside(_ line: FrontLine) throws -> [FrontLine] {
    // A long edge that is straight in longitude and latitude is bent on the plane.
    let positions = line.line.densified(tolerance: .meters(1), edges: line.edges).positions
    let points = try plane.project(positions)
    var parts: [FrontLine] = []
    var open: [Position] = []
    func end() {
      if open.count >= 2, let part = try? LineString(open) {
        parts.append(FrontLine(line: part, left: line.left, right: line.right, edges: line.edges))
      }
      open = []
    }
    for index in positions.indices.dropLast() {
      let (a, b) = (positions[index], positions[index + 1])
      let kept = clipper.inside(points[index], points[index + 1])
      for (from, to) in kept {
        if from > 0 || open.isEmpty {
          end()
          open = [Self.point(from, a, b, line.edges)]
        }
        open.append(to == 1 ? b : Self.point(to, a, b, line.edges))
        if to < 1 { end() }
      }
      if kept.isEmpty { end() }
    }
    end()
    return parts
  }

  /// The point at a share of the way of an edge.
  private static func point(_ share: Double, _ a: Position, _ b: Position, _ edges: EdgeRule) -> Position {
    if share == 0 { return a }
    switch edges {
    case .geodesic: return a.point(atFraction: share, to: b)
    case .longitudeLatitude:
      return Position(
        latitude: a.latitude + share * (b.latitude - a.latitude),
        longitude: a.longitude + share * (b.longitude - a.longitude))
    }
  }
}
