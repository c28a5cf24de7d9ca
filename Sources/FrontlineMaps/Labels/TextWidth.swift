/// How wide a text runs, in multiples of its size.
///
/// Which font a reader has is not known, so the figures are those of a rather wide sans serif (Noto Sans,
/// regular), rounded up: a label then takes less room than was kept for it.
func textWidth(_ text: String, isBold: Bool = false) -> Double {
  let width = text.unicodeScalars.reduce(0) { $0 + advance($1) }
  return isBold ? width * 1.06 : width
}

/// How wide a text runs at a size in whatever font draws it: a tenth is kept for wider ones.
func drawnWidth(_ text: String, size: Double, isBold: Bool = false) -> Double {
  textWidth(text, isBold: isBold) * size * 1.1
}

/// A text, cut off where it would run wider than `limit`.
func shortened(_ text: String, limit: Double, size: Double) -> String {
  if drawnWidth(text, size: size) <= limit { return text }
  var shown = text
  while shown.count > 1, drawnWidth(shown + "…", size: size) > limit { shown.removeLast() }
  return shown + "…"
}

/// A text in lines that run no wider than `limit` at a size, whatever font draws them. It is
/// broken at blanks, and a word that is too wide alone, inside of it.
func wrapped(_ text: String, limit: Double, size: Double, isBold: Bool = false) -> [String] {
  func fits(_ text: String) -> Bool { drawnWidth(text, size: size, isBold: isBold) <= limit }
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

private func advance(_ scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "j", "l", "I", ".", ",", ":", ";", "'", "!", "|", "’": 0.32
  case "f", "r", "t", "(", ")", "-", "/", " ", "°", "′": 0.42
  case "m", "w", "M", "W", "@", "%", "—": 0.95
  case "0"..."9": 0.58
  case "a"..."z": 0.62
  case "A"..."Z": 0.74
  case "\u{300}"..."\u{36F}": 0
  case "\u{C0}"..."\u{24F}": 0.72  // Latin letters with marks
  case "\u{400}"..."\u{42F}": 0.84  // Cyrillic capitals
  case "\u{430}"..."\u{52F}": 0.70
  case "\u{531}"..."\u{556}": 0.88  // Armenian capitals
  case "\u{561}"..."\u{58F}": 0.76
  default: scalar.value < 0x1100 ? 0.75 : 1.05
  }
}
