/// The `d` of an SVG path, in steps of a tenth of a pixel and relative to the point before, so that it is short.
///
/// Points that fall on the point before, and those in the middle of a straight run, are left out.
struct PathData {
  private(set) var text = ""
  private var last: (x: Int, y: Int) = (0, 0)

  var isEmpty: Bool { text.isEmpty }

  /// Adds a line.
  mutating func add(line: [PixelPoint]) {
    let points = Self.thinned(line)
    guard points.count > 1 else { return }
    write(points[...])
  }

  /// Adds a ring; one that is thinner than a tenth of a pixel is left out.
  mutating func add(ring: [PixelPoint]) {
    var points = Self.thinned(ring)
    if points.count > 1, points[0] == points[points.count - 1] { points.removeLast() }
    guard points.count > 2 else { return }
    let start = points[0]
    write(points[...])
    text += "z"
    last = (start.x, start.y)
  }

  /// Adds a point, to be drawn as a dot by a round line cap.
  mutating func add(dot point: PixelPoint) {
    let point = Self.rounded(point)
    move(to: point)
    text += "h0"
  }

  private mutating func write(_ points: ArraySlice<Tenths>) {
    move(to: points[points.startIndex])
    text += "l"
    var isFirst = true
    for point in points.dropFirst() {
      let (dx, dy) = (point.x - last.x, point.y - last.y)
      if !isFirst, dx >= 0 { text += " " }
      Self.write(dx, to: &text)
      if dy >= 0 { text += " " }
      Self.write(dy, to: &text)
      last = (point.x, point.y)
      isFirst = false
    }
  }

  private mutating func move(to point: Tenths) {
    text += text.isEmpty ? "M" : "m"
    Self.write(point.x - last.x, to: &text)
    if point.y - last.y >= 0 { text += " " }
    Self.write(point.y - last.y, to: &text)
    last = (point.x, point.y)
  }

  /// Tenths as a number: `12`, `-.5`, `3.1`.
  private static func write(_ tenths: Int, to text: inout String) {
    if tenths < 0 { text += "-" }
    let (whole, part) = (tenths.magnitude / 10, tenths.magnitude % 10)
    if whole > 0 || part == 0 { text += String(whole) }
    if part > 0 { text += "." + String(part) }
  }

  // MARK: Rounding

  private struct Tenths: Equatable {
    var x: Int
    var y: Int
  }

  /// Coordinates are clipped to the drawing before they come here, and far beyond it at most.
  private static func rounded(_ point: PixelPoint) -> Tenths {
    Tenths(
      x: Int((max(-1e6, min(1e6, point.x)) * 10).rounded()),
      y: Int((max(-1e6, min(1e6, point.y)) * 10).rounded()))
  }

  private static func thinned(_ points: [PixelPoint]) -> [Tenths] {
    var kept: [Tenths] = []
    kept.reserveCapacity(points.count)
    for point in points {
      let next = rounded(point)
      if kept.last == next { continue }
      if kept.count > 1 {
        let (a, b) = (kept[kept.count - 2], kept[kept.count - 1])
        let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, next.x - b.x, next.y - b.y)
        if ux * vy == uy * vx, ux * vx + uy * vy > 0 { kept.removeLast() }
      }
      kept.append(next)
    }
    return kept
  }
}
