public import FrontlineGeometry

extension Projection {
  /// Positions as plane points, in one call.
  ///
  /// - Throws: as ``project(_:)-(Position)``, for the first position that fails, with its index.
  /// - Complexity: O(n), 0.2 to 0.6 microseconds each, and less where the kernels do it; see ``Projection``.
  public func project(_ positions: [Position]) throws(GeodesyError) -> [PlanePoint] {
    var pairs = positions.map { SIMD2($0.longitude, $0.latitude) }
    try project(&pairs)
    let label = crs.label
    return pairs.map { PlanePoint(easting: $0.x, northing: $0.y, crs: label) }
  }

  /// The positions of plane points, in one call to PROJ each way: the way back is checked.
  ///
  /// - Throws: as ``unproject(_:)-(PlanePoint)``, for the first point that fails, with its index.
  /// - Complexity: O(n), 0.4 to 1.2 microseconds each.
  public func unproject(_ points: [PlanePoint]) throws(GeodesyError) -> [Position] {
    let label = crs.label
    if let stranger = points.firstIndex(where: { $0.crs != label }) {
      throw GeodesyError(
        code: .crsMismatch, index: points.count > 1 ? stranger : nil,
        description: "A point in \(points[stranger].crs) was given to a projection of \(label).")
    }
    var pairs = points.map { SIMD2($0.easting, $0.northing) }
    try unproject(&pairs)
    return pairs.map { Position(latitude: $0.y, longitude: $0.x) }
  }

  /// Turns pairs of longitude (`x`) and latitude (`y`) in degrees into easting (`x`) and northing (`y`), in
  /// place.
  ///
  /// ```swift
  /// let utm = try Projection(.utm(zone: 38, .north))
  /// var pairs = [SIMD2(46.7465, 39.7537)]
  /// try utm.project(&pairs)
  /// pairs[0].x                                    // 649619.228
  /// ```
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/outsideDomain`` for the first pair that is no
  ///   position or has no place in the projection; the pairs are then as they were.
  public func project(_ pairs: inout [SIMD2<Double>]) throws(GeodesyError) {
    if let bad = pairs.firstIndex(where: { !(abs($0.x) <= 180 && abs($0.y) <= 90) }) {
      throw GeodesyError(
        code: .outsideDomain, index: pairs.count > 1 ? bad : nil,
        description: "Longitude \(pairs[bad].x) and latitude \(pairs[bad].y) are no position.")
    }
    let given = pairs
    let failure = try transformers.withOne { transformer throws(GeodesyError) -> GeodesyError? in
      pairs.withUnsafeMutableBufferPointer { forward($0, transformer) }.map {
        cannotProject(given[$0], index: given.count > 1 ? $0 : nil, transformer)
      }
    }
    if let failure {
      pairs = given
      throw failure
    }
  }

  /// Turns pairs of easting (`x`) and northing (`y`) into longitude (`x`) and latitude (`y`) in degrees, in
  /// place. Each is projected again, to see that it comes back to within a metre.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/outsideDomain`` for the first pair that no position
  ///   is projected to; the pairs are then as they were.
  public func unproject(_ pairs: inout [SIMD2<Double>]) throws(GeodesyError) {
    let given = pairs
    let failure = try transformers.withOne { transformer throws(GeodesyError) -> GeodesyError? in
      pairs.withUnsafeMutableBufferPointer { inverse($0, given, transformer) }.map {
        cannotUnproject(given[$0], index: given.count > 1 ? $0 : nil, transformer)
      }
    }
    if let failure {
      pairs = given
      throw failure
    }
  }
}

// MARK: - The two ways

extension Projection {
  /// Projects in place. The index of the first pair that has no place, or nil.
  func forward(_ pairs: UnsafeMutableBufferPointer<SIMD2<Double>>, _ transformer: borrowing Transformer)
    -> Int?
  {
    guard let mercator else { return forwardByPROJ(pairs, transformer) }
    let given = Array(pairs)
    guard given.withUnsafeBufferPointer({ mercator.project($0, pairs) }) else { return nil }
    let far = pairs.indices.filter { pairs[$0].x.isNaN }
    var others = far.map { given[$0] }
    let failed = others.withUnsafeMutableBufferPointer { forwardByPROJ($0, transformer) }
    for (index, pair) in zip(far, others) { pairs[index] = pair }
    return failed.map { far[$0] }
  }

  /// The same by PROJ alone.
  ///
  /// Far from where it is meant for, PROJ can give a plausible number that is thousands of kilometres wrong
  /// (UTM 80 degrees from its meridian, Krovak outside Europe). So what lies outside the area of use must
  /// come back to within a metre.
  private func forwardByPROJ(
    _ pairs: UnsafeMutableBufferPointer<SIMD2<Double>>, _ transformer: borrowing Transformer
  ) -> Int? {
    var outside: [(index: Int, given: SIMD2<Double>)] = []
    for (i, pair) in pairs.enumerated() where !isTrusted(pair) { outside.append((i, pair)) }
    run(pairs, transformer)
    let failed = pairs.firstIndex { !(abs($0.x) <= farthest && abs($0.y) <= farthest) }  // true for NaN
    if outside.isEmpty { return failed }
    var back = outside.map { order.given(pairs[$0.index]) }
    back.withUnsafeMutableBufferPointer { unprojectByPROJ($0, transformer) }
    let strayed = zip(outside, back).first { outside, back in
      !(Self.metersApart(outside.given, back) <= Self.tolerance)
    }
    return [failed, strayed?.0.index].compactMap { $0 }.min()
  }

