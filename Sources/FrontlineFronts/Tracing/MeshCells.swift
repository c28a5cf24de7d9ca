internal import FrontlineGeometry

/// A grid of cells over a net, by latitude and longitude, which knows of each cell the corners of all triangles that
/// reach into it. Where these are all of one side, so is every place in the cell, and none of them has to be projected.
///
/// An edge of a triangle is straight on the plane. In latitude and longitude it leaves the box of its ends by less than
/// a hundredth of its length in degrees squared, below 75 degrees and within 30 of the middle of the plane; five times
/// that is left.
final class MeshCells: Sendable {
  private let south: Double, west: Double
  /// Degrees a cell.
  private let height: Double, width: Double
  private let side: Int
  /// The corners of each cell, row by row from the south: a part of `corners`; a mark where a place has to be projected.
  private let spans: [SIMD2<Int32>]
  private let corners: [Int32]
  private static let mixed = SIMD2<Int32>(-1, -1)

  /// What a cell is to the triangles.
  private struct Reach: OptionSet {
    let rawValue: UInt8
    static let inside = Reach(rawValue: 1), outside = Reach(rawValue: 2), border = Reach(rawValue: 4)
  }

  /// A grid over a net.
  ///
  /// - Returns: `nil` for a net that reaches across the antimeridian, near a pole or over half a continent.
  /// - Complexity: O(n) in the triangles.
  init?(_ mesh: FrontMesh) {
    guard let box = GeographicBox(enclosing: mesh.positions), box.west < box.east, box.south < box.north,
      box.longitudeSpan < 60, box.latitudeSpan < 60, box.south > -74, box.north < 74,
      box.west > -179, box.east < 179
    else { return nil }
    let margin = 0.5
    let side = min(512, max(16, Int(Double(4 * mesh.triangles.count).squareRoot())))
    let (south, west) = (box.south - margin, box.west - margin)
    let height = (box.latitudeSpan + 2 * margin) / Double(side)
    let width = (box.longitudeSpan + 2 * margin) / Double(side)
    (self.south, self.west, self.height, self.width, self.side) = (south, west, height, width, side)

    /// Calls `body` with the cells that the triangle or edge of some vertices may reach into.
    func forEachCell(of vertices: [Int], _ body: (Int) -> Void) {
      var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
      for vertex in vertices {
        let position = mesh.positions[vertex]
        low = pointwiseMin(low, [position.longitude, position.latitude])
        high = pointwiseMax(high, [position.longitude, position.latitude])
      }
      let longest = (high - low).max()
      let room = min(margin, 1e-6 + 0.05 * longest * longest)
      func cell(_ degrees: Double, _ start: Double, _ size: Double) -> Int {
        min(max(Int((degrees - start) / size), 0), side - 1)
      }
      for row in cell(low.y - room, south, height)...cell(high.y + room, south, height) {
        for column in cell(low.x - room, west, width)...cell(high.x + room, west, width) {
          body(row * side + column)
        }
      }
    }
    let count = side * side
    var reaches = [Reach](repeating: [], count: count)
    var sizes = [Int32](repeating: 0, count: count)
    let isInside = mesh.isInside
    for (triangle, isInside) in zip(mesh.triangles, isInside) {
      let reach: Reach = isInside.map { $0 ? .inside : .outside } ?? .border
      forEachCell(of: Array(triangle.corners)) { cell in
        reaches[cell].insert(reach)
        sizes[cell] += 3
      }
    }
    // Beyond the hull there is no triangle.
    for edge in mesh.edges where edge.triangles.1 == nil {
      forEachCell(of: [edge.a, edge.b]) { reaches[$0].insert(.border) }
    }
    var starts = [Int32](repeating: 0, count: count)
    var next: Int32 = 0
    for cell in 0..<count where reaches[cell] == .inside {
      starts[cell] = next
      next += sizes[cell]
    }
    var ends = starts
    var corners = [Int32](repeating: 0, count: Int(next))
    for triangle in mesh.triangles {
      forEachCell(of: Array(triangle.corners)) { cell in
        guard reaches[cell] == .inside else { return }
        let first = Int(starts[cell])
        for corner in triangle.corners {
          let own = Int32(corner)
          if !corners[first..<Int(ends[cell])].contains(own) {
            corners[Int(ends[cell])] = own
            ends[cell] += 1
          }
        }
      }
    }
    spans = (0..<count).map { cell in
      switch reaches[cell] {
      case .inside: SIMD2(starts[cell], ends[cell])
      case [], .outside: .zero
      default: Self.mixed
      }
    }
    self.corners = corners
  }

  /// Calls `body` with the one side, -1 for none, of all corners about each of many positions, and with `nil` where a
  /// position has to be projected.
  func forEachSide(
    at positions: [Position], on map: SideMap, _ body: (Int, Int32?) -> Void
  ) {
    spans.withUnsafeBufferPointer { spans in
      corners.withUnsafeBufferPointer { corners in
        map.sides.withUnsafeBufferPointer { sides in
          for (number, position) in positions.enumerated() {
            let (x, y) = ((position.longitude - west) / width, (position.latitude - south) / height)
            guard x >= 0, y >= 0, x < Double(side), y < Double(side) else {
              body(number, -1)
              continue
            }
            let span = spans[Int(y) * side + Int(x)]
            guard span.x < span.y else {
              body(number, span.x < 0 ? nil : -1)
              continue
            }
            let own = sides[Int(corners[Int(span.x)])]
            var isOne = true
            for corner in Int(span.x) + 1..<Int(span.y) where sides[Int(corners[corner])] != own {
              isOne = false
              break
            }
            body(number, isOne ? Int32(max(own, -1)) : nil)
          }
        }
      }
    }
  }
}
