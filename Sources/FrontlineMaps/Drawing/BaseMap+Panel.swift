internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineSupply

/// The frame of a map with everything in it, and the figures of the graticule around it.
struct MapPanel {
  let base: BaseMap
  let scaleBar: ScaleBar
  /// What is seen first; `nil`: no front.
  let day: DayDrawing?
  /// What each dot of the base is drawn as.
  let states: [Int]
  /// The dots that will change and so are elements of their own, in this order.
  let changing: [Int]
  /// The border of the area of interest, to which a script cuts what it draws; `nil`: it does not.
  let area: PathData?
  /// Whether a script will change it.
  let isLive: Bool
  /// The state of each road of the base.
  let roads: [SupplyState]
  /// The place that is marked, and the rings about it.
  let mark: (point: PixelPoint, rings: [PathData])?
  /// Where the frame lies in the whole, and where that is drawn.
  let locator: (drawing: Locator, box: PixelBox)?
  /// The words for each scale.
  let words: [(scale: LabelScale, labels: [Label], countries: [SVGElement])]

  /// The room for figures to the left of the frame and below it.
  static let margin = (left: 64.0, top: 6.0, right: 14.0, bottom: 26.0)

  /// - Parameter lines: those of the front that names should not cover.
  init(
    _ base: BaseMap, day: DayDrawing?, states: [Int], roads: [SupplyState], changing: [Int]? = nil,
    area: PathData? = nil, locator: Locator? = nil, scales: [LabelScale], lines: [[PixelPoint]]
  ) throws {
    self.base = base
    self.day = day
    self.states = states
    self.roads = roads
    self.changing = changing ?? []
    self.area = area
    isLive = changing != nil
    let dots = base.dots.map { (point: $0.point, weight: $0.settlement.kind == .village ? 1 : 20) }
    let scaleBar = try ScaleBar(on: base.plane, base.words, avoiding: dots)
    self.scaleBar = scaleBar
    let corner = locator.map { locator in
      locator.box(
        in: base.plane.frame, avoiding: [scaleBar.box(in: base.plane.frame, size: LabelScale.wide.size)],
        dots: dots)
    }
    self.locator = locator.flatMap { locator in corner.map { (locator, $0) } }
    mark = try base.settings.mark.map { mark in
      let rings = try mark.rings.map { ring in
        var path = PathData()
        path.add(ring: try base.plane.points(ring.circle(around: mark.position)))
        return path
      }
      return (try base.plane.point(mark.position), rings)
    }
    words = try scales.map { scale in
      let free =
        [scaleBar.box(in: base.plane.frame, size: scale.size)]
        + (scale == .narrow ? [] : [corner].compactMap { $0 })
      let labels = try base.labels(scale, keepingFree: free, lines: lines)
      return (scale, labels, try base.countryNames(scale, beside: labels, keepingFree: free))
    }
  }

  var width: Double { base.plane.frame.width + Self.margin.left + Self.margin.right }
  var height: Double { base.plane.frame.height + Self.margin.top + Self.margin.bottom }

  /// What other elements refer to.
  var definitions: SVGElement {
    SVGElement(
      "defs", [],
      [SVGElement("clipPath", [("id", "frame")], [frame([])])]
        + (area.map {
          [
            SVGElement(
              "clipPath", [("id", "area")], [SVGElement("path", [("clip-rule", "evenodd"), ("d", $0.text)])])
          ]
        } ?? []) + (locator.map { [$0.drawing.definition] } ?? []) + [
          SVGElement(
            "pattern",
            [
              ("id", "hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"),
              ("patternTransform", "rotate(45)"),
            ],
            [
              SVGElement("rect", [("class", "haze"), ("width", "6"), ("height", "6")]),
              SVGElement("path", [("class", "hatch"), ("d", "M3 0v6")]),
            ])
        ])
  }

  /// The panel, its corner at 0, 0, with the words of some of its scales.
  func element(_ scales: [LabelScale] = LabelScale.allCases) -> SVGElement {
    SVGElement(
      "g", [("transform", "translate(\(n(Self.margin.left)) \(n(Self.margin.top)))")],
      [
        SVGElement(
          "g", [("clip-path", "url(#frame)")],
          isLive
            ? [SVGElement("g", [("id", "view")], ground + borders + lines + places)]
            : ground + borders + lines + places),
        frame([("class", "frame")]),
      ] + words.filter { scales.contains($0.scale) }.map(words))
  }

  // MARK: Layers

  private var ground: [SVGElement] {
    [frame([("class", "outside")]), path("land", base.countries.text)]
      + base.parties.sides.indices.map { side in
        path("ground g\(side)", day?.grounds[side] ?? "", id: "ground\(side)")
      } + [path("band", day?.band ?? "", id: "band")]
  }

  private var borders: [SVGElement] {
    [
      path("district", base.districts.text), path("country", base.countries.text),
      path("graticule", base.graticule.path.text),
    ]
  }

