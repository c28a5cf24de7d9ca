/// A colour of a drawing.
struct Color: Hashable, Sendable {
  /// Red, green and blue of sRGB, 0 ... 1 each.
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of `#rrggbb`; `nil` for anything else.
  init?(hex: String) {
    guard let (red, green, blue) = rgb(hex) else { return nil }
    self.init(red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255)
  }

  /// A colour from a literal `0xrrggbb`.
  init(_ code: Int) {
    self.init(
      red: Double(code >> 16 & 255) / 255, green: Double(code >> 8 & 255) / 255,
      blue: Double(code & 255) / 255)
  }

  /// The mixture with so much of another.
  func mixed(_ share: Double, of other: Color) -> Color {
    Color(
      red: red + (other.red - red) * share, green: green + (other.green - green) * share,
      blue: blue + (other.blue - blue) * share)
  }

  /// As `#rrggbb`.
  var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((max(0, min(1, part)) * 255).rounded()), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
