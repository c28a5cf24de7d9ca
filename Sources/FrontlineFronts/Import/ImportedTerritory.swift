package import FrontlineAtlas
package import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineLedger
package import FrontlineOverlay

/// A front that came from elsewhere: lines, or the grounds of sides, of one day.
package final class ImportedTerritory: Sendable {
  package let sides: [Party.Side]
  /// The ground of each side; empty for lines without ground.
  package let territories: [MultiPolygon]
  /// The lines that are a front: all borders of grounds, each once, or those well inside of an outline.
  package let lines: [FrontLine]
  /// The outline of the country or region, where one was given.
  package let outline: GroundOutline?
  private let edges: EdgeRule
  let plane: LocalPlane
  /// The borders of all grounds.
  private let borders: [LineString]
  /// The number of the side whose ground lies to the left of each border; `nil`: a line that is no border.
  private let sideOfBorder: [Int?]
  /// Whether the lines of the front are the borders of all grounds, in their order.
  private let isIndexOfBorders: Bool
  private let lazyBorders = Lazy<LineIndex>()
  private let lazyIndex = Lazy<LineIndex>()
  private let lazyRegions = Lazy<[PlaneRegion]>()
  private let lazyOverlaps = Lazy<[[Int]]>()

  /// A front of grounds and bare lines.
  ///
  /// - Parameters:
  ///   - territories: the ground of each side, valid; rings may wind either way.
  ///   - bare: lines that are no border of a ground.
  ///   - edges: what the edges are between positions.
  ///   - outline: what bounds the country; borders along it are no front.
  package init(
    sides: [Party.Side], territories: [MultiPolygon], bare: [LineString], edges: EdgeRule, plane: LocalPlane,
    outline: GroundOutline? = nil
  ) throws {
    self.sides = sides
    self.edges = edges
    self.plane = plane
    self.outline = outline
    self.territories = territories.map { $0.wound(edges: edges) }
    var lines: [FrontLine] = []
    var owners: [Int?] = []
    for (number, ground) in self.territories.enumerated() {
      for ring in ground.polygons.flatMap(\.rings) {
        lines.append(FrontLine(line: ring.line, left: sides[number], right: nil, edges: edges))
        owners.append(number)
      }
    }
    for line in bare {
      lines.append(FrontLine(line: line, left: nil, right: nil, edges: edges))
      owners.append(nil)
    }
    borders = lines.map(\.line)
    sideOfBorder = owners
    let shared = SharedBorders(self.territories)
    let once =
      shared.isEmpty ? lines : try shared.lines(sides, edges: edges) + lines.filter { $0.left == nil }
    self.lines = try outline.map { outline in try once.flatMap { try outline.inside($0) } } ?? once
    isIndexOfBorders = outline == nil && shared.isEmpty
  }

  /// The lines, made ready for measuring at the first question.
  package var index: LineIndex {
    isIndexOfBorders ? borderIndex : lazyIndex.value { LineIndex(lines.map(\.line), edges: edges) }
  }

  /// The borders of all grounds, made ready likewise.
  private var borderIndex: LineIndex { lazyBorders.value { LineIndex(borders, edges: edges) } }

  /// The grounds on the plane.
  func regions() throws -> [PlaneRegion] {
    try lazyRegions.value { try territories.map { try plane.region(of: $0, edges: edges) } }
  }

  /// The area of the ground of a side, of what lies in the outline where there is one, on the ellipsoid.
  func area(of side: Int) throws -> Area {
    guard let outline else { return territories[side].area(edges: edges) }
    return try plane.onTheGround(regions()[side].intersection(outline.region)).area(edges: .geodesic)
  }

  /// How positions lie to the front, in their order: the distance to its lines, and the side whose ground they lie in.
  func observe(_ positions: [Position]) -> [FrontObservation] {
    var answers: [FrontObservation] = []
    answers.reserveCapacity(positions.count)
    borderIndex.forEachNearest(to: positions) { number, nearest in
      let holders = nearest.map { self.holders(of: positions[number], nearest: $0.line, $0.side) } ?? []
      answers.append(
        FrontObservation(
          distance: nearest?.distance, side: holders.count == 1 ? sides[holders[0]] : nil,
          restsOnAnnouncements: false, isContested: holders.count > 1))
    }
    guard outline != nil else { return answers }
    let distances = index.distances(to: positions)
    return zip(answers, distances).map {
      FrontObservation(
        distance: $1, side: $0.side, restsOnAnnouncements: false, isContested: $0.isContested)
    }
  }

  /// The side whose ground a position lies in; `nil` outside of all, and in ground that several hold.
  func side(at position: Position) -> Party.Side? {
    guard let nearest = borderIndex.nearest(to: position) else { return nil }
    let holders = holders(of: position, nearest: nearest.line, nearest.point.side)
    return holders.count == 1 ? sides[holders[0]] : nil
  }

  /// The numbers of the sides whose grounds a position lies in, from the nearest border and the side of it on which the position
  /// lies: every ring runs with its own ground on the left.
  private func holders(of position: Position, nearest line: Int, _ side: LineSide) -> [Int] {
    guard let owner = sideOfBorder[line] else { return [] }
    func holds(_ side: Int) -> Bool { territories[side].contains(position, edges: edges) }
    guard let first = side != .right ? owner : sides.indices.first(where: { $0 != owner && holds($0) })
    else { return [] }
    return [first] + overlaps[first].filter { $0 != owner && holds($0) }
  }

  /// For each side those whose grounds overlap its own by more than rounded coordinates do.
  private var overlaps: [[Int]] {
    lazyOverlaps.value {
      var others = [[Int]](repeating: [], count: sides.count)
      guard sides.count > 1, let regions = try? regions() else { return others }
      let boxes = territories.map { GeographicBox(enclosing: $0.polygons.flatMap(\.exterior.positions)) }
      for first in sides.indices {
        for second in sides.indices where second > first {
          guard let a = boxes[first], let b = boxes[second], a.intersects(b),
            let both = try? plane.onTheGround(regions[first].intersection(regions[second])),
            both.area(edges: .geodesic) > Self.leastOverlap
          else { continue }
          others[first].append(second)
          others[second].append(first)
        }
      }
      return others
    }
  }

  /// What is less comes of coordinates that are rounded.
  static let leastOverlap = Area.squareKilometers(0.01)
}
