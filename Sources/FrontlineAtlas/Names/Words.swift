/// `words` as a list in a sentence: `a`, `a and b`, `a, b and c`.
func listed(_ words: [String], last: String = " and ") -> String {
  guard words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + last + words[words.count - 1]
}

/// A word with its article: `a village`, `an area`.
func article(_ word: String) -> String {
  word.first.map { "aeiou".contains($0) } == true ? "an \(word)" : "a \(word)"
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
