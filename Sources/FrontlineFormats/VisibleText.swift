extension String {
  /// The text as a terminal may show it: characters that it would obey are made visible.
  ///
  /// Control characters become their pictures (U+001B is `␛`), those of U+0080 ... U+009F and what changes the direction
  /// or breaks a line their number (`<9B>`, `<202E>`). All else stays, marks and joiners of scripts too.
  ///
  /// - Parameter keepingColors: whether the colours that charts write (`ESC [38;5;Nm` and `ESC [0m`) stay.
  /// - Complexity: linear in the text.
  package func visible(keepingColors: Bool = false) -> String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    var shown = ""
    var rest = Substring(self).unicodeScalars
    while let scalar = rest.first {
      if keepingColors, scalar == "\u{1B}",
        let color = Substring(rest).prefixMatch(of: /\x{1B}\[(?:0|38;5;\d{1,3})m/)
      {
        shown += color.output
        rest = rest[color.range.upperBound...]
        continue
      }
      rest.removeFirst()
      switch scalar.value {
      case _ where !scalar.isObeyed: shown.unicodeScalars.append(scalar)
      case 0..<0x20: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case 0x7F: shown += "\u{2421}"
      default: shown += "<\(String(scalar.value, radix: 16, uppercase: true))>"
      }
    }
    return shown
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would obey it and not show it, or shows nothing for it where it stands for nothing, as the byte
  /// order mark within a text.
  fileprivate var isObeyed: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
