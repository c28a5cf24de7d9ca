public import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

extension Atlas {
  /// The front of a day; `nil` where there is no data for one.
  ///
  /// ```swift
  /// let front = try atlas.front(on: Day("2020-10-29"))
  /// front?.distance(to: shusha)                  // 23.2 ... 27.0 ... 30.4 km
  /// ```
  ///
  /// For many days make one ``FrontTracer``, which shares what does not change between them and says why a
  /// day has no front.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - rule: how claims are weighed.
  ///   - area: the ground to trace in; `nil`: ``AreaOfInterest/standard(of:)``.
  ///   - pockets: what becomes of ground of one side that another encloses.
  /// - Throws: ``FrontError`` where there is no such area, or no settlement in it.
  /// - Complexity: O(n log n) in the settlements; some tens of milliseconds for the bundled data.
  public func front(
    on day: Day, by rule: Rule = .latest, in area: AreaOfInterest? = nil,
    pockets: FrontSettings.PocketRule = .keep
  ) throws -> Front? {
    try FrontTracer(self, in: area, settings: FrontSettings(rule: rule, pockets: pockets)).front(on: day)
  }
}
