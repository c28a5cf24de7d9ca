internal import FrontlineGeometry
internal import FrontlineKernels

extension EdgeIndex {
  /// The nearest place of the line.
  struct Hit {
    let place: Place
    let edge: Int
    /// Whether the distance is level there, or it is merely an end.
    let isLevel: Bool
    /// The sine of the angle at the place from the edge to the query: greater than 0 where the query lies to the
    /// right; 0 on an edge of no length.
    let sine: Double

    init(_ foot: Foot, edge: Int, isLevel: Bool) {
      place = Place(t: foot.t, position: foot.position, distance: foot.distance, azimuth: foot.azimuth)
      self.edge = edge
      self.isLevel = isLevel
      sine = foot.speed > 0 ? foot.across / foot.speed : 0
    }

    fileprivate init(_ hit: frontline_hit) {
      place = Place(
        t: hit.t, position: Position(latitude: hit.latitude, longitude: hit.longitude),
        distance: hit.distance, azimuth: hit.azimuth)
      edge = Int(hit.edge)
      isLevel = hit.is_level != 0
      sine = hit.sine
    }
  }

  /// A place on an edge: where, 0 ... 1; how far from the query in metres, and in what direction in degrees.
  struct Place {
    let t: Double
    let position: Position
    let distance: Double
    let azimuth: Double
  }

  /// The nearest place to `query`, or nil where the whole line is farther than `limit` metres.
  func nearest(to query: Position, within limit: Double = .infinity) -> Hit? {
    var hit = frontline_hit()
    withUnsafePointer(to: query) { query in
      withKernelChain {
        GeodesicKernels.single.nearest($0, UnsafeBufferPointer(start: query, count: 1), within: limit, &hit)
      }
    }
    return answer(hit, query, limit)
  }

  /// Calls `body` with the nearest place to each of many queries, in order.
  func forEachNearest(
    to queries: UnsafeBufferPointer<Position>, within limit: Double = .infinity, _ body: (Int, Hit?) -> Void
  ) {
    let run = 256
    withUnsafeTemporaryAllocation(of: frontline_hit.self, capacity: min(run, max(queries.count, 1))) { hits in
      withKernelChain { chain in
        for first in stride(from: 0, to: queries.count, by: run) {
          let some = UnsafeBufferPointer(rebasing: queries[first..<min(first + run, queries.count)])
          GeodesicKernels.best.nearest(chain, some, within: limit, hits.baseAddress!)
          for i in some.indices { body(first + i, answer(hits[i], some[i], limit)) }
        }
      }
    }
  }

  /// Writes the distance in metres to each of many queries; NaN where there is none.
  func distances(
    to queries: UnsafeBufferPointer<Position>, _ meters: UnsafeMutableBufferPointer<Double>
  ) {
    let run = 256
    withUnsafeTemporaryAllocation(of: frontline_hit.self, capacity: min(run, max(queries.count, 1))) { hits in
      withKernelChain { chain in
        for first in stride(from: 0, to: queries.count, by: run) {
          let some = UnsafeBufferPointer(rebasing: queries[first..<min(first + run, queries.count)])
          GeodesicKernels.best.nearest(chain, some, within: .infinity, hits.baseAddress!)
          for i in some.indices {
            meters[first + i] =
              hits[i].edge >= 0
              ? hits[i].distance : answer(hits[i], some[i], .infinity)?.place.distance ?? .nan
          }
        }
      }
    }
  }

  private func answer(_ hit: frontline_hit, _ query: Position, _ limit: Double) -> Hit? {
    switch hit.edge {
    case -1: nil
    case -2: nearestFromAfar(to: query, within: limit)
    default: Hit(hit)
    }
  }

