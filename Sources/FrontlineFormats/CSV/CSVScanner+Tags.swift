extension CSVScanner {
  /// Whether the row found last is one of HXL tags (`#geo+lat`, `#date`), two of them at least and nothing else: such a row
  /// stands under the header and is no data.
  ///
  /// A color such as `#ff0000` is no tag. Source: the Humanitarian Exchange Language, version 1.1, "Hashtags".
  var holdsTags: Bool {
    var count = 0
    for index in 0..<self.count {
      let isTag = withField(index) { field -> Bool? in field.isEmpty ? nil : Self.isTag(field) }
      if isTag == false { return false }
      if isTag == true { count += 1 }
    }
    return count > 1
  }

  private static func isTag(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: field, as: UTF8.self).withoutBlanks.lowercased()
    guard text.first == "#" else { return false }
    let parts = text.dropFirst().split(separator: "+", omittingEmptySubsequences: false).map {
      String($0).withoutBlanks
    }
    let areWords = parts.allSatisfy { part in
      part.first.map { $0.isASCII && $0.isLetter } == true
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
    let isColor = parts.count == 1 && [3, 6, 8].contains(parts[0].count) && parts[0].allSatisfy(\.isHexDigit)
    return areWords && !isColor
  }
}
