package import FrontlineAtlas
package import FrontlineGeometry

extension Atlas {
  /// The corrected center of a district: that of the least circle around it, moved into it; `nil`: it has no outline.
  package func center(of district: District) -> Position? {
    FeatureTable.of(self).circle(around: district)?.center
  }

  /// How far the line of a route may be off: the greatest uncertainty of its waypoints.
  package func uncertainty(of route: SupplyRoute) -> Length { Resolver.uncertainty(of: route) }
}