  private func withKernelChain(_ body: (UnsafePointer<frontline_chain>) -> Void) {
    tree.withKernelTree { tree in
      positions.withUnsafeBytes { positions in
        edges.withUnsafeBytes { edges in  // a struct of one member lies in memory as that member does
          alongs.withUnsafeBufferPointer { alongs in
            edgesOfPieces.withUnsafeBufferPointer { edgesOfPieces in
              var chain = frontline_chain(
                tree: tree, vertices: positions.baseAddress!.assumingMemoryBound(to: Double.self),
                edges: edges.baseAddress?.assumingMemoryBound(to: frontline_edge.self),
                alongs: alongs.baseAddress!,
                edges_of_pieces: edgesOfPieces.baseAddress!, is_geodesic: rule == .geodesic ? 1 : 0)
              body(&chain)
            }
          }
        }
      }
    }
  }

  /// The nearest place to a query that the kernels found too hard: an edge thousands of kilometres away, or one
  /// that bends strongly, may have several places where the distance is level.
  func nearestFromAfar(to query: Position, within limit: Double) -> Hit? {
    var viewpoint = Viewpoint(query)
    var best: Hit?
    for candidate in tree.candidates(from: EarthCentered(query), limit: limit + Self.rounding) {
      if let best, ChordBounds.leastDistance(chord: candidate.least) > best.place.distance + Foot.tie {
        continue
      }
      let hit = nearest(on: candidate, &viewpoint)
      if hit.place.distance <= limit, best.map({ isBetter(hit, than: $0) }) ?? true { best = hit }
    }
    return best
  }

  /// Calls `body` with runs of edges, nearest first, as long as they may lie within `limit` metres, which `body` may
  /// lower. An edge may be of two runs, and one between two lines is of some.
  func forEachRun(
    from query: Position, within limit: Double, _ body: (ClosedRange<Int>, inout Double) -> Void
  ) {
    var limit = limit
    tree.forEachRun(from: EarthCentered(query), within: limit + Self.rounding) { chords, reach in
      body(Int(edgesOfPieces[chords.lowerBound])...Int(edgesOfPieces[chords.upperBound - 1]), &limit)
      reach = limit + Self.rounding
    }
  }

  /// The edges that lie within `limit` metres of `query` and, but for rounding, no farther than the nearest.
  func nearestEdges(to query: Position, within limit: Double) -> Set<Int> {
    var viewpoint = Viewpoint(query)
    var found: Set<Int> = []
    for candidate in tree.candidates(from: EarthCentered(query), limit: limit + Self.rounding) {
      let hit = nearest(on: candidate, &viewpoint)
      if hit.place.distance <= limit { found.insert(hit.edge) }
    }
    return found
  }

  private func nearest(on candidate: ChordTree.Candidate, _ viewpoint: inout Viewpoint) -> Hit {
    let (edge, part) = piece(Int(candidate.chord))
    let hint = part.lowerBound + candidate.part * (part.upperBound - part.lowerBound)
    let (foot, isLevel) =
      switch rule {
      case .geodesic: FootFinder.nearest(on: geodesicEdge(edge), within: part, hint: hint, from: &viewpoint)
      case .longitudeLatitude:
        FootFinder.nearest(on: longitudeLatitudeEdge(edge), within: part, hint: hint, from: &viewpoint)
      }
    return Hit(foot, edge: edge, isLevel: isLevel)
  }

  /// Whether a hit is to be preferred: the nearer; of two as near, the one on the earlier edge.
  ///
  /// Two distances of 10 nm more or less are as near, but the foot itself is far better known than that: a
  /// step of 2 cm off a foot 30 km away costs 7 nm only. So of two places so close together the one where the
  /// distance is level is the foot, and the other a vertex or the end of a piece beside it.
  private func isBetter(_ a: Hit, than b: Hit) -> Bool {
    let difference = a.place.distance - b.place.distance
    guard abs(difference) <= Foot.tie else { return difference < 0 }
    if abs(along(a) - along(b)) <= Foot.reachOfTie(a.place.distance) {
      if a.isLevel != b.isLevel { return a.isLevel }
      if !a.isLevel, difference != 0 { return difference < 0 }
    }
    return (edges[a.edge].rank, a.place.t) < (edges[b.edge].rank, b.place.t)
  }

  /// About how far along the line a hit is, in metres.
  private func along(_ hit: Hit) -> Double { alongs[hit.edge] + hit.place.t * edges[hit.edge].length }
}
