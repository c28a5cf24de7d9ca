public import Foundation
public import FrontlineGeometry

extension Length {
  /// The length as Foundation has it, in metres.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// Length.kilometers(5).measurement.converted(to: .miles).value      // 3.10686
  /// ```
  public var measurement: Measurement<UnitLength> { Measurement(value: meters, unit: .meters) }

  /// A length of Foundation's; `nil` for NaN.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// Length(Measurement(value: 3, unit: UnitLength.miles))!.meters      // 4828.02
  /// ```
  ///
  /// Edge cases: the units are Foundation's, whose mile has 1,609.34 m; ``/FrontlineGeometry/Length/miles(_:)`` takes the exact one of
  /// 1,609.344 m.
  public init?(_ measurement: Measurement<UnitLength>) {
    let meters = measurement.converted(to: .meters).value
    guard !meters.isNaN else { return nil }
    self = .meters(meters)
  }
}

extension Area {
  /// The area as Foundation has it, in square metres.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// Area.squareKilometers(2).measurement.converted(to: .hectares).value      // 200.0
  /// ```
  public var measurement: Measurement<UnitArea> { Measurement(value: squareMeters, unit: .squareMeters) }

  /// An area of Foundation's; `nil` for NaN.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// Area(Measurement(value: 200, unit: UnitArea.hectares))!.squareKilometers      // 2.0
  /// ```
  public init?(_ measurement: Measurement<UnitArea>) {
    let meters = measurement.converted(to: .squareMeters).value
    guard !meters.isNaN else { return nil }
    self = .squareMeters(meters)
  }
}

extension Azimuth {
  /// The azimuth as Foundation has it, in degrees clockwise from north.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// Azimuth.degrees(90).measurement.converted(to: .radians).value      // 1.5708
  /// ```
  public var measurement: Measurement<UnitAngle> { Measurement(value: degrees, unit: .degrees) }

  /// An angle of Foundation's, clockwise from north; `nil` where it is no finite number.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// Azimuth(Measurement(value: -90, unit: UnitAngle.degrees))!.degrees      // 270.0
  /// ```
  public init?(_ measurement: Measurement<UnitAngle>) {
    let degrees = measurement.converted(to: .degrees).value
    guard degrees.isFinite else { return nil }
    self = .degrees(degrees)
  }
}
