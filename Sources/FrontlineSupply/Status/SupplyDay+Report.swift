public import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger

extension SupplyDay {
  /// The state of a route, link by link, and where it is first contested and first cut from each end.
  ///
  /// Only what is claimed of this route counts, also where it shares links with others.
  ///
  /// - Throws: ``SupplyError`` for a route that the atlas does not have, or has otherwise.
  /// - Complexity: O(1) for each 100 m of the route.
  public func report(of route: SupplyRoute) throws(SupplyError) -> RouteReport {
    guard network.atlas.route(id: route.id) == route else {
      throw SupplyError(
        code: .unknownRoute, subject: route.id.rawValue,
        description: "The atlas has no such route \"\(route.id)\".")
    }
    return judge.report(of: route)
  }
}

extension RoadLinkJudge {
  /// The state of a route of the atlas.
  func report(of route: SupplyRoute) -> RouteReport {
    let states = tracer.network.legs(of: route).map { $0 < 0 ? nil : state(of: $0, along: route.id) }
    let places = tracer.network.stops(of: route).map { tracer.network.places[$0] }
    let walk = RouteWalk(route, places, states)
    let status: RouteStatus
    if claim(on: route.id) == nil {
      status = .notInUse
    } else if let cut = walk.first(.cut) {
      status = .cut(at: cut)
    } else if let contested = walk.first(.contested) {
      status = .contested(at: contested)
    } else if let unknown = walk.first(.unknown) {
      status = .unknown(at: unknown)
    } else {
      status = .open
    }
    return RouteReport(
      route: route, status: status, links: states.compactMap { $0 },
      contested: walk.both(.contested), cut: walk.both(.cut), passage: claim(on: route.id)?.passage)
  }
}

/// The legs of a route, measured along its line.
private struct RouteWalk {
  let route: SupplyRoute
  let places: [SupplyPlace]
  let states: [RoadLinkState?]
  /// How far along each place lies.
  let alongs: [Length]

  init(_ route: SupplyRoute, _ places: [SupplyPlace], _ states: [RoadLinkState?]) {
    self.route = route
    self.places = places
    self.states = states
    var along = Length.zero
    alongs =
      [along]
      + zip(places, places.dropFirst()).map { a, b in
        along += a.position.distance(to: b.position)
        return along
      }
  }

  /// The first point of a state from the start, and the first from the end; `nil`: nowhere.
  func both(_ state: SupplyState) -> (fromStart: RoutePoint, fromEnd: RoutePoint)? {
    first(state).flatMap { first in last(state).map { (first, $0) } }
  }

  func first(_ state: SupplyState) -> RoutePoint? {
    points(state).min { $0.fromStart < $1.fromStart }
  }

  func last(_ state: SupplyState) -> RoutePoint? {
    points(state, fromEnd: true).min { $0.fromEnd < $1.fromEnd }
  }

  /// The nearer ends of all reasons for a state on the legs that are in it.
  private func points(_ state: SupplyState, fromEnd: Bool = false) -> [RoutePoint] {
    states.enumerated().flatMap { leg, link -> [RoutePoint] in
      guard let link, link.state == state else { return [] }
      let isReversed =
        link.link.courses.first { $0.route == route.id && $0.leg == leg }?.isReversed ?? false
      return link.reasons.filter { $0.state == state }.map { reason in
        // Which end of the reason comes first on the way that is walked.
        let takesLast = isReversed != fromEnd
        let part = takesLast ? reason.span.upperBound : reason.span.lowerBound
        let share = isReversed ? 1 - part : part
        let along = alongs[leg] + (alongs[leg + 1] - alongs[leg]) * share
        let position = takesLast ? reason.lastPosition : reason.position
        let near = places[share <= 0.5 ? leg : leg + 1].name
        return RoutePoint(
          name: reason.kind == .place ? reason.name : near, position: position, fromStart: along,
          fromEnd: alongs[alongs.count - 1] - along, reason: reason)
      }
    }
  }
}
