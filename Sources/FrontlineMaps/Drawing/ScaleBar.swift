internal import FrontlineGeodesy
internal import FrontlineGeometry

/// The scale bar of a map, true along the parallel through its middle.
///
/// The ends of the bar are projected from positions that lie that far apart on the ellipsoid, due east and west
/// of the middle of the frame.
struct ScaleBar {
  let length: Length
  /// The length in pixels.
  let width: Double
  let latitude: Double
  private let words: MapWords
  /// The corner that it stands in: the one of the four where it covers least.
  private(set) var isAtLeft = true
  private(set) var isAtBottom = true

  /// - Parameter dots: what it should not cover, each with its weight.
  init(on plane: MapPlane, _ words: MapWords, avoiding dots: [(point: PixelPoint, weight: Int)] = []) throws {
    let aim = plane.frame.width * plane.metersPerPixel * 0.28
    var length = 1.0
    for step in [1.0, 2, 5] {
      for power in 0...6 {
        var candidate = step
        for _ in 0..<power { candidate *= 10 }
        if candidate <= aim, candidate > length { length = candidate }
      }
    }
    self.length = .meters(length)
    latitude = plane.center.latitude
    self.words = words
    let ends = try plane.points(
      [90.0, 270].map { plane.center.destination(.meters(length / 2), toward: .degrees($0)) })
    width = ((ends[1] - ends[0]) * (ends[1] - ends[0])).sum().squareRoot()
    var least = Int.max
    for (left, bottom) in [(true, true), (false, true), (true, false), (false, false)] {
      var corner = self
      (corner.isAtLeft, corner.isAtBottom) = (left, bottom)
      let ground = corner.box(in: plane.frame, size: LabelScale.wide.size).grown(by: 12)
      let covered = dots.reduce(0) { $0 + (ground.contains($1.point) ? $1.weight : 0) }
      if covered < least { (least, isAtLeft, isAtBottom) = (covered, left, bottom) }
    }
  }

  /// The ground that it takes in its corner of a frame.
  func box(in frame: PixelBox, size: Double) -> PixelBox {
    let ground = max(width + size * 2.4, textWidth(remark) * size * 0.86) + size * 1.2
    let x = isAtLeft ? frame.minX + 10 : frame.maxX - 10 - ground
    let y = isAtBottom ? frame.maxY - 10 - size * 3.5 : frame.minY + 10
    return PixelBox(minX: x, minY: y, maxX: x + ground, maxY: y + size * 3.5)
  }

  private var remark: String {
    words(.trueAt, words.angle(minutes: (latitude * 60).rounded(), "N", "S"))
  }

  /// The bar with its figures.
  func element(in frame: PixelBox, size: Double) -> SVGElement {
    let box = box(in: frame, size: size)
    let (x, y) = (box.minX + size * 0.8, box.minY + size * 1.75)
    func n(_ value: Double) -> String { SVGElement.number(value) }
    func rect(_ from: Double, _ to: Double, _ name: String) -> SVGElement {
      SVGElement(
        "rect",
        [
          ("class", name), ("x", n(x + from * width)), ("y", n(y)), ("width", n((to - from) * width)),
          ("height", n(size * 0.36)),
        ])
    }
    func text(_ words: String, _ x: Double, _ y: Double, _ anchor: String, _ share: Double = 1) -> SVGElement
    {
      SVGElement(
        "text", [("x", n(x)), ("y", n(y)), ("text-anchor", anchor), ("font-size", n(size * share))],
        text: words)
    }
    return SVGElement(
      "g", [("class", "scale")],
      [
        SVGElement(
          "rect",
          [
            ("class", "card"), ("x", n(box.minX)), ("y", n(box.minY)), ("width", n(box.width)),
            ("height", n(box.height)), ("rx", "3"),
          ]),
        rect(0, 0.5, "bar"), rect(0.5, 1, "bar-half"),
        text("0", x, y - size * 0.4, "middle"),
        text(self.words.length(length, half: true), x + width / 2, y - size * 0.4, "middle"),
        text(self.words.length(length), x + width, y - size * 0.4, "middle"),
        text(remark, x, y + size * 1.35, "start", 0.86),
      ])
  }
}
