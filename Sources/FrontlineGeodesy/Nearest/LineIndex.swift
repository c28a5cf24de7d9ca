internal import FrontlineGeometry
internal import Synchronization

/// What the measurements of one line with one edge rule share; made once and kept with the line.
///
/// Each edge is cut into pieces of even parameter, at most 200 km of a geodesic or 2 degrees of an edge that
/// is straight in longitude and latitude; a piece lies near its chord.
final class LineIndex: Sendable {
  let positions: [Position]
  let rule: EdgeRule
  /// The length of the line up to each position, in metres.
  let alongs: [Double]
  let edges: [Edge]
  /// The edge of each piece.
  private let edgesOfPieces: [Int32]
  private let tree: ChordTree
  private let lazyCrossings = AtomicLazyReference<Kept<RingCrossings>>()

  struct Edge {
    /// Metres.
    let length: Double
    /// The azimuths at both ends in degrees; 0 where the edge is no geodesic.
    let startAzimuth: Double
    let endAzimuth: Double
    let firstPiece: Int
    let pieces: Int
  }

  init(_ positions: [Position], edges rule: EdgeRule) {
    self.positions = positions
    self.rule = rule
    var alongs = [0.0]
    var edges: [Edge] = []
    var edgesOfPieces: [Int32] = []
    var points = [EarthCentered(positions[0])]
    var sagittas: [Double] = []
    alongs.reserveCapacity(positions.count)
    edges.reserveCapacity(positions.count - 1)

    /// Adds an edge and its pieces, with the sagitta that each has at most.
    func add(
      _ pieces: Int, _ length: Double, _ azimuths: (start: Double, end: Double),
      position: (Double) -> Position, sagitta: (Double, Double) -> Double
    ) {
      let edge = Edge(
        length: length, startAzimuth: azimuths.start, endAzimuth: azimuths.end,
        firstPiece: edgesOfPieces.count, pieces: pieces)
      for piece in 0..<pieces {
        let part = edge.part(of: piece)
        points.append(EarthCentered(position(part.upperBound)))
        sagittas.append(sagitta(part.lowerBound, part.upperBound) + Self.rounding)
        edgesOfPieces.append(Int32(edges.count))
      }
      alongs.append(alongs[edges.count] + length)
      edges.append(edge)
    }

    for (a, b) in zip(positions, positions.dropFirst()) {
      switch rule {
      case .geodesic:
        let path = Geodesic.inverse(a, b)
        let pieces = max(1, Int((path.distance / 200_000).rounded(.up)))
        let edge = pieces == 1 ? nil : GeodesicEdge(a, b, path)
        // |x''| <= 1/r along a geodesic of the ellipsoid: a piece of length l leaves its chord by l2 / 8r.
        let length = path.distance / Double(pieces)
        add(pieces, path.distance, (path.azimuth1, path.azimuth2)) { t in
          t == 1 ? b : edge!.motion(at: t).position
        } sagitta: { _, _ in
          length * length / (8 * RadiiOfCurvature.least)
        }
      case .longitudeLatitude:
        let edge = LongitudeLatitudeEdge(a, b)
        let turn = (abs(edge.latitudeChange) + abs(edge.longitudeChange)) * (180 / .pi)
        add(max(1, Int((turn / 2).rounded(.up))), edge.length, (0, 0)) { t in
          edge.position(at: t)
        } sagitta: { t0, t1 in
          edge.sagitta(from: t0, to: t1)
        }
      }
    }
    self.alongs = alongs
    self.edges = edges
    self.edgesOfPieces = edgesOfPieces
    tree = ChordTree(points, sagittas: sagittas)
  }

  /// Which side of the ring a position lies on, where the line is the border of a polygon; made at the first
  /// question.
  var crossings: RingCrossings {
    (lazyCrossings.load() ?? lazyCrossings.storeIfNil(Kept(RingCrossings(self)))).value
  }

  /// The pairs of pieces of two lines that may hold the two places nearest to each other.
  func chordPairs(with other: LineIndex, limit: Double) -> [ChordPair] {
    tree.pairs(with: other.tree, limit: limit + Self.rounding)
  }

  /// What rounding may add to a distance in space: of two points, 3 nm each, and of the arithmetic.
  private static let rounding = 2e-8
}

extension LineIndex.Edge {
  /// The parameters between which a piece lies, counted from the first of the edge.
  func part(of piece: Int) -> ClosedRange<Double> {
    Double(piece) / Double(pieces)...Double(piece + 1) / Double(pieces)
  }
}

extension LineIndex {
  /// The nearest place of the line.
  struct Hit {
    let foot: Foot
    let edge: Int
    /// Whether the distance is level there, or it is merely an end.
    let isLevel: Bool
  }

  /// The nearest place to `query`, or nil where the whole line is farther than `limit` metres.
  func nearest(to query: Position, within limit: Double = .infinity) -> Hit? {
    var viewpoint = Viewpoint(query)
    var best: Hit?
    for candidate in tree.candidates(from: EarthCentered(query), limit: limit + Self.rounding) {
      if let best, ChordBounds.leastDistance(chord: candidate.leastDistance) > best.foot.distance + Foot.tie {
        continue
      }
      let hit = nearest(on: candidate, &viewpoint)
      if hit.foot.distance <= limit, best.map({ isBetter(hit, than: $0) }) ?? true { best = hit }
    }
    return best
  }

  /// The edges that lie within `limit` metres of `query` and, but for rounding, no farther than the nearest.
  func nearestEdges(to query: Position, within limit: Double) -> Set<Int> {
    var viewpoint = Viewpoint(query)
    var found: Set<Int> = []
    for candidate in tree.candidates(from: EarthCentered(query), limit: limit + Self.rounding) {
      let hit = nearest(on: candidate, &viewpoint)
      if hit.foot.distance <= limit { found.insert(hit.edge) }
    }
    return found
  }

  private func nearest(on candidate: ChordTree.Candidate, _ viewpoint: inout Viewpoint) -> Hit {
    let (edge, part) = piece(candidate.chord)
    let hint = part.lowerBound + candidate.part * (part.upperBound - part.lowerBound)
    let (foot, isLevel) =
      switch rule {
      case .geodesic: FootFinder.nearest(on: geodesicEdge(edge), within: part, hint: hint, from: &viewpoint)
      case .longitudeLatitude:
        FootFinder.nearest(on: longitudeLatitudeEdge(edge), within: part, hint: hint, from: &viewpoint)
      }
    return Hit(foot: foot, edge: edge, isLevel: isLevel)
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
    let difference = a.foot.distance - b.foot.distance
    guard abs(difference) <= Foot.tie else { return difference < 0 }
    if abs(along(a) - along(b)) <= a.foot.reachOfTie {
      if a.isLevel != b.isLevel { return a.isLevel }
      if !a.isLevel, difference != 0 { return difference < 0 }
    }
    return (a.edge, a.foot.t) < (b.edge, b.foot.t)
  }

  /// About how far along the line a hit is, in metres.
  private func along(_ hit: Hit) -> Double { alongs[hit.edge] + hit.foot.t * edges[hit.edge].length }

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
