package import FrontlineAtlas
package import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineOverlay

/// A front that came from elsewhere: lines, or the grounds of sides, of one day.
package final class GivenGround: Sendable {
  package let sides: [Party.Side]
  /// The ground of each side; empty for lines without ground.
  package let grounds: [MultiPolygon]
  package let lines: [FrontLine]
  package let index: LineIndex
  let plane: LocalPlane
  /// The number of the side whose border each line of the index is, and what lies to its left.
  private let sideOfLine: [Int?]
  private let lazyRegions = Lazy<[PlaneRegion]>()

  /// A front of grounds and bare lines.
  ///
  /// - Parameters:
  ///   - grounds: the ground of each side, valid; rings may wind either way.
  ///   - bare: lines that are no border of a ground.
  ///   - edges: what the edges are between positions.
  package init(
    sides: [Party.Side], grounds: [MultiPolygon], bare: [LineString], edges: EdgeRule, plane: LocalPlane
  ) throws {
    self.sides = sides
    self.plane = plane
    var wound: [MultiPolygon] = []
    var lines: [FrontLine] = []
    var owners: [Int?] = []
    for (number, ground) in grounds.enumerated() {
      var polygons: [Polygon] = []
      for polygon in ground.polygons {
        let rings = polygon.rings.enumerated().map { $1.wound(counterclockwise: $0 == 0) }
        polygons.append(Polygon(exterior: rings[0], interiors: Array(rings.dropFirst())))
        for ring in rings {
          lines.append(FrontLine(line: ring.line, left: sides[number], right: nil, edges: edges))
          owners.append(number)
        }
      }
      wound.append(MultiPolygon(polygons))
    }
    for line in bare {
      lines.append(FrontLine(line: line, left: nil, right: nil, edges: edges))
      owners.append(nil)
    }
    self.grounds = wound
    self.lines = lines
    sideOfLine = owners
    index = LineIndex(lines.map(\.line), edges: edges)
  }

  /// The grounds on the plane.
  func regions() throws -> [PlaneRegion] {
    try lazyRegions.value { try grounds.map { try plane.region(of: $0, edges: index.edges) } }
  }

  /// The side whose ground a position lies in, from the nearest border of a ground: every ring runs with its
  /// own ground on the left.
  ///
  /// - Returns: `nil` outside all grounds, and where there are none.
  package func side(at position: Position, nearest: (line: Int, point: NearestPoint)) -> Party.Side? {
    guard let owner = sideOfLine[nearest.line] else { return nil }
    if lines[nearest.line].line.isLeft(position, nearest.point) { return sides[owner] }
    return sides.indices.first { $0 != owner && grounds[$0].contains(position, edges: index.edges) }
      .map { sides[$0] }
  }
}

extension Ring {
  /// The ring wound one way.
  func wound(counterclockwise: Bool) -> Ring {
    var doubled = 0.0
    for (a, b) in zip(positions, positions.dropFirst()) {
      doubled += (b.longitude - a.longitude) * (a.latitude + b.latitude)
    }
    return (doubled < 0) == counterclockwise ? self : try! Ring(positions.reversed())  // closed as before
  }
}

extension LineString {
  /// Whether a position lies to the left of a closed line that does not cross itself, by its nearest point.
  ///
  /// Nearest to the inner part of an edge, it lies left of the edge. Nearest to a vertex, it lies on the outer
  /// side of the turn there: left of a right turn.
  func isLeft(_ position: Position, _ nearest: NearestPoint) -> Bool {
    let vertices = positions
    let last = vertices.count - 1
    let (a, b) = (vertices[nearest.segment], vertices[nearest.segment + 1])
    var vertex: Int?
    if nearest.position == b {
      vertex = nearest.segment + 1
    } else if nearest.position == a {
      vertex = nearest.segment
    }
    guard let vertex else { return Self.isLeft(position, of: a, b, nearest.edges) }
    var before = vertex == 0 ? last - 1 : vertex - 1
    while vertices[before] == vertices[vertex], before != vertex {
      before = before == 0 ? last - 1 : before - 1
    }
    var after = vertex == last ? 1 : vertex + 1
    while vertices[after] == vertices[vertex], after != vertex { after = after == last ? 1 : after + 1 }
    return !Self.isLeft(vertices[after], of: vertices[before], vertices[vertex], nearest.edges)
  }

  private static func isLeft(_ position: Position, of a: Position, _ b: Position, _ edges: EdgeRule) -> Bool {
    switch edges {
    case .longitudeLatitude:
      let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
      return dx * (position.latitude - a.latitude) >= dy * (position.longitude - a.longitude)
    case .geodesic:
      guard let along = a.azimuth(to: b), let toward = a.azimuth(to: position) else { return true }
      return (along.degrees - toward.degrees + 360).truncatingRemainder(dividingBy: 360) < 180
    }
  }
}
