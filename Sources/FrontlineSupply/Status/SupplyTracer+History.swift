public import FrontlineAtlas
internal import FrontlineFronts
public import FrontlineLedger
public import FrontlineTime

/// Days on which the state of a route was the same.
public struct RouteSpan: Equatable, Sendable, CustomStringConvertible {
  /// The days.
  public let days: ClosedRange<Day>
  /// The state on the first of them; on later ones it may be contested or cut elsewhere.
  public let status: RouteStatus

  /// `2020-09-26 to 2020-11-07: open`.
  public var description: String { "\(days.lowerBound) to \(days.upperBound): \(status)" }
}

extension SupplyTracer {
  /// The states of a route for a party, as spans of days without a gap.
  ///
  /// - Throws: ``SupplyError`` for a party or route that the atlas does not have.
  /// - Complexity: that of a front for each day on which a standing changes.
  public func history(of route: SupplyRoute, during days: ClosedRange<Day>, for party: Party.ID) throws
    -> [RouteSpan]
  {
    _ = try supply(on: days.lowerBound, for: party).report(of: route)  // both are known, or it throws
    guard let party = atlas.party(party) else { return [] }
    var spans: [RouteSpan] = []
    let starts = turningDays(of: route, during: days)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] - 1 : days.upperBound
      var front: Front?
      if case .front(let found) = try fronts.finding(on: start) { front = found }
      let judge = RoadLinkJudge(self, day: start, party: party, front: front)
      let status = judge.report(of: route).status
      if let last = spans.last, last.status.state == status.state {
        spans[spans.count - 1] = RouteSpan(days: last.days.lowerBound...end, status: last.status)
      } else {
        spans.append(RouteSpan(days: start...end, status: status))
      }
    }
    return spans
  }

  /// The spans of days on which a route was open for a party from end to end.
  ///
  /// ```swift
  /// let year = try Day("2020-09-26")...Day("2020-12-31")
  /// try tracer.openings(of: corridor, during: year, for: .armenianForces)
  /// // 2020-09-26...2020-11-07, 2020-11-10...2020-12-31: fallen Shusha, then the passage
  /// ```
  public func openings(of route: SupplyRoute, during days: ClosedRange<Day>, for party: Party.ID) throws
    -> [ClosedRange<Day>]
  {
    try history(of: route, during: days, for: party).filter { $0.status.state == .open }.map(\.days)
  }

  /// The days on which the state of a route may change, the first of the span among them.
  private func turningDays(of route: SupplyRoute, during days: ClosedRange<Day>) -> [Day] {
    var turns: Set<Day> = [days.lowerBound]
    var subjects = Set(fronts.settlements.map(\.subject))
    subjects.formUnion(route.waypoints.compactMap(\.settlement).map { .settlement($0) })
    subjects.insert(route.subject)
    for subject in subjects {
      for span in atlas.ledger.history(of: subject, by: rule, asKnownOn: asKnownOn) {
        turns.formUnion([span.start.lowerBound, span.days.lowerBound])
        if let next = span.start.upperBound.adding(1) { turns.insert(next) }
      }
    }
    for claim in atlas.ledger.claims(on: route.subject) {
      turns.formUnion(
        [claim.reported, claim.validFrom?.latest, claim.validTo?.latest?.adding(1)].compactMap(\.self))
    }
    for period in route.periods {
      for bound in [period.start, period.end] {
        guard case .date(let date) = bound else { continue }
        turns.formUnion(
          [date.earliest, date.latest].compactMap(\.self).flatMap { [$0, $0.adding(1)].compactMap(\.self) })
      }
    }
    if let first = atlas.ledger.firstDay { turns.insert(first) }
    if let next = atlas.ledger.lastDay?.adding(1) { turns.insert(next) }
    return turns.filter(days.contains).sorted()
  }
}
