internal import FrontlineGeometry

/// The projections under UTM and UPS, for all zones: by the kernels, and the ways back and around the poles by PROJ.
enum Grids {
  /// Transverse Mercator on the meridian 0, with UTM's scale and false easting; a zone turns longitudes
  /// first.
  static let transverseMercator = ProjPool { () throws(GeodesyError) in
    try Transformer(
      pipeline: degrees + "+step +proj=etmerc +lat_0=0 +lon_0=0 +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84")
  }
  static let northPole = ProjPool { () throws(GeodesyError) in try Transformer(pipeline: stereographic(90)) }
  static let southPole = ProjPool { () throws(GeodesyError) in try Transformer(pipeline: stereographic(-90)) }

  private static let degrees = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
  private static func stereographic(_ pole: Int) -> String {
    degrees + "+step +proj=stere +lat_0=\(pole) +lon_0=0 +k=0.994 +x_0=2000000 +y_0=2000000 +ellps=WGS84"
  }

  /// The same by the kernels.
  private static let kernel = TransverseMercator(
    radius: Ellipsoid.wgs84.equatorialRadius.meters, flattening: Ellipsoid.wgs84.flattening, meridian: 0,
    origin: 0,
    scale: 0.9996, falseEasting: 500_000, falseNorthing: 0)

  /// Easting and northing, from 0 at the equator also in the south, of a position on the grid around a
  /// meridian.
  static func utm(_ position: Position, meridian: Double) throws(GeodesyError) -> SIMD2<Double> {
    let given = turned(position, meridian)
    var pair = given
    let isFar = withUnsafePointer(to: given) { given in
      withUnsafeMutablePointer(to: &pair) {
        kernel.project(
          UnsafeBufferPointer(start: given, count: 1), UnsafeMutableBufferPointer(start: $0, count: 1),
          .single)
      }
    }
    return isFar ? try run(transverseMercator, .forward, [given])[0] : pair
  }

  /// The same of many, each on the grid around its own meridian.
  static func utm(_ positions: [Position], meridians: [Double]) throws(GeodesyError) -> [SIMD2<Double>] {
    var pairs = zip(positions, meridians).map(turned)
    let given = pairs
    let hasFar = pairs.withUnsafeMutableBufferPointer { pairs in
      given.withUnsafeBufferPointer { kernel.project($0, pairs) }
    }
    guard hasFar else { return pairs }
    let far = pairs.indices.filter { pairs[$0].x.isNaN }
    for (index, pair) in zip(far, try run(transverseMercator, .forward, far.map { given[$0] })) {
      pairs[index] = pair
    }
    return pairs
  }

  private static func turned(_ position: Position, _ meridian: Double) -> SIMD2<Double> {
    var east = position.longitude - meridian
    if east < -180 { east += 360 } else if east >= 180 { east -= 360 }
    return SIMD2(east, position.latitude)
  }

  /// The positions of eastings and northings, from 0 at the equator also in the south.
  static func positions(utm pairs: [SIMD2<Double>], meridian: Double) throws(GeodesyError) -> [Position] {
    try run(transverseMercator, .inverse, pairs).map { position($0 + SIMD2(meridian, 0)) }
  }

  /// Easting and northing on the grid around a pole.
  static func ups(_ position: Position, _ hemisphere: Hemisphere) throws(GeodesyError) -> SIMD2<Double> {
    try run(
      hemisphere == .north ? northPole : southPole, .forward, [SIMD2(position.longitude, position.latitude)])[
        0]
  }

  /// The positions of eastings and northings on the grid around a pole.
  static func positions(ups pairs: [SIMD2<Double>], _ hemisphere: Hemisphere) throws(GeodesyError)
    -> [Position]
  {
    try run(hemisphere == .north ? northPole : southPole, .inverse, pairs).map(position)
  }

  private static func run(
    _ pool: ProjPool<Transformer>, _ direction: Transformer.Direction, _ pairs: [SIMD2<Double>]
  ) throws(GeodesyError) -> [SIMD2<Double>] {
    var results = pairs
    try pool.withOne { transformer throws(GeodesyError) in
      results.withUnsafeMutableBufferPointer { transformer.transform($0, direction) }
      if let bad = results.firstIndex(where: { !$0.x.isFinite || !$0.y.isFinite }) {
        let words = transformer.words(on: pairs[bad], direction) ?? "no reason given"
        throw GeodesyError(
          code: .outsideDomain,
          description: "The grid has no place for \(pairs[bad].x), \(pairs[bad].y): \(words).")
      }
    }
    return results
  }

  private static func position(_ pair: SIMD2<Double>) -> Position {
    let turned = pair.x - 360 * ((pair.x + 180) / 360).rounded(.down)
    return Position(
      latitude: min(max(pair.y, -90), 90),
      longitude: abs(pair.x) <= 180 ? pair.x : min(max(turned, -180), 180))
  }
}
