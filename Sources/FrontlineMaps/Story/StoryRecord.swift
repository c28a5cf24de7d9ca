internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineSupply
internal import FrontlineTime

/// All that the page of a story shows: what stays, what changes, and what was said.
struct StoryRecord {
  let base: BaseMap
  let days: ClosedRange<Day>
  /// The number of the drawing of each day; `nil`: there is no front. Of traced fronts the numbers count their
  /// changes.
  private var drawing = Runs<Int?>()
  /// Why there is none.
  private var absences = Runs<String?>()
  /// What each dot is drawn as.
  private var dots: [Runs<Int>]
  /// The state of each road.
  private var roads: [Runs<SupplyState>]
  /// How many settlements of the area of interest were held by each party, contested and unknown.
  private var held: [Runs<Int>]
  /// The drawings of given fronts that differ; of traced ones that of the first day alone.
  private var drawings: [DayDrawing] = []
  /// The net of traced fronts, from which the page draws them.
  private var mesh: StoryMesh?
  /// The lines of the last front, which names should not cover.
  private var lines: [[PixelPoint]] = []

  init(
    _ atlas: Atlas, days: ClosedRange<Day>, settings: MapSettings, progress: (Int) -> Void
  ) throws {
    self.days = days
    let tracers = try MapTracers(atlas, settings)
    let tracer = tracers.fronts
    var states = StoryStates(tracer)
    let starts = states.starts(days)
    // A map about a mark alone reaches as far as the front.
    let front =
      settings.mark == nil ? nil : starts.lazy.compactMap { try? tracer.front(on: $0) }.first
    let base = try BaseMap(atlas, settings, tracers: tracers, front: front)
    self.base = base
    dots = Array(repeating: Runs(), count: base.dots.count)
    roads = Array(repeating: Runs(), count: base.roads.count)
    held = Array(repeating: Runs(), count: base.parties.list.count + 2)
    states.follow(base)
    var numbers: [DayDrawing: Int] = [:]
    var last: Front?
    for start in starts {
      let offset = days.lowerBound.distance(to: start)
      progress(offset)
      states.move(to: start)
      states.forEachChange { dot, state in dots[dot].add(state, from: offset) }
      for (state, count) in states.tally.enumerated() { held[state].add(count, from: offset) }
      for (road, state) in try base.roadStates(on: start).enumerated() {
        roads[road].add(state, from: offset)
      }
      switch try tracer.finding(on: start) {
      case .absent(let absence):
        drawing.add(nil, from: offset)
        absences.add(
          base.words.reason(absence.description.replacing("\(start)", with: "this day")), from: offset)
      case .front(let front):
        absences.add(nil, from: offset)
        last = front
        if let trace = front.trace {
          if mesh == nil {
            mesh = try StoryMesh(tracer, on: base)
            if drawings.isEmpty { drawings = [try DayDrawing(front, on: base)] }
          }
          drawing.add(try mesh!.add(trace, from: offset), from: offset)
        } else {
          let made = try DayDrawing(front, on: base)
          drawing.add(numbers[made] ?? drawings.count, from: offset)
          if numbers[made] == nil {
            numbers[made] = drawings.count
            drawings.append(made)
          }
        }
      }
    }
    lines = try last.map { try DayDrawing.lines(of: $0, on: base) } ?? []
    // A scene without front that does not count every place as unknown has something to show.
    let unknown = held[base.parties.unknown].values
    if drawings.isEmpty,
      tracer.isGiven || unknown.allSatisfy({ $0.value == tracer.settlements.count }),
      case .absent(let absence) = try tracer.finding(on: days.lowerBound)
    {
      throw MapError(code: .noData, description: absence.description)
    }
  }

  /// The page.
  func page() throws -> String {
    let notes = MapNotes(base, days: days)
    // Towns that change are elements of their own; the villages are drawn by the script, many in one.
    let changing = base.dots.indices.filter { dots[$0].values.count > 1 }
    let isVillage = { (dot: Int) in base.dots[dot].settlement.kind == .village }
    let moving = changing.filter { !isVillage($0) } + changing.filter(isVillage)
    let first = drawing.values[0].value == nil ? nil : drawings.first
    let panel = try MapPanel(
      base, day: first, states: dots.map { $0.values[0].value }, roads: roads.map { $0.values[0].value },
      changing: moving, area: mesh?.area, locator: base.locator, scales: [.wide, .narrow], lines: lines)
    let legend = Legend(
      base, drawings: mesh.map { [$0.seen] } ?? drawings,
      states: Set(dots.flatMap { $0.values.map(\.value) }),
      roads: Set(roads.flatMap { $0.values.map(\.value) }))
    let holdings = Holdings(base, held)
    return HTMLPage.story(
      panel: panel, legend: legend, notes: notes, chart: StoryChart(holdings, base, days: days),
      holdings: holdings, days: days, data: data(moving, holdings))
  }

