internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry

/// How large the words on a map are, and which names it has.
enum LabelScale: String, CaseIterable {
  /// For a sheet that is printed or seen in its own size.
  case sheet
  /// For a frame in a page on a screen, which is seldom shown in its full size.
  case wide
  /// For a frame as narrow as a phone: few names, in large letters.
  case narrow

  /// The size of the letters in pixels of the drawing.
  var size: Double {
    switch self {
    case .sheet: 15
    case .wide: 18
    case .narrow: 29
    }
  }
}

extension BaseMap {
  /// The names of the map in their places; no two of them meet.
  ///
  /// - Parameters:
  ///   - free: what they must not cover.
  ///   - lines: of the front, which names should not cover.
  func labels(_ scale: LabelScale, keepingFree free: [PixelBox], lines: [[PixelPoint]]) throws -> [Label] {
    let size = scale.size
    let towns = dots.filter { $0.settlement.kind != .village }
    let mark = try settings.mark.map { (name: $0.name, rings: $0.rings, point: try plane.point($0.position)) }
    var taken = free
    taken += towns.map { PixelBox(around: $0.point, radius: radius(of: $0.settlement.kind)) }
    if let mark { taken.append(PixelBox(around: mark.point, radius: 6)) }
    var placer = LabelPlacer(
      frame: plane.frame.grown(by: -3), keepingFree: taken,
      points: dots.filter { $0.settlement.kind == .village }.map(\.point), lines: lines)
    // A place is written by all its names where there is room for them, and by the first where there is not.
    func place(_ names: [String], _ request: (String) -> LabelRequest) {
      for name in scale == .narrow ? names.suffix(1) : names[...] where placer.place(request(name)) { return }
    }
    if let mark {
      let dot = dots.first { $0.point == mark.point }
      let other = dot.flatMap { $0.isDisputed ? $0.settlement.names.other(than: mark.name) : nil }
      place((other.map { ["\(mark.name) / \($0)"] } ?? []) + [mark.name]) {
        LabelRequest(text: $0, style: .place, point: mark.point, gap: 10, size: size * 1.15)
      }
      for ring in mark.rings { try placeFigure(of: ring, size: size, &placer) }
    }
    for dot in ranked(towns, without: mark?.point) {
      let isCity = dot.settlement.kind == .city
      place(names(of: dot)) {
        LabelRequest(
          text: $0, style: isCity ? .city : .town, point: dot.point,
          gap: radius(of: dot.settlement.kind) + 3, size: isCity ? size : size * 0.88, margin: isCity ? 2 : 4)
      }
    }
    if namesVillages {
      let middle = mark?.point ?? plane.frame.center
      let villages = dots.filter { $0.settlement.kind == .village && $0.point != mark?.point }
        .sorted { a, b in
          func away(_ dot: Dot) -> Double { ((dot.point - middle) * (dot.point - middle)).sum() }
          return (away(a), a.settlement.id) < (away(b), b.settlement.id)
        }
      for dot in villages {
        placer.place(
          LabelRequest(
            text: name(of: dot.settlement), style: .village, point: dot.point, gap: 5, size: size * 0.76,
            margin: scale == .narrow ? 26 : 12))
      }
    }
    return placer.labels
  }

  /// Towns by their importance: cities before towns, the greater before the smaller.
  private func ranked(_ dots: [Dot], without point: PixelPoint?) -> [Dot] {
    dots.filter { $0.point != point }.sorted { a, b in
      if a.settlement.kind != b.settlement.kind { return a.settlement.kind < b.settlement.kind }
      let (x, y) = (a.settlement.population ?? 0, b.settlement.population ?? 0)
      return x == y ? a.settlement.id < b.settlement.id : x > y
    }
  }

