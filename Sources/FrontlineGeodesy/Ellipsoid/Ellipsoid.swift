public import FrontlineGeometry

/// An ellipsoid of revolution, flattened at its poles: the figure on which everything here is measured.
///
/// ```swift
/// Ellipsoid.wgs84.equatorialRadius.meters        // 6378137
/// Ellipsoid.wgs84.polarRadius.meters             // 6356752.314245179
/// 1 / Ellipsoid.wgs84.flattening                 // 298.257223563
/// ```
///
/// There is one value, ``wgs84``, because a `Position` is one on WGS 84; other figures enter and leave
/// through a coordinate reference system.
///
/// Source: NGA.STND.0036 (World Geodetic System 1984), table 3.1.
public struct Ellipsoid: Hashable, Sendable {
  /// The radius of the equator, `a`.
  public let equatorialRadius: Length
  /// The flattening `f = (a - b) / a`, a pure number.
  public let flattening: Double

  /// WGS 84: a = 6378137 m, f = 1/298.257223563.
  public static let wgs84 = Ellipsoid(equatorialRadius: .meters(6_378_137), flattening: 1 / 298.257223563)

  /// The distance from the centre to a pole, `b = a (1 - f)`.
  public var polarRadius: Length { equatorialRadius * (1 - flattening) }

  /// The square of the first eccentricity, `e2 = f (2 - f)`, a pure number.
  public var eccentricitySquared: Double { flattening * (2 - flattening) }
}
