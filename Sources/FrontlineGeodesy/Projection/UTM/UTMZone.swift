public import FrontlineGeometry

/// A zone of UTM: six degrees of longitude in one hemisphere.
///
/// ```swift
/// let zone = UTMZone(of: Position(latitude: 39.7537, longitude: 46.7465))
/// zone?.number                                   // 38
/// zone?.centralMeridian                          // 45
/// try zone?.crs.code                             // "EPSG:32638"
/// ```
public struct UTMZone: Hashable, Sendable, CustomStringConvertible {
  /// 1 ... 60, from 180 degrees eastward.
  public let number: Int
  /// The hemisphere.
  public let hemisphere: Hemisphere

  /// A zone. Traps where the number is not 1 ... 60.
  public init(_ number: Int, _ hemisphere: Hemisphere) {
    precondition((1...60).contains(number), "UTM has zones 1 to 60.")
    self.number = number
    self.hemisphere = hemisphere
  }

  /// The zone that a position belongs to.
  ///
  /// Edge cases:
  /// - A position on a border belongs to the zone to the east; longitude 180 is -180, in zone 1; the equator
  ///   is in the north.
  /// - Around Norway (56 ... 64 N) zone 32 begins at 3 E; around Svalbard (72 ... 84 N) there are only zones
  ///   31, 33, 35 and 37, with borders at 9, 21 and 33 E.
  ///
  /// - Returns: nil south of 80 S, and from 84 N on, where UPS takes over.
  ///
  /// Source: NGA.SIG.0012_2.0.0_UTMUPS, section 10.
  public init?(of position: Position) {
    guard position.latitude >= -80, position.latitude < 84 else { return nil }
    let degrees = Int(position.longitude.rounded(.down))
    var number = (degrees == 180 ? 0 : degrees + 180) / 6 + 1
    if position.latitude >= 56, position.latitude < 64, number == 31, degrees >= 3 { number = 32 }
    if position.latitude >= 72, (0..<42).contains(degrees) {
      number = degrees < 9 ? 31 : degrees < 21 ? 33 : degrees < 33 ? 35 : 37
    }
    self.init(number, position.latitude < 0 ? .south : .north)
  }

  /// The middle meridian, in degrees.
  public var centralMeridian: Double { Double(6 * number - 183) }

  /// WGS 84 / UTM of this zone.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/missingDatabase``.
  public var crs: CoordinateReferenceSystem {
    get throws(GeodesyError) { try .utm(zone: number, hemisphere) }
  }

  /// `zone 38 north`.
  public var description: String { "zone \(number) \(hemisphere)" }

  /// The letter of the band of latitude that MGRS puts after the zone: C to X without I and O, eight degrees
  /// each from 80 S, the last one twelve; nil beyond 80 S and 84 N.
  static func band(atLatitude latitude: Double) -> Character? {
    guard latitude >= -80, latitude <= 84 else { return nil }
    return bands[min(Int((latitude / 8).rounded(.down)) + 10, 19)]
  }

  /// The latitudes of a band.
  static func latitudes(ofBand letter: Character) -> ClosedRange<Double>? {
    guard let index = bands.firstIndex(of: letter) else { return nil }
    return Double(index * 8 - 80)...(index == 19 ? 84 : Double(index * 8 - 72))
  }

  static let bands = Array("CDEFGHJKLMNPQRSTUVWX")
}
