/// `words` as a list in a sentence: `a`, `a and b`, `a, b and c`.
package func listed(_ words: [String], last: String = " and ") -> String {
  guard words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + last + words[words.count - 1]
}

/// A word with its article: `a village`, `an area`.
package func article(_ word: String) -> String {
  word.first.map { "aeiou".contains($0) } == true ? "an \(word)" : "a \(word)"
}

/// `text` between quotes, at most 60 characters of it, with line breaks and control characters made visible.
package func quoted(_ text: some StringProtocol) -> String {
  var shown = "\""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == 60 { return shown + "...\"" }
    switch scalar {
    case "\n": shown += "\\n"
    case "\r": shown += "\\r"
    case "\t": shown += "\\t"
    case _ where scalar.properties.generalCategory == .control:
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    default: shown.unicodeScalars.append(scalar)
    }
    count += 1
  }
  return shown + "\""
}

/// `value` with `decimals` decimals, without Foundation; ties to even, no "-0". Where the digits exceed what
/// a Double holds, the shortest text that reads back as `value`.
package func fixed(_ value: Double, _ decimals: Int) -> String {
  precondition((0...15).contains(decimals), "A number is written with 0 to 15 decimals.")
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let product = (abs(value) * scale).rounded(.toNearestOrEven)
  guard product < 0x1p53 else { return "\(value)" }  // false for NaN and the infinities
  let scaled = Int(product)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return "\(sign)\(scaled)" }
  let digits = String(scaled % Int(scale))
  return "\(sign)\(scaled / Int(scale)).\(String(repeating: "0", count: decimals - digits.count))\(digits)"
}
