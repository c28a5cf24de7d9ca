/// Numbers in English words.
extension NumberScanner {
  /// `words = part | ( "a" scale | below hundred ) { scale, [ "and" ], words } [ "and" part ]`.
  mutating func words() -> NumberDraft? {
    guard let first = cursor.word(at: cursor.index) else { return nil }
    if first.letters == "half" { return half(first.end) }
    if let part = fraction(at: cursor.index) {
      cursor.index = part.end
      let draft = NumberDraft(value: part.value, precision: part.step, isInWords: true, isWhole: false)
      return takeOfA() ? scaled(draft) : draft
    }
    guard var draft = wholeInWords() else { return nil }
    draft = withFractionInWords(draft)
    return draft
  }

  /// The next word behind blanks, or behind a hyphen.
  private func next(hyphen: Bool) -> (letters: String, end: Int)? {
    let start = cursor.index
    let glued = hyphen ? start + cursor.hyphenLength(at: start) : start
    if glued > start { return cursor.word(at: glued) }
    let blanks = cursor.afterBlanks(from: start)
    return blanks > start ? cursor.word(at: blanks) : nil
  }

  // MARK: - Whole numbers

  private mutating func wholeInWords() -> NumberDraft? {
    guard let first = cursor.word(at: cursor.index) else { return nil }
    var total = 0.0  // what stands before the last thousand or million
    var part = 0.0  // below a thousand
    var lastScale = Double.infinity
    var step = 1.0
    if first.letters == "a" || first.letters == "an" {
      cursor.index = first.end
      guard let word = next(hyphen: false), NumberWords.scales[word.letters] != nil else { return nil }
      part = 1
    } else if let value = NumberWords.ones[first.letters] {
      cursor.index = first.end
      part = Double(value)
      step = value >= 20 ? 10 : 1
    } else {
      return nil
    }
    var canTakeOnes = first.letters.hasSuffix("ty") && part >= 20
    var canTakeBelow = false  // a hundred or a thousand was just said
    while true {
      let isGlued = cursor.hyphenLength(at: cursor.index) > 0
      guard let word = next(hyphen: true) else { break }
      if let value = NumberWords.ones[word.letters], canTakeOnes && (1...9).contains(value) {
        part += Double(value)
        step = 1
        (canTakeOnes, canTakeBelow) = (false, false)
      } else if let value = NumberWords.ones[word.letters], canTakeBelow, value > 0, !isGlued {
        part += Double(value)
        step = value >= 20 ? 10 : 1
        (canTakeOnes, canTakeBelow) = (value >= 20, false)
      } else if word.letters == "hundred", part >= 1, part < 100 {
        part *= 100
        step = 100
        (canTakeOnes, canTakeBelow) = (false, true)
      } else if word.letters == "dozen", part >= 1, part < 100, total == 0 {
        cursor.index = word.end
        return NumberDraft(value: part * 12, precision: 12, isInWords: true)
      } else if let scale = NumberWords.scales[word.letters], scale >= 1000, scale < lastScale, part >= 1 {
        total += part * scale
        (part, step, lastScale) = (0, scale, scale)
        (canTakeOnes, canTakeBelow) = (false, true)
      } else if word.letters == "and", canTakeBelow, !isGlued {
        let back = cursor.index
        cursor.index = word.end
        guard let value = next(hyphen: false).flatMap({ NumberWords.ones[$0.letters] }), value > 0,
          fraction(at: cursor.afterBlanks(from: cursor.index)) == nil
        else {
          cursor.index = back
          break
        }
        continue
      } else {
        break
      }
      cursor.index = word.end
    }
    return NumberDraft(value: total + part, precision: step, isInWords: true)
  }

  // MARK: - Parts

  /// `half`, `half a`, `half a dozen`, `half a million`.
  private mutating func half(_ end: Int) -> NumberDraft {
    cursor.index = end
    let half = NumberDraft(value: 0.5, precision: 0.5, isInWords: true, isWhole: false)
    guard let article = next(hyphen: false) else { return half }
    if article.letters == "dozen" {
      cursor.index = article.end
      return half.times(12)
    }
    if article.letters == "of" {
      return takeOfA() ? scaled(half) : half
    }
    guard article.letters == "a" || article.letters == "an" else { return half }
    cursor.index = article.end
    return scaled(half)
  }

  mutating func scaled(_ part: NumberDraft) -> NumberDraft {
    guard let word = next(hyphen: false), let scale = NumberWords.scales[word.letters] else { return part }
    cursor.index = word.end
    return part.times(scale)
  }

  /// `of a`, behind a fraction of a unit.
  mutating func takeOfA() -> Bool {
    let start = cursor.index
    guard let of = next(hyphen: false), of.letters == "of" else { return false }
    cursor.index = of.end
    if let article = next(hyphen: false), article.letters == "a" || article.letters == "an" {
      cursor.index = article.end
      return true
    }
    cursor.index = start
    return false
  }

  /// A part of one in words at a byte: a half, a quarter, one third, three quarters. `nil`: there is none.
  func fraction(at start: Int) -> (value: Double, step: Double, end: Int)? {
    guard let first = cursor.word(at: start) else { return nil }
    let isArticle = first.letters == "a"
    guard let count = isArticle ? 1 : NumberWords.ones[first.letters], count > 0 else { return nil }
    var copy = self
    copy.cursor.index = first.end
    guard let word = copy.next(hyphen: !isArticle), let parts = NumberWords.parts[word.letters],
      count < parts,
      (count > 1) == word.letters.hasSuffix("s")
    else { return nil }
    copy.cursor.index = word.end
    // "a third village", "one fifth column": with a noun behind it is an ordinal.
    if parts != 2, parts != 4, let noun = copy.next(hyphen: true), count == 1,
      !["of", "is", "was", "has", "had", "and", "were"].contains(noun.letters)
    {
      return nil
    }
    return (Double(count) / Double(parts), 1 / Double(parts), word.end)
  }

  /// `and a half`, `and three quarters` behind a whole number.
  mutating func withFractionInWords(_ whole: NumberDraft) -> NumberDraft {
    let start = cursor.index
    guard whole.isWhole, let and = next(hyphen: false), and.letters == "and" else { return whole }
    cursor.index = and.end
    guard let part = fraction(at: cursor.afterBlanks(from: cursor.index)) else {
      cursor.index = start
      return whole
    }
    cursor.index = part.end
    var sum = adding(part.value, part.step, to: whole)
    // "a million and a half" is 1.5 million, and "a dozen and a half" 18.
    if whole.precision >= 12, whole.isInWords, whole.precision == 12 || whole.precision >= 1_000 {
      sum.value = whole.value + part.value * whole.precision
      sum.precision = part.step * whole.precision
      sum.isWhole = sum.value == sum.value.rounded()
    }
    return sum
  }
}
