/// An area in square metres.
///
/// ```swift
/// Area.squareKilometers(289).hectares            // 28900
/// ```
public struct Area: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The area in square metres; never NaN.
  public let squareMeters: Double

  private init(_ squareMeters: Double) {
    precondition(!squareMeters.isNaN, "An area cannot be NaN.")
    self.squareMeters = squareMeters
  }

  /// An area of `value` square metres. Traps on NaN.
  public static func squareMeters(_ value: Double) -> Area { Area(value) }
  /// An area of `value` square kilometres. Traps on NaN.
  public static func squareKilometers(_ value: Double) -> Area { Area(value * 1_000_000) }
  /// An area of `value` hectares of 10,000 m2. Traps on NaN.
  public static func hectares(_ value: Double) -> Area { Area(value * 10_000) }

  /// No area.
  public static let zero = Area(0)

  /// The area in square kilometres.
  public var squareKilometers: Double { squareMeters / 1_000_000 }
  /// The area in hectares of 10,000 m2.
  public var hectares: Double { squareMeters / 10_000 }

  /// Orders by size.
  public static func < (a: Area, b: Area) -> Bool { a.squareMeters < b.squareMeters }
  /// The sum.
  public static func + (a: Area, b: Area) -> Area { Area(a.squareMeters + b.squareMeters) }
  /// The difference, which may be negative.
  public static func - (a: Area, b: Area) -> Area { Area(a.squareMeters - b.squareMeters) }
  /// The ratio of two areas.
  public static func / (a: Area, b: Area) -> Double { a.squareMeters / b.squareMeters }
}