  private var lines: [SVGElement] {
    // In a story a road that is not in use now may be so later.
    let drawn = zip(base.roads, roads).filter { isLive || $0.1 != .notInUse }
    return drawn.map { path("road-case \($0.1.style)", $0.0.path) }
      + drawn.map { road, state in
        SVGElement(
          "path", [("class", "road \(state.style)"), ("data-name", road.name), ("d", road.path)],
          [SVGElement("title", [], text: "\(road.name): \(base.words.road(state))")])
      }
      + [
        path("front-case", day?.front ?? "", id: "front-case"),
        path("front", day?.front ?? "", id: "front"),
      ]
  }

  private var places: [SVGElement] {
    let moving = Set(changing)
    var villages: [Int: PathData] = [:]
    var changed: [Int: PathData] = [:]
    for index in changing where base.dots[index].settlement.kind == .village {
      changed[states[index], default: PathData()].add(dot: base.dots[index].point)
    }
    var towns: [SVGElement] = []
    for (index, dot) in base.dots.enumerated() where !moving.contains(index) {
      if dot.settlement.kind == .village {
        villages[states[index], default: PathData()].add(dot: dot.point)
      } else {
        towns.append(symbol(index))
      }
    }
    let width = ("stroke-width", n(2 * base.radius(of: .village)))
    return [
      SVGElement(
        "g", [("class", "villages"), width],
        villages.sorted { $0.key < $1.key }.map { path("v p\($0.key)", $0.value.text) }),
      SVGElement("g", [("class", "towns")], towns),
      SVGElement(
        "g", [("class", "moving"), ("id", "moving"), width],
        changing.filter { base.dots[$0].settlement.kind != .village }.map(symbol)),
    ] + (isLive ? [live(changed, width), path("marks news", "", id: "marks")] : []) + rings
  }

  /// The villages that will change.
  private func live(_ villages: [Int: PathData], _ width: (String, String)) -> SVGElement {
    SVGElement(
      "g", [("class", "villages"), ("id", "villages"), width],
      villages.sorted { $0.key < $1.key }.map { path("v p\($0.key)", $0.value.text) })
  }

  /// The symbol of one settlement: a dot for a village, a circle for a town, a ringed one for a city.
  private func symbol(_ index: Int) -> SVGElement {
    let dot = base.dots[index]
    if dot.settlement.kind == .village {
      var data = PathData()
      data.add(dot: dot.point)
      return path("v p\(states[index])", data.text)
    }
    return SVGElement(
      "circle",
      [
        ("class", "t \(dot.settlement.kind) p\(states[index])"), ("cx", n(dot.point.x)),
        ("cy", n(dot.point.y)), ("r", n(base.radius(of: dot.settlement.kind))),
      ], [SVGElement("title", [], text: base.name(of: dot.settlement))])
  }

  private var rings: [SVGElement] {
    guard let mark else { return [] }
    return mark.rings.map { path("ring", $0.text) } + [
      SVGElement(
        "path",
        [
          ("class", "mark"),
          ("d", "M\(n(mark.point.x - 8)) \(n(mark.point.y))h16M\(n(mark.point.x)) \(n(mark.point.y - 8))v16"),
        ])
    ]
  }

  private func words(_ words: (scale: LabelScale, labels: [Label], countries: [SVGElement])) -> SVGElement {
    SVGElement(
      "g", [("class", "words \(words.scale)")],
      words.countries
        + words.labels.map { label in
          SVGElement(
            "text",
            [
              ("class", "\(label.style)-name"), ("x", n(label.base.x)), ("y", n(label.base.y)),
              ("font-size", n(label.size)), ("text-anchor", label.anchor.rawValue),
            ], text: label.text)
        } + [scaleBar.element(in: base.plane.frame, size: words.scale.size * 0.8)]
        + (words.scale == .narrow ? [] : locator.map { [$0.drawing.element(in: $0.box)] } ?? [])
        + (words.scale == .narrow ? [] : [figures(size: words.scale.size * 0.8)]))
  }

  /// The figures of the graticule beside the frame.
  private func figures(size: Double) -> SVGElement {
    let frame = base.plane.frame
    return SVGElement(
      "g", [("class", "figures"), ("font-size", n(size))],
      base.graticule.latitudes.map { text, y in
        SVGElement(
          "text", [("x", "-6"), ("y", n(y + 4)), ("text-anchor", "end")], text: text)
      }
        + base.graticule.longitudes.map { text, x in
          // Kept from the edge of the sheet.
          let middle = min(x, frame.maxX + Self.margin.right - textWidth(text) * size / 2)
          return SVGElement(
            "text", [("x", n(middle)), ("y", n(frame.maxY + size + 4)), ("text-anchor", "middle")], text: text
          )
        })
  }

  // MARK: Elements

  private func frame(_ attributes: [(String, String)]) -> SVGElement {
    let frame = base.plane.frame
    return SVGElement("rect", attributes + [("width", n(frame.width)), ("height", n(frame.height))])
  }

  private func path(_ name: String, _ data: String, id: String? = nil) -> SVGElement {
    SVGElement("path", [("class", name)] + (id.map { [("id", $0)] } ?? []) + [("d", data)])
  }

  private func n(_ value: Double) -> String { SVGElement.number(value) }
}

extension Length {
  /// The positions at this distance about another, all the way round.
  func circle(around center: Position) -> [Position] {
    (0...180).map { center.destination(self, toward: .degrees(Double($0 % 180) * 2)) }
  }
}
