extension EDTFDate {
  /// The date of a text in EDTF, levels 0 and 1 and the one-of set of level 2.
  ///
  /// ```swift
  /// try EDTFDate("199X").days              // 1990-01-01...1999-12-31
  /// try? EDTFDate("2004-06~-11")           // nil: "~" inside a date is EDTF of level 2
  /// ```
  ///
  /// - Throws: ``TimeError`` with code ``TimeError/Code/invalidDate``, naming the position, from 1.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String) throws(TimeError) {
    var scanner = EDTFScanner(text)
    let (form, span) = try scanner.whole()
    self.init(text: text, form: form, earliest: span.earliest, latest: span.latest)
  }
}

/// The first and last day that a part of a text may mean.
struct EDTFSpan {
  var earliest: Day?
  var latest: Day?
}

/// Reads one text, byte by byte. A refusal names the position of the byte that it is about.
struct EDTFScanner {
  let text: String
  let bytes: [UInt8]
  var index = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func refuse(_ why: String, at index: Int? = nil) -> TimeError {
    .invalidDate("\"\(text)\" is not a date: at position \((index ?? self.index) + 1), \(why).")
  }

  func byte(_ ahead: Int = 0) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  /// What stands at the position, for a sentence.
  var seen: String {
    guard let byte = byte() else { return "the end of the text" }
    return byte < 0x80 ? "\"\(Character(Unicode.Scalar(byte)))\"" : "a letter that no date has"
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte() == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  mutating func takeDots() -> Bool {
    guard byte() == UInt8(ascii: "."), byte(1) == UInt8(ascii: ".") else { return false }
    index += 2
    return true
  }

  // MARK: The whole text

  mutating func whole() throws(TimeError) -> (EDTFDate.Form, EDTFSpan) {
    guard !bytes.isEmpty else { throw .invalidDate("An empty text is not a date.") }
    if byte() == UInt8(ascii: "{") { throw refuse("an all-of set is EDTF of level 2") }
    if take("[") { return (.oneOf, try oneOf()) }
    if bytes.contains(UInt8(ascii: "/")) { return (.interval, try interval()) }
    let span = try date(allowsTime: true)
    guard index == bytes.count else { throw refuse("\(seen) follows a whole date") }
    return (.date, span)
  }

  /// `a/b`, where an end may be open (`..`) or unknown (empty).
  private mutating func interval() throws(TimeError) -> EDTFSpan {
    var start = EDTFSpan()
    if !takeDots(), byte() != UInt8(ascii: "/") { start = try date(allowsTime: false) }
    guard take("/") else { throw refuse("\(seen) stands where \"/\" is expected") }
    guard bytes.count > 1 else { throw refuse("an interval needs a start or an end", at: 0) }
    let endIndex = index
    var end = EDTFSpan()
    if !takeDots(), byte() != nil { end = try date(allowsTime: false) }
    guard index == bytes.count else { throw refuse("\(seen) follows a whole interval") }
    if let from = start.earliest, let to = end.latest, to < from {
      throw refuse("the interval ends before it starts", at: endIndex)
    }
    return EDTFSpan(earliest: start.earliest, latest: end.latest)
  }

  /// What follows `[`: dates and stretches `a..b`, parted by commas; open stretches at either end.
  private mutating func oneOf() throws(TimeError) -> EDTFSpan {
    var spans: [EDTFSpan] = []
    repeat {
      if takeDots() {
        guard spans.isEmpty else { throw refuse("an open start must be the first of its set", at: index - 2) }
        spans.append(EDTFSpan(earliest: nil, latest: try date(allowsTime: false).latest))
        continue
      }
      var span = try date(allowsTime: false)
      let dots = index
      if takeDots() {
        if byte() == UInt8(ascii: "]") {
          span.latest = nil
        } else {
          let last = try date(allowsTime: false)
          if let from = span.earliest, let to = last.latest, to < from {
            throw refuse("the stretch ends before it starts", at: dots)
          }
          span.latest = last.latest
        }
      }
      spans.append(span)
    } while take(",")
    guard take("]") else { throw refuse("\(seen) stands where \",\", \"..\" or \"]\" is expected") }
    guard index == bytes.count else { throw refuse("\(seen) follows a whole set") }
    return EDTFSpan(
      earliest: spans.contains { $0.earliest == nil } ? nil : spans.compactMap(\.earliest).min(),
      latest: spans.contains { $0.latest == nil } ? nil : spans.compactMap(\.latest).max())
  }
}
