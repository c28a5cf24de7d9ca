public import FrontlineGeometry

extension Position {
  /// The positions reached by going straight on from each of many for a distance of its own.
  ///
  /// ```swift
  /// Position.destinations(from: [shusha], [.kilometers(5)], toward: [.degrees(90)])      // [39.75369, 46.80484]
  /// ```
  ///
  /// Each is exactly what ``destination(_:toward:)`` gives.
  ///
  /// - Parameters:
  ///   - starts: where to set out.
  ///   - distances: as many, finite; traps where they are not.
  ///   - azimuths: as many; traps where they are not.
  /// - Complexity: O(n)
  public static func destinations(
    from starts: [Position], _ distances: [Length], toward azimuths: [Azimuth]
  ) -> [Position] {
    precondition(
      starts.count == distances.count && starts.count == azimuths.count,
      "Destinations need three lists of one length.")
    precondition(distances.allSatisfy { $0.meters.isFinite }, "A destination needs a finite distance.")
    guard !starts.isEmpty else { return [] }
    var arrivals = [Double](repeating: 0, count: starts.count)
    return [Position](unsafeUninitializedCapacity: starts.count) { ends, done in
      starts.withUnsafeBufferPointer { starts in
        distances.withUnsafeBytes { meters in
          azimuths.withUnsafeBytes { degrees in
            // A Length is one double, and so is an Azimuth.
            GeodesicKernels.best.destinations(
              from: starts, azimuths: degrees.baseAddress!.assumingMemoryBound(to: Double.self),
              meters: meters.baseAddress!.assumingMemoryBound(to: Double.self), ends.baseAddress!, &arrivals)
          }
        }
      }
      done = starts.count
    }
  }

  /// The positions at many distances along the geodesic that sets out from here.
  ///
  /// ```swift
  /// shusha.destinations([.zero, .kilometers(5)], toward: .degrees(90))    // [39.75370, 46.74650, 39.75369, 46.80484]
  /// ```
  ///
  /// - Parameters:
  ///   - distances: finite, in any order; a negative one goes backward. Traps where one is not finite.
  ///   - azimuth: the direction in which to set out, clockwise from north.
  /// - Complexity: O(n)
  public func destinations(_ distances: [Length], toward azimuth: Azimuth) -> [Position] {
    Position.destinations(
      from: Array(repeating: self, count: distances.count), distances,
      toward: Array(repeating: azimuth, count: distances.count))
  }

  /// The positions at many fractions of the shortest path to another: 0 is here, 1 is there.
  ///
  /// Each is exactly what ``point(atFraction:to:)`` gives.
  ///
  /// - Parameters:
  ///   - fractions: finite; below 0 and above 1 the path is continued. Traps where one is not finite.
  ///   - other: the other end of the path.
  /// - Complexity: O(n)
  public func points(atFractions fractions: [Double], to other: Position) -> [Position] {
    precondition(fractions.allSatisfy(\.isFinite), "The fraction of a path must be finite.")
    let path = Geodesic.inverse(self, other)
    var points = destinations(
      fractions.map { .meters($0 * path.distance) }, toward: .degrees(path.azimuth1))
    for (i, fraction) in fractions.enumerated() {
      if fraction == 0 { points[i] = self }
      if fraction == 1 { points[i] = other }
    }
    return points
  }
}
