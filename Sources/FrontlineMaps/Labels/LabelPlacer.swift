internal import FrontlineGeometry

/// A name that wants a place on the map.
struct LabelRequest {
  /// What it is: it becomes the class of its text.
  enum Style: String {
    case place, city, town, village
    case ring
  }

  var text: String
  var style: Style
  /// The point that it names.
  var point: PixelPoint
  /// How far from the point it must stay, for the symbol there.
  var gap: Double
  var size: Double
  /// How much ground about it must be free of other names.
  var margin: Double = 2
  /// Whether it stands on its point, as the figure of a line does, and not beside it.
  var isOnPoint = false
}

/// A name in its place.
struct Label: Sendable {
  /// Where the text begins, in the middle, or ends.
  enum Anchor: String {
    case start, middle, end
  }

  var text: String
  var style: LabelRequest.Style
  var size: Double
  var anchor: Anchor
  /// The point of the base line that the anchor means.
  var base: PixelPoint
  /// The ground that it takes.
  var box: PixelBox
}

/// Puts names beside their points so that no two meet: greedily, the more important first, each in the best of
/// eight places.
///
/// A place beside the point is better than one above it, and that better than one below; to the right is better
/// than to the left (E. Imhof, Positioning names on maps, The American Cartographer 2, 1975). What a name would
/// cover counts against a place: a symbol a little, a line of the front more. A name for which none of the
/// eight places is free is left out.
struct LabelPlacer {
  private let frame: PixelBox
  private let points: [PixelPoint]
  private let pointTree: PackedRTree
  private let segments: [(PixelPoint, PixelPoint)]
  private let segmentTree: PackedRTree
  private let kept: [PixelBox]
  private(set) var labels: [Label] = []

  /// - Parameters:
  ///   - frame: what names must stay inside of.
  ///   - keepingFree: what they must not cover: the symbols of towns, the scale bar.
  ///   - points: what they should not cover: villages.
  ///   - lines: what they should cover least: the front.
  init(frame: PixelBox, keepingFree: [PixelBox], points: [PixelPoint], lines: [[PixelPoint]]) {
    self.frame = frame
    kept = keepingFree
    self.points = points
    pointTree = PackedRTree(points.map { PackedRTree.Box($0, $0) })
    segments = lines.flatMap { zip($0, $0.dropFirst()) }
    segmentTree = PackedRTree(segments.map { PackedRTree.Box($0.0, $0.1) })
  }

  /// Places a name, if there is room; whether there was.
  @discardableResult
  mutating func place(_ request: LabelRequest) -> Bool {
    var best: (label: Label, cost: Double)?
    for (preference, direction) in (request.isOnPoint ? [(x: 0, y: 0)] : Self.directions).enumerated() {
      let label = Self.label(request, direction)
      let wide = label.box.grown(by: request.margin)
      guard frame.contains(label.box), !kept.contains(where: label.box.meets),
        !labels.contains(where: { wide.meets($0.box) })
      else { continue }
      let cost = Double(preference) + covered(by: label.box)
      if cost < best?.cost ?? .infinity { best = (label, cost) }
    }
    guard let best else { return false }
    labels.append(best.label)
    return true
  }

  /// Right, right above, right below, left, left above, left below, above, below.
  private static let directions: [(x: Int, y: Int)] = [
    (1, 0), (1, -1), (1, 1), (-1, 0), (-1, -1), (-1, 1), (0, -1), (0, 1),
  ]

  private static func label(_ request: LabelRequest, _ direction: (x: Int, y: Int)) -> Label {
    let size = request.size
    let width = textWidth(request.text, isBold: request.style == .city || request.style == .place) * size
    let (ascent, descent) = (0.80 * size, 0.24 * size)
    let middle = (ascent - descent) / 2
    // Beside a round symbol a slanted place is nearer than its sum.
    let reach = direction.x != 0 && direction.y != 0 ? request.gap * 0.75 : request.gap
    let base =
      request.point
      + PixelPoint(
        Double(direction.x) * reach,
        direction.y == 0
          ? middle : direction.y < 0 ? -(reach + descent) : reach + ascent)
    let left = direction.x > 0 ? base.x : direction.x < 0 ? base.x - width : base.x - width / 2
    return Label(
      text: request.text, style: request.style, size: size,
      anchor: direction.x > 0 ? .start : direction.x < 0 ? .end : .middle, base: base,
      box: PixelBox(minX: left, minY: base.y - ascent, maxX: left + width, maxY: base.y + descent))
  }

  private func covered(by box: PixelBox) -> Double {
    let tree = PackedRTree.Box(minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY)
    let crossings = segmentTree.search(tree).count {
      box.inside(segments[$0].0, segments[$0].1) != nil
    }
    return 0.6 * Double(pointTree.search(tree).count) + 4 * Double(crossings)
  }
}

extension PackedRTree.Box {
  init(_ a: PixelPoint, _ b: PixelPoint) {
    self.init(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }
}
