internal import FrontlineAtlas

/// A figure that is denied.
extension StatedFigure {
  /// The figures that are left where this is denied; `nil` for a figure that is exact or near.
  var turned: StatedFigure? {
    let opposite: Bound? =
      switch bound {
      case .atLeast: .lessThan
      case .moreThan: .atMost
      case .atMost: .moreThan
      case .lessThan: .atLeast
      default: nil
      }
    return opposite.map {
      StatedFigure(
        value, precision: 1, bound: $0, unit: range.unit, isCount: range.unit == "settlements",
        words: "not \(words)")
    }
  }

  /// The share that somebody has where this is the share that they have not; `nil`: this is none.
  var rest: StatedFigure? {
    guard range.unit == "per cent", range.lower <= 100 else { return nil }
    var rest = self
    rest.range = FigureRange(max(0, 100 - range.upper), nil, 100 - range.lower, unit: range.unit)
    rest.value = 100 - value
    rest.words = "all but \(words)"
    rest.bound =
      switch bound {
      case .atLeast: .atMost
      case .moreThan: .lessThan
      case .atMost: .atLeast
      case .lessThan: .moreThan
      default: bound
      }
    return rest
  }
}
