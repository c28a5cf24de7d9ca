internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineSupply
internal import FrontlineTime

/// All that the page of a story shows: what stays, what changes, and what was said.
struct StoryRecord {
  /// What days on which nothing changes have in common.
  struct Scene {
    /// The number of its drawing; `nil`: there is no front.
    var drawing: Int?
    /// Why there is none.
    var absence: String?
    /// What each dot is drawn as.
    var states: [Int]
    /// The state of each road.
    var roads: [SupplyState]
    /// How many settlements of the area of interest were held by each party, contested and unknown.
    var held: [Int]
  }

  let base: BaseMap
  let days: ClosedRange<Day>
  /// The scenes, each with the first of its days as counted from the first of the story.
  private(set) var scenes: [(start: Int, scene: Scene)] = []
  /// The drawings that differ.
  private(set) var drawings: [DayDrawing] = []
  /// The lines of the last front, which names should not cover.
  private var lines: [[PixelPoint]] = []

  init(
    _ atlas: Atlas, days: ClosedRange<Day>, settings: MapSettings, progress: (Int) -> Void
  ) throws {
    self.days = days
    let tracers = try MapTracers(atlas, settings)
    let tracer = tracers.fronts
    let starts = Self.starts(days, tracer)
    let base = try BaseMap(
      atlas, settings, tracers: tracers, front: starts.lazy.compactMap { try? tracer.front(on: $0) }.first)
    self.base = base
    var numbers: [DayDrawing: Int] = [:]
    for start in starts {
      let offset = days.lowerBound.distance(to: start)
      progress(offset)
      let snapshot = tracer.snapshot(on: start)
      var scene = Scene(
        states: base.states(in: snapshot), roads: try base.roadStates(on: start), held: base.tally(snapshot))
      switch try tracer.finding(on: start) {
      case .absent(let absence):
        scene.absence = absence.description.replacing("\(start)", with: "this day")
      case .front(let front):
        lines = try DayDrawing.lines(of: front, on: base)
        let drawing = try DayDrawing(front, on: base)
        scene.drawing = numbers[drawing] ?? drawings.count
        if numbers[drawing] == nil {
          numbers[drawing] = drawings.count
          drawings.append(drawing)
        }
      }
      scenes.append((offset, scene))
    }
    // A scene without front that does not count every place as unknown has something to show.
    let unknown = base.parties.unknown
    if drawings.isEmpty,
      tracer.isGiven || scenes.allSatisfy({ $0.scene.held[unknown] == tracer.settlements.count }),
      case .absent(let absence) = try tracer.finding(on: days.lowerBound)
    {
      throw MapError(code: .noData, description: absence.description)
    }
  }

  /// The days of a story on which a standing, or the use of a road, changes, and its first.
  private static func starts(_ days: ClosedRange<Day>, _ tracer: FrontTracer) -> [Day] {
    let settings = tracer.settings
    let turning = Set(
      tracer.atlas.ledger.turningDays(asKnownOn: settings.asKnownOn, by: settings.rule))
    var (uses, snapshot): ([SupplyRoute.Use]?, Snapshot?)
    return days.filter { day in
      let now = tracer.atlas.routes.map { $0.use(on: day) }
      var isNew = uses != now
      uses = now
      if snapshot == nil || turning.contains(day) {
        let next = tracer.snapshot(on: day)
        isNew = isNew || !(snapshot?.elementsEqual(next) ?? false)
        snapshot = next
      }
      return isNew
    }
  }

  /// The page.
  func page() throws -> String {
    let notes = MapNotes(base, days: days)
    let first = scenes[0].scene
    let changing = base.dots.indices.filter { dot in
      scenes.contains { $0.scene.states[dot] != first.states[dot] }
    }
    let panel = try MapPanel(
      base, day: first.drawing.map { drawings[$0] }, states: first.states, roads: first.roads,
      changing: changing, scales: [.wide, .narrow], lines: lines)
    let legend = Legend(
      base, drawings: drawings, states: Set(scenes.flatMap(\.scene.states)),
      roads: Set(scenes.flatMap(\.scene.roads)))
    let holdings = Holdings(base, scenes)
    return HTMLPage.story(
      panel: panel, legend: legend, notes: notes, chart: StoryChart(holdings, base, days: days),
      holdings: holdings, days: days, data: data(changing, holdings))
  }

  // MARK: Data of the script

  /// What the script shows, as JSON that cannot end the element it stands in.
  private func data(_ changing: [Int], _ holdings: Holdings) -> String {
    let news = StoryNews(base)
    let entries = days.enumerated().compactMap { index, day in
      news.of(day).map { ("\(index)", $0) }
    }
    let value: JSONValue = [
      "first": .array(
        [days.lowerBound.year, days.lowerBound.month, days.lowerBound.day].map { .integer($0) }),
      "count": .integer(days.lowerBound.distance(to: days.upperBound) + 1),
      "drawings": .array(
        drawings.map { drawing in
          [
            "grounds": .array(drawing.grounds.map { .string($0) }), "band": .string(drawing.band),
            "front": .string(drawing.front),
          ]
        }),
      // What follows is written as runs: a day from which on, its value, the next day, its value.
      "drawing": runs { $0.drawing.map { .integer($0) } ?? .null },
      "absences": runs { $0.absence.map { .string($0) } ?? .null },
      "dots": .array(changing.map { dot in runs { .integer($0.states[dot]) } }),
      "roads": .array(
        base.roads.indices.map { road in
          runs { .integer(SupplyState.allCases.firstIndex(of: $0.roads[road])!) }
        }),
      "held": .array(holdings.states.map { state in runs { .integer($0.held[state]) } }),
      "roadStates": .array(
        SupplyState.allCases.map { ["name": .string($0.style), "words": .string($0.words)] }),
      "parties": .array(
        zip(holdings.names, holdings.states).map { ["name": .string($0), "state": .integer($1)] }),
      "news": .object(JSONObject(entries)),
    ]
    return value.encoded().replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }

  private func runs(_ value: (Scene) -> JSONValue) -> JSONValue {
    var runs: [JSONValue] = []
    for (start, scene) in scenes {
      let next = value(scene)
      if runs.last != next { runs += [.integer(start), next] }
    }
    return .array(runs)
  }
}

/// How many settlements of the area of interest each party held, day by day.
struct Holdings {
  /// What they are drawn as: the parties that held any, then contested and unknown where there were such.
  let states: [Int]
  /// What each is called.
  let names: [String]
  /// For each of them the numbers, each with the day from which it holds.
  let counts: [[(start: Int, count: Int)]]

  init(_ base: BaseMap, _ scenes: [(start: Int, scene: StoryRecord.Scene)]) {
    states = (0..<base.parties.list.count + 2).filter { state in scenes.contains { $0.scene.held[state] > 0 }
    }
    counts = states.map { state in scenes.map { ($0.start, $0.scene.held[state]) } }
    names = states.map { state in
      switch state {
      case base.parties.contested: "contested"
      case base.parties.unknown: "unknown"
      default: Parties.name(of: base.parties.list[state], in: base.settings.language)
      }
    }
  }
}

extension BaseMap {
  /// How many settlements of the area of interest each party held, then contested and unknown ones.
  fileprivate func tally(_ snapshot: Snapshot) -> [Int] {
    var tally = [Int](repeating: 0, count: parties.list.count + 2)
    for settlement in tracer.settlements {
      tally[parties.number(of: snapshot[.settlement(settlement.id)])] += 1
    }
    return tally
  }
}
