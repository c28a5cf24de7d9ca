/// Numbers in figures: digits, groups, decimals, fractions, and a word of scale behind.
extension NumberScanner {
  mutating func figures() throws(WrittenNumberError) -> NumberDraft? {
    let start = cursor.index
    if cursor.byte() == 0x2E, !cursor.isDigit(at: start + 1) { return nil }
    let head = cursor.digitRun(at: start, limit: 41)
    guard head <= 40 else { throw malformed(tail(from: start), "it has more than 40 digits") }
    if let fraction = try slashed(start, head) { return fraction }

    var digits = Array(cursor.bytes[start..<start + head])
    cursor.index = start + head
    let mark = groups(start, head, into: &digits)
    var draft = try decimals(digits, start, head, groupedBy: mark)
    if mark == nil, draft.decimals == 3, (1...3).contains(head), cursor.byte(at: start) != 0x30,
      cursor.byte(at: start + head) == 0x2E
    {
      try checkThousands(start, head)
    }
    // A further mark with a digit behind is not a number but a date, a version, a list without blanks.
    let end = cursor.index
    if cursor.byte(at: end) == 0x2E
      || cursor.byte(at: end) == 0x2C && (mark == .comma || !hasPoint(start..<end)),
      cursor.isDigit(at: end + 1), !isPair(start, head, end)
    {
      throw malformed(tail(from: end), "its marks part neither groups of three digits nor decimals")
    }
    draft = try withFraction(draft)
    return withScale(draft)
  }

  /// What groups the digits of a number.
  enum GroupMark { case blank, apostrophe, comma, point }

  /// Whether a comma parts two coordinates: `39,46.123`.
  private func isPair(_ start: Int, _ head: Int, _ end: Int) -> Bool {
    end == start + head && cursor.byte(at: end) == 0x2C
  }

  private func hasPoint(_ range: Range<Int>) -> Bool { cursor.bytes[range].contains(0x2E) }

  /// The end of a run of digits and marks between them.
  private func tail(from start: Int) -> Int {
    var end = start
    while let byte = cursor.byte(at: end),
      (0x30...0x39).contains(byte)
        || (byte == 0x2E || byte == 0x2C || byte == 0x2F) && cursor.isDigit(at: end + 1)
    { end += 1 }
    return end
  }

  // MARK: - Groups

  private func markLength(_ mark: GroupMark, at index: Int) -> Int {
    switch mark {
    case .blank: cursor.groupingBlankLength(at: index)
    case .apostrophe: cursor.apostropheLength(at: index)
    case .comma: cursor.byte(at: index) == 0x2C ? 1 : 0
    case .point: cursor.byte(at: index) == 0x2E ? 1 : 0
    }
  }

  /// The end of the group of exactly three digits behind a mark here; `nil`: there is none.
  private func group(_ mark: GroupMark, at index: Int) -> (digits: Int, end: Int)? {
    let length = markLength(mark, at: index)
    guard length > 0, cursor.digitRun(at: index + length, limit: 4) == 3 else { return nil }
    let end = index + length + 3
    // "5 100/200" and "5 123°" are no groups.
    if mark == .blank, cursor.slashLength(at: end) > 0, cursor.isDigit(at: end + cursor.slashLength(at: end))
    {
      return nil
    }
    return (index + length, end)
  }

  /// Passes over the groups behind the first digits, and appends theirs.
  private mutating func groups(_ start: Int, _ head: Int, into digits: inout [UInt8]) -> GroupMark? {
    guard (1...3).contains(head), cursor.byte(at: start) != 0x30 else { return nil }
    for mark in [GroupMark.blank, .apostrophe, .comma, .point] {
      var ends: [(digits: Int, end: Int)] = []
      var index = cursor.index
      while ends.count < 12, let next = group(mark, at: index) {
        ends.append(next)
        index = next.end
      }
      guard let last = ends.last else { continue }
      // One group behind a point is decimals, unless a decimal comma follows: 1.025,5.
      if mark == .point, ends.count == 1 {
        let run = cursor.byte(at: index) == 0x2C ? cursor.digitRun(at: index + 1, limit: 41) : 0
        let after = index + 1 + run
        guard run > 0, !(cursor.byte(at: after) == 0x2E && cursor.isDigit(at: after + 1)) else { continue }
      }
      for group in ends { digits += cursor.bytes[group.digits..<group.end] }
      cursor.index = last.end
      return mark
    }
    return nil
  }

  // MARK: - Decimals

