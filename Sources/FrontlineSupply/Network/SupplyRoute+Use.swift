public import FrontlineAtlas
public import FrontlineTime

extension SupplyRoute {
  /// Whether a route was in use.
  public enum Use: Hashable, Sendable {
    /// It was, or the years of its use are not known, which says nothing against it.
    case inUse
    /// The dates of its period leave it open.
    case possible
    /// It was not.
    case notInUse
  }

  /// Whether the route was in use on a day, by its periods.
  ///
  /// ```swift
  /// try atlas.route("northern-road").use(on: Day("2020-11-26"))      // .notInUse
  /// try atlas.route("lachin-corridor-old").use(on: Day("1992-06-01"))     // .possible: it says 1992
  /// ```
  ///
  /// Edge cases: without any period it is ``Use/inUse``: the years are not known, and whether it could be used
  /// follows from who held what.
  public func use(on day: Day) -> Use {
    if periods.isEmpty { return .inUse }
    var use = Use.notInUse
    for period in periods {
      let (from, to) = (period.start.days, period.end.days)
      guard (period.earliest ?? .first) <= day, day <= (period.latest ?? .last) else { continue }
      if (from.latest ?? .first) <= day, day <= (to.earliest ?? .last) { return .inUse }
      use = .possible
    }
    return use
  }
}

extension EDTFDate.Bound {
  /// The first and last day that it may mean; `nil`: without limit, or unknown.
  fileprivate var days: (earliest: Day?, latest: Day?) {
    if case .date(let date) = self { (date.earliest, date.latest) } else { (nil, nil) }
  }
}
