/// A direction on the ground, clockwise from true north.
///
/// ```swift
/// Azimuth.degrees(-90).degrees                   // 270
/// Azimuth.degrees(22.5).compassPoint             // north-north-east
/// Azimuth.degrees(10).reversed.degrees           // 190
/// ```
public struct Azimuth: Hashable, Sendable {
  /// The angle in degrees, at least 0 and less than 360.
  public let degrees: Double

  private init(_ degrees: Double) {
    precondition(degrees.isFinite, "An azimuth must be finite.")
    let turned = abs(degrees) < 360 ? degrees : degrees.truncatingRemainder(dividingBy: 360)
    let wrapped = turned < 0 ? turned + 360 : turned + 0  // -0 + 0 is 0
    self.degrees = wrapped >= 360 ? 0 : wrapped  // -1e-20 + 360 rounds to 360
  }

  /// An azimuth of any number of degrees, turned into 0 ..< 360. Traps where `value` is not finite.
  public static func degrees(_ value: Double) -> Azimuth { Azimuth(value) }

  /// The angle in radians, at least 0 and less than 2 pi.
  public var radians: Double { degrees * .pi / 180 }
  /// The opposite direction.
  public var reversed: Azimuth { Azimuth(degrees + 180) }
  /// The nearest of the sixteen points of the compass; half-way between two, the one clockwise.
  public var compassPoint: CompassPoint {
    CompassPoint(rawValue: Int((degrees / 22.5 + 0.5).rounded(.down)) % 16)!
  }

  /// The smaller angle between two azimuths, in degrees from 0 to 180.
  public func angle(to other: Azimuth) -> Double {
    let d = abs(degrees - other.degrees)
    return d > 180 ? 360 - d : d
  }
}
