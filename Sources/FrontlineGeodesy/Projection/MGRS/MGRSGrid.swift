internal import FrontlineGeometry

/// Which of the grids of MGRS: a UTM zone, or the ground around a pole.
enum MGRSGrid: Hashable, Sendable {
  /// A zone and the letter of its band of latitude.
  case utm(zone: UTMZone, band: Character)
  /// A pole and the letter of its half: A and B west and east around the south pole, Y and Z the north.
  case ups(Hemisphere, half: Character)

  /// `38S` or `Z`.
  var designator: String {
    switch self {
    case .utm(let zone, let band): "\(zone.number)\(band)"
    case .ups(_, let half): "\(half)"
    }
  }

  /// The letters of the columns of 100 km, and the easting of the first in units of 100 km.
  var columns: (letters: [Character], first: Int) {
    switch self {
    case .utm(let zone, _): (Self.utmColumns[(zone.number - 1) % 3], 1)
    case .ups(.north, "Y"): (Array("RSTUXYZ"), 13)
    case .ups(.north, _): (Array("ABCFGHJ"), 20)
    case .ups(.south, "A"): (Array("JKLPQRSTUXYZ"), 8)
    case .ups(.south, _): (Array("ABCFGHJKLPQR"), 20)
    }
  }

  /// The letters of the rows of 100 km, the northing of the first in units of 100 km, and whether they
  /// repeat.
  var rows: (letters: [Character], first: Int, repeats: Bool) {
    switch self {
    case .utm(let zone, _): (Self.utmRows, zone.number.isMultiple(of: 2) ? -5 : 0, true)
    case .ups(.north, _): (Array("ABCDEFGHJKLMNP"), 13, false)
    case .ups(.south, _): (Array("ABCDEFGHJKLMNPQRSTUVWXYZ"), 8, false)
    }
  }

  private static let utmColumns = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"].map(Array.init)
  private static let utmRows = Array("ABCDEFGHJKLMNPQRSTUV")

  /// The northing that the equator has on the grid of a hemisphere.
  var equator: Int { if case .utm(let zone, _) = self, zone.hemisphere == .south { 10_000_000 } else { 0 } }

  /// The positions of points of the grid.
  func positions(_ pairs: [SIMD2<Double>]) throws(GeodesyError) -> [Position] {
    switch self {
    case .utm(let zone, _):
      let offset = SIMD2(0, Double(equator))
      return try Grids.positions(utm: pairs.map { $0 - offset }, meridian: zone.centralMeridian)
    case .ups(let hemisphere, _): return try Grids.positions(ups: pairs, hemisphere)
    }
  }

  /// The letters of the square of 100 km that holds a point in whole metres.
  func letters(easting: Int, northing: Int) -> (column: Character, row: Character) {
    let (columns, rows) = (columns, rows)
    let row = northing / 100_000 - rows.first
    return (columns.letters[easting / 100_000 - columns.first], rows.letters[rows.repeats ? row % 20 : row])
  }

  /// The south-west corner of a square of 100 km, in whole metres, or nil where the grid has no such letters
  /// or the square lies outside its zone, band or polar ground.
  func corner(column: Character, row: Character) throws(GeodesyError) -> (easting: Int, northing: Int)? {
    let (columns, rows) = (columns, rows)
    guard let x = columns.letters.firstIndex(of: column), let y = rows.letters.firstIndex(of: row) else {
      return nil
    }
    let easting = (columns.first + x) * 100_000
    guard rows.repeats else {
      let northing = (rows.first + y) * 100_000
      return isPolar(easting, northing) ? (easting, northing) : nil
    }
    // The rows repeat every 2,000 km and a band is at most 1,340 km high: only the one nearest to its middle
    // can meet it. A degree of latitude is about 111 km on the grid.
    guard case .utm(_, let band) = self, let latitudes = UTMZone.latitudes(ofBand: band) else { return nil }
    let middle = (latitudes.lowerBound + latitudes.upperBound) / 2 * 111_044 + Double(equator)
    let base = (y + rows.first + 20) % 20 * 100_000
    let northing = base + 2_000_000 * Int(((middle - Double(base)) / 2_000_000).rounded())
    return try meetsBand(easting, northing) ? (easting, northing) : nil
  }

  /// Whether a square comes within the parallels of 84 N or 80 S.
  private func isPolar(_ easting: Int, _ northing: Int) -> Bool {
    guard case .ups(let hemisphere, _) = self else { return false }
    func apart(_ least: Int) -> Double { Double(max(least - 2_000_000, 0, 2_000_000 - least - 100_000)) }
    let (x, y) = (apart(easting), apart(northing))
    // The radii of those parallels on the grid, and a hair.
    return (x * x + y * y).squareRoot() < (hemisphere == .north ? 666_728 : 1_112_952)
  }

  /// Whether a square reaches into the latitudes of the band, and to within half a degree of the longitudes
  /// of the zone.
  private func meetsBand(_ easting: Int, _ northing: Int) throws(GeodesyError) -> Bool {
    guard case .utm(let zone, let band) = self, let latitudes = UTMZone.latitudes(ofBand: band) else {
      return false
    }
    // Along a northing the latitude is greatest on the central meridian and falls away on both sides.
    let (west, east) = (Double(easting), Double(easting + 100_000))
    let (south, north) = (Double(northing), Double(northing + 100_000))
    let nearest = min(max(500_000, west), east)
    let farthest = abs(west - 500_000) > abs(east - 500_000) ? west : east
    let isNorth = zone.hemisphere == .north
    let (poleward, equatorward) = isNorth ? (north, south) : (south, north)
    let ends = try positions([
      SIMD2(nearest, poleward), SIMD2(farthest, equatorward), SIMD2(west, poleward), SIMD2(east, poleward),
      SIMD2(west, equatorward), SIMD2(east, equatorward),
    ])
    let (most, least) = (ends[0].latitude, ends[1].latitude)
    guard
      isNorth
        ? most > latitudes.lowerBound && least < latitudes.upperBound
        : most < latitudes.upperBound && least > latitudes.lowerBound
    else { return false }
    let away = ends[2...].map { ($0.longitude - zone.centralMeridian).remainder(dividingBy: 360) }
    let (left, right) = Self.longitudes(zone: zone.number, band: band)
    return away.min()! < right + 0.5 && away.max()! > left - 0.5
  }

  /// The longitudes of a zone in a band, from its central meridian.
  private static func longitudes(zone: Int, band: Character) -> (west: Double, east: Double) {
    switch (zone, band) {
    case (31, "V"): (-3, 0)
    case (32, "V"): (-6, 3)
    case (31, "X"): (-3, 6)
    case (33, "X"), (35, "X"): (-6, 6)
    case (37, "X"): (-6, 3)
    default: (-3, 3)
    }
  }
}
