internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineSupply
internal import FrontlineTime
internal import Synchronization

/// What the sentences of a text ask again and again: a text names few days and few roads.
final class StatementMemory: Sendable {
  /// How claims are weighed, and as known when.
  struct View: Hashable, Sendable {
    let rule: Rule
    let asKnownOn: Day?
  }

  private struct Span: Hashable, Sendable {
    let days: ClosedRange<Day>
    let view: View
  }

  private struct User: Hashable, Sendable {
    let day: Day
    let party: Party.ID
    let view: View
  }

  private struct RoadUser: Hashable, Sendable {
    let route: SupplyRoute.ID
    let user: User
  }

  private let atlas: Atlas
  private let changes = Mutex(Cache<Span, SettlementChanges>(limit: 256))
  private let snapshots = Mutex(Cache<Span, Snapshot>(limit: 32))
  private let tracers = Mutex(Cache<View, SupplyTracer>(limit: 64))
  private let supplies: Mutex<Cache<User, SupplyDay>>
  private let reports = Mutex(Cache<RoadUser, RouteReport>(limit: 4_096))
  private let starts = Mutex(Cache<Span, Day>(limit: 1_024))

  /// - Parameter atlas: what is asked; the more roads it has, the fewer days are kept.
  init(_ atlas: Atlas) {
    self.atlas = atlas
    supplies = Mutex(Cache(limit: max(4, min(1_024, 100_000 / max(1, atlas.routes.count)))))
  }

  /// The changes during some days.
  func changes(during days: ClosedRange<Day>, _ view: View) -> SettlementChanges {
    Self.value(changes, Span(days: days, view: view)) {
      atlas.changes(during: days, by: view.rule, asKnownOn: view.asKnownOn)
    }
  }

  /// Who held what on a day.
  func snapshot(on day: Day, _ view: View) -> Snapshot {
    Self.value(snapshots, Span(days: day...day, view: view)) {
      atlas.snapshot(on: day, asKnownOn: view.asKnownOn, by: view.rule)
    }
  }

  /// The first day of the run of changes that a day belongs to: back from it while no gap is longer than 60 days.
  func warStart(before day: Day, _ view: View) -> Day {
    Self.value(starts, Span(days: day...day, view: view)) {
      var start = day
      // What a ledger begins with did not change on that day.
      let survey = SurveyDay.of(atlas).day
      for change in changes(during: day.shifted(by: -365)...day, view).countsByDay.map(\.day).reversed()
      where change != survey {
        if start - change > 60 { break }
        start = change
      }
      return start
    }
  }

  /// What a road was on a day for a party.
  func report(of route: SupplyRoute, on day: Day, for party: Party.ID, _ view: View) throws -> RouteReport {
    let user = User(day: day, party: party, view: view)
    return try Self.value(reports, RoadUser(route: route.id, user: user)) {
      try Self.value(supplies, user) {
        let tracer = try Self.value(tracers, view) {
          try SupplyTracer(atlas, settings: FrontSettings(rule: view.rule, asKnownOn: view.asKnownOn))
        }
        return try tracer.supply(on: day, for: party)
      }.report(of: route)
    }
  }

  private static func value<Key: Hashable & Sendable, Value: Sendable>(
    _ known: borrowing Mutex<Cache<Key, Value>>, _ key: Key, make: () throws -> Value
  ) rethrows -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let made = try make()
    known.withLock { $0[key] = made }
    return made
  }
}
