public import FrontlineGeometry

extension Position {
  /// The length of the shortest path to another position on WGS 84.
  ///
  /// ```swift
  /// let shusha = Position(latitude: 39.7537, longitude: 46.7465)
  /// let stepanakert = Position(latitude: 39.8153, longitude: 46.7519)
  /// shusha.distance(to: stepanakert).meters        // 6855.103
  /// ```
  ///
  /// Edge cases: longitudes 180 and -180 are the same place, and so are all longitudes at a pole: 0 m.
  ///
  /// - Returns: 0 to 20,003,931.4586 m (pole to pole), within 15 nm.
  /// - Complexity: O(1), about a tenth of a microsecond to 1,000 km.
  ///
  /// Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43-55 (2013); where the two are nearly
  /// antipodal as PROJ's `geod_inverse`.
  public func distance(to other: Position) -> Length { .meters(Geodesic.distance(self, other)) }

  /// The direction in which the shortest path to another position sets out from here.
  ///
  /// ```swift
  /// shusha.azimuth(to: stepanakert)?.degrees       // 3.867
  /// shusha.azimuth(to: shusha)                     // nil
  /// ```
  ///
  /// Edge cases:
  /// - From a pole the azimuth is counted from the meridian of the longitude that this position was given:
  ///   at the north pole, the direction of the meridian of longitude `x` is `180 - (x - longitude)` degrees.
  /// - To the antipode many paths may be shortest; one of them is taken.
  ///
  /// - Returns: `nil` where both are the same place.
  public func azimuth(to other: Position) -> Azimuth? {
    let path = Geodesic.inverse(self, other)
    return path.distance == 0 ? nil : .degrees(path.azimuth1)
  }

  /// The position reached by going straight on for `distance` from here.
  ///
  /// ```swift
  /// shusha.destination(.kilometers(5), toward: .degrees(90))     // 39.75369, 46.80484
  /// ```
  ///
  /// Edge cases: a negative distance goes backward; a distance beyond half-way round goes on round the Earth
  /// and is then no longer the shortest path.
  ///
  /// - Parameter distance: finite; traps where it is infinite.
  /// - Parameter azimuth: the direction in which to set out, clockwise from north.
  public func destination(_ distance: Length, toward azimuth: Azimuth) -> Position {
    precondition(distance.meters.isFinite, "A destination needs a finite distance.")
    return Geodesic.direct(self, azimuth: azimuth.degrees, distance: distance.meters)
  }

  /// The position half-way along the shortest path to another.
  public func midpoint(to other: Position) -> Position { point(atFraction: 0.5, to: other) }

  /// The position at a fraction of the shortest path to another: 0 is here, 1 is there.
  ///
  /// ```swift
  /// shusha.point(atFraction: 0.25, to: stepanakert)
  /// ```
  ///
  /// - Parameter fraction: finite; below 0 and above 1 the path is continued. Traps where it is not finite.
  /// - Parameter other: the other end of the path.
  public func point(atFraction fraction: Double, to other: Position) -> Position {
    precondition(fraction.isFinite, "The fraction of a path must be finite.")
    if fraction == 0 { return self }
    if fraction == 1 { return other }
    let path = Geodesic.inverse(self, other)
    let azimuth = Azimuth.degrees(path.azimuth1).degrees
    return Geodesic.direct(self, azimuth: azimuth, distance: fraction * path.distance)
  }

  /// The position at a distance from here on the shortest path to another.
  ///
  /// - Parameter distance: finite; negative goes backward, more than the whole goes on. Traps where infinite.
  /// - Parameter other: the position towards which to go. Where it is this very place, the way is north.
  public func point(at distance: Length, toward other: Position) -> Position {
    destination(distance, toward: azimuth(to: other) ?? .degrees(0))
  }
}
