import FrontlineGeometry

extension Geometry {
  /// The fewest decimals of a degree, from `usual` on, with which no line of the shape is written as a point and no ring as a
  /// point or a line; `usual` where none is enough, for it is such a thing already.
  ///
  /// - Complexity: O(1) for a line or ring of the usual size, else linear in its positions.
  func decimals(atLeast usual: Int) -> Int {
    switch self {
    case .point, .multiPoint: usual
    case .lineString(let line): Self.decimals(of: line.positions, isRing: false, atLeast: usual)
    case .multiLineString(let lines):
      lines.reduce(usual) { Self.decimals(of: $1.positions, isRing: false, atLeast: $0) }
    case .polygon(let polygon): Self.decimals(of: polygon, atLeast: usual)
    case .multiPolygon(let shape):
      shape.polygons.reduce(usual) { Self.decimals(of: $1, atLeast: $0) }
    case .collection(let members): members.reduce(usual) { $1.decimals(atLeast: $0) }
    }
  }

  private static func decimals(of polygon: Polygon, atLeast usual: Int) -> Int {
    polygon.interiors.reduce(decimals(of: polygon.exterior.positions, isRing: true, atLeast: usual)) {
      decimals(of: $1.positions, isRing: true, atLeast: $0)
    }
  }

  private static func decimals(of positions: [Position], isRing: Bool, atLeast usual: Int) -> Int {
    (usual...13).first { !shrinks(positions, isRing: isRing, decimals: $0) } ?? usual
  }

  /// Whether the positions, rounded, are all the same, or those of a ring all on one line.
  private static func shrinks(_ positions: [Position], isRing: Bool, decimals: Int) -> Bool {
    let scale = powersOfTen[decimals]
    func rounded(_ position: Position) -> SIMD2<Int> {
      SIMD2(
        Int((position.longitude * scale).rounded(.toNearestOrEven)),
        Int((position.latitude * scale).rounded(.toNearestOrEven)))
    }
    guard let start = positions.first.map(rounded) else { return true }
    var way: SIMD2<Int>?
    for position in positions.dropFirst() {
      let step = rounded(position) &- start
      guard step != .zero else { continue }
      guard isRing else { return false }
      if let way {
        if way.x.multipliedFullWidth(by: step.y) != way.y.multipliedFullWidth(by: step.x) { return false }
      } else {
        way = step
      }
    }
    return true
  }
}

/// 10^0 ... 10^15, which doubles hold exactly.
let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
