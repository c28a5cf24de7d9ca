extension Transcript {
  /// Whether two texts say the same: equal, but for numbers of six decimals and more, which may differ by 2e-6.
  ///
  /// The last digits of a double depend on the vector instructions of the machine and are no part of the answer.
  static func agree(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (a, b) = (pieces(of: one), pieces(of: other))
    return a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || areClose($0, $1) }
  }

  private static func areClose(_ one: Substring, _ other: Substring) -> Bool {
    guard decimals(of: one) >= 6 || decimals(of: other) >= 6, let a = Double(one), let b = Double(other)
    else {
      return false
    }
    return abs(a - b) <= 2e-6
  }

  private static func decimals(of number: Substring) -> Int {
    number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) - 1 } ?? 0
  }

  /// The text cut where digits and points begin and end.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    func isNumeric(_ character: Character) -> Bool {
      character == "." || character.isASCII && character.isNumber
    }
    for index in text.indices.dropFirst() where isNumeric(text[index]) != isNumeric(text[start]) {
      pieces.append(text[start..<index])
      start = index
    }
    pieces.append(text[start...])
    return pieces
  }
}
