internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineTiles
internal import FrontlineTime
internal import Synchronization

/// The sets of tiles that were asked for: of all days, and of some.
final class KeptTileSets: Sendable {
  private struct Key: Hashable {
    let day: Day
    let weighing: Weighing
  }

  /// Sets of all days; that of a day is one of them with the front of the day.
  private let whole = Mutex(Cache<Weighing, AtlasTiles>(limit: 3))
  private let ofDays = Mutex(Cache<Key, AtlasTiles>(limit: 16))

  /// The set of a day; `nil`: of all days, without fronts. Days on which nothing changes have the same front, and share the
  /// work of tracing it.
  func set(of atlas: Atlas, _ day: Day?, _ weighing: Weighing) throws -> AtlasTiles {
    guard let day else { return try set(of: atlas, weighing) }
    let key = Key(day: day, weighing: weighing)
    if let set = ofDays.withLock({ $0[key] }) { return set }
    let made = try set(of: atlas, weighing).on(day, of: atlas, settings: weighing.fronts)
    ofDays.withLock { $0[key] = made }
    return made
  }

  /// Who asks while it is made waits for it: two would take twice the memory.
  private func set(of atlas: Atlas, _ weighing: Weighing) throws -> AtlasTiles {
    try whole.withLock { whole in
      if let set = whole[weighing] { return set }
      let made = try AtlasTiles(atlas, settings: weighing.fronts)
      whole[weighing] = made
      return made
    }
  }
}
