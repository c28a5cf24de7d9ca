/// Numbers in figures and in words.
extension PhraseReader {
  /// `number = figure [ fraction ] | words`: 5, 5.5, 10 1/2, 10½, five, twenty-five, one hundred and thirty, two and a
  /// half, half a, a. `nil`: there is none, and nothing was taken.
  mutating func number() -> Figure? {
    if let figure = token?.figure {
      place += 1
      return withFraction(figure)
    }
    return numberInWords()
  }

  /// A vulgar fraction behind a whole number: `1/2`, `½`; or after none, `1/2`.
  private mutating func withFraction(_ figure: Figure) -> Figure {
    guard figure.decimals == 0, figure.value.isFinite else { return figure }
    if takeMark("/") {
      guard let below = token?.figure, below.value >= 2, below.value <= 100 else {
        place -= 1
        return figure
      }
      place += 1
      return Figure(figure.value / below.value, precision: 1 / below.value)
    }
    if let next = token?.figure, let slash = token(after: 1), slash.isMark("/"),
      let below = token(after: 2)?.figure, below.value >= 2, below.value <= 100, next.value < below.value
    {
      place += 3
      return Figure(figure.value + next.value / below.value, precision: 1 / below.value)
    }
    if let next = token?.figure, next.value < 1, next.decimals == 0, next.value > 0 {
      place += 1
      return Figure(figure.value + next.value, precision: next.precision)
    }
    // 5 thousand, 2 million
    if case .scale(let scale) = word {
      place += 1
      return Figure(figure.value * scale, precision: scale * figure.precision)
    }
    return figure
  }

  private mutating func numberInWords() -> Figure? {
    let start = place
    if case .fraction(let part) = word {
      place += 1
      _ = take(.of)
      if take(.a) { return Figure(part, precision: part) }
      if case .unit = word { return Figure(part, precision: part) }
      place = start
      return nil
    }
    if word == .a {
      // "a kilometre", "a dozen", "a hundred", "a quarter of a mile"
      if case .unit = word(after: 1) {
        place += 1
        return Figure(1)
      }
      if case .fraction = word(after: 1) {
        place += 1
        if let part = numberInWords() { return part }
        place = start
        return nil
      }
      switch word(after: 1) {
      case .scale, .number(12): place += 1
      default: return nil
      }
    }
    var total = 0.0  // thousands
    var part = 0.0  // below a thousand
    var taken = 0
    reading: while taken < 10 {
      switch word {
      case .number(let value):
        // twenty five, but not five six
        let room = part.truncatingRemainder(dividingBy: 100)
        guard room == 0 || (value < 10 && room >= 20 && room.truncatingRemainder(dividingBy: 10) == 0) else {
          break reading
        }
        part += value
      case .scale(let scale):
        if scale == 100 {
          part = max(1, part) * 100
        } else {
          total += max(1, part) * scale
          part = 0
        }
      case .and where taken > 0:
        // "one hundred and thirty", "two and a half"
        if word(after: 1) == .a, case .fraction(let fraction) = word(after: 2), part < 100 {
          place += 3
          return Figure(total + part + fraction, precision: fraction)
        }
        guard case .scale = tokens[place - 1].word, case .number = word(after: 1) else { break reading }
        place += 1
        continue
      default:
        guard let token, token.isDash, taken > 0, !token.followsSpace, case .number = word(after: 1) else {
          break reading
        }
        place += 1
        continue
      }
      taken += 1
      place += 1
    }
    guard taken > 0 else {
      place = start
      return nil
    }
    return Figure(total + part)
  }
}
