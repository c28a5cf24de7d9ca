public import FrontlineGeometry

/// The way between WGS 84 and a CRS, in both directions, by one stated operation.
///
/// ```swift
/// let shusha = Position(latitude: 39.7537, longitude: 46.7465)
/// let utm = try Projection(.utm(zone: 38, .north))
/// try utm.project(shusha)                        // 649619.228, 4401879.423 in EPSG:32638
/// utm.operation                                  // UTM zone 38N (exact)
///
/// let karabakh = GeographicBox(south: 38.8, west: 45.5, north: 40.6, east: 47.8)
/// let gauss = try Projection(CoordinateReferenceSystem("EPSG:28408"), areaOfInterest: karabakh)
/// gauss.operation.accuracy                       // 4.5 m
/// ```
///
/// Between WGS 84 and an older datum PROJ knows several operations, of 3 to 999 m for Pulkovo 1942. One is
/// chosen when the projection is made and used for every position: of those whose area meets the area of
/// interest, in PROJ's order, the first whose area holds it all, or else the first. Ask ``operation`` for its
/// accuracy and area and ``candidates`` for the others. The network stays off; an operation whose grids are
/// not installed is not considered.
///
/// Easting always comes before northing and grows to the east, northing to the north, in the units of the
/// CRS, whatever the order and direction of its axes. Of a geographic CRS the easting is the longitude and
/// the northing the latitude, in its units.
///
/// A projection is a value that any number of threads may use at once.
///
/// - Complexity: some milliseconds to make; then 0.2 to 0.6 microseconds a position inside the area of use of
///   the CRS, twice that outside. To UTM, and to any transverse Mercator on the datum of WGS 84 within 35 degrees of its
///   meridian, some 15 nanoseconds in a batch.
public struct Projection: Sendable {
  /// The CRS of the plane points.
  public let crs: CoordinateReferenceSystem
  /// The area that the operation was chosen for: as given, or else the CRS's own.
  public let areaOfInterest: GeographicBox?
  /// The operation that is used.
  public let operation: Operation
  /// All operations that PROJ found for the area, in its order; ``operation`` is one of them.
  public let candidates: [Operation]

  let transformers: ProjPool<Transformer>
  /// Where the operation is a transverse Mercator projection alone: projects in batches, in vector code.
  let mercator: TransverseMercator?
  let order: AxisOrder
  /// Coordinates beyond this many units are refused: they come from near a point that the projection sends to
  /// infinity, such as the pole in Mercator's.
  let farthest: Double
  /// Where results need no second look: the area of use of the CRS.
  let trusted: GeographicBox?

  /// A projection to a CRS and back.
  ///
  /// - Parameters:
  ///   - crs: the CRS of the plane points.
  ///   - areaOfInterest: where it will be used; without it the area of use of the CRS counts.
  ///   - allowBallpark: whether to take, where there is nothing else, an operation that leaves out the change
  ///     of datum.
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/noOperation`` where PROJ has none for the area, or
  ///   only a ballpark one.
  public init(
    _ crs: CoordinateReferenceSystem, areaOfInterest: GeographicBox? = nil, allowBallpark: Bool = false
  ) throws(GeodesyError) {
    let chooser = OperationChooser(crs: crs, area: areaOfInterest, allowBallpark: allowBallpark)
    let found = try ProjPool.contexts.withOne { context throws(GeodesyError) in
      (try chooser.choose(in: context), AxisOrder(crs, in: context))
    }
    let operation = found.0.chosen
    self.crs = crs
    self.areaOfInterest = areaOfInterest ?? crs.areaOfUse
    self.operation = operation
    candidates = found.0.candidates
    order = found.1
    farthest = crs.isGeographic ? 1e6 : 1e8 / (crs.axes.first?.unitInSI ?? 1)
    trusted = crs.areaOfUse
    mercator = found.1.isIdentity ? TransverseMercator(pipeline: operation.pipeline) : nil
    transformers = ProjPool { () throws(GeodesyError) in try Transformer(pipeline: operation.pipeline) }
    try transformers.withOne { _ in }  // makes the first one, so that a failure shows here
  }

  /// Whether the area of the operation holds the whole area of interest, so that its accuracy counts there;
  /// nil where either is not known.
  public var coversAreaOfInterest: Bool? {
    guard let areaOfInterest, let area = operation.area else { return nil }
    return area.contains(areaOfInterest)
  }
}

extension Projection {
  /// A position as a plane point.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/outsideDomain``, PROJ's own words and the position,
  ///   where the projection has no place for it, sends it more than 100,000 km from its origin, or, outside
  ///   the area of use of the CRS, does not lead back to within a metre of it.
  public func project(_ position: Position) throws(GeodesyError) -> PlanePoint {
    let given = SIMD2(position.longitude, position.latitude)
    let pair = try transformers.withOne { transformer throws(GeodesyError) in
      var pair = given
      let failed = withUnsafeMutablePointer(to: &pair) { pointer in
        forward(UnsafeMutableBufferPointer(start: pointer, count: 1), transformer) != nil
      }
      if failed { throw cannotProject(given, index: nil, transformer) }
      return pair
    }
    return PlanePoint(easting: pair.x, northing: pair.y, crs: crs.label)
  }

  /// The position of a plane point.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/crsMismatch`` for a point of another CRS,
  ///   ``GeodesyError/Code/outsideDomain`` for one that no position is projected to.
  public func unproject(_ point: PlanePoint) throws(GeodesyError) -> Position {
    try unproject([point])[0]
  }
}