  // MARK: Data of the script

  /// What the script shows, as JSON that cannot end the element it stands in.
  private func data(_ moving: [Int], _ holdings: Holdings) -> String {
    var news = StoryNews(base)
    let entries = days.enumerated().compactMap { index, day in
      news.of(day).map { ("\(index)", $0) }
    }
    let value: JSONValue = [
      "first": .array(
        [days.lowerBound.year, days.lowerBound.month, days.lowerBound.day].map { .integer($0) }),
      "count": .integer(days.lowerBound.distance(to: days.upperBound) + 1),
      "kilometers": .number(base.plane.metersPerPixel / 1_000),
      "drawings": .array(
        mesh != nil
          ? []
          : drawings.map { drawing in
            [
              "grounds": .array(drawing.grounds.map { .string($0) }), "band": .string(drawing.band),
              "front": .string(drawing.front),
            ]
          }),
      "mesh": mesh?.json ?? .null,
      // What follows is written as runs: a day from which on, its value, the next day, its value.
      "drawing": drawing.json { $0.map { .integer($0) } ?? .null },
      "absences": absences.json { $0.map { .string($0) } ?? .null },
      "dots": .array(moving.map { dots[$0].json { .integer($0) } }),
      "roads": .array(
        roads.map { road in road.json { .integer(SupplyState.allCases.firstIndex(of: $0)!) } }),
      "held": .array(holdings.states.map { held[$0].json { .integer($0) } }),
      "roadStates": .array(
        SupplyState.allCases.map { ["name": .string($0.style), "words": .string(base.words.road($0))] }),
      "parties": .array(
        zip(holdings.names, holdings.states).map { ["name": .string($0), "state": .integer($1)] }),
      // The settlements of the map, and which of them the dots are; coordinates are in tenths, each less the one before.
      "places": [
        "x": .differences(base.dots.map { Int(($0.point.x * 10).rounded()) }),
        "y": .differences(base.dots.map { Int(($0.point.y * 10).rounded()) }),
        "ranks": .string(base.dots.map { $0.settlement.kind.rank }.joined()),
        "names": .array(base.dots.map { .string(base.name(of: $0.settlement)) }),
        "states": .array(dots.map { .integer($0.values[0].value) }),
      ],
      "moving": .differences(moving),
      "news": .object(JSONObject(entries)),
      "names": .array(news.names.map { .string($0) }),
      "citations": .array(news.citations.map { .string($0) }),
      "links": .object(news.links),
      "states": .array(
        base.parties.list.map { .string(Parties.name(of: $0, in: base.settings.language)) }
          + [.string(base.words(.disputed)), .string(base.words(.unheld))]),
      "say": .object(
        JSONObject(
          [
            .months, .day, .play, .stop, .held, .earlier, .later, .none, .silence, .cited, .more, .heldBy,
            .clickForAll,
            .city, .town, .ofKind, .kilometers,
          ].map { (phrase: MapPhrase) in (phrase.rawValue, .string(base.words.pattern(phrase))) })),
    ]
    return value.encoded().replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }
}

extension JSONValue {
  /// Whole numbers, each less the one before.
  static func differences(_ numbers: [Int]) -> JSONValue {
    .array(zip(numbers, [0] + numbers).map { .integer($0 - $1) })
  }
}

extension Settlement.Kind {
  /// `0` for a city, `1` for a town, `2` for a village.
  fileprivate var rank: String {
    switch self {
    case .city: "0"
    case .town: "1"
    case .village: "2"
    }
  }
}

/// How many settlements of the area of interest each party held, day by day.
struct Holdings {
  /// What they are drawn as: the parties that held any, then contested and unknown where there were such.
  let states: [Int]
  /// What each is called.
  let names: [String]
  /// For each of them the numbers, each with the day from which it holds.
  let counts: [[(start: Int, value: Int)]]

  init(_ base: BaseMap, _ held: [Runs<Int>]) {
    states = held.indices.filter { state in held[state].values.contains { $0.value > 0 } }
    counts = states.map { held[$0].values }
    names = states.map { state in
      switch state {
      case base.parties.contested: base.words(.disputed)
      case base.parties.unknown: base.words(.unheld)
      default: Parties.name(of: base.parties.list[state], in: base.settings.language)
      }
    }
  }
}
