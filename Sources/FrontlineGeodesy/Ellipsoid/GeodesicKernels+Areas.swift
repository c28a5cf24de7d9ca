internal import FrontlineGeometry
internal import FrontlineKernels
internal import FrontlinePROJ

extension GeodesicKernels {
  /// The ground in square metres between the equator and each edge from one of `starts` to the one of `ends` beside
  /// it, positive where the edge runs westward north of the equator. The two may be the same chain, one vertex apart.
  func areas(
    from starts: UnsafeBufferPointer<Position>, to ends: UnsafeBufferPointer<Position>, edges: EdgeRule,
    _ squareMeters: UnsafeMutablePointer<Double>
  ) {
    let count = min(starts.count, ends.count)
    guard count > 0 else { return }
    switch edges {
    case .geodesic:
      guard table.pointee.areas(starts.doubles, ends.doubles, squareMeters, count) > 0 else { return }
      for i in 0..<count where squareMeters[i].isNaN {
        squareMeters[i] = Geodesic.anyArea(starts[i], ends[i])
      }
    case .longitudeLatitude:
      _ = table.pointee.straight_areas(starts.doubles, ends.doubles, squareMeters, count)
    }
  }
}

extension Geodesic {
  /// The ground below the geodesic between any two positions, by PROJ; signed as that of the kernels.
  fileprivate static func anyArea(_ a: Position, _ b: Position) -> Double {
    var area = 0.0
    geod_geninverse(
      wgs84, a.latitude, a.longitude, b.latitude, b.longitude, nil, nil, nil, nil, nil, nil, &area)
    return -area
  }
}
