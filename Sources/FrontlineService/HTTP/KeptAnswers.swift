internal import FrontlineTime
internal import Synchronization

/// Answers that were given, by what was asked: so many bytes of them, the oldest forgotten first by halves.
final class KeptAnswers: Sendable {
  /// All that the bytes of an answer hang on.
  struct Key: Hashable, Sendable {
    let base: String
    let target: String
    let accept: String
    let takesGzip: Bool
    /// The day of the calendar on the wall, from which "yesterday" in a sentence counts.
    let today: Day
  }

  private struct State {
    var young: [Key: ServiceResponse] = [:]
    var old: [Key: ServiceResponse] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// Room for so many bytes.
  init(limit: Int) { self.limit = limit }

  subscript(key: Key) -> ServiceResponse? {
    get {
      state.withLock { state in
        if let answer = state.young[key] { return answer }
        guard let answer = state.old[key] else { return nil }
        Self.put(answer, key, in: &state, limit)
        return answer
      }
    }
    set {
      guard let newValue, newValue.body.count < limit / 8 else { return }
      state.withLock { Self.put(newValue, key, in: &$0, limit) }
    }
  }

  private static func put(_ answer: ServiceResponse, _ key: Key, in state: inout State, _ limit: Int) {
    let size = answer.body.count + key.target.utf8.count + 1_000
    if state.size + size > limit / 2 {
      state.old = state.young
      state.young = [:]
      state.size = 0
    }
    if state.young.updateValue(answer, forKey: key) == nil { state.size += size }
  }
}
