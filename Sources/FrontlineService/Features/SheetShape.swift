internal import FrontlineGeometry

/// A shape on a plane sheet, for the question whether two meet. Edges are straight on the sheet, as RFC 7946 has them.
struct SheetShape: Sendable {
  typealias Point = SIMD2<Double>

  var points: [Point] = []
  var lines: [[Point]] = []
  /// Polygons by their rings, outer and inner alike.
  var polygons: [[[Point]]] = []
  private(set) var box = SheetBox.nothing

  init() {}

  /// A shape whose x is the longitude and whose y is the latitude.
  init(_ geometry: Geometry) {
    add(geometry) { $0.map { Point($0.longitude, $0.latitude) } }
    findBox()
  }

  /// A shape whose positions are moved to another sheet; `nil`: one of them has no place there.
  init?(_ geometry: Geometry, by move: ([Position]) -> [Point]?) {
    var isWhole = true
    add(geometry) { run in
      guard let moved = move(run) else {
        isWhole = false
        return []
      }
      return moved
    }
    guard isWhole else { return nil }
    findBox()
  }

  /// A box as a shape.
  init(_ box: SheetBox) {
    polygons = [
      [
        [
          Point(box.minX, box.minY), Point(box.maxX, box.minY), Point(box.maxX, box.maxY),
          Point(box.minX, box.maxY), Point(box.minX, box.minY),
        ]
      ]
    ]
    self.box = box
  }

  /// All of several shapes.
  init(_ parts: [SheetShape]) {
    for part in parts {
      points += part.points
      lines += part.lines
      polygons += part.polygons
    }
    findBox()
  }

  private mutating func add(_ geometry: Geometry, _ run: ([Position]) -> [Point]) {
    switch geometry {
    case .point(let position): points += run([position])
    case .multiPoint(let positions): points += run(positions)
    case .lineString(let line): lines.append(run(line.positions))
    case .multiLineString(let several): for line in several { lines.append(run(line.positions)) }
    case .polygon(let polygon): polygons.append(polygon.rings.map { run($0.positions) })
    case .multiPolygon(let several):
      for polygon in several.polygons { polygons.append(polygon.rings.map { run($0.positions) }) }
    case .collection(let parts): for part in parts { add(part, run) }
    }
  }

  private mutating func findBox() {
    for point in points { box.add(point.x, point.y) }
    for line in lines { for point in line { box.add(point.x, point.y) } }
    for rings in polygons { for ring in rings { for point in ring { box.add(point.x, point.y) } } }
  }

  // MARK: - Meeting

  /// Whether the two have a point in common; borders belong to their polygons.
  ///
  /// - Complexity: O(*n* *m*) in the edges whose boxes meet.
  func meets(_ other: SheetShape) -> Bool {
    guard box.meets(other.box) else { return false }
    if points.contains(where: { other.covers($0) }) || other.points.contains(where: { covers($0) }) {
      return true
    }
    // A corner of each line and ring stands for it where no edges cross.
    if corners.contains(where: { other.isInside($0) }) || other.corners.contains(where: { isInside($0) }) {
      return true
    }
    return edgesMeet(other)
  }

  private var corners: [Point] { lines.compactMap(\.first) + polygons.flatMap { $0.compactMap(\.first) } }

  private func forEachRun(_ body: ([Point]) -> Bool) -> Bool {
    for line in lines where body(line) { return true }
    for rings in polygons { for ring in rings where body(ring) { return true } }
    return false
  }

  /// Whether a point is one of the shape's own, on an edge, or inside.
  private func covers(_ point: Point) -> Bool {
    if points.contains(point) || isInside(point) { return true }
    return forEachRun { run in
      zip(run, run.dropFirst()).contains { Self.lies(point, on: $0, $1) }
    }
  }

  private func isInside(_ point: Point) -> Bool {
    polygons.contains { rings in
      var isOdd = false
      for ring in rings {
        for (a, b) in zip(ring, ring.dropFirst()) where (a.y > point.y) != (b.y > point.y) {
          if point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x { isOdd.toggle() }
        }
      }
      return isOdd
    }
  }

  private func edgesMeet(_ other: SheetShape) -> Bool {
    forEachRun { run in
      zip(run, run.dropFirst()).contains { a, b in
        guard Self.box(a, b).meets(other.box) else { return false }
        return other.forEachRun { zip($0, $0.dropFirst()).contains { Self.edgesMeet(a, b, $0, $1) } }
      }
    }
  }

  private static func box(_ a: Point, _ b: Point) -> SheetBox {
    SheetBox(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }

  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  private static func lies(_ point: Point, on a: Point, _ b: Point) -> Bool {
    box(a, b).contains(point.x, point.y) && turn(a, b, point) == 0
  }

  private static func edgesMeet(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    guard box(a, b).meets(box(c, d)) else { return false }
    let (first, second) = (turn(a, b, c), turn(a, b, d))
    let (third, fourth) = (turn(c, d, a), turn(c, d, b))
    return first * second <= 0 && third * fourth <= 0
  }
}
