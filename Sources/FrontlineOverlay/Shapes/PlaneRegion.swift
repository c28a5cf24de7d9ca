/// Ground on the plane of one CRS: any number of polygons, possibly none.
package struct PlaneRegion: Hashable, Sendable {
  /// The CRS of the plane.
  package let crs: String
  /// The parts.
  package let polygons: [PlanePolygon]

  /// A region of polygons of one CRS.
  ///
  /// - Throws: ``OverlayError`` with ``OverlayError/Code/mixedCRS`` where they differ, or
  ///   ``OverlayError/Code/tooFewPoints`` for no polygon at all (use ``empty(crs:)``).
  package init(_ polygons: [PlanePolygon]) throws(OverlayError) {
    guard let first = polygons.first else {
      throw OverlayError(code: .tooFewPoints, description: "A region of no polygons must name its CRS.")
    }
    for polygon in polygons where polygon.crs != first.crs { throw .mixedCRS(first.crs, polygon.crs) }
    self.init(unchecked: polygons, crs: first.crs)
  }

  package init(unchecked polygons: [PlanePolygon], crs: String) {
    self.polygons = polygons
    self.crs = crs
  }

  /// No ground, on the plane of `crs`.
  package static func empty(crs: String) -> PlaneRegion { PlaneRegion(unchecked: [], crs: crs) }

  /// Whether there is no ground at all.
  package var isEmpty: Bool { polygons.isEmpty }

  /// The area on the plane, in the square of the CRS's unit; on the ground it differs with the scale.
  ///
  /// Edge cases: polygons that overlap are counted twice; ``madeValid()`` first.
  package var area: Double { polygons.reduce(0) { $0 + $1.area } }
}
