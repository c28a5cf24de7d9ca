/// A length in metres, kept as a type so that no bare number passes for a distance.
///
/// ```swift
/// Length.kilometers(5) + .meters(300)            // 5.3 km
/// Length.miles(3).meters                         // 4828.032
/// ```
///
/// The international mile (1609.344 m) and the nautical mile (1852 m) are exact by definition, so each
/// conversion is one correctly rounded multiplication or division.
public struct Length: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The length in metres; never NaN.
  public let meters: Double

  private init(_ meters: Double) {
    precondition(!meters.isNaN, "A length cannot be NaN.")
    self.meters = meters
  }

  /// A length of `value` metres. Traps on NaN.
  public static func meters(_ value: Double) -> Length { Length(value) }
  /// A length of `value` kilometres. Traps on NaN.
  public static func kilometers(_ value: Double) -> Length { Length(value * 1000) }
  /// A length of `value` international miles of 1609.344 m. Traps on NaN.
  public static func miles(_ value: Double) -> Length { Length(value * 1609.344) }
  /// A length of `value` nautical miles of 1852 m. Traps on NaN.
  public static func nauticalMiles(_ value: Double) -> Length { Length(value * 1852) }

  /// No length.
  public static let zero = Length(0)

  /// The length in kilometres.
  public var kilometers: Double { meters / 1000 }
  /// The length in international miles of 1609.344 m.
  public var miles: Double { meters / 1609.344 }
  /// The length in nautical miles of 1852 m.
  public var nauticalMiles: Double { meters / 1852 }

  /// Orders by size.
  public static func < (a: Length, b: Length) -> Bool { a.meters < b.meters }
  /// The sum.
  public static func + (a: Length, b: Length) -> Length { Length(a.meters + b.meters) }
  /// The difference, which may be negative.
  public static func - (a: Length, b: Length) -> Length { Length(a.meters - b.meters) }
  /// A multiple of a length.
  public static func * (a: Length, factor: Double) -> Length { Length(a.meters * factor) }
  /// A multiple of a length.
  public static func * (factor: Double, a: Length) -> Length { Length(a.meters * factor) }
  /// A part of a length.
  public static func / (a: Length, divisor: Double) -> Length { Length(a.meters / divisor) }
  /// The ratio of two lengths.
  public static func / (a: Length, b: Length) -> Double { a.meters / b.meters }
}
