extension String {
  /// A name without what stands in parentheses at its end: `Lachin corridor` of `Lachin corridor (2020-2022)`;
  /// `nil` where there is no such aside.
  var withoutAside: String? {
    guard hasSuffix(")"), let open = lastIndex(of: "(") else { return nil }
    let bare = String(self[..<open]).trimmed
    return bare.isEmpty ? nil : bare
  }

  /// Without white space at either end.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    let end = scalars.index(after: last)
    return first == startIndex && end == endIndex ? self : String(self[first..<end])
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, or the byte order mark that some editors leave in a text.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0...0x84: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
