/// A text as XML has it between tags and in attributes. Characters that XML cannot hold are left out (XML 1.0,
/// section 2.2), and so are other controls and those that would turn the words behind them.
package func xmlEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
