internal import FrontlineGeometry
internal import FrontlineKernels
internal import Synchronization

/// What the measurements of one line with one edge rule share; made once and kept with the line.
///
/// Each edge is cut into pieces of even parameter, at most 200 km of a geodesic or 2 degrees of an edge that
/// is straight in longitude and latitude; a piece lies near its chord.
final class EdgeIndex: Sendable {
  let positions: [Position]
  let rule: EdgeRule
  /// The length of the line up to each position, in metres.
  let alongs: [Double]
  let edges: [Edge]
  /// The edge of each piece.
  private let edgesOfPieces: [Int32]
  private let tree: ChordTree
  private let lazyCrossings = AtomicLazyReference<Kept<RingCrossings>>()

  /// An edge as the kernels know it.
  struct Edge: Sendable {
    let raw: frontline_edge
    /// Metres.
    var length: Double { raw.length }
    /// The azimuths at both ends in degrees; 0 where the edge is no geodesic.
    var startAzimuth: Double { raw.start_azimuth }
    var endAzimuth: Double { raw.end_azimuth }
    fileprivate var firstPiece: Int { Int(raw.first_piece) }
    fileprivate var pieces: Int { Int(raw.pieces) }
  }

  /// The index of one line.
  convenience init(_ positions: [Position], edges rule: EdgeRule) { self.init([positions], edges: rule) }

  /// The index of several lines, end to end: between two of them is an edge of no length that is nowhere near.
  init(_ lines: [[Position]], edges rule: EdgeRule) {
    positions = lines.count == 1 ? lines[0] : lines.flatMap(\.self)
    self.rule = rule
    var gaps: [Int] = []
    for line in lines.dropLast() { gaps.append((gaps.last ?? -1) + line.count) }
    let pieces = EdgePieces(positions, edges: rule, gaps: gaps)
    alongs = pieces.alongs
    edges = pieces.edges
    edgesOfPieces = pieces.edgesOfPieces
    tree = ChordTree(pieces.points, sagittas: pieces.sagittas)
  }

  /// Which side of the ring a position lies on, where the line is the border of a polygon; made at the first
  /// question.
  var crossings: RingCrossings {
    (lazyCrossings.load() ?? lazyCrossings.storeIfNil(Kept(RingCrossings(self)))).value
  }

  /// The pairs of pieces of two lines that may hold the two places nearest to each other.
  func chordPairs(with other: EdgeIndex, limit: Double) -> [ChordPair] {
    tree.pairs(with: other.tree, limit: limit + Self.rounding)
  }

  /// What rounding may add to a distance in space: of two points, 3 nm each, and of the arithmetic.
  static let rounding = 2e-8
}

extension EdgeIndex.Edge {
  /// The parameters between which a piece lies, counted from the first of the edge.
  func part(of piece: Int) -> ClosedRange<Double> {
    Double(piece) / Double(pieces)...Double(piece + 1) / Double(pieces)
  }
}

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

  /// The edge of a piece, and the parameters between which it lies.
  func piece(_ chord: Int) -> (edge: Int, part: ClosedRange<Double>) {
    let edge = Int(edgesOfPieces[chord])
    return (edge, edges[edge].part(of: chord - edges[edge].firstPiece))
  }

  /// A geodesic edge by its index.
  func geodesicEdge(_ index: Int) -> GeodesicEdge {
    let edge = edges[index]
    return GeodesicEdge(
      positions[index], positions[index + 1],
      Geodesic.Inverse(distance: edge.length, azimuth1: edge.startAzimuth, azimuth2: edge.endAzimuth))
  }

  /// An edge straight in longitude and latitude by its index.
  func longitudeLatitudeEdge(_ index: Int) -> LongitudeLatitudeEdge {
    LongitudeLatitudeEdge(positions[index], positions[index + 1])
  }

  /// Whether a hit is to be preferred: the nearer; of two as near, the one on the earlier edge.
  ///
  /// Two distances of 20 nm more or less are as near, but the foot itself is far better known than that: a
  /// step of 2 cm off a foot 30 km away costs 7 nm only. So of two places so close together the one where the
  /// distance is level is the foot, and the other a vertex or the end of a piece beside it.
  private func isBetter(_ a: Hit, than b: Hit) -> Bool {
    let difference = a.place.distance - b.place.distance
    guard abs(difference) <= Foot.tie else { return difference < 0 }
    if abs(along(a) - along(b)) <= Foot.reachOfTie(a.place.distance) {
      if a.isLevel != b.isLevel { return a.isLevel }
      if !a.isLevel, difference != 0 { return difference < 0 }
    }
    return (a.edge, a.place.t) < (b.edge, b.place.t)
  }

  /// About how far along the line a hit is, in metres.
  private func along(_ hit: Hit) -> Double { alongs[hit.edge] + hit.place.t * edges[hit.edge].length }

  // MARK: - Answers

  /// The length of the line up to a place on one of its edges, in metres.
  func along(edge index: Int, t: Double) -> Double {
    if t <= 0 { return alongs[index] }
    if t >= 1 { return alongs[index + 1] }
    switch rule {
    case .geodesic: return alongs[index] + t * edges[index].length
    case .longitudeLatitude:
      return alongs[index] + longitudeLatitudeEdge(index).length(from: 0, to: t)
    }
  }

  /// A bound in metres on the error of a distance to an edge.
  ///
  /// The distance between two positions is good to 15 nm, and so is a position at a distance along a geodesic;
  /// rounding a position to degrees adds 4 nm, and the rest is to spare. The end of a geodesic being off by
  /// 15 nm sideways, between its ends it is off by at most as much as long as these lie within a quarter of
  /// the Earth, and then by 15 nm times the Earth's radius over the reduced length.
  func accuracy(ofEdge index: Int) -> Double {
    guard rule == .geodesic, edges[index].length > 9_900_000 else { return 5e-8 }
    let reduced = abs(Geodesic.scaledInverse(positions[index], positions[index + 1]).reducedLength)
    return 5e-8 + 1.5e-8 * RadiiOfCurvature.greatest / max(reduced, 1)
  }
}

/// A value that is kept by reference.
final class Kept<Value: Sendable>: Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
