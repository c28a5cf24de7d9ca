internal import FrontlineAtlas

/// How a supply route is drawn on a day.
enum RouteState: String, CaseIterable {
  /// In use.
  case used
  /// Not in use that day: it is not drawn.
  case unused

  var words: String {
    switch self {
    case .used: "in use"
    case .unused: "not in use"
    }
  }
}

extension BaseMap {
  /// How each route is drawn on a day: by its period of use.
  func routeStates(on day: Day) -> [RouteState] {
    routes.map { drawing in
      let isUsed =
        drawing.route.periods.isEmpty
        || drawing.route.periods.contains { $0.earliest ?? .first <= day && day <= $0.latest ?? .last }
      return isUsed ? .used : .unused
    }
  }
}
