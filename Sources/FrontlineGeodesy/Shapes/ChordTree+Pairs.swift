/// Two chords, one of each of two trees, whose curves may hold the two nearest places.
struct ChordPair {
  let one: Int
  let other: Int
  /// Where on each chord, 0 ... 1, the nearest points are.
  let oneAt: Double
  let otherAt: Double
  let distance: Double
  /// No points of the two curves are nearer than this, in space.
  let leastDistance: Double
}

extension ChordTree {
  /// All pairs of chords whose curves may hold the two places that are nearest to each other by geodesic.
  /// Nearest first.
  ///
  /// - Parameter limit: nothing farther apart than this in space is wanted.
  func pairs(with other: ChordTree, limit: Double) -> [ChordPair] {
    var search = PairSearch(one: self, other: other, limit: limit)
    search.visit(root, other.root)
    return search.pairs.filter { $0.leastDistance <= search.limit }.sorted { $0.distance < $1.distance }
  }

  private struct PairSearch {
    let one: ChordTree
    let other: ChordTree
    var nearest = Double.infinity
    var limit: Double
    var pairs: [ChordPair] = []

    init(one: ChordTree, other: ChordTree, limit: Double) {
      self.one = one
      self.other = other
      self.limit = limit
    }

    /// Opens the larger of two nodes, its nearer children first, down to pairs of runs of chords.
    mutating func visit(_ a: Node, _ b: Node) {
      guard a.box.distance(to: b.box) <= limit else { return }
      if a.level < 0, b.level < 0 {
        for i in a.chords { for j in b.chords { measure(i, j) } }
      } else if b.level < 0 || a.level >= 0 && a.box.size >= b.box.size {
        for child in one.children(of: a).sorted(by: {
          $0.box.distance(to: b.box) < $1.box.distance(to: b.box)
        }) {
          visit(child, b)
        }
      } else {
        for child in other.children(of: b).sorted(by: {
          $0.box.distance(to: a.box) < $1.box.distance(to: a.box)
        }) {
          visit(a, child)
        }
      }
    }

    private mutating func measure(_ i: Int, _ j: Int) {
      let (p, q) = (one.chord(i), other.chord(j))
      guard p.sagitta >= 0, q.sagitta >= 0 else { return }
      let (s, t, distance) = EarthCentered.closest(p.start, p.end, q.start, q.end)
      let sagitta = p.sagitta + q.sagitta
      guard distance - sagitta <= limit else { return }
      pairs.append(
        ChordPair(
          one: i, other: j, oneAt: s, otherAt: t, distance: distance,
          leastDistance: max(distance - sagitta, 0)))
      if distance + sagitta < nearest {
        nearest = distance + sagitta
        limit = min(limit, ChordBounds.greatestChord(nearerThan: nearest))
      }
    }
  }
}

extension EarthCentered {
  static func - (a: EarthCentered, b: EarthCentered) -> EarthCentered {
    EarthCentered(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z)
  }

  static func + (a: EarthCentered, b: EarthCentered) -> EarthCentered {
    EarthCentered(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z)
  }

  static func * (factor: Double, a: EarthCentered) -> EarthCentered {
    EarthCentered(x: factor * a.x, y: factor * a.y, z: factor * a.z)
  }

  func dot(_ other: EarthCentered) -> Double { x * other.x + y * other.y + z * other.z }

  var length: Double { dot(self).squareRoot() }

  /// The nearest points of two straight segments in space, as parts of each, and their distance.
  ///
  /// The lines are solved for both parts at once, and where one leaves its segment, the other for the end.
  ///
  /// Source: C. Ericson, Real-time collision detection (2005), section 5.1.9.
  static func closest(
    _ a: EarthCentered, _ b: EarthCentered, _ c: EarthCentered, _ d: EarthCentered
  ) -> (s: Double, t: Double, distance: Double) {
    let (u, v, w) = (b - a, d - c, a - c)
    let (uu, vv, uv, uw, vw) = (u.dot(u), v.dot(v), u.dot(v), u.dot(w), v.dot(w))
    func part(_ x: Double, of whole: Double) -> Double { whole > 0 ? min(max(x / whole, 0), 1) : 0 }
    var s = part(uv * vw - uw * vv, of: uu * vv - uv * uv)
    let t = part(uv * s + vw, of: vv)
    s = part(uv * t - uw, of: uu)
    let distance = (w + s * u - t * v).length
    return (s, t, distance)
  }
}
