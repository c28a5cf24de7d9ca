/// Ground on the plane of one CRS: any number of polygons, possibly none.
///
/// ```swift
/// let left = try PlaneRegion([square(0, 0, 2)]), right = try PlaneRegion([square(1, 0, 2)])
/// try left.union(right).area                    // 6.0
/// try left.intersection(right).area             // 2.0
/// ```
public struct PlaneRegion: Hashable, Sendable {
  /// The CRS of the plane.
  public let crs: String
  /// The parts.
  public let polygons: [PlanePolygon]

  /// A region of polygons of one CRS.
  ///
  /// - Throws: ``OverlayError`` with ``OverlayError/Code/mixedCRS`` where they differ, or
  ///   ``OverlayError/Code/tooFewPoints`` for no polygon at all (use ``empty(crs:)``).
  public init(_ polygons: [PlanePolygon]) throws(OverlayError) {
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
  public static func empty(crs: String) -> PlaneRegion { PlaneRegion(unchecked: [], crs: crs) }

  /// Whether there is no ground at all.
  public var isEmpty: Bool { polygons.isEmpty }

  /// The area on the plane, in the square of the CRS's unit; on the ground it differs with the scale.
  ///
  /// Edge cases: polygons that overlap are counted twice; ``madeValid()`` first.
  public var area: Double { polygons.reduce(0) { $0 + $1.area } }
}
