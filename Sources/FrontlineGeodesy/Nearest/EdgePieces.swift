internal import FrontlineGeometry
internal import FrontlineKernels

/// The edges of a chain of positions, measured, and cut into pieces that lie near their chords.
///
/// The pieces of an edge have even parameter: at most 200 km of a geodesic, or 2 degrees of an edge that is
/// straight in longitude and latitude. Most edges are one piece.
struct EdgePieces {
  /// The length of the chain up to each position, in metres.
  private(set) var alongs = [0.0]
  private(set) var edges: [EdgeIndex.Edge] = []
  /// The edge of each piece.
  private(set) var edgesOfPieces: [Int32] = []
  /// How far each piece may leave its chord, in metres; as ``ChordTree`` takes them.
  private(set) var sagittas: [Double] = []
  /// The ends of the pieces in space, as ``ChordTree`` takes them.
  private(set) var points: EarthCentered.Points

  /// - Parameters:
  ///   - gaps: the edges that are none, ascending: they part lines that lie end to end.
  ///   - ranks: of the first edge of each line.
  init(_ positions: [Position], edges rule: EdgeRule, gaps: [Int], ranks: [Int]) {
    points = EarthCentered.Points(positions, repeatingLast: ChordTree.fan)
    precondition(positions.count <= Int32.max, "No line has more than 2,147,483,647 positions.")
    let count = positions.count - 1
    alongs.reserveCapacity(positions.count)
    edges.reserveCapacity(count)
    edgesOfPieces.reserveCapacity(count)
    sagittas.reserveCapacity(count + ChordTree.fan)
    var cuts: [(after: Int, position: Position)] = []  // within the edge after a vertex, in order
    var (gaps, ranks) = (gaps[...], ranks[...])
    var rank = ranks.removeFirst()
    var measured = EdgeMeasures(rule)
    for i in 0..<count {
      if i == gaps.first {
        gaps.removeFirst()
        sagittas.append(ChordTree.noChord)
        add(frontline_edge(), pieces: 1, rank: rank)
        rank = ranks.removeFirst()
        continue
      }
      let edge = measured.edge(i, of: positions)
      switch rule {
      case .geodesic:
        let pieces = edge.length <= 200_000 ? 1 : Int((edge.length / 200_000).rounded(.up))
        if pieces > 1 {
          let path = Geodesic.Inverse(
            distance: edge.length, azimuth1: edge.start_azimuth, azimuth2: edge.end_azimuth)
          let curve = GeodesicEdge(positions[i], positions[i + 1], path)
          for cut in 1..<pieces { cuts.append((i, curve.motion(at: Double(cut) / Double(pieces)).position)) }
        }
        // |x''| <= 1/r along a geodesic of the ellipsoid: a piece of length l leaves its chord by l2 / 8r.
        let length = edge.length / Double(pieces)
        for _ in 0..<pieces {
          sagittas.append(length * length / (8 * RadiiOfCurvature.least) + EdgeIndex.rounding)
        }
        add(edge, pieces: pieces, rank: rank)
      case .longitudeLatitude:
        let (a, b) = (positions[i], positions[i + 1])
        let turn = abs(b.latitude - a.latitude) + abs(b.longitude - a.longitude)
        let pieces = turn <= 2 ? 1 : Int((turn / 2).rounded(.up))
        if pieces == 1 {
          sagittas.append(measured.sagitta(i) + EdgeIndex.rounding)
        } else {
          let curve = LongitudeLatitudeEdge(a, b)
          for cut in 1..<pieces { cuts.append((i, curve.position(at: Double(cut) / Double(pieces)))) }
          for piece in 0..<pieces {
            let (t0, t1) = (Double(piece) / Double(pieces), Double(piece + 1) / Double(pieces))
            sagittas.append(curve.sagitta(from: t0, to: t1) + EdgeIndex.rounding)
          }
        }
        add(edge, pieces: pieces, rank: rank)
      }
      rank += 1
    }
    sagittas.append(contentsOf: repeatElement(ChordTree.noChord, count: ChordTree.fan))
    if !cuts.isEmpty { points = points.inserting(cuts) }
  }

  /// The lengths of the edges of a chain in metres.
  static func lengths(of positions: [Position], edges rule: EdgeRule) -> [Double] {
    var measured = EdgeMeasures(rule)
    return (0..<positions.count - 1).map { measured.edge($0, of: positions).length }
  }

  private mutating func add(_ edge: frontline_edge, pieces: Int, rank: Int) {
    var edge = edge
    edge.first_piece = Int64(edgesOfPieces.count)
    edge.pieces = Int32(pieces)
    edge.rank = Int32(truncatingIfNeeded: rank)
    for _ in 0..<pieces { edgesOfPieces.append(Int32(truncatingIfNeeded: edges.count)) }
    alongs.append(alongs[edges.count] + edge.length)
    edges.append(EdgeIndex.Edge(raw: edge))
  }
}

/// The lengths of edges and what else the kernels know of them, so many at a time.
private struct EdgeMeasures {
  private let rule: EdgeRule
  private var first = 0
  private var end = 0
  private var lengths = [Double](repeating: 0, count: run)
  /// The azimuths at both ends; of edges straight in longitude and latitude the bends and the sagittas.
  private var one = [Double](repeating: 0, count: run)
  private var other = [Double](repeating: 0, count: run)

  private static let run = 512

  init(_ rule: EdgeRule) { self.rule = rule }

  /// An edge by its number; they are asked for in order.
  mutating func edge(_ i: Int, of positions: [Position]) -> frontline_edge {
    if i >= end { measure(positions, from: i) }
    let k = i - first
    switch rule {
    case .geodesic:
      return frontline_edge(
        length: lengths[k], start_azimuth: one[k], end_azimuth: other[k], bend: 0, first_piece: 0, pieces: 0,
        rank: 0)
    case .longitudeLatitude:
      let length =
        lengths[k].isNaN ? LongitudeLatitudeEdge(positions[i], positions[i + 1]).length : lengths[k]
      return frontline_edge(
        length: length, start_azimuth: 0, end_azimuth: 0, bend: one[k], first_piece: 0, pieces: 0, rank: 0)
    }
  }

  /// How far an edge straight in longitude and latitude may leave its chord; of the edge asked for last.
  func sagitta(_ i: Int) -> Double { other[i - first] }

  private mutating func measure(_ positions: [Position], from first: Int) {
    self.first = first
    end = min(first + Self.run, positions.count - 1)
    positions[first...end].withUnsafeBufferPointer { some in
      switch rule {
      case .geodesic:
        GeodesicKernels.best.paths(
          from: UnsafeBufferPointer(rebasing: some.dropLast()),
          to: UnsafeBufferPointer(rebasing: some.dropFirst()), &lengths, &one, &other)
      case .longitudeLatitude: GeodesicKernels.best.straightEdges(some, &lengths, &one, &other)
      }
    }
  }
}
