public import FrontlineGeometry

/// Which square a position lies in: all of an ``MGRSCoordinate`` that needs no way back.
struct MGRSSquare {
  let grid: MGRSGrid
  /// The south-west corner in the grid, in whole metres.
  let easting: Int
  let northing: Int
  let precision: MGRSPrecision

  /// - Parameters:
  ///   - zone: that of the position; nil around a pole.
  ///   - utm: the position on the grid of the zone, from 0 at the equator.
  init(
    _ position: Position, _ zone: UTMZone?, _ utm: SIMD2<Double>?, _ precision: MGRSPrecision
  ) throws(GeodesyError) {
    let pair: SIMD2<Double>
    if let zone, let utm, let band = UTMZone.band(atLatitude: position.latitude) {
      grid = .utm(zone: zone, band: band)
      // South of the equator stays south of it, however near.
      pair = zone.hemisphere == .north ? utm : SIMD2(utm.x, min(utm.y + 10_000_000, 9_999_999.5))
    } else {
      let hemisphere: Hemisphere = position.latitude < 0 ? .south : .north
      pair = try Grids.ups(position, hemisphere)
      let isEast = pair.x + Self.hair >= 2_000_000
      grid = .ups(hemisphere, half: hemisphere == .south ? (isEast ? "B" : "A") : isEast ? "Z" : "Y")
    }
    func cut(_ meters: Double) -> Int {
      let whole = Int((meters + Self.hair).rounded(.down))
      return whole - whole % precision.meters
    }
    easting = cut(pair.x)
    northing = cut(max(pair.y, 0))
    self.precision = precision
  }

  private static let hair = 1e-7
}

extension MGRSCoordinate {
  /// The squares of many positions, written without blanks: of each the description of its coordinate.
  ///
  /// ```swift
  /// try MGRSCoordinate.texts(of: [shusha, stepanakert])            // ["38SPK4961901879", "38SPK4994808725"]
  /// ```
  ///
  /// - Throws: ``GeodesyError`` only where PROJ fails.
  /// - Complexity: O(n), less than a microsecond each: the corners and centers of the squares are not found.
  public static func texts(
    of positions: [Position], precision: MGRSPrecision = .meter
  ) throws(GeodesyError) -> [String] {
    let zones = positions.map { UTMZone(of: $0) }
    // Around the poles any will do.
    let meridians = zip(zones, positions).map { $0?.centralMeridian ?? $1.longitude }
    let pairs = try Grids.utm(positions, meridians: meridians)
    var texts: [String] = []
    texts.reserveCapacity(positions.count)
    for (index, position) in positions.enumerated() {
      let utm = zones[index] == nil ? nil : pairs[index]
      texts.append(try MGRSSquare(position, zones[index], utm, precision).text)
    }
    return texts
  }
}

extension MGRSSquare {
  /// Without blanks: `38SPK4961901879`.
  fileprivate var text: String {
    let letters = grid.letters(easting: easting, northing: northing)
    var text = grid.designator
    text.append(letters.column)
    text.append(letters.row)
    for meters in [easting, northing] {
      var unit = 10_000
      for _ in 0..<precision.digits {
        text.unicodeScalars.append(Self.digits[meters / unit % 10])
        unit /= 10
      }
    }
    return text
  }

  private static let digits = Array("0123456789".unicodeScalars)
}
