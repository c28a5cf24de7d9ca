/// A point of the drawing: x to the right, y downward.
typealias PixelPoint = SIMD2<Double>

/// A rectangle of the drawing.
struct PixelBox: Hashable, Sendable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// A square about a point.
  init(around point: PixelPoint, radius: Double) {
    self.init(
      minX: point.x - radius, minY: point.y - radius, maxX: point.x + radius, maxY: point.y + radius)
  }

  /// The smallest box around points; `nil` where there are none.
  init?(enclosing points: some Collection<PixelPoint>) {
    guard let first = points.first else { return nil }
    self.init(around: first, radius: 0)
    for point in points {
      minX = min(minX, point.x)
      minY = min(minY, point.y)
      maxX = max(maxX, point.x)
      maxY = max(maxY, point.y)
    }
  }

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var center: PixelPoint { PixelPoint((minX + maxX) / 2, (minY + maxY) / 2) }

  /// The box grown by a margin on all four sides.
  func grown(by margin: Double) -> PixelBox {
    PixelBox(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// Whether both have ground in common; boxes that only touch do not.
  func meets(_ other: PixelBox) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ other: PixelBox) -> Bool {
    minX <= other.minX && minY <= other.minY && other.maxX <= maxX && other.maxY <= maxY
  }

  func contains(_ point: PixelPoint) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }
}

// MARK: - Clipping

extension PixelBox {
  /// The part of a segment inside the box, as fractions along it; `nil`: none.
  ///
  /// Source: Y.-D. Liang and B. A. Barsky, A new concept and method for line clipping, ACM TOG 3, 1984.
  func inside(_ a: PixelPoint, _ b: PixelPoint) -> ClosedRange<Double>? {
    var (from, to) = (0.0, 1.0)
    let d = b - a
    for (step, room) in [
      (-d.x, a.x - minX), (d.x, maxX - a.x), (-d.y, a.y - minY), (d.y, maxY - a.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        from = max(from, room / step)
      } else {
        to = min(to, room / step)
      }
    }
    return from <= to ? from...to : nil
  }

  /// The parts of a line inside the box.
  func clip(line: [PixelPoint]) -> [[PixelPoint]] {
    var parts: [[PixelPoint]] = []
    var part: [PixelPoint] = []
    func end() {
      if part.count > 1 { parts.append(part) }
      part = []
    }
    for (a, b) in zip(line, line.dropFirst()) {
      guard let inside = inside(a, b) else {
        end()
        continue
      }
      if inside.lowerBound > 0 { end() }
      if part.isEmpty { part = [a + (b - a) * inside.lowerBound] }
      part.append(a + (b - a) * inside.upperBound)
      if inside.upperBound < 1 { end() }
    }
    end()
    return parts
  }

  /// The part of a ring inside the box; where the ring leaves it more than once, the parts hang together along
  /// its border. Empty where nothing lies inside.
  ///
  /// Source: I. E. Sutherland and G. W. Hodgman, Reentrant polygon clipping, CACM 17, 1974.
  func clip(ring: [PixelPoint]) -> [PixelPoint] {
    guard let box = PixelBox(enclosing: ring), box.meets(self) else { return [] }
    if contains(box) { return ring }
    var points = ring
    if points.first == points.last { points.removeLast() }
    for side in 0..<4 {
      // How far inside this side of the box a point lies.
      func depth(_ p: PixelPoint) -> Double {
        switch side {
        case 0: p.x - minX
        case 1: maxX - p.x
        case 2: p.y - minY
        default: maxY - p.y
        }
      }
      var kept: [PixelPoint] = []
      kept.reserveCapacity(points.count)
      for (index, point) in points.enumerated() {
        let last = points[index == 0 ? points.count - 1 : index - 1]
        let (here, before) = (depth(point), depth(last))
        if (here >= 0) != (before >= 0) { kept.append(last + (point - last) * (before / (before - here))) }
        if here >= 0 { kept.append(point) }
      }
      points = kept
      if points.isEmpty { return [] }
    }
    points.append(points[0])
    return points
  }
}
