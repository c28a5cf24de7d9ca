internal import FrontlineGeometry

/// What the side of a place rests on.
struct SideBasis: Sendable {
  /// Whether the baseline alone decided.
  var isOnBaseline: Bool
  /// Whether every reading of uncertain dates gives the same side.
  var isCertain: Bool
  /// Whether a claim that somebody asserted is among those that decided, and not judgements and agreements alone.
  var isAnnounced = false
}

/// What the sides of the places of a net rest on, place for place; found when somebody asks.
final class SideBases: Sendable {
  private let kept = Lazy<[SideBasis]>()
  private let find: @Sendable () -> [SideBasis]

  init(_ find: @escaping @Sendable () -> [SideBasis]) { self.find = find }

  var all: [SideBasis] { kept.value(find) }
}
