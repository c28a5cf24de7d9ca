/// A half of the Earth, as UTM counts northings.
public enum Hemisphere: String, CaseIterable, Hashable, Sendable {
  /// From the equator north; northings from 0.
  case north
  /// South of the equator; northings from 10,000,000 at the equator.
  case south
}

extension CoordinateReferenceSystem {
  /// WGS 84 / UTM of a zone.
  ///
  /// ```swift
  /// try CoordinateReferenceSystem.utm(zone: 38, .north).code    // "EPSG:32638"
  /// ```
  ///
  /// - Parameter zone: 1 ... 60; traps on anything else.
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/missingDatabase``.
  public static func utm(zone: Int, _ hemisphere: Hemisphere) throws(GeodesyError)
    -> CoordinateReferenceSystem
  {
    precondition((1...60).contains(zone), "UTM has zones 1 to 60.")
    return try CoordinateReferenceSystem(epsg: (hemisphere == .north ? 32600 : 32700) + zone)
  }
}
