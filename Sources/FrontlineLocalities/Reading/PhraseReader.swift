internal import FrontlineGeometry

/// Reads phrases by recursive descent over tokens, each rule a method, as the grammar in *Localities* has them.
///
/// Every rule reads a bounded number of tokens but for lists, which are never read twice; so a phrase is read in linear
/// time, and so is a text in which phrases are looked for.
struct PhraseReader {
  let text: [UInt8]
  let tokens: [Token]
  /// The next token.
  var place = 0
  /// The names that count in a running text; `nil` in a phrase, where a name is whatever stands between words of the
  /// grammar.
  let names: NameTable?
  /// How deep the rules are nested.
  var depth = 0

  init(_ text: [UInt8], names: NameTable? = nil) {
    self.text = text
    self.names = names
    tokens = Tokenizer(text).tokens
  }

  // MARK: - Tokens

  var token: Token? { place < tokens.count ? tokens[place] : nil }
  func token(after count: Int) -> Token? { place + count < tokens.count ? tokens[place + count] : nil }
  var word: Word? { token?.word }
  func word(after count: Int) -> Word? { token(after: count)?.word }

  mutating func take(_ word: Word) -> Bool {
    guard self.word == word else { return false }
    place += 1
    return true
  }

  /// Takes several words, all or none.
  mutating func take(_ words: Word...) -> Bool {
    for (i, word) in words.enumerated() where self.word(after: i) != word { return false }
    place += words.count
    return true
  }

  mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
    guard token?.isMark(mark) == true else { return false }
    place += 1
    return true
  }

  /// The bytes from a token to the last one taken.
  func range(from start: Int) -> Range<Int> {
    guard start < place else { return end }
    return tokens[start].range.lowerBound..<tokens[place - 1].range.upperBound
  }

  var end: Range<Int> { text.count..<text.count }

  func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  // MARK: - Errors

  /// A fault at a place of the text. In a running text nobody reads it, so it is not written out.
  func fault(
    _ range: Range<Int>, _ code: LocalityError.Code, _ reason: @autoclosure () -> String
  ) -> LocalityError {
    names == nil ? .at(range, of: text, code, reason()) : LocalityError(code: code, description: "no phrase")
  }

  func fault(_ range: Range<Int>, _ reason: @autoclosure () -> String) -> LocalityError {
    fault(range, .notUnderstood, reason())
  }

  /// The error that a rule did not find what must follow, at the next token.
  func missing(_ what: String, after: @autoclosure () -> String) -> LocalityError {
    guard let token else { return fault(end, "the text ends where \(what) should follow \(after())") }
    return fault(token.range, "\"\(excerpt(token.range))\" stands where \(what) should follow \(after())")
  }

  func excerpt(_ range: Range<Int>) -> String { LocalityError.excerpt(text[range], limit: 30) }

  // MARK: - The whole

  /// A phrase that is the whole text.
  mutating func wholePhrase() throws(LocalityError) -> Locality.Form {
    guard !tokens.isEmpty else { throw fault(end, "there is no word in it") }
    let form = try phrase()
    while let token, token.isMark(".") || token.isMark("!") || token.isMark(";") { place += 1 }
    if let token {
      let rest = token.range.lowerBound..<tokens[tokens.count - 1].range.upperBound
      throw fault(rest, "\"\(excerpt(rest))\" was not understood after \"\(excerpt(range(from: 0)))\"")
    }
    return form
  }

  /// `phrase = clause { [","] clause }`: all clauses hold at once.
  mutating func phrase() throws(LocalityError) -> Locality.Form {
    var clauses = [try clause()]
    while clauses.count < 4 {
      let start = place
      _ = takeMark(",")
      guard beginsFurtherClause else {
        place = start
        break
      }
      if names == nil {
        clauses.append(try clause())
      } else {
        guard let more = try? clause() else {
          place = start
          break
        }
        clauses.append(more)
      }
    }
    return clauses.count == 1 ? clauses[0] : .allOf(clauses)
  }

  /// Whether the next word can only begin another clause.
  private var beginsFurtherClause: Bool {
    guard let token else { return false }
    if names != nil {
      // In a running text only what narrows a place down: "in Tartar district", ", 6 km from Goris".
      return token.word == .in || (token.figure != nil && place > 0 && tokens[place - 1].isMark(","))
    }
    if token.figure != nil { return true }
    switch token.word {
    case .in, .inside, .near, .on, .between, .halfway, .outside, .number, .along, .at, .about, .within:
      return true
    default: return false
    }
  }
}
