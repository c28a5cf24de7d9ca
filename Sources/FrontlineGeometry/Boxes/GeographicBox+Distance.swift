internal import FrontlinePlatform

extension GeographicBox {
  /// A length that no geodesic from `position` to this box is shorter than; 0 inside.
  ///
  /// ```swift
  /// let north = GeographicBox(south: 40, west: 46, north: 41, east: 47)
  /// north.leastDistance(to: shusha)              // 27.3 km
  /// ```
  ///
  /// It is meant for an index: never greater than the distance, and at most 0.7 % less. The bound is the
  /// great circle on the auxiliary sphere of the geodesic, times the polar radius: the longitude on that
  /// sphere is never less than the geodetic one, and the ellipsoid is nowhere flatter.
  ///
  /// - Complexity: O(1)
  ///
  /// Source: Karney, Algorithms for geodesics, J. Geodesy 87 (2013), equations 7 and 8.
  public func leastDistance(to position: Position) -> Length {
    PackedRTree.Box(self).leastDistance(to: position)
  }

  /// The box with every position within `distance` of it, and a little more.
  ///
  /// ```swift
  /// GeographicBox(Position(latitude: 39.75, longitude: 46.75)).padded(by: .kilometers(5))
  /// // 39.70475, 46.69128 ... 39.79525, 46.80872
  /// ```
  ///
  /// Edge cases: a box that then holds a pole spans all longitudes; an infinite distance gives the world; a
  /// distance of 0 or less gives the box itself.
  ///
  /// - Complexity: O(1)
  public func padded(by distance: Length) -> GeographicBox {
    guard distance > .zero else { return self }
    let slack = 1 + 1e-12
    let margin = min(distance.meters / WGS84.leastMeridianRadius * slack * 180 / .pi, 180)
    let (low, high) = (max(south - margin, -90), min(north + margin, 90))
    let arc = min(distance.meters / WGS84.polarRadius * slack, .pi)
    let poleward = cos(max(abs(south), abs(north)) * .pi / 180)
    var (left, right) = (-180.0, 180.0)
    if low > -90, high < 90, arc < .pi / 2, sin(arc) < poleward {
      let sideways = asin(sin(arc) / poleward) * slack * 180 / .pi + 1e-12
      if longitudeSpan + 2 * sideways < 360 {
        (left, right) = (west - sideways, east + sideways)
        if left < -180 { left += 360 }
        if right > 180 { right -= 360 }
      }
    }
    return GeographicBox(south: low, west: left, north: high, east: right)
  }
}

extension PackedRTree.Box {
  /// ``GeographicBox/leastDistance(to:)`` for a box of an index, with x as longitude and y as latitude.
  public func leastDistance(to position: Position) -> Length {
    let turned = (position.longitude - minX).truncatingRemainder(dividingBy: 360)
    let eastward = turned < 0 ? turned + 360 : turned
    let away = eastward <= maxX - minX ? 0 : min(eastward - (maxX - minX), 360 - eastward) * .pi / 180
    let here = Self.reducedLatitude(position.latitude)
    let (low, high) = (Self.reducedLatitude(minY), Self.reducedLatitude(maxY))

    // On the meridian `away`, nearer latitudes lie around `best`; beyond a pole the nearer end is the best.
    func haversine(to latitude: Double) -> Double {
      let (dy, dx) = (sin((latitude - here) / 2), sin(away / 2))
      return dy * dy + cos(here) * cos(latitude) * dx * dx
    }
    let best = atan2(sin(here), cos(here) * cos(away))
    var least = min(haversine(to: low), haversine(to: high))
    if best > low && best < high { least = min(least, haversine(to: best)) }
    let arc = 2 * atan2(least.squareRoot(), max(1 - least, 0).squareRoot())
    // Less what rounding may have added: near the antipode a part in 10^8, elsewhere a micrometre.
    return .meters(max(arc * WGS84.polarRadius * (1 - 1e-8) - 1e-6, 0))
  }

  /// The latitude on the auxiliary sphere, in radians.
  private static func reducedLatitude(_ degrees: Double) -> Double {
    atan2((1 - WGS84.flattening) * sin(degrees * .pi / 180), cos(degrees * .pi / 180))
  }
}

/// What the bounds of this file need of the ellipsoid; the measuring itself is FrontlineGeodesy's.
private enum WGS84 {
  static let equatorialRadius = 6_378_137.0
  static let flattening = 1 / 298.257223563
  static let polarRadius = equatorialRadius * (1 - flattening)
  /// The radius of curvature of the meridian at the equator, where it is least.
  static let leastMeridianRadius = polarRadius * (1 - flattening)
}