  /// Puts the figure of a ring where there is room on it: in the north, south, east, west.
  private func placeFigure(of ring: Length, size: Double, _ placer: inout LabelPlacer) throws {
    guard let mark = settings.mark else { return }
    for azimuth in [0.0, 180, 45, 135, 225, 315, 90, 270] {
      let point = try plane.point(mark.position.destination(ring, toward: .degrees(azimuth)))
      let request = LabelRequest(
        text: words.length(ring), style: .ring, point: point, gap: 0, size: size * 0.88, isOnPoint: true)
      if placer.place(request) { return }
    }
  }

  /// The names of countries, widely spaced, each where there is most room about it, and none on ground that is
  /// disputed in the data: there it would read as a statement on status.
  func countryNames(
    _ scale: LabelScale, beside labels: [Label], keepingFree free: [PixelBox]
  ) throws -> [SVGElement] {
    let size = scale.size * 1.15
    var taken = labels.map(\.box) + free
    taken += dots.filter { $0.settlement.kind != .village }.map { PixelBox(around: $0.point, radius: 7) }
    var names: [SVGElement] = []
    for country in atlas.districts where country.layer.role == .country {
      guard let shape = country.shape else { continue }
      let name = (settings.language.map { country.name(in: $0) } ?? country.name).uppercased()
      // 0.35 of the size is put between the letters.
      let width = (textWidth(name) + 0.35 * Double(name.count)) * size
      guard let point = try middle(of: shape, for: width, size, avoiding: taken) else { continue }
      taken.append(PixelBox(around: point, radius: width / 2))
      names.append(
        SVGElement(
          "text",
          [
            ("class", "country-name"), ("x", SVGElement.number(point.x)),
            ("y", SVGElement.number(point.y + size * 0.3)), ("font-size", SVGElement.number(size)),
            ("letter-spacing", SVGElement.number(size * 0.35)),
          ], text: name))
    }
    return names
  }

  /// Whether the place nearest to a point is one that parties of different sides have claims on.
  private func isDisputed(_ point: PixelPoint) -> Bool {
    func away(_ dot: Dot) -> Double { ((dot.point - point) * (dot.point - point)).sum() }
    return dots.min { away($0) < away($1) }?.isDisputed ?? false
  }

  /// Of a net of points, the one in a shape that is farthest from its border and whose words would cover
  /// nothing; `nil`: none.
  private func middle(
    of shape: MultiPolygon, for width: Double, _ size: Double, avoiding taken: [PixelBox]
  ) throws -> PixelPoint? {
    let rings = try shape.polygons.flatMap { polygon in
      try polygon.rings.map { plane.frame.clip(ring: try plane.points($0.positions)) }
    }.filter { $0.count > 3 }
    let edges = rings.flatMap { zip($0, $0.dropFirst()) }
    var best: (point: PixelPoint, room: Double)?
    for row in 1..<24 {
      for column in 1..<24 {
        let point = PixelPoint(
          plane.frame.width * Double(column) / 24, plane.frame.height * Double(row) / 24)
        let box = PixelBox(
          minX: point.x - width / 2, minY: point.y - size * 0.6, maxX: point.x + width / 2,
          maxY: point.y + size * 0.6)
        guard plane.frame.contains(box.grown(by: 4)), !taken.contains(where: box.grown(by: 4).meets),
          ![box.minX, point.x, box.maxX].contains(where: { isDisputed(PixelPoint($0, point.y)) })
        else { continue }
        let crossings = edges.count { a, b in
          (a.y > point.y) != (b.y > point.y)
            && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
        }
        guard crossings % 2 == 1, !edges.contains(where: { box.inside($0, $1) != nil }) else { continue }
        let room =
          edges.map { a, b in
            let d = b - a
            let t = max(0, min(1, ((point - a) * d).sum() / max((d * d).sum(), 1e-9)))
            let away = point - (a + d * t)
            return (away * away).sum()
          }.min() ?? 0
        if room > best?.room ?? -1 { best = (point, room) }
      }
    }
    return best?.point
  }
}
