import FrontlineGeometry
import Testing

@testable import FrontlineTiles

@Suite struct TileShapeTests {
  private func tile(_ zoom: Int, _ column: Int, _ row: Int) throws -> TileAddress {
    try #require(TileAddress(zoom: zoom, column: column, row: row))
  }

  private func ring(_ pairs: [(Double, Double)]) throws -> Ring {
    try Ring(pairs.map { Position(latitude: $0.1, longitude: $0.0) })
  }

  /// A vertex lies within half a unit of its exact place.
  @Test func `A point falls on its unit`() throws {
    let position = Position(latitude: 39.7537, longitude: 46.7465)
    let shape = try #require(TileShape(.point(position)))
    for zoom in 0...14 {
      let side = Double(1 << zoom)
      let (x, y) = (
        WebMercator.x(longitude: position.longitude) * side, WebMercator.y(latitude: position.latitude) * side
      )
      let address = try tile(zoom, Int(x), Int(y))
      guard case .points(let points) = try shape.cut(for: TileShape.Frame(address)) else {
        Issue.record("no point at zoom \(zoom)")
        continue
      }
      #expect(abs(Double(points[0].x) - (x - Double(Int(x))) * 4_096) <= 0.5)
      #expect(abs(Double(points[0].y) - (y - Double(Int(y))) * 4_096) <= 0.5)
    }
  }

  /// Two polygons with a common border have the same vertices along it on every tile.
  @Test func `Shared borders meet`() throws {
    let border: [(Double, Double)] = (0...40).map { (number: Int) -> (Double, Double) in
      (10 + 0.013 * Double(number % 3), 1 + 0.1 * Double(number))
    }
    let west = try ring([(5, 1)] + border + [(5, 5), (5, 1)])
    let east = try ring([(15, 1)] + border + [(15, 5), (15, 1)])
    for zoom in [2, 4, 5] {
      let side = Double(1 << zoom)
      let address = try tile(
        zoom, Int(WebMercator.x(longitude: 10.01) * side), Int(WebMercator.y(latitude: 3) * side))
      func vertices(_ ring: Ring) throws -> Set<SIMD2<Int32>> {
        guard
          case .polygons(let parts) = try #require(TileShape(.polygon(Polygon(exterior: ring)))).cut(
            for: TileShape.Frame(address))
        else { return [] }
        return Set(parts.flatMap { $0.flatMap { $0 } })
      }
      var expected: Set<SIMD2<Int32>> = []
      for (longitude, latitude) in border {
        let x = (WebMercator.x(longitude: longitude) * side - Double(address.column)) * 4_096
        let y = (WebMercator.y(latitude: latitude) * side - Double(address.row)) * 4_096
        guard (0...4_096).contains(x), (0...4_096).contains(y) else { continue }
        expected.insert(SIMD2(Int32(x.rounded()), Int32(y.rounded())))
      }
      let (first, second) = (try vertices(west), try vertices(east))
      #expect(!expected.isEmpty)
      // A vertex on a straight stretch may go, but then it goes on both sides.
      #expect(first.intersection(expected) == second.intersection(expected))
    }
  }

  /// A needle thinner than a unit goes: no ring comes back on itself.
  @Test func `A needle goes`() throws {
    let outline = try ring([(1, 1), (5, 1), (5, 5), (3.002, 5), (3.001, 7), (3, 5), (1, 5), (1, 1)])
    let shape = try #require(TileShape(.polygon(Polygon(exterior: outline))))
    for zoom in 0...4 {
      // The tile north-east of where the meridian of Greenwich crosses the equator.
      let half = (1 << zoom) / 2
      let address = try tile(zoom, half, max(half - 1, 0))
      guard case .polygons(let parts) = try shape.cut(for: TileShape.Frame(address)) else {
        Issue.record("nothing at zoom \(zoom)")
        continue
      }
      #expect(parts.allSatisfy { $0.allSatisfy { Set($0).count == $0.count } }, "zoom \(zoom)")
    }
  }

  /// A polygon with a hole that is cut by the edges of tiles keeps its area: the tiles of a zoom add up to it.
  @Test func `Tiles add up to the whole`() throws {
    let outer = try ring([(1, 1), (9, 1), (9, 8), (6, 8), (6, 3), (4, 3), (4, 8), (1, 8), (1, 1)])
    let hole = try ring([(2, 1.5), (8, 1.5), (8, 2.5), (2, 2.5), (2, 1.5)])
    let shape = try #require(TileShape(.polygon(Polygon(exterior: outer, interiors: [hole]))))
    func area(_ zoom: Int) throws -> Double {
      let (columns, rows) = shape.tiles(zoom: zoom)
      var sum = 0.0
      for column in columns {
        for row in rows {
          guard case .polygons(let parts) = try shape.cut(for: TileShape.Frame(tile(zoom, column, row)))
          else { continue }
          for rings in parts {
            for (index, ring) in rings.enumerated() { sum += (index == 0 ? 1 : -1) * clipped(ring) }
          }
        }
      }
      return sum / (Double(1 << zoom) * 4_096) / (Double(1 << zoom) * 4_096)
    }
    let (coarse, fine) = (try area(3), try area(8))
    #expect(abs(coarse - fine) < fine * 0.01)
  }

  /// The area of a ring within the tile, its margin left out, by Sutherland and Hodgman.
  private func clipped(_ ring: [SIMD2<Int32>]) -> Double {
    var points = ring.map { SIMD2<Double>($0) }
    for (axis, bound, isLow) in [(0, 0.0, true), (0, 4_096.0, false), (1, 0.0, true), (1, 4_096.0, false)] {
      var kept: [SIMD2<Double>] = []
      for (index, b) in points.enumerated() {
        let a = points[(index + points.count - 1) % points.count]
        let (inA, inB) = (
          isLow ? a[axis] >= bound : a[axis] <= bound, isLow ? b[axis] >= bound : b[axis] <= bound
        )
        if inA != inB { kept.append(a + (b - a) * ((bound - a[axis]) / (b[axis] - a[axis]))) }
        if inB { kept.append(b) }
      }
      points = kept
    }
    var sum = 0.0
    for (index, a) in points.enumerated() {
      let b = points[(index + 1) % points.count]
      sum += a.x * b.y - b.x * a.y
    }
    return abs(sum) / 2
  }

  @Test func `A line is cut at the margin`() throws {
    let line = try LineString([Position(latitude: 0, longitude: -170), Position(latitude: 0, longitude: 170)])
    let shape = try #require(TileShape(.lineString(line)))
    guard case .lines(let lines) = try shape.cut(for: TileShape.Frame(tile(2, 1, 1))) else {
      Issue.record("no line")
      return
    }
    #expect(lines == [[SIMD2(-64, 4_096), SIMD2(4_160, 4_096)]])
    #expect(try shape.cut(for: TileShape.Frame(tile(2, 1, 0))) == nil)
  }

  @Test func `What lies beyond the square is left out`() {
    #expect(TileShape(.point(Position(latitude: 89, longitude: 0))) == nil)
  }
}
