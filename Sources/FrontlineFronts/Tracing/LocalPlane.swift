package import FrontlineGeometry
package import FrontlineOverlay

/// The plane that a front is traced on: a CRS and the way there and back.
package struct LocalPlane: Sendable {
  /// The name of the CRS.
  package let crs: String
  /// Positions to the plane, one for one.
  package let project: @Sendable ([Position]) throws -> [PlaneCoordinates]
  /// The plane to positions, one for one.
  package let unproject: @Sendable ([PlaneCoordinates]) throws -> [Position]

  package init(
    crs: String, project: @escaping @Sendable ([Position]) throws -> [PlaneCoordinates],
    unproject: @escaping @Sendable ([PlaneCoordinates]) throws -> [Position]
  ) {
    self.crs = crs
    self.project = project
    self.unproject = unproject
  }
}
