internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineTiles
internal import FrontlineTime
internal import Synchronization

/// The sets of tiles that were asked for: of all days, and of some.
final class KeptTileSets: Sendable {
  private struct Key: Hashable {
    let day: String?
    let weighing: Weighing
  }

  private let sets = Mutex(Cache<Key, AtlasTiles>(limit: 64))

  /// The set of a day; `nil`: of all days, without fronts. Days on which nothing changes have the same front, and share the
  /// work of tracing it.
  func set(of atlas: Atlas, _ day: String?, _ weighing: Weighing) throws -> AtlasTiles {
    let key = Key(day: day, weighing: weighing)
    if let set = sets.withLock({ $0[key] }) { return set }
    let made =
      try day.map { try AtlasTiles(atlas, on: Day($0), settings: weighing.fronts) }
      ?? AtlasTiles(atlas, settings: weighing.fronts)
    sets.withLock { $0[key] = made }
    return made
  }
}
