internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineLedger
internal import FrontlineSupply
internal import FrontlineTime

/// What the places of a story are drawn as, day after day.
struct StoryStates {
  private var states: DayByDay
  private let tracer: FrontTracer
  /// The number among the subjects of each settlement of the area of interest.
  private var inArea: [Int] = []
  /// The same of each dot of the map.
  private var ofDots: [Int] = []
  /// What a party of the ledger is drawn as, by its number.
  private var drawn: [Int] = []
  private var (contested, unknown) = (0, 0)
  /// What each dot was drawn as before.
  private var before: [Int] = []

  init(_ tracer: FrontTracer) {
    self.tracer = tracer
    let atlas = tracer.atlas
    let subjects =
      atlas.settlements.map(\.subject) + atlas.districts.map(\.subject) + atlas.routes.map(\.subject)
    states = atlas.ledger.dayByDay(subjects, asKnownOn: tracer.settings.asKnownOn, by: tracer.settings.rule)
  }

  /// The days of a story on which a standing, or the use of a road, changes, and its first.
  mutating func starts(_ days: ClosedRange<Day>) -> [Day] {
    var last: (uses: [SupplyRoute.Use], codes: [UInt16])?
    return days.filter { day in
      let uses = tracer.atlas.routes.map { $0.use(on: day) }
      states.move(to: day)
      defer { last = (uses, states.codes) }
      return last.map { $0.uses != uses || $0.codes != states.codes } ?? true
    }
  }

  /// Sets what is asked for: the dots of a map, and the settlements of its area of interest.
  mutating func follow(_ base: BaseMap) {
    let numbers = Dictionary(
      tracer.atlas.settlements.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    inArea = tracer.settlements.map { numbers[$0.id]! }
    ofDots = base.dots.map { numbers[$0.settlement.id]! }
    let parties = base.parties
    drawn = states.parties.map { id in parties.list.firstIndex { $0.id == id } ?? parties.unknown }
    (contested, unknown) = (parties.contested, parties.unknown)
    before = Array(repeating: -1, count: ofDots.count)
  }

  mutating func move(to day: Day) { states.move(to: day) }

  /// Calls `body` for each dot that is drawn as something else than at the last call, with what it is drawn as.
  mutating func forEachChange(_ body: (Int, Int) -> Void) {
    for (dot, number) in ofDots.enumerated() {
      let state = state(states.codes[number])
      if state != before[dot] {
        before[dot] = state
        body(dot, state)
      }
    }
  }

  /// How many settlements of the area of interest each party held, then contested and unknown ones.
  var tally: [Int] {
    var tally = [Int](repeating: 0, count: unknown + 1)
    for number in inArea { tally[state(states.codes[number])] += 1 }
    return tally
  }

  private func state(_ code: UInt16) -> Int {
    switch code {
    case DayByDay.unknown: unknown
    case DayByDay.contested: contested
    default: drawn[Int(code)]
    }
  }
}
