public import FrontlineGeometry

/// How fine an MGRS text is: the side of the square that it denotes.
public enum MGRSPrecision: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// Squares of 100 km: letters alone, `38SPK`.
  case hundredKilometers = 0
  /// Squares of 10 km, one digit each way: `38SPK40`.
  case tenKilometers
  /// Squares of 1 km: `38SPK4901`.
  case kilometer
  /// Squares of 100 m: `38SPK496018`.
  case hundredMeters
  /// Squares of 10 m: `38SPK49610187`.
  case tenMeters
  /// Squares of 1 m: `38SPK4961901879`.
  case meter

  /// The digits of the easting, and of the northing: 0 ... 5.
  public var digits: Int { rawValue }

  /// The side of the square.
  public var size: Length { .meters(Double(meters)) }

  /// The side in whole metres.
  var meters: Int { [100_000, 10_000, 1_000, 100, 10, 1][rawValue] }

  /// Coarser before finer.
  public static func < (a: MGRSPrecision, b: MGRSPrecision) -> Bool { a.rawValue < b.rawValue }
}
