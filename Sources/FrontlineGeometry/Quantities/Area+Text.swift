extension Area: CustomStringConvertible {
  /// In square metres up to a hectare, in hectares up to a square kilometre, then in square kilometres:
  /// `850 m²`, `12.5 ha`, `2.3 km²`, `289 km²`.
  public var description: String {
    let size = abs(squareMeters)
    if size < 9_999.5 { return "\(fixed(squareMeters, 0)) m²" }
    if size < 999_500 { return "\(fixed(hectares, 1)) ha" }
    return "\(fixed(squareKilometers, size < 99_950_000 ? 1 : 0)) km²"
  }
}
