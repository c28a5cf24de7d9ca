/// How wide a text runs at most, in multiples of its size.
///
/// Which face a reader has is not known, so each letter counts as it is in the widest of DejaVu Sans, Noto Sans and
/// Liberation Sans (``FaceWidths``).
func textWidth(_ text: String, isBold: Bool = false) -> Double {
  Double(text.unicodeScalars.reduce(0) { $0 + advance($1, isBold) }) / 100
}

/// A text, cut off where it would run wider than `limit`.
func shortened(_ text: String, limit: Double, size: Double) -> String {
  if textWidth(text) * size <= limit { return text }
  var shown = text
  while shown.count > 1, textWidth(shown + "…") * size > limit { shown.removeLast() }
  return shown + "…"
}

/// A text in lines that run no wider than `limit` at a size in the widest face. It is broken at blanks, and a word that
/// is too wide alone, inside of it.
func wrapped(_ text: String, limit: Double, size: Double, isBold: Bool = false) -> [String] {
  func fits(_ text: String) -> Bool { textWidth(text, isBold: isBold) * size <= limit }
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, fits("\(last) \(word)") {
      lines[lines.count - 1] = "\(last) \(word)"
      continue
    }
    var rest = word
    while !fits(String(rest)), rest.count > 1 {
      var part = rest.prefix(1)
      while part.endIndex < rest.endIndex, fits(String(rest[..<rest.index(after: part.endIndex)])) {
        part = rest[..<rest.index(after: part.endIndex)]
      }
      lines.append(String(part))
      rest = rest[part.endIndex...]
    }
    lines.append(String(rest))
  }
  return lines
}

/// In hundredths of the size.
private func advance(_ scalar: Unicode.Scalar, _ isBold: Bool) -> Int {
  if (0x300...0x36F).contains(scalar.value) { return 0 }
  for block in FaceWidths.blocks where scalar.value >= block.first {
    let widths = isBold ? block.bold : block.regular
    let index = Int(scalar.value - block.first)
    if index < widths.count { return Int(widths[index]) }
  }
  return scalar.value < 0x1100 ? 90 : 105
}
