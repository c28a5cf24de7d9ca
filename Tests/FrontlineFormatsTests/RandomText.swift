import FrontlineTestSupport

extension String {
  /// A short text of characters that are a trouble to formats.
  static func random(using random: inout SeededGenerator) -> String {
    let characters = Array("abc ,;\t\"'\\/\n\r\u{1}\u{7F}0-.şՇШ語\u{1F600}\u{FEFF}\u{2028}")
    return String(
      (0..<Int.random(in: 0..<8, using: &random)).map { _ in characters.randomElement(using: &random)! })
  }
}
