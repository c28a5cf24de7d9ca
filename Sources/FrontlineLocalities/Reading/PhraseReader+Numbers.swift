internal import FrontlineGeometry

/// Numbers in figures and in words, as ``WrittenNumber`` reads them.
extension PhraseReader {
  /// `number = figure | words`: 5, 5.5, 10 1/2, 10½, five, twenty-five, one hundred and thirty, two and a half, half a, a.
  /// `nil`: there is none, and nothing was taken.
  mutating func number() -> Figure? {
    if let figure = token?.figure {
      place += 1
      return figure
    }
    guard let token, token.isWord else { return nil }
    if let number = (try? WrittenNumber.prefix(of: text[token.range.lowerBound...])) ?? nil {
      let end = token.range.lowerBound + number.length
      var next = place
      while next < tokens.count, tokens[next].range.lowerBound < end { next += 1 }
      guard tokens[next - 1].range.upperBound <= end else { return nil }
      place = next
      return Figure(number)
    }
    // "a kilometer"
    guard word == .a, case .unit = word(after: 1) else { return nil }
    place += 1
    return .one
  }

  /// A part of a unit behind it: "a mile and a half".
  mutating func partBehindUnit(of whole: Figure) -> Figure? {
    let start = place
    if whole.value == whole.value.rounded(), whole.decimals == 0, take(.and), let part = number(),
      part.value < 1
    {
      // "a mile and half a mile"
      if case .unit = word {} else { return whole.adding(part) }
    }
    place = start
    return nil
  }

  /// Refuses figures that are no number, or have two readings.
  func checkNumber() throws(LocalityError) {
    if let token, let reason = token.fault { throw fault(token.range, .notUnderstood, reason) }
  }
}
