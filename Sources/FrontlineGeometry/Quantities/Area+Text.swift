extension Area: CustomStringConvertible {
  /// In square metres up to a hectare, in hectares up to a square kilometre, then in square kilometres:
  /// `850 m²`, `12.5 ha`, `2.3 km²`, `289 km²`.
  public var description: String {
    let size = abs(squareMeters)
    if Length.longUnit == .miles, size >= 258_000 {  // a tenth of one
      let squareMiles = squareMeters / Area.squareMile
      return "\(fixed(squareMiles, abs(squareMiles) < 99.95 ? 1 : 0)) mi²"
    }
    if size < 9_999.5 { return "\(fixed(squareMeters, 0)) m²" }
    if size < 999_500 { return "\(fixed(hectares, 1)) ha" }
    return "\(fixed(squareKilometers, size < 99_950_000 ? 1 : 0)) km²"
  }
}

extension Area {
  /// The square meters of a square mile.
  private static let squareMile = 1609.344 * 1609.344

  /// The area in square kilometers, or in square miles where lengths are written in miles.
  package var inLongUnit: (figure: Double, unit: String) {
    Length.longUnit == .miles ? (squareMeters / Area.squareMile, "mi2") : (squareKilometers, "km2")
  }
}
