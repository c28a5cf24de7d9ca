internal import FrontlineGeometry

/// A grid of cells over positions, which knows of each cell which of them may be the nearest to a place in it, for those
/// who ask of many thousands of places.
///
/// The cells come of dividing a box into quarters again and again. A quarter takes over from the whole what may be
/// nearest to a place in it: with d the chord from its middle to the nearest candidate and r the chord from there to its
/// farthest corner, that candidate is at most d + r from every place in the quarter, so one that is farther than
/// d + 2 r from the middle is nearest to none.
final class NearGrid: Sendable {
  /// What the grid says where it cannot tell: outside of it, and between candidates nearly as near.
  static let undecided: Int32 = -1

  private let south: Double, west: Double
  /// Degrees a cell.
  private let height: Double, width: Double
  private let side: Int
  /// The candidates of each cell, row by row from the south: a part of `candidates`.
  private let spans: [SIMD2<Int32>]
  private let candidates: [Int32]
  /// The items in space, in metres from the centre of the Earth.
  private let points: [SIMD3<Double>]

  /// A grid over items.
  ///
  /// - Parameters:
  ///   - positions: those of the items.
  ///   - points: the same in space.
  /// - Returns: `nil` where there are none, or they reach across the antimeridian, near a pole or over half a continent.
  /// - Complexity: O(n log n).
  init?(_ positions: [Position], _ points: [SIMD3<Double>]) {
    guard let box = GeographicBox(enclosing: positions), box.west <= box.east else { return nil }
    let margin = max(0.01, 0.1 * max(box.latitudeSpan, box.longitudeSpan))
    let (south, north) = (box.south - margin, box.north + margin)
    let (west, east) = (box.west - margin, box.east + margin)
    guard south > -80, north < 80, west > -180, east < 180, east - west < 60 else { return nil }
    var depth = 2
    while depth < 9, 1 << (2 * depth) < 4 * positions.count { depth += 1 }
    side = 1 << depth
    (self.south, self.west) = (south, west)
    (height, width) = ((north - south) / Double(side), (east - west) / Double(side))
    self.points = points
    var division = Division(south: south, north: north, west: west, east: east, depth: depth, points)
    division.divide(positions.indices.map { Int32($0) }, level: 0, row: 0, column: 0)
    spans = division.spans
    candidates = division.candidates
  }

  /// Writes for each of many positions the nearest item, or ``undecided``.
  ///
  /// - Parameter places: the positions in space.
  func closest(
    to positions: [Position], at places: EarthCentered.Points, _ items: UnsafeMutableBufferPointer<Int32>
  ) {
    spans.withUnsafeBufferPointer { spans in
      candidates.withUnsafeBufferPointer { candidates in
        points.withUnsafeBufferPointer { points in
          for (i, position) in positions.enumerated() {
            let (x, y) = ((position.longitude - west) / width, (position.latitude - south) / height)
            guard x >= 0, y >= 0, x < Double(side), y < Double(side) else {
              items[i] = Self.undecided
              continue
            }
            let span = spans[Int(y) * side + Int(x)]
            guard span.y - span.x > 1 else {
              items[i] = candidates[Int(span.x)]
              continue
            }
            let place = SIMD3(places.x[i], places.y[i], places.z[i])
            var (item, shortest, second) = (Self.undecided, Double.infinity, Double.infinity)
            for number in Int(span.x)..<Int(span.y) {
              let offset = points[Int(candidates[number])] - place
              let square = offset.x * offset.x + offset.y * offset.y + offset.z * offset.z
              if square < shortest {
                (item, second, shortest) = (candidates[number], shortest, square)
              } else if square < second {
                second = square
              }
            }
            let reach = NearTree.undecided(beyond: shortest.squareRoot())
            items[i] = second > reach * reach ? item : Self.undecided
          }
        }
      }
    }
  }
}

/// The dividing of a box into cells.
private struct Division {
  /// A row of quarters of one level: its middle in space on the meridian of Greenwich, and the chord from there to the
  /// farthest corner of a quarter.
  private struct Row {
    let fromAxis: Double
    let z: Double
    let reach: Double
  }

  private let rows: [[Row]]
  /// Sine and cosine of the middle of each column, by level.
  private let columns: [[(sine: Double, cosine: Double)]]
  private let depth: Int
  private let points: [SIMD3<Double>]
  private(set) var spans: [SIMD2<Int32>]
  private(set) var candidates: [Int32] = []

  init(
    south: Double, north: Double, west: Double, east: Double, depth: Int, _ points: [SIMD3<Double>]
  ) {
    self.depth = depth
    self.points = points
    spans = Array(repeating: .zero, count: 1 << (2 * depth))
    rows = (0...depth).map { level in
      let count = 1 << level
      let (height, width) = ((north - south) / Double(count), (east - west) / Double(count))
      return (0..<count).map { row in
        let latitude = south + (Double(row) + 0.5) * height
        let middle = EarthCentered(Position(latitude: latitude, longitude: 0))
        let corners = [latitude - height / 2, latitude + height / 2].map { latitude in
          EarthCentered(Position(latitude: latitude, longitude: width / 2))
        }
        let squares = corners.map { corner in
          let (x, z) = (corner.x - middle.x, corner.z - middle.z)
          return x * x + corner.y * corner.y + z * z
        }
        // A hundredth more for the bend of the borders between the corners.
        return Row(fromAxis: middle.x, z: middle.z, reach: 1.01 * squares.max()!.squareRoot() + 0.001)
      }
    }
    columns = (0...depth).map { level in
      let count = 1 << level
      return (0..<count).map { column in
        sineAndCosine(degrees: west + (Double(column) + 0.5) * (east - west) / Double(count))
      }
    }
  }

  /// Divides a quarter to whose places any of some items may be the nearest.
  mutating func divide(_ items: [Int32], level: Int, row: Int, column: Int) {
    // Of a quarter of a thousand kilometres the corners may not be farthest from the middle.
    let near = rows[level][row].reach < 1e6 ? nearest(of: items, level, row, column) : items
    if level == depth || near.count == 1 {
      let span = SIMD2(Int32(candidates.count), Int32(candidates.count + near.count))
      candidates += near
      let size = 1 << (depth - level)
      for y in row * size..<(row + 1) * size {
        for x in column * size..<(column + 1) * size { spans[y << depth + x] = span }
      }
      return
    }
    for (y, x) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      divide(near, level: level + 1, row: 2 * row + y, column: 2 * column + x)
    }
  }

  private func nearest(of items: [Int32], _ level: Int, _ row: Int, _ column: Int) -> [Int32] {
    let (row, column) = (rows[level][row], columns[level][column])
    let middle = SIMD3(row.fromAxis * column.cosine, row.fromAxis * column.sine, row.z)
    func square(_ item: Int32) -> Double {
      let offset = points[Int(item)] - middle
      return offset.x * offset.x + offset.y * offset.y + offset.z * offset.z
    }
    var shortest = Double.infinity
    for item in items { shortest = min(shortest, square(item)) }
    let limit = NearTree.undecided(beyond: shortest.squareRoot() + row.reach) + row.reach
    return items.filter { square($0) <= limit * limit }
  }
}
