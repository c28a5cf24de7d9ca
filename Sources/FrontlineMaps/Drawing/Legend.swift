internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineSupply

/// What the marks of a map mean, of those that are on it: a sample of 30 by 18 pixels and words for each.
struct Legend {
  struct Entry {
    var sample: [SVGElement]
    var words: String
  }

  private(set) var entries: [Entry] = []

  /// - Parameters:
  ///   - drawings: what the days of the map add to it.
  ///   - states: what places are drawn as on some day of it.
  ///   - roads: the states of roads on some day of it.
  init(_ base: BaseMap, drawings: [DayDrawing], states: Set<Int>, roads: Set<SupplyState>) {
    let parties = base.parties
    let language = base.settings.language
    let words = base.words
    let sides = parties.sides.enumerated()
      .filter { number, _ in drawings.contains { !$0.grounds[number].isEmpty } }.map(\.element)
    for (number, side) in parties.sides.enumerated() where sides.contains(side) {
      let first = parties.list.firstIndex { $0.side == side }!
      let name = parties.name(of: side, in: language)
      // The first party of a side may stand for all of it and hold no place itself.
      guard states.contains(first) else {
        add(
          [rect("ground g\(number)")], words(base.tracer.isGiven ? .groundHeld : .groundBehind, name))
        continue
      }
      add(
        [rect("ground g\(number)"), circle("t town p\(first)", 10, 4), dot("v p\(first)", 21)],
        words(.heldAndGround, name))
    }
    for (number, party) in parties.list.enumerated()
    where states.contains(number)
      && !(sides.contains(party.side) && parties.list.first { $0.side == party.side }?.id == party.id)
    {
      add(
        [circle("t town p\(number)", 10, 4), dot("v p\(number)", 21)],
        words(.placeHeld, Parties.name(of: party, in: language)))
    }
    if drawings.contains(where: { !$0.band.isEmpty }) {
      add([rect("band")], words(.band))
    }
    if drawings.contains(where: { !$0.front.isEmpty }) {
      add(
        [path("front-case", "M1 9H29"), path("front", "M1 9H29")],
        words(base.tracer.isGiven ? .borderOfGrounds : .halfWay))
    }
    if states.contains(parties.contested) {
      add(
        [circle("t town p\(parties.contested)", 8, 4), dot("v p\(parties.contested)", 22)],
        words(.contested))
    }
    if states.contains(parties.unknown) {
      add([dot("v p\(parties.unknown)", 15)], words(.unknown))
    }
    let kinds = Settlement.Kind.allCases.filter { kind in base.dots.contains { $0.settlement.kind == kind } }
    let held = states.min() ?? parties.unknown
    if !kinds.isEmpty {
      add(
        kinds.map { kind in
          switch kind {
          case .city: circle("t city p\(held)", 5.5, 4.8)
          case .town: circle("t town p\(held)", 17.5, 3.8)
          case .village: dot("v p\(held)", 27)
          }
        }, kinds.map(words.kind).joined(separator: ", "))
    }
    for state in SupplyState.allCases where roads.contains(state) && state != .notInUse {
      add(
        [path("road-case", "M1 9H29"), path("road \(state.style)", "M1 9H29")],
        words(.road, words.road(state)))
    }
    if let mark = base.settings.mark, !mark.rings.isEmpty {
      let rings = mark.rings.map { words.length($0) }.joined(separator: ", ")
      add([path("ring", "M1 9H29")], words(.rings, rings, mark.name))
    }
    let borders =
      (base.showsBorders.ofCountry ? ["country"] : []) + (base.showsBorders.ofDistrict ? ["district"] : [])
    if !borders.isEmpty {
      add(
        zip(borders, borders.count == 1 ? [9] : [6, 13]).map { path($0, "M1 \($1)H29") },
        words(
          borders.count > 1 ? .borders : base.showsBorders.ofCountry ? .borderOfCountry : .borderOfDistrict))
    }
  }

  private mutating func add(_ sample: [SVGElement], _ words: String) {
    entries.append(Entry(sample: sample, words: words))
  }

  private func rect(_ name: String) -> SVGElement {
    SVGElement(
      "rect", [("class", name), ("x", "1"), ("y", "2"), ("width", "28"), ("height", "14")])
  }

  private func path(_ name: String, _ data: String) -> SVGElement {
    SVGElement("path", [("class", name), ("d", data)])
  }

  private func circle(_ name: String, _ x: Double, _ radius: Double) -> SVGElement {
    SVGElement(
      "circle",
      [("class", name), ("cx", SVGElement.number(x)), ("cy", "9"), ("r", SVGElement.number(radius))])
  }

  private func dot(_ name: String, _ x: Double) -> SVGElement {
    SVGElement(
      "path", [("class", name), ("stroke-width", "4.5"), ("d", "M\(SVGElement.number(x)) 9h0")])
  }
}
