/// The colours of what a map tells apart: those of the parties, else eight that colour-blind readers can tell
/// apart (Okabe and Ito, 2008).
enum Palette {
  static let unknown = "#999999"
  private static let others = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000",
  ]

  /// The colour of a value that is the `number`th.
  static func color(_ value: String, number: Int, _ known: [String: String]) -> String {
    known[value] ?? others[number % others.count]
  }

  /// Red, green and blue, 0 ... 255; grey for what is no `#rrggbb`.
  static func components(_ color: String) -> [Int] {
    let digits = color.dropFirst()
    guard color.hasPrefix("#"), digits.count == 6, let value = Int(digits, radix: 16) else {
      return [153, 153, 153]
    }
    return [value >> 16, value >> 8 & 255, value & 255]
  }
}
