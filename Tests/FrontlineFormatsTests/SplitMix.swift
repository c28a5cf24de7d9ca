/// Random numbers that come again with the same seed (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

extension String {
  /// A short text of characters that are a trouble to formats.
  static func random(using random: inout SplitMix) -> String {
    let characters = Array("abc ,;\t\"'\\/\n\r\u{1}\u{7F}0-.şՇШ語\u{1F600}\u{FEFF}\u{2028}")
    return String(
      (0..<Int.random(in: 0..<8, using: &random)).map { _ in characters.randomElement(using: &random)! })
  }
}
