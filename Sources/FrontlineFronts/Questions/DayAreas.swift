public import FrontlineAtlas
internal import FrontlineGeometry
public import FrontlineTime

/// How much ground each side held on a day.
public struct DayAreas: Hashable, Sendable {
  /// The ground of a side.
  public struct SideShare: Hashable, Sendable {
    /// The side.
    public let side: Party.Side
    /// Its ground, with bounds where the front was traced.
    public let share: AreaShare
  }

  /// The day.
  public let day: Day
  /// The ground of each side that held any; `nil`: there is no data for the day.
  public let shares: [SideShare]?
  /// Why there is none.
  public let absence: String?
  /// Whether the figures have bounds: those of a traced front do.
  public let hasBounds: Bool
}

extension FrontTracer {
  /// How much ground each side held, day by day; nothing is carried over to days without data.
  ///
  /// ```swift
  /// let days = try FrontTracer(atlas).areas(during: start...end)
  /// days[0].shares?.first?.share.estimate          // 69519 km²
  /// ```
  ///
  /// - Complexity: that of ``finding(on:)`` for each day on which something changes, and of the areas of its grounds.
  /// - Throws: as ``FrontTracer/finding(on:)``.
  public func areas(during days: ClosedRange<Day>) throws -> [DayAreas] {
    var last: (front: Front, shares: [DayAreas.SideShare])?
    return try days.map { day in
      switch try finding(on: day) {
      case .absent(let absence):
        return DayAreas(day: day, shares: nil, absence: absence.description, hasBounds: false)
      case .front(let front):
        if let last, last.front.isSameGround(as: front) {
          return DayAreas(day: day, shares: last.shares, absence: nil, hasBounds: front.isTraced)
        }
        let shares = try front.sides.map { DayAreas.SideShare(side: $0, share: try front.share(of: $0)) }
        last = (front, shares)
        return DayAreas(day: day, shares: shares, absence: nil, hasBounds: front.isTraced)
      }
    }
  }
}
