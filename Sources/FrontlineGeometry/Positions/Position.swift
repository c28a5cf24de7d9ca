/// A place on the WGS 84 ellipsoid: geodetic latitude and longitude in degrees (EPSG:4326).
///
/// ```swift
/// let shusha = Position(latitude: 39.7537, longitude: 46.7465)
/// try Position(validatingLatitude: 139.7, longitude: 46.7)   // throws: Latitude 139.7 is outside -90 ... 90; ...
/// ```
///
/// A position on a plane is a ``PlanePoint``; the two never mix.
///
/// Edge cases:
/// - Longitudes 180 and -180 name one meridian and are kept as given; the two positions are not `==`, and
///   every distance treats them as the same place.
/// - At a pole any longitude is kept as given.
/// - A position cannot hold NaN, an infinity, or a value out of range.
public struct Position: Hashable, Sendable {
  /// Geodetic latitude in degrees, -90 ... 90, north positive.
  public let latitude: Double
  /// Longitude in degrees, -180 ... 180, east positive.
  public let longitude: Double

  /// A position from literals; traps with the sentence of ``init(validatingLatitude:longitude:)`` where
  /// they are impossible. For data use that initializer.
  public init(latitude: Double, longitude: Double) {
    do {
      try self.init(validatingLatitude: latitude, longitude: longitude)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// A position from data.
  ///
  /// - Parameters:
  ///   - latitude: degrees, -90 ... 90.
  ///   - longitude: degrees, -180 ... 180.
  /// - Throws: ``GeometryError`` with code ``GeometryError/Code/invalidCoordinate``, naming the value, and
  ///   saying so where the two would be possible the other way round.
  public init(validatingLatitude latitude: Double, longitude: Double) throws(GeometryError) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else {  // false for NaN
      throw .invalidCoordinate(latitude: latitude, longitude: longitude)
    }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// A position where the values are possible, `nil` where they are not; for readers of many.
  @inlinable
  package init?(_ latitude: Double, _ longitude: Double) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }  // false for NaN
    self.latitude = latitude
    self.longitude = longitude
  }
}
