internal import FrontlineAtlas

/// A stated figure with the range that its words imply.
struct StatedFigure: Hashable, Sendable {
  /// How a figure is meant.
  typealias Bound = Statement.Comparison

  /// The words that state it.
  var words: String
  /// What they leave open.
  var range: FigureRange
  /// How it is meant.
  var bound: Bound
  /// The figure as it stands, or the lower of two.
  var value: Double

  /// The range of a figure in a unit, by the precision that its writing implies and by the words around it:
  /// - plain: half the precision to either side (``DistancePrecision``);
  /// - "about": half the coarsest of 1, 5, 10, 50, 100 ... that divides the figure, but no more than 2.5 or a quarter of
  ///   it, whichever is more; and a figure that is not round, its whole precision: about 5 is 2.5 to 7.5, about 15 is
  ///   12.5 to 17.5, about 30 is 25 to 35, about 100 is 75 to 125, about 26 is 25 to 27;
  /// - "almost": from nine tenths of the figure to it; "just over": from it to eleven tenths;
  /// - "at most", "at least", "less than", "more than", and a range: to the figures as they stand. Rounding does not
  ///   loosen a limit.
  ///
  /// Counts are exact: they have no precision but where they are hedged.
  init(
    _ value: Double, to upper: Double? = nil, precision: Double, bound: Bound, unit: String,
    isCount: Bool = false,
    words: String
  ) {
    self.words = words
    self.bound = bound
    self.value = value
    let half = isCount ? 0 : precision / 2
    switch bound {
    case .exactly: range = FigureRange(max(0, value - half), nil, value + half, unit: unit)
    case .about:
      let step = Self.roundStep(value)
      let wide = step > 1 ? max(half, min(step / 2, max(2.5, value / 4))) : max(isCount ? 1 : 0, precision)
      range = FigureRange(max(0, value - wide), nil, value + wide, unit: unit)
    case .almost: range = FigureRange(value * 0.9, nil, isCount ? value - 1 : value, unit: unit)
    case .justOver:
      range = FigureRange(isCount ? value + 1 : value, nil, value * 1.1 + (isCount ? 1 : 0), unit: unit)
    case .atMost: range = FigureRange(0, nil, value, unit: unit)
    case .lessThan: range = FigureRange(0, nil, isCount ? max(0, value - 1) : value, unit: unit)
    case .atLeast: range = FigureRange(value, nil, .infinity, unit: unit)
    case .moreThan: range = FigureRange(isCount ? value + 1 : value, nil, .infinity, unit: unit)
    case .between:
      range = FigureRange(min(value, upper ?? value), nil, max(value, upper ?? value), unit: unit)
    }
  }

  /// Whether it is exactly one.
  var isOne: Bool { bound == .exactly && range.lower == 1 && range.upper == 1 }

  /// None at all: "no village".
  static func none(unit: String, words: String) -> StatedFigure {
    StatedFigure(0, precision: 1, bound: .exactly, unit: unit, isCount: true, words: words)
  }

  /// The coarsest of 1, 5, 10, 50, 100, 500 ... that divides a figure; 0: it is not a whole number.
  private static func roundStep(_ value: Double) -> Double {
    guard value >= 1, value == value.rounded(), value < 1e12 else { return 0 }
    var step = 1.0
    while value.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
    return value.truncatingRemainder(dividingBy: step * 5) == 0 ? step * 5 : step
  }
}
