/// A color of a drawing.
package struct Color: Hashable, Sendable {
  /// Red, green and blue of sRGB, 0 ... 1 each.
  package var red: Double
  package var green: Double
  package var blue: Double

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The color of `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), hex.utf8.dropFirst().allSatisfy(\.isHexDigit),
      let code = Int(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(code)
  }

  /// A color from a literal `0xrrggbb`.
  package init(_ code: Int) {
    self.init(
      red: Double(code >> 16 & 255) / 255, green: Double(code >> 8 & 255) / 255,
      blue: Double(code & 255) / 255)
  }

  /// That of what nobody knows: a middle gray.
  package static let unknown = Color(0x999999)

  /// The mixture with so much of another.
  package func mixed(_ share: Double, of other: Color) -> Color {
    Color(
      red: red + (other.red - red) * share, green: green + (other.green - green) * share,
      blue: blue + (other.blue - blue) * share)
  }

  /// Red, green and blue, 0 ... 255 each.
  package var parts: [Int] { [red, green, blue].map { Int((max(0, min(1, $0)) * 255).rounded()) } }

  /// As `#rrggbb`.
  package var hex: String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Whether a reader may take the one for the other.
  package func isNear(_ other: Color) -> Bool {
    zip(parts, other.parts).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) < 60 * 60
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { Unicode.Scalar(self).properties.isASCIIHexDigit }
}