  /// Unprojects in place. The index of the first pair that no position within a metre is projected to, or
  /// nil.
  private func inverse(
    _ pairs: UnsafeMutableBufferPointer<SIMD2<Double>>, _ given: [SIMD2<Double>],
    _ transformer: borrowing Transformer
  ) -> Int? {
    if !order.isIdentity { for i in pairs.indices { pairs[i] = order.given(pairs[i]) } }
    unprojectByPROJ(pairs, transformer)
    for (i, pair) in pairs.enumerated() {
      guard abs(pair.y) <= 90 + 1e-9, abs(pair.x) < 1e6 else { return i }
      pairs[i] = SIMD2(Self.longitude(pair.x), min(max(pair.y, -90), 90))
    }
    var back = Array(pairs)
    back.withUnsafeMutableBufferPointer { run($0, transformer) }
    let unit = crs.axes.first?.unitInSI ?? 1
    return pairs.indices.first { i in
      if crs.isGeographic {
        let degrees = unit * 180 / .pi
        return !(Self.metersApart(back[i] * degrees, given[i] * degrees) <= Self.tolerance)
      }
      let (east, north) = ((back[i].x - given[i].x) * unit, (back[i].y - given[i].y) * unit)
      return !((east * east + north * north).squareRoot() <= Self.tolerance)
    }
  }

  /// Unprojects in place by PROJ.
  ///
  /// PROJ (9.1.1 to 9.5.1) has no answer for the very point that a pole is projected to by the stereographic projection about
  /// some places, for its series ends a rounding beyond 90 degrees. A millimeter beside it has one.
  private func unprojectByPROJ(
    _ pairs: UnsafeMutableBufferPointer<SIMD2<Double>>, _ transformer: borrowing Transformer
  ) {
    let given = Array(pairs)
    transformer.transform(pairs, .inverse)
    guard !crs.isGeographic else { return }
    let step = 1e-3 / (crs.axes.first?.unitInSI ?? 1)
    for (i, pair) in given.enumerated() where !pairs[i].x.isFinite && pair.x.isFinite && pair.y.isFinite {
      var beside = [SIMD2(step, 0), SIMD2(-step, 0), SIMD2(0, step), SIMD2(0, -step)].map { pair + $0 }
      beside.withUnsafeMutableBufferPointer { transformer.transform($0, .inverse) }
      if let near = beside.first(where: { $0.x.isFinite && abs($0.y) > 90 - 1e-6 && abs($0.y) < 90 + 1e-6 }) {
        pairs[i] = SIMD2(near.x, near.y < 0 ? -90 : 90)
      }
    }
  }

  private func run(_ pairs: UnsafeMutableBufferPointer<SIMD2<Double>>, _ transformer: borrowing Transformer) {
    transformer.transform(pairs, .forward)
    if !order.isIdentity { for i in pairs.indices { pairs[i] = order.eastingNorthing(pairs[i]) } }
  }

  private func isTrusted(_ pair: SIMD2<Double>) -> Bool {
    guard let area = trusted else { return false }
    return pair.y >= area.south && pair.y <= area.north
      && (area.west <= area.east
        ? pair.x >= area.west && pair.x <= area.east : pair.x >= area.west || pair.x <= area.east)
  }

  /// A longitude turned into -180 ... 180. One a little beyond, by rounding, is that meridian and not the one
  /// at the other edge of the map.
  private static func longitude(_ degrees: Double) -> Double {
    if abs(degrees) <= 180 + 1e-5 { return min(max(degrees, -180), 180) }
    return min(max(degrees - 360 * ((degrees + 180) / 360).rounded(.down), -180), 180)
  }

  /// In metres: the worst of the operations in PROJ's database come back to 0.74 m in their own areas.
  private static let tolerance = 1.0

  /// About how far two pairs of longitude and latitude lie apart, in metres; NaN where one is not a number.
  private static func metersApart(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double {
    let degree = Ellipsoid.wgs84.equatorialRadius.meters * .pi / 180
    let shrink = sineAndCosine(degrees: min(abs(a.y), 90)).cosine
    let (east, north) = ((a.x - b.x).remainder(dividingBy: 360) * degree * shrink, (a.y - b.y) * degree)
    return (east * east + north * north).squareRoot()
  }

  func cannotProject(
    _ pair: SIMD2<Double>, index: Int?, _ transformer: borrowing Transformer
  ) -> GeodesyError {
    let position = try? Position(validatingLatitude: pair.y, longitude: pair.x)
    let words =
      transformer.words(on: pair, .forward)
      ?? "the projection runs off to infinity there, or does not lead back"
    return GeodesyError(
      code: .outsideDomain, position: position, index: index,
      description: "\(crs) has no place for latitude \(pair.y), longitude \(pair.x): \(words).")
  }

  private func cannotUnproject(
    _ pair: SIMD2<Double>, index: Int?, _ transformer: borrowing Transformer
  ) -> GeodesyError {
    let words = transformer.words(on: order.given(pair), .inverse) ?? "no position is projected to it"
    return GeodesyError(
      code: .outsideDomain, index: index,
      description: "\(crs) has no position at easting \(pair.x), northing \(pair.y): \(words).")
  }
}
