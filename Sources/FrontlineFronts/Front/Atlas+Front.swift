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
    let kept = derived(KeptFronts.self) { KeptFronts() }
    return FrontTracer(self, try kept.fronts(of: self, in: area, settings))
  }
}

/// The fronts of an atlas, which are kept with it.
private final class KeptFronts: Sendable {
  private struct Key: Hashable {
    let area: AreaOfInterest?
    let settings: FrontSettings
  }

  private let known = Mutex(Cache<Key, FrontsByDay>(limit: 16))

  func fronts(of atlas: Atlas, in area: AreaOfInterest?, _ settings: FrontSettings) throws -> FrontsByDay {
    let key = Key(area: area, settings: settings)
    if let fronts = known.withLock({ $0[key] }) { return fronts }
    let made = try FrontsByDay(of: atlas, in: area, settings: settings)
    return known.withLock { known in
      if let first = known[key] { return first }
      known[key] = made
      return made
    }
  }
}
