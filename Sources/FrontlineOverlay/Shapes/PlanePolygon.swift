package import FrontlineGeometry

/// Easting and northing side by side in memory, as GEOS reads them.
package typealias PlaneCoordinates = SIMD2<Double>

/// A polygon on the plane of one CRS: a closed border and any number of closed holes.
///
/// Edge cases: a polygon may cross itself; ``PlaneRegion/madeValid()`` mends it.
package struct PlanePolygon: Hashable, Sendable {
  /// The CRS of the plane.
  package let crs: String
  /// The rings, the border first, each closed.
  package let rings: [[PlaneCoordinates]]

  /// A polygon of closed rings.
  ///
  /// - Parameters:
  ///   - exterior: four points or more, the last equal to the first.
  ///   - interiors: the holes, of the same kind.
  /// - Throws: ``OverlayError``: too few points, a ring that is not closed, or points of different CRSs.
  package init(exterior: [PlanePoint], interiors: [[PlanePoint]] = []) throws(OverlayError) {
    guard let first = exterior.first else {
      throw OverlayError(code: .tooFewPoints, description: "The border of a polygon has no points.")
    }
    var rings: [[PlaneCoordinates]] = []
    for (index, ring) in ([exterior] + interiors).enumerated() {
      guard ring.count >= 4 else {
        throw OverlayError(
          code: .tooFewPoints, place: ring.first,
          description: "Ring \(index) of a polygon needs at least 4 points; it has \(ring.count).")
      }
      guard ring.first == ring.last else {
        throw OverlayError(
          code: .unclosedRing, place: ring.last,
          description: "Ring \(index) of a polygon does not end where it began.")
      }
      for point in ring where point.crs != first.crs { throw .mixedCRS(first.crs, point.crs) }
      rings.append(ring.map { [$0.easting, $0.northing] })
    }
    self.init(unchecked: rings, crs: first.crs)
  }

  /// A polygon of rings that are known to be closed and finite.
  package init(unchecked rings: [[PlaneCoordinates]], crs: String) {
    self.rings = rings
    self.crs = crs
  }

  /// The border, closed.
  package var exterior: [PlanePoint] { points(of: rings[0]) }
  /// The holes, each closed.
  package var interiors: [[PlanePoint]] { rings.dropFirst().map(points(of:)) }

  /// The area on the plane, in the square of the CRS's unit; on the ground it differs with the scale.
  ///
  /// - Complexity: O(vertices).
  package var area: Double {
    rings.enumerated().reduce(0) {
      $1.offset == 0 ? abs(signedArea($1.element)) : $0 - abs(signedArea($1.element))
    }
  }

  private func points(of ring: [PlaneCoordinates]) -> [PlanePoint] {
    ring.map { PlanePoint(easting: $0.x, northing: $0.y, crs: crs) }
  }
}

/// Half the sum of cross products about the first vertex: positive where the ring runs counter-clockwise.
package func signedArea(_ ring: [PlaneCoordinates]) -> Double {
  guard let origin = ring.first else { return 0 }
  var sum = 0.0
  for (a, b) in zip(ring, ring.dropFirst()) {
    let u = a - origin
    let v = b - origin
    sum += u.x * v.y - u.y * v.x
  }
  return sum / 2
}
