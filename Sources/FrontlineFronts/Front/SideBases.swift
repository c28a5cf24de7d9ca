internal import FrontlineGeometry
internal import Synchronization

/// What the side of a place rests on.
struct SideBasis: Sendable {
  /// Whether the baseline alone decided.
  var isOnBaseline: Bool
  /// Whether every reading of uncertain dates gives the same side.
  var isCertain: Bool
  /// Whether a claim that somebody asserted is among those that decided, and not judgements and agreements alone.
  var isAnnounced = false
}

/// What the sides of the places of a net rest on; found for the places that somebody asks of.
final class SideBases: Sendable {
  private let known = Mutex<[Int: SideBasis]>([:])
  private let find: @Sendable (Int) -> SideBasis
  private let lazyAnnounced = Lazy<Bool>()

  /// - Parameter find: what the side of a place rests on, by its number.
  init(_ find: @escaping @Sendable (Int) -> SideBasis) { self.find = find }

  /// Those of a front without places.
  convenience init() { self.init { _ in SideBasis(isOnBaseline: false, isCertain: false) } }

  subscript(place: Int) -> SideBasis {
    if let basis = known.withLock({ $0[place] }) { return basis }
    let basis = find(place)
    known.withLock { $0[place] = basis }
    return basis
  }

  /// Whether the side of any place is announced of those that pin the lines of the front; found once.
  func isAnyAnnounced(_ find: (SideBases) -> Bool) -> Bool { lazyAnnounced.value { find(self) } }
}
