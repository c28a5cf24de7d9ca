internal import FrontlineGeodesy
public import FrontlineGeometry
internal import FrontlinePlatform

/// How finely coordinates are written, and what that means on the ground.
///
/// ```swift
/// CoordinatePrecision.degrees(0.01).uncertainty(atLatitude: 10.27).kilometers       // 1.5568
/// CoordinatePrecision.minutes(1).uncertainty(atLatitude: 60).meters                 // 2076.7
/// ```
///
/// Source: Wieczorek 2001: the square root of the sum of the squares of the precision along the meridian and
/// along the parallel, with the radii of curvature of WGS 84. The published table rounds up to whole metres.
public struct CoordinatePrecision: Hashable, Sendable {
  /// The precision as a part of a degree, at least 0.
  public let degrees: Double

  private init(_ degrees: Double) {
    precondition(degrees >= 0 && degrees.isFinite, "A precision is at least 0.")
    self.degrees = degrees
  }

  /// So many degrees. Traps where negative or not finite.
  public static func degrees(_ value: Double) -> CoordinatePrecision { CoordinatePrecision(value) }
  /// So many minutes. Traps where negative or not finite.
  public static func minutes(_ value: Double) -> CoordinatePrecision { CoordinatePrecision(value / 60) }
  /// So many seconds. Traps where negative or not finite.
  public static func seconds(_ value: Double) -> CoordinatePrecision { CoordinatePrecision(value / 3600) }

  /// How far the written position may be from the meant one.
  ///
  /// - Parameter latitude: degrees, -90 ... 90.
  public func uncertainty(atLatitude latitude: Double) -> Length {
    let e2 = Ellipsoid.wgs84.eccentricitySquared
    let a = Ellipsoid.wgs84.equatorialRadius.meters
    let sine = sin(latitude * .pi / 180)
    let w2 = 1 - e2 * sine * sine
    let normal = a / w2.squareRoot()
    let meridian = normal * (1 - e2) / w2
    let parallel = normal * abs(cos(latitude * .pi / 180))
    let angle = degrees * .pi / 180
    return .meters(angle * (meridian * meridian + parallel * parallel).squareRoot())
  }
}
