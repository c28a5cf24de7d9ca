package import FrontlineAtlas
package import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineLedger
package import FrontlineOverlay

/// A front that came from elsewhere: lines, or the grounds of sides, of one day.
package final class GivenGround: Sendable {
  package let sides: [Party.Side]
  /// The ground of each side; empty for lines without ground.
  package let grounds: [MultiPolygon]
  package let lines: [FrontLine]
  private let edges: EdgeRule
  let plane: LocalPlane
  /// The number of the side whose border each line of the index is, and what lies to its left.
  private let sideOfLine: [Int?]
  private let lazyIndex = Lazy<LineIndex>()
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
    self.edges = edges
    self.plane = plane
    self.grounds = grounds.map { $0.wound(edges: edges) }
    var lines: [FrontLine] = []
    var owners: [Int?] = []
    for (number, ground) in self.grounds.enumerated() {
      for ring in ground.polygons.flatMap(\.rings) {
        lines.append(FrontLine(line: ring.line, left: sides[number], right: nil, edges: edges))
        owners.append(number)
      }
    }
    for line in bare {
      lines.append(FrontLine(line: line, left: nil, right: nil, edges: edges))
      owners.append(nil)
    }
    self.lines = lines
    sideOfLine = owners
  }

  /// The lines, made ready for measuring at the first question.
  package var index: LineIndex { lazyIndex.value { LineIndex(lines.map(\.line), edges: edges) } }

  /// The grounds on the plane.
  func regions() throws -> [PlaneRegion] {
    try lazyRegions.value { try grounds.map { try plane.region(of: $0, edges: edges) } }
  }

  /// The side whose ground a position lies in, from the nearest line and the side of it on which the position lies:
  /// every ring runs with its own ground on the left.
  ///
  /// - Returns: `nil` outside all grounds, and where there are none.
  package func side(at position: Position, nearest line: Int, _ side: LineSide) -> Party.Side? {
    guard let owner = sideOfLine[line] else { return nil }
    if side != .right { return sides[owner] }
    return sides.indices.first { $0 != owner && grounds[$0].contains(position, edges: edges) }
      .map { sides[$0] }
  }
}
