internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// A small map in a corner, which shows where the frame of a map lies in the whole ground of an atlas.
struct Locator {
  /// The ground of each side, where there is a front.
  var grounds: [String] = []
  private let plane: MapPlane
  private let land: PathData
  /// The frame of the map.
  private let frame: PixelBox

  private static let width = 176.0
  /// How much of the whole a frame may be that needs no locator.
  private static let share = 0.4
  private static let margin = 10.0

  /// - Parameter whole: positions that the whole ground encloses.
  /// - Returns: `nil` where the frame shows much of the whole, or lies outside of it.
  init?(of map: MapPlane, in whole: [Position], atlas: Atlas) throws {
    guard let ground = GeographicBox(enclosing: whole), ground.contains(map.center),
      map.frame.width >= 2.5 * Self.width
    else { return nil }
    plane = try MapPlane(around: whole, width: Self.width, aspects: 0.72...1.1)
    let ratio = map.metersPerPixel / plane.metersPerPixel
    guard map.frame.width * ratio < Self.share * plane.frame.width else { return nil }
    let center = try plane.point(map.center)
    let half = PixelPoint(map.frame.width, map.frame.height) * (ratio / 2)
    frame = PixelBox(
      minX: center.x - half.x, minY: center.y - half.y, maxX: center.x + half.x, maxY: center.y + half.y)
    var land = PathData()
    for country in atlas.districts where country.layer.role == .country {
      if let shape = country.shape {
        try land.add(shape, on: plane, in: plane.frame.grown(by: BaseMap.spill))
      }
    }
    self.land = land
  }

  /// Shades the ground of each side.
  mutating func show(_ front: Front, _ parties: Parties) throws {
    grounds = try parties.sides.map { side in
      guard front.sides.contains(side) else { return "" }
      var path = PathData()
      try path.add(front.territory(of: side), on: plane, in: plane.frame.grown(by: BaseMap.spill))
      return path.text
    }
  }

  /// Where it stands: in the corner of a frame where it covers least and does not meet what is there.
  func box(in frame: PixelBox, avoiding taken: [PixelBox], dots: [(point: PixelPoint, weight: Int)])
    -> PixelBox
  {
    let size = plane.frame
    func box(_ isAtLeft: Bool, _ isAtTop: Bool) -> PixelBox {
      let x = isAtLeft ? frame.minX + Self.margin : frame.maxX - Self.margin - size.width
      let y = isAtTop ? frame.minY + Self.margin : frame.maxY - Self.margin - size.height
      return PixelBox(minX: x, minY: y, maxX: x + size.width, maxY: y + size.height)
    }
    func cost(_ box: PixelBox) -> Int {
      dots.reduce(taken.contains(where: box.grown(by: 4).meets) ? 1_000_000 : 0) {
        $0 + (box.contains($1.point) ? $1.weight : 0)
      }
    }
    let corners = [box(true, true), box(false, true), box(true, false), box(false, false)]
    return corners.dropFirst().reduce(corners[0]) { cost($1) < cost($0) ? $1 : $0 }
  }

  /// What ``element(in:)`` refers to.
  var definition: SVGElement {
    SVGElement(
      "clipPath", [("id", "locator")],
      [
        SVGElement(
          "rect",
          [
            ("width", SVGElement.number(plane.frame.width)),
            ("height", SVGElement.number(plane.frame.height)),
          ])
      ])
  }

  /// The small map in its place.
  func element(in box: PixelBox) -> SVGElement {
    func n(_ value: Double) -> String { SVGElement.number(value) }
    func rect(_ name: String, _ box: PixelBox) -> SVGElement {
      SVGElement(
        "rect",
        [
          ("class", name), ("x", n(box.minX)), ("y", n(box.minY)), ("width", n(box.width)),
          ("height", n(box.height)),
        ])
    }
    func path(_ name: String, _ data: String) -> SVGElement {
      SVGElement("path", [("class", name), ("d", data)])
    }
    // A frame too small to be seen becomes a square that can.
    let shown = frame.width < 8 ? PixelBox(around: frame.center, radius: 4) : frame
    return SVGElement(
      "g", [("class", "locator"), ("transform", "translate(\(n(box.minX)) \(n(box.minY)))")],
      [
        SVGElement(
          "g", [("clip-path", "url(#locator)")],
          [rect("outside", plane.frame), path("land", land.text)]
            + grounds.enumerated().filter { !$0.element.isEmpty }
            .map { path("ground g\($0.offset)", $0.element) } + [path("country", land.text)]),
        rect("locator-frame", shown), rect("frame", plane.frame),
      ])
  }
}
