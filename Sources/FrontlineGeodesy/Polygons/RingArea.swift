package import FrontlineGeometry

extension Ring {
  /// Whether the ring runs counterclockwise around its inside, with that on the left.
  package func isCounterclockwise(edges: EdgeRule) -> Bool {
    switch edges {
    case .geodesic: return RingArea.signed(positions, edges: edges) > 0
    case .longitudeLatitude:
      let doubled = zip(positions, positions.dropFirst()).reduce(0.0) { sum, edge in
        let (a, b) = edge
        return sum + (a.longitude - b.longitude) * (a.latitude + b.latitude)
      }
      return doubled > 0
    }
  }
}

extension MultiPolygon {
  /// The same ground, its exteriors counterclockwise and its holes clockwise.
  package func wound(edges: EdgeRule) -> MultiPolygon {
    MultiPolygon(
      polygons.map { polygon in
        let rings = polygon.rings.enumerated().map { number, ring in
          ring.isCounterclockwise(edges: edges) == (number == 0)
            ? ring : try! Ring(ring.positions.reversed())  // closed as before
        }
        return Polygon(exterior: rings[0], interiors: Array(rings.dropFirst()))
      })
  }
}

/// The area of one ring.
package enum RingArea {
  /// The signed area of a closed ring in square metres: positive where it runs counterclockwise around its inside.
  ///
  /// It is the sum of the ground between each edge and the equator, by the kernels: below geodesic edges by Karney 2013,
  /// section 6, so that the ring has the smaller of the two parts into which it divides the Earth, and a pole may lie
  /// inside; below edges straight in longitude and latitude by the area of sectors, so that it has the part inside it
  /// on the plane of longitude and latitude.
  package static func signed(_ positions: [Position], edges: EdgeRule) -> Double {
    positions.withUnsafeBufferPointer { signed($0, edges: edges, .best) }
  }

  /// The signed areas of rings of three corners with geodesic edges, the first not repeated.
  package static func signed(triangles corners: [Position]) -> [Double] {
    let ends = corners.indices.map { corners[$0 % 3 == 2 ? $0 - 2 : $0 + 1] }
    let below = [Double](unsafeUninitializedCapacity: corners.count) { below, count in
      guard let first = below.baseAddress else { return }
      corners.withUnsafeBufferPointer { corners in
        ends.withUnsafeBufferPointer {
          GeodesicKernels.best.areas(from: corners, to: $0, edges: .geodesic, first)
        }
      }
      count = corners.count
    }
    return stride(from: 0, to: corners.count - 2, by: 3).map { i in
      var sum = EdgeSum()
      for k in 0..<3 { sum.add(below[i + k], from: corners[i + k], to: ends[i + k]) }
      return sum.smallerPart
    }
  }

  static func signed(
    _ positions: UnsafeBufferPointer<Position>, edges: EdgeRule, _ kernels: GeodesicKernels
  ) -> Double {
    var sum = EdgeSum()
    withUnsafeTemporaryAllocation(of: Double.self, capacity: batch) { below in
      guard let first = below.baseAddress else { return }
      for start in stride(from: 0, to: positions.count - 1, by: batch) {
        let count = min(batch, positions.count - 1 - start)
        let starts = UnsafeBufferPointer(rebasing: positions[start..<start + count])
        let ends = UnsafeBufferPointer(rebasing: positions[start + 1..<start + 1 + count])
        kernels.areas(from: starts, to: ends, edges: edges, first)
        for i in 0..<count { sum.add(below[i], from: starts[i], to: ends[i]) }
      }
    }
    return edges == .geodesic ? sum.smallerPart : sum.total
  }

  /// Edges at a time: their areas stay in the nearest cache.
  private static let batch = 512
}

/// The sum of the ground below the edges of a ring, with what rounding takes away, and how the ring winds.
private struct EdgeSum {
  private var sum = 0.0
  private var rest = 0.0
  private var isAroundPole = false

  @inline(__always)
  mutating func add(_ area: Double, from a: Position, to b: Position) {
    let next = sum + area
    let part = next - sum  // Knuth's two-sum
    rest += (sum - (next - part)) + (area - part)
    sum = next
    // The shorter way leads across the antimeridian. The changes of longitude of a closed ring add up to nothing, so
    // where that happens an odd number of times, the ring goes around a pole by the shorter ways.
    if abs(b.longitude - a.longitude) > 180 { isAroundPole.toggle() }
  }

  var total: Double { sum + rest }

  /// The area that the ring encloses, -half of the Earth ... half. What lies between the equator and a ring around a
  /// pole is half of the Earth less that.
  var smallerPart: Double {
    let earth = EdgeSum.earth
    var area = sum
    if isAroundPole { area += area < 0 ? earth / 2 : -earth / 2 }
    if area > earth / 2 { area -= earth } else if area <= -earth / 2 { area += earth }
    return area + rest
  }

  /// The area of the ellipsoid.
  private static let earth =
    4 * .pi * LongitudeLatitudeEdge.areaToEquatorPerRadian(latitude: 90)
}
