/// The value of a number as people write one in a text: digits with at most one point, an optional sign, and
/// no exponent, "inf" or "nan". Nil for anything else, for `12.` and `.5`, and beyond 40 characters.
package func plainNumber(_ text: Substring) -> Double? {
  let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
  let parts = digits.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), text.utf8.count <= 40,
    parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } })
  else { return nil }
  return Double(text)
}