  private mutating func decimals(
    _ whole: [UInt8], _ start: Int, _ head: Int, groupedBy mark: GroupMark?
  ) throws(WrittenNumberError) -> NumberDraft {
    let end = cursor.index
    var count = 0
    let byte = cursor.byte()
    if byte == 0x2E, mark != .point || cursor.digitRun(at: end + 1, limit: 4) != 3 {
      count = cursor.digitRun(at: end + 1, limit: 41)
    } else if byte == 0x2C, mark != .comma {
      count = cursor.digitRun(at: end + 1, limit: 41)
      let after = end + 1 + count
      // 39,46.123 is a latitude and a longitude.
      if cursor.byte(at: after) == 0x2E, cursor.isDigit(at: after + 1) { count = 0 }
      if count == 3, mark == .blank || mark == .apostrophe {
        let number = String(decoding: whole, as: UTF8.self)
        let tail = String(decoding: cursor.bytes[(end + 1)..<after], as: UTF8.self)
        throw .ambiguous(
          cursor.excerpt(upTo: after), length: after - cursor.bytes.startIndex, "\(number).\(tail)",
          "\(number)\(tail)")
      }
    }
    guard count <= 40 else { throw malformed(tail(from: start), "it has more than 40 digits") }
    guard head > 0 || count > 0 else { return NumberDraft(value: 0, precision: 1) }
    let fraction = count > 0 ? Array(cursor.bytes[(end + 1)..<(end + 1 + count)]) : []
    if count > 0 { cursor.index = end + 1 + count }
    var draft = NumberDraft(
      value: Self.value(whole, fraction), precision: 1 / powerOfTen(count), decimals: count,
      isWhole: count == 0)
    if mark == .comma, count == 0, whole.count == head + 3, whole.suffix(3) != [0x30, 0x30, 0x30] {
      draft.otherReading = Self.value(Array(whole.prefix(head)), Array(whole.suffix(3)))
    }
    return draft
  }

  /// The value of digits, rounded once.
  static func value(_ whole: [UInt8], _ fraction: [UInt8]) -> Double {
    let digits = (whole.isEmpty ? [0x30] : whole) + (fraction.isEmpty ? [] : [0x2E] + fraction)
    return Double(String(decoding: digits, as: UTF8.self)) ?? .infinity
  }

  /// Refuses `1.200 m`: nobody says a distance to the millimeter, and most of Europe groups with a point.
  private func checkThousands(_ start: Int, _ head: Int) throws(WrittenNumberError) {
    let end = cursor.index
    let next = cursor.afterBlanks(from: end)
    let unit = next > end ? next : end + cursor.hyphenLength(at: end)
    guard let word = cursor.word(at: unit), NumberWords.shortUnits.contains(word.letters) else { return }
    func text(_ range: Range<Int>) -> String { String(decoding: cursor.bytes[range], as: UTF8.self) }
    let whole = text(start..<start + head)
    var parts = text(start + head + 1..<end)[...]
    while parts.last == "0" { parts.removeLast() }
    throw .ambiguous(
      cursor.excerpt(upTo: end), length: end - cursor.bytes.startIndex,
      parts.isEmpty ? whole : "\(whole).\(parts)", whole + text(start + head + 1..<end))
  }

  // MARK: - Fractions and scales

  /// `1/2` or `5⁄8` at the start; `nil`: no slash follows the digits.
  private mutating func slashed(_ start: Int, _ head: Int) throws(WrittenNumberError) -> NumberDraft? {
    let slash = cursor.slashLength(at: start + head)
    let belowStart = start + head + slash
    guard head > 0, slash > 0, cursor.isDigit(at: belowStart) else { return nil }
    let below = cursor.digitRun(at: belowStart, limit: 5)
    let end = belowStart + below
    guard head <= 4, below <= 4, !isGluedToMore(at: end) else {
      throw malformed(tail(from: end), "a fraction is written as 1/2")
    }
    let (numerator, denominator) = (integer(start, head), integer(belowStart, below))
    // The slash of fractions says what it is; a plain one is also that of dates and pairs.
    let isPlain = slash == 1
    guard numerator > 0, denominator > 1,
      !isPlain || numerator < denominator && Self.denominators.contains(denominator)
    else {
      throw malformed(end, "a fraction is below one and in halves to hundredths; write decimals")
    }
    cursor.index = end
    let draft = NumberDraft(
      value: Double(numerator) / Double(denominator), precision: 1 / Double(denominator), isWhole: false)
    return takeOfA() ? scaled(draft) : draft
  }

  /// A word of scale behind figures: 1.2 million, 5 thousand, 3 dozen.
  private mutating func withScale(_ draft: NumberDraft) -> NumberDraft {
    var result = draft
    for _ in 0..<2 {
      let next = cursor.afterBlanks(from: cursor.index)
      guard next > cursor.index, let word = cursor.word(at: next),
        let scale = NumberWords.scales[word.letters]
      else { break }
      result = result.times(scale)
      cursor.index = word.end
    }
    return result
  }
}
