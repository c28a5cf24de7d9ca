extension Position: CustomStringConvertible {
  /// Latitude and longitude in degrees with five decimals (about a metre): `39.75370, 46.74650`.
  public var description: String { "\(fixed(latitude, 5)), \(fixed(longitude, 5))" }
}
