public import FrontlineAtlas
public import FrontlineFronts
internal import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// The roads of an atlas on one day, as they were for one party.
///
/// ```swift
/// let supply = try atlas.supply(on: Day("2020-11-09"), for: .armenianForces)
/// try supply.report(of: corridor).status         // cut at Shusha, 48.3 km from the start
/// try supply.paths(from: "Stepanakert", to: ["Goris", "Vardenis"]).first?.places.last?.name      // "Vardenis"
/// ```
public struct SupplyDay: Sendable {
  /// The day.
  public let day: Day
  /// The party.
  public let party: Party
  /// How claims are weighed.
  public var rule: Rule { tracer.rule }
  /// As known on which day; `nil`: with all that the ledger holds.
  public var asKnownOn: Day? { tracer.asKnownOn }
  /// What is assumed of this day.
  public var assumptions: [Assumption] { tracer.atlas.assumptions.filter { $0.day == day } }
  /// The front that the ground is read from; `nil`: no data for one.
  public let front: Front?
  /// Why there is no front; `nil`: there is one.
  public let absence: FrontUnavailable?
  /// The roads, with the classes and lengths of the routes that were in use.
  public var network: SupplyNetwork { judge.network }
  /// The state of each link, by its number.
  ///
  /// - Complexity: O(1) for each 100 m of all links at the first call, O(1) later.
  public var states: [RoadLinkState] {
    linkStates.value { [judge] in judge.network.links.indices.map { judge.state(of: $0) } }
  }

  let tracer: SupplyTracer
  let judge: RoadLinkJudge
  /// Made at the first question: the report of one route asks only for its own links.
  private let linkStates = Lazy<[RoadLinkState]>()

  init(_ tracer: SupplyTracer, day: Day, party: Party) throws {
    self.tracer = tracer
    self.day = day
    self.party = party
    switch try tracer.fronts.finding(on: day) {
    case .front(let front): (self.front, absence) = (front, nil)
    case .absent(let why): (front, absence) = (nil, why)
    }
    judge = RoadLinkJudge(tracer, day: day, party: party, front: front)
  }

  /// The links that a path may take.
  ///
  /// - Parameter contested: whether contested ones are among them.
  func isPassable(_ link: Int, contested: Bool) -> Bool {
    switch states[link].state {
    case .open: true
    case .contested: contested
    default: false
    }
  }
}
