internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineSupply

/// All that the page of a story shows: what stays, what changes, and what was said.
struct StoryRecord {
  let base: BaseMap
  let days: [Day]
  /// The drawings that differ; a day that changes nothing shares that of the day before.
  private(set) var drawings: [DayDrawing] = []
  /// For each day the number of its drawing; `nil`: there is no front, and ``absences`` says why.
  private(set) var drawingOfDay: [Int?] = []
  private(set) var absences: [Int: String] = [:]
  /// For each day what each dot is drawn as.
  let states: [[Int]]
  let roads: [[SupplyState]]
  let holdings: Holdings
  let sides: [Party.Side]
  private let lines: [[PixelPoint]]

  init(_ atlas: Atlas, days: ClosedRange<Day>, settings: MapSettings) throws {
    let tracers = try MapTracers(atlas, settings)
    self.days = Array(days)
    var fronts: [Int: Front] = [:]
    for (index, day) in self.days.enumerated() {
      switch try tracers.fronts.finding(on: day) {
      case .front(let front): fronts[index] = front
      case .absent(let absence): absences[index] = absence.description
      }
    }
    let found = fronts.sorted { $0.key < $1.key }.map(\.value)
    guard let first = found.first, let last = found.last else {
      throw MapError(code: .noFront, description: absences[0] ?? "There is no front on any of the days.")
    }
    let base = try BaseMap(atlas, settings, tracers: tracers, fronts: [first])
    self.base = base
    let isUnchanged = Self.unchangedDays(self.days, base)
    states = self.days.map(base.states)
    var roads: [[SupplyState]] = []
    for (index, day) in self.days.enumerated() {
      roads.append(isUnchanged[index] ? roads[index - 1] : try base.roadStates(on: day))
    }
    self.roads = roads
    holdings = Holdings(base, days: self.days)
    sides = base.parties.sides.filter { side in found.contains { $0.sides.contains(side) } }
    lines = try DayDrawing.lines(of: last, on: base)
    var numbers: [DayDrawing: Int] = [:]
    for index in self.days.indices {
      guard let front = fronts[index] else {
        drawingOfDay.append(nil)
        continue
      }
      if isUnchanged[index], let before = drawingOfDay[index - 1] {
        drawingOfDay.append(before)
        continue
      }
      let drawing = try DayDrawing(front, on: base)
      if let number = numbers[drawing] {
        drawingOfDay.append(number)
      } else {
        numbers[drawing] = drawings.count
        drawingOfDay.append(drawings.count)
        drawings.append(drawing)
      }
    }
  }

  /// For each day whether all standings, and the roads in use, are those of the day before.
  private static func unchangedDays(_ days: [Day], _ base: BaseMap) -> [Bool] {
    let settings = base.settings.front
    var last: ([Snapshot.Element], [SupplyRoute.Use])?
    return days.map { day in
      let snapshot = base.atlas.snapshot(on: day, asKnownOn: settings.asKnownOn, by: settings.rule)
      let now = (Array(snapshot), base.atlas.routes.map { $0.use(on: day) })
      defer { last = now }
      return last.map { $0.0 == now.0 && $0.1 == now.1 } ?? false
    }
  }

  /// The dots that are not drawn the same on every day.
  var changing: [Int] {
    base.dots.indices.filter { dot in states.contains { $0[dot] != states[0][dot] } }
  }

  /// The page.
  func page() throws -> String {
    let notes = MapNotes(base, days: days[0]...days[days.count - 1])
    let panel = try MapPanel(
      base, day: drawingOfDay[0].map { drawings[$0] }, states: states[0], roads: roads[0],
      changing: changing, scales: [.wide, .narrow], lines: lines)
    let legend = Legend(
      base, sides: sides, states: Set(states.flatMap(\.self)), roads: Set(roads.flatMap(\.self)))
    return HTMLPage.story(
      panel: panel, legend: legend, notes: notes, chart: StoryChart(holdings, base),
      days: days[0]...days[days.count - 1], data: data)
  }

  // MARK: Data of the script

  /// What the script shows, as JSON that cannot end the element it stands in.
  private var data: String {
    let news = StoryNews(base)
    let value: JSONValue = [
      "days": .array(days.map { .string($0.description) }),
      "words": .array(days.map { .string($0.inWords) }),
      "drawings": .array(
        drawings.map { drawing in
          [
            "grounds": .array(drawing.grounds.map { .string($0) }), "band": .string(drawing.band),
            "front": .string(drawing.front),
          ]
        }),
      "drawing": .array(drawingOfDay.map { $0.map { .integer($0) } ?? .null }),
      "absences": .object(
        JSONObject(absences.sorted { $0.key < $1.key }.map { ("\($0.key)", .string($0.value)) })),
      // For each changing dot the days from which it is drawn as what: day, state, day, state.
      "dots": .array(changing.map { dot in .array(runs { states[$0][dot] }) }),
      "roads": .array(
        base.roads.indices.map { road in
          .array(runs { SupplyState.allCases.firstIndex(of: roads[$0][road])! })
        }),
      "roadStates": .array(
        SupplyState.allCases.map { ["name": .string($0.style), "words": .string($0.words)] }),
      "parties": .array(
        zip(holdings.names, holdings.states).map { ["name": .string($0), "state": .integer($1)] }),
      "held": .array(holdings.counts.map { .array($0.map { .integer($0) }) }),
      "news": .array(days.map { news.of($0) }),
    ]
    return value.encoded().replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }

  /// A value of each day as the days on which it begins, each with the value.
  private func runs(_ value: (Int) -> Int) -> [JSONValue] {
    var runs: [JSONValue] = []
    var last: Int?
    for index in days.indices {
      let next = value(index)
      if next != last { runs += [.integer(index), .integer(next)] }
      last = next
    }
    return runs
  }
}

/// How many settlements of the area of interest each party held, day by day.
struct Holdings {
  /// The parties that held any, then contested and unknown where there were such.
  let names: [String]
  /// What each is drawn as.
  let states: [Int]
  /// For each of them the number on each day.
  let counts: [[Int]]

  init(_ base: BaseMap, days: [Day]) {
    let settings = base.settings.front
    var tallies: [[Int]] = []
    for day in days {
      let snapshot = base.atlas.ledger.snapshot(on: day, asKnownOn: settings.asKnownOn, by: settings.rule)
      let now = base.tracer.settlements.map { base.parties.number(of: snapshot[.settlement($0.id)]) }
      var tally = [Int](repeating: 0, count: base.parties.list.count + 2)
      for state in now { tally[state] += 1 }
      tallies.append(tally)
    }
    let states = (0..<base.parties.list.count + 2).filter { state in tallies.contains { $0[state] > 0 } }
    self.states = states
    counts = states.map { state in tallies.map { $0[state] } }
    names = states.map { state in
      switch state {
      case base.parties.contested: "contested"
      case base.parties.unknown: "unknown"
      default: Parties.name(of: base.parties.list[state], in: base.settings.language)
      }
    }
  }
}
