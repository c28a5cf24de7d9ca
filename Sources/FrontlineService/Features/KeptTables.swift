internal import Synchronization

/// Tables that were made, by what they are of: so many bytes of them.
final class KeptTables: Sendable {
  struct Key: Hashable, Sendable {
    let collection: String
    let weighing: Weighing
    let part: Int
  }

  private struct State {
    var tables: [Key: FeatureTable] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int = 96 << 20) { self.limit = limit }

  /// The table of a key, made where it is not kept. Two threads may both make one; the first is kept.
  func table(_ key: Key, _ make: () throws -> FeatureTable) rethrows -> FeatureTable {
    if let table = state.withLock({ $0.tables[key] }) { return table }
    let made = try make()
    return state.withLock { state in
      if let first = state.tables[key] { return first }
      if state.size + made.size > limit {
        state.tables = [:]
        state.size = 0
      }
      state.tables[key] = made
      state.size += made.size
      return made
    }
  }
}
