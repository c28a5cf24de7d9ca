public import FrontlineGeometry

/// An easting and northing in a UTM zone, and the position they stand for.
///
/// ```swift
/// let shusha = try UTMCoordinate(Position(latitude: 39.7537, longitude: 46.7465))
/// shusha.description                             // "38N 649619 4401879"
/// shusha.text(.band)                             // "38S 649619 4401879"
/// try UTMCoordinate(validating: "38N 649619 4401879").position       // 39.75370, 46.74650
/// ```
///
/// - Complexity: about a microsecond to make.
///
/// Source: NGA.SIG.0012_2.0.0_UTMUPS; the projection is PROJ's `etmerc`, good to some nanometres in the zone.
public struct UTMCoordinate: Hashable, Sendable {
  /// The zone.
  public let zone: UTMZone
  /// Metres east, 500,000 on the central meridian.
  public let easting: Double
  /// Metres north, from 0 at the equator, or in the south from 10,000,000 at the equator.
  public let northing: Double
  /// The position.
  public let position: Position

  /// The coordinate of a position, in its own zone or in another one near by.
  ///
  /// - Parameter zone: the zone to use; without it the position's own.
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/outsideDomain`` where there is no UTM (south of 80
  ///   S, from 84 N on), or where the given zone is of the other hemisphere, or its easting would not be 0
  ///   ... 1,000,000 m.
  /// - Complexity: O(1).
  public init(_ position: Position, in zone: UTMZone? = nil) throws(GeodesyError) {
    guard let own = UTMZone(of: position) else {
      throw GeodesyError(
        code: .outsideDomain, position: position,
        description:
          "UTM reaches from 80 S to 84 N; latitude \(position.latitude) is beyond, where UPS takes over.")
    }
    let zone = zone ?? own
    let pair = try Grids.utm(position, meridian: zone.centralMeridian)
    let east = (position.longitude - zone.centralMeridian).remainder(dividingBy: 360)
    guard abs(east) < 60, (0...1_000_000).contains(pair.x), zone.hemisphere == own.hemisphere else {
      throw GeodesyError(
        code: .outsideDomain, position: position,
        description:
          "\(position) is too far from UTM \(zone), whose meridian is \(fixed(zone.centralMeridian, 0)).")
    }
    self.zone = zone
    easting = pair.x
    northing = zone.hemisphere == .south ? pair.y + 10_000_000 : pair.y
    self.position = position
  }

  /// The position of an easting and northing.
  ///
  /// - Parameters:
  ///   - easting: metres, 0 ... 1,000,000.
  ///   - northing: metres, 0 ... 10,000,000.
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/invalidPosition`` where one is out of range, or the
  ///   latitude would be beyond 80.5 S or 84.5 N.
  public init(zone: UTMZone, easting: Double, northing: Double) throws(GeodesyError) {
    func refuse(_ reason: String) -> GeodesyError {
      GeodesyError(code: .invalidPosition, description: reason)
    }
    guard (0...1_000_000).contains(easting) else {
      throw refuse("A UTM easting is 0 to 1,000,000 m; this one is \(easting).")
    }
    guard (0...10_000_000).contains(northing) else {
      throw refuse("A UTM northing is 0 to 10,000,000 m; this one is \(northing).")
    }
    let north = zone.hemisphere == .south ? northing - 10_000_000 : northing
    let position = try Grids.positions(utm: [SIMD2(easting, north)], meridian: zone.centralMeridian)[0]
    guard (-80.5...84.5).contains(position.latitude) else {
      throw refuse(
        "UTM reaches from 80 S to 84 N; northing \(northing) in \(zone) is at latitude \(position.latitude).")
    }
    self.zone = zone
    self.easting = easting
    self.northing = northing
    self.position = position
  }

  /// The letter of the band of latitude, as MGRS has it: C to X without I and O.
  public var band: Character { UTMZone.band(atLatitude: min(max(position.latitude, -80), 84))! }  // in range

  /// The point in the zone's CRS, as ``Projection`` gives it.
  public var planePoint: PlanePoint {
    let code = (zone.hemisphere == .north ? 32600 : 32700) + zone.number
    return PlanePoint(easting: easting, northing: northing, crs: "EPSG:\(code)")
  }
}
