public import FrontlineGeodesy
public import FrontlineGeometry

extension Settlements {
  /// Those no farther than `distance` from a shape, nearest first.
  ///
  /// ```swift
  /// let road = try atlas.route("lachin-corridor-old").line
  /// atlas.settlements.within(.kilometers(10), of: road).count  // 117
  /// ```
  ///
  /// Distances are geodesics on WGS 84 to the nearest point of a line or outline, whose edges are geodesics; those
  /// inside an outline are at distance 0 and have no azimuth. Settlements equally far keep the order of the data.
  ///
  /// - Parameter distance: any length; a negative one finds nothing.
  /// - Complexity: O(n) times the nearest point of the shape.
  public func within(_ distance: Length, of shape: some Shape) -> [NearbySettlement] {
    distances(to: shape).filter { $0.distance <= distance }
  }

  /// The `count` nearest to a shape, nearest first; fewer where there are not so many. See ``within(_:of:)-(_,Shape)``.
  ///
  /// - Parameter count: at least 0.
  public func nearest(_ count: Int, to shape: some Shape) -> [NearbySettlement] {
    Array(distances(to: shape).prefix(count))
  }

  private func distances(to shape: some Shape) -> [NearbySettlement] {
    let all = compactMap { settlement -> NearbySettlement? in
      guard let pair = shape.closestPositions(to: settlement.position, edges: .geodesic) else { return nil }
      return NearbySettlement(
        settlement: settlement, distance: pair.distance,
        azimuth: pair.distance > .zero ? pair.here.azimuth(to: settlement.position) : nil)
    }
    return all.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .map(\.element)
  }
}
