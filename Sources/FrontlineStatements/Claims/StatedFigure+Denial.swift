internal import FrontlineAtlas

/// A figure that is denied.
extension StatedFigure {
  /// The figures that are left where this is denied; `nil` for a figure that is exact or near.
  var turned: StatedFigure? {
    switch bound {
    case .atLeast:
      StatedFigure(
        range.lower, precision: 1, bound: .lessThan, unit: range.unit, isCount: true, words: "not \(words)")
    case .moreThan:
      StatedFigure(
        range.lower - 1, precision: 1, bound: .atMost, unit: range.unit, isCount: true, words: "not \(words)")
    case .atMost:
      StatedFigure(
        range.upper, precision: 1, bound: .moreThan, unit: range.unit, isCount: true, words: "not \(words)")
    case .lessThan:
      StatedFigure(
        range.upper + 1, precision: 1, bound: .atLeast, unit: range.unit, isCount: true, words: "not \(words)"
      )
    default: nil
    }
  }
}
