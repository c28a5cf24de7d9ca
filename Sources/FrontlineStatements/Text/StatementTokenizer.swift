/// Splits a sentence into words, figures and marks. Every byte that is no space and no mark without a shape of its own
/// (joiners, marks of direction, the byte order mark) belongs to a token.
///
/// Contractions are written out (`isn't` is `is`, `not`), and a genitive is a token of its own.
///
/// - Complexity: O(length of the text).
struct StatementTokenizer {
  private let bytes: [UInt8]
  private var tokens: [StatementToken] = []

  static func tokens(of bytes: [UInt8]) -> [StatementToken] {
    var tokenizer = StatementTokenizer(bytes: bytes)
    tokenizer.run()
    return withoutFootnotes(tokenizer.tokens)
  }

  /// Without the marks of footnotes: `[3]`.
  private static func withoutFootnotes(_ tokens: [StatementToken]) -> [StatementToken] {
    guard tokens.contains(where: { $0.text == "[" }) else { return tokens }
    var kept: [StatementToken] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].text == "[", index + 2 < tokens.count, tokens[index + 1].kind == .figure,
        tokens[index + 1].range.count <= 3, tokens[index + 2].text == "]"
      {
        index += 3
      } else {
        kept.append(tokens[index])
        index += 1
      }
    }
    return kept
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private enum Class { case letter, figure, space, invisible, apostrophe, mark }

  private static func classify(_ scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x27, 0x2019, 0x2018, 0x2BC, 0x60, 0xB4: .apostrophe
    case 0x30...0x39: .figure
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x61C: .invisible
    case 0xB2, 0xB3: .letter  // the figures of "km²"
    // Quotation marks turn nothing.
    case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: .invisible
    case 0...0x7F: .mark
    default:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark ? .letter : .mark
    }
  }

  private mutating func run() {
    var position = 0
    var wasSpace = true
    let text = String(decoding: bytes, as: UTF8.self)
    func length(_ scalar: Unicode.Scalar) -> Int { UTF8.width(scalar) }

    // A word goes on over one apostrophe between letters.
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let width = length(scalar)
      let found = Self.classify(scalar)
      switch found {
      case .space:
        wasSpace = true
        position += width
        index += 1
      case .invisible:
        position += width
        index += 1
      case .figure:
        let from = position
        while index < scalars.count, Self.classify(scalars[index]) == .figure {
          position += length(scalars[index])
          index += 1
        }
        append(.figure, from..<position, wasSpace)
        wasSpace = false
      case .letter:
        let from = position
        scan: while index < scalars.count {
          switch Self.classify(scalars[index]) {
          case .letter, .figure, .invisible: break
          case .apostrophe:
            guard index + 1 < scalars.count, Self.classify(scalars[index + 1]) == .letter else { break scan }
          default: break scan
          }
          position += length(scalars[index])
          index += 1
        }
        word(from..<position, wasSpace)
        wasSpace = false
      case .apostrophe, .mark:
        let from = position
        position += width
        index += 1
        let text = found == .apostrophe ? "'" : String(Character(scalar))
        // "the Armenians' hands"
        let isGenitive =
          found == .apostrophe && !wasSpace && tokens.last?.kind == .word && tokens.last?.text.last == "s"
        tokens.append(
          StatementToken(
            kind: isGenitive ? .genitive : .mark, text: isGenitive ? "'s" : text, range: from..<position,
            isCapital: false, isGlued: !wasSpace))
        wasSpace = false
      }
    }
  }

  private mutating func append(_ kind: StatementToken.Kind, _ range: Range<Int>, _ wasSpace: Bool) {
    tokens.append(
      StatementToken(
        kind: kind, text: String(decoding: bytes[range], as: UTF8.self), range: range, isCapital: false,
        isGlued: !wasSpace))
  }

  private mutating func word(_ range: Range<Int>, _ wasSpace: Bool) {
    let raw = String(decoding: bytes[range], as: UTF8.self)
    var text = ""
    for scalar in raw.lowercased().unicodeScalars {
      switch Self.classify(scalar) {
      case .apostrophe: text.append("'")
      case .invisible: break
      default: text.unicodeScalars.append(scalar)
      }
    }
    let isCapital =
      raw.unicodeScalars.first.map {
        $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter
      } ?? false
    func add(_ word: String, _ kind: StatementToken.Kind = .word, glued: Bool) {
      tokens.append(
        StatementToken(
          kind: kind, text: word, range: range, isCapital: isCapital, isGlued: glued))
    }
    if let parts = Self.contractions[text] {
      for (number, part) in parts.enumerated() { add(part, glued: number > 0 || !wasSpace) }
      return
    }
    if text.hasSuffix("n't"), text.count > 3 {
      add(String(text.dropLast(3)), glued: !wasSpace)
      add("not", glued: true)
      return
    }
    if text.hasSuffix("'s"), text.count > 2 {
      add(String(text.dropLast(2)), glued: !wasSpace)
      // The genitive has its own bytes.
      let split = range.upperBound - (bytes[range.upperBound - 2] == 0x27 ? 2 : 4)
      if split > range.lowerBound { tokens[tokens.count - 1].range = range.lowerBound..<split }
      tokens.append(
        StatementToken(
          kind: .genitive, text: "'s", range: max(split, range.lowerBound)..<range.upperBound,
          isCapital: false,
          isGlued: true))
      return
    }
    add(text, glued: !wasSpace)
  }

  private static let contractions: [String: [String]] = [
    "won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"], "shan't": ["shall", "not"],
    "it's": ["it", "is"], "that's": ["that", "is"], "there's": ["there", "is"], "they've": ["they", "have"],
    "they're": ["they", "are"], "they'd": ["they", "would"], "they'll": ["they", "will"],
    "it'll": ["it", "will"],
    "it'd": ["it", "would"], "we've": ["we", "have"], "we're": ["we", "are"], "what's": ["what", "is"],
    "ain't": ["is", "not"],
  ]
}
