/// Finds the defects of polygons that are one shape.
///
/// Every pair of edges whose boxes meet is compared, the boxes found through an index. Where rings neither
/// cross nor run along each other, one lies wholly inside or outside another; which of the two, a touching
/// point tells, or else a meridian drawn from one position to the north pole, whose crossings are counted for
/// all rings at once.
struct DefectFinder {
  let rings: [UnwrappedRing]
  /// For each part, the indices in `rings` of its exterior and its holes; nil for an exterior that cannot be
  /// used.
  let parts: [(exterior: Int?, holes: [Int])]
  let segments: [(ring: Int, step: Int)]
  let tree: PackedRTree
  /// The ways to lay a second edge beside a first: as it is, or also a turn to the west or east.
  let shifts: [Double]
  let limit: Int
  let isMulti: Bool

  /// Defects of single rings, and of two rings together.
  var ownDefects: [Defect] = []
  var jointDefects: [Defect] = []
  /// Rings that cross or run along themselves: their inside means nothing.
  var tangled: Set<Int> = []
  /// Pairs of rings that cross or run along each other: nothing more is asked about them.
  var entangled: Set<Pair> = []
  /// For each ring, the rings that touch it, and whether it lies inside them.
  var touching: [[Int: Bool]]
  /// Where rings of one part touch.
  var touchPoints: [(pair: Pair, point: PlanarPoint)] = []
  /// What has been told once: a touch of two places, or a kind of defect of two rings.
  var reported: Set<Report> = []
  /// How many more contacts are looked into.
  var contactsLeft: Int

  struct Pair: Hashable {
    let a: Int
    let b: Int

    init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }
  }

  enum Report: Hashable {
    case touch(Place, Place)
    case joint(Pair, Defect.Kind)
  }

  /// A place on a ring where something touches it: a vertex, or the inside of the edge after it.
  struct Place: Hashable {
    let ring: Int
    let step: Int
    let isVertex: Bool

    func precedes(_ other: Place) -> Bool {
      (ring, step, isVertex ? 0 : 1) < (other.ring, other.step, other.isVertex ? 0 : 1)
    }
  }

  init(_ polygons: [Polygon], edges: EdgeRule, limit: Int, isMulti: Bool) {
    self.limit = max(limit, 0)
    self.isMulti = isMulti
    var rings: [UnwrappedRing] = []
    var parts: [(exterior: Int?, holes: [Int])] = []
    var found: [Defect] = []
    for (part, polygon) in polygons.enumerated() {
      parts.append((nil, []))
      for (index, ring) in polygon.rings.enumerated() {
        let unwrapped = UnwrappedRing(ring, part: part, index: index, edges: edges)
        func report(_ kind: Defect.Kind, at vertex: Int, _ what: String) {
          let position = ring.positions[vertex]
          found.append(
            Defect(
              kind: kind, part: part, ring: index, vertex: vertex, position: position,
              description: "\(unwrapped.name(in: isMulti, capital: true)) \(what) at \(position)."))
        }
        for i in unwrapped.repeated { report(.repeatedPosition, at: i, "repeats the position before it") }
        if unwrapped.distinctUpToThree < 3 {
          report(.tooFewPositions, at: 0, "has fewer than three distinct positions")
        } else if unwrapped.isFlat {
          report(.noArea, at: 0, "lies on one line and has no area")
        } else {
          if index == 0 { parts[part].exterior = rings.count } else { parts[part].holes.append(rings.count) }
          rings.append(unwrapped)
        }
      }
    }
    self.rings = rings
    self.parts = parts
    ownDefects = found
    segments = rings.indices.flatMap { ring in (0..<rings[ring].count).map { (ring, $0) } }
    shifts = rings.contains(where: \.crosses) ? [-360, 0, 360] : [0]
    tree = PackedRTree(
      segments.map { segment in
        let (a, b) = rings[segment.ring].edge(segment.step, shift: 0)
        return PackedRTree.Box(a, b)
      })
    touching = Array(repeating: [:], count: rings.count)
    contactsLeft = 100 * self.limit + segments.count
  }

  /// All defects, at most `limit`.
  func defects() -> [Defect] {
    var finder = self
    if finder.compareEdges() {
      finder.judgeWindings()
      finder.judgeNesting()
      finder.judgeConnection()
    }
    return Array((finder.ownDefects.inOrder + finder.jointDefects.inOrder).prefix(limit))
  }
}

extension Array where Element == Defect {
  fileprivate var inOrder: [Defect] {
    sorted {
      ($0.part, $0.ring, $0.vertex, $0.kind.rawValue) < ($1.part, $1.ring, $1.vertex, $1.kind.rawValue)
    }
  }
}

extension PackedRTree.Box {
  /// The box of two points.
  init(_ a: PlanarPoint, _ b: PlanarPoint) {
    self.init(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }

  /// The box in the frame of edges that are laid `shift` to the east, a little wider against rounding.
  func inFrame(of shift: Double) -> PackedRTree.Box {
    let slack = shift == 0 ? 0 : 1e-9
    return PackedRTree.Box(minX: minX - shift - slack, minY: minY, maxX: maxX - shift + slack, maxY: maxY)
  }
}
