internal import FrontlineGeometry

extension FigureRange {
  /// One settlement, for the noun behind it.
  static var one: FigureRange { FigureRange(1, nil, 1, unit: "settlements") }

  /// The range in a sentence: `23.2 to 30.4 km, best estimate 27.0`, `6.4 km`.
  var inWords: String {
    let (lower, estimate, upper, unit) = inUnitsOfTheReader
    let isWhole = ["settlements", "roads", "times"].contains(unit)
    let shown = unit == "settlements" ? "" : " \(unit)"
    func text(_ value: Double) -> String { written(value, decimals: isWhole ? 0 : 1) }
    if lower == upper { return "\(text(lower))\(shown)" }
    return "\(text(lower)) to \(text(upper))\(shown)" + (estimate.map { ", best estimate \(text($0))" } ?? "")
  }

  /// The figures as a text has them: lengths and areas in the units that its reader asked for.
  var inUnitsOfTheReader: (lower: Double, estimate: Double?, upper: Double, unit: String) {
    let (scale, shown) =
      switch unit {
      case "km": (Length.kilometers(1).value(in: Length.longUnit), Length.longUnit.symbol)
      case "km2": Area.squareKilometers(1).inLongUnit
      default: (1, unit)
      }
    return (lower * scale, estimate.map { $0 * scale }, upper * scale, shown)
  }
}
