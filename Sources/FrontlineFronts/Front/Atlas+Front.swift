public import FrontlineAtlas
internal import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime
internal import Synchronization

extension Atlas {
  /// The front of a day; `nil` where there is no data for one.
  ///
  /// ```swift
  /// let front = try atlas.front(on: Day("2020-10-29"))
  /// front?.distance(to: shusha)                  // 23.2 ... 27.0 ... 30.4 km
  /// ```
  ///
  /// The atlas keeps its tracers, one for each area and settings, so that further days cost what changed. A
  /// ``FrontTracer`` of your own also says why a day has no front.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - rule: how claims are weighed.
  ///   - area: the ground to trace in; `nil`: ``AreaOfInterest/standard(of:)``.
  ///   - pockets: what becomes of ground of one side that another encloses.
  /// - Throws: ``FrontError`` where there is no such area, or no settlement in it.
  /// - Complexity: O(n log n) in the settlements, some tens of milliseconds for the bundled data; O(1) for a day that
  ///   was asked before.
  public func front(
    on day: Day, by rule: Rule = .latest, in area: AreaOfInterest? = nil,
    pockets: FrontSettings.PocketRule = .keep
  ) throws -> Front? {
    try tracer(in: area, settings: FrontSettings(rule: rule, pockets: pockets)).front(on: day)
  }

  /// The tracer for an area and settings that this atlas and its copies share.
  package func tracer(in area: AreaOfInterest? = nil, settings: FrontSettings = FrontSettings()) throws
    -> FrontTracer
  {
    try derived(FrontTracers.self) { FrontTracers() }.tracer(of: self, in: area, settings)
  }
}

/// The tracers of an atlas, which are kept with it.
private final class FrontTracers: Sendable {
  private struct Key: Hashable {
    let area: AreaOfInterest?
    let settings: FrontSettings
  }

  private let tracers = Mutex(Cache<Key, FrontTracer>(limit: 16))

  func tracer(of atlas: Atlas, in area: AreaOfInterest?, _ settings: FrontSettings) throws -> FrontTracer {
    let key = Key(area: area, settings: settings)
    if let tracer = tracers.withLock({ $0[key] }) { return tracer }
    let made = try FrontTracer(atlas, in: area, settings: settings)
    return tracers.withLock { tracers in
      if let first = tracers[key] { return first }
      tracers[key] = made
      return made
    }
  }
}
