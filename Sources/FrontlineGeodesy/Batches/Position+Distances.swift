public import FrontlineGeometry

extension Position {
  /// The lengths of the shortest paths from each of many positions to the one beside it.
  ///
  /// ```swift
  /// let goris = Position(latitude: 39.5111, longitude: 46.3417)
  /// Position.distances(from: [shusha, goris], to: [stepanakert, shusha])      // [6.9 km, 44.0 km]
  /// ```
  ///
  /// Each is exactly what ``distance(to:)`` gives for its pair, whatever stands beside it. All are worked out
  /// by the vector units of the processor, some ten nanoseconds each to 1,000 km.
  ///
  /// Edge cases: two empty lists give an empty one; those of ``distance(to:)``.
  ///
  /// - Parameters:
  ///   - starts: the positions to start from.
  ///   - ends: as many positions to reach; traps where they are not as many.
  /// - Returns: one length a pair, each within 15 nm.
  /// - Complexity: O(n)
  public static func distances(from starts: [Position], to ends: [Position]) -> [Length] {
    precondition(starts.count == ends.count, "Pairs of positions need two lists of one length.")
    return starts.withUnsafeBufferPointer { starts in
      ends.withUnsafeBufferPointer { ends in
        [Length](count: starts.count) { GeodesicKernels.best.distances(from: starts, to: ends, $0) }
      }
    }
  }

  /// The lengths of the shortest paths from here to many positions.
  ///
  /// ```swift
  /// shusha.distances(to: [stepanakert, shusha])      // [6.9 km, 0.0 m]
  /// ```
  ///
  /// Each is exactly what ``distance(to:)`` gives.
  ///
  /// - Complexity: O(n)
  public func distances(to others: [Position]) -> [Length] {
    others.withUnsafeBufferPointer { others in
      [Length](count: others.count) { GeodesicKernels.best.distances(from: self, to: others, $0) }
    }
  }
}

extension [Length] {
  /// `count` lengths, written as metres.
  ///
  /// A `Length` is one double and nothing else, so that lengths in memory are metres.
  init(count: Int, _ write: (UnsafeMutablePointer<Double>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { buffer, done in
      guard count > 0 else { return }
      write(UnsafeMutableRawPointer(buffer.baseAddress!).assumingMemoryBound(to: Double.self))
      done = count
    }
  }
}
