extension FigureRange {
  /// The range in a sentence: `23.2 to 30.4 km, best estimate 27.0`, `6.4 km`.
  var inWords: String {
    let isWhole = ["settlements", "roads", "times"].contains(unit)
    let shown = unit == "settlements" ? "" : " \(unit)"
    func text(_ value: Double) -> String { written(value, decimals: isWhole ? 0 : 1) }
    if lower == upper { return "\(text(lower))\(shown)" }
    return "\(text(lower)) to \(text(upper))\(shown)" + (estimate.map { ", best estimate \(text($0))" } ?? "")
  }
}
