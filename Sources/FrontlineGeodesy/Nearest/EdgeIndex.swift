internal import FrontlineGeometry
internal import FrontlineKernels

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
  let edgesOfPieces: [Int32]
  let tree: ChordTree
  private let lazyCrossings = Lazy<RingCrossings>()

  /// An edge as the kernels know it.
  struct Edge: Sendable {
    let raw: frontline_edge
    /// Metres.
    var length: Double { raw.length }
    /// The azimuths at both ends in degrees; 0 where the edge is no geodesic.
    var startAzimuth: Double { raw.start_azimuth }
    var endAzimuth: Double { raw.end_azimuth }
    var firstPiece: Int { Int(raw.first_piece) }
    var pieces: Int { Int(raw.pieces) }
    var rank: Int { Int(raw.rank) }
  }

  /// The index of one line.
  convenience init(_ positions: [Position], edges rule: EdgeRule) {
    self.init([positions], edges: rule, ranks: [0])
  }

  /// The index of several lines, end to end: between two of them is an edge of no length that is nowhere near.
  ///
  /// - Parameter ranks: of the first edge of each line; of two places as near, that of the lesser rank is the answer.
  init(_ lines: [[Position]], edges rule: EdgeRule, ranks: [Int]) {
    positions = lines.count == 1 ? lines[0] : lines.flatMap(\.self)
    self.rule = rule
    var gaps: [Int] = []
    for line in lines.dropLast() { gaps.append((gaps.last ?? -1) + line.count) }
    let pieces = EdgePieces(positions, edges: rule, gaps: gaps, ranks: ranks)
    alongs = pieces.alongs
    edges = pieces.edges
    edgesOfPieces = pieces.edgesOfPieces
    tree = ChordTree(pieces.points, sagittas: pieces.sagittas)
  }

  /// Which side of the ring a position lies on, where the line is the border of a polygon; made at the first
  /// question.
  var crossings: RingCrossings {
    lazyCrossings.value { RingCrossings(self) }
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
