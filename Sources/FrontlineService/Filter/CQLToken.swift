/// A piece of CQL2 text.
enum CQLToken: Hashable {
  /// A name or a word of the language, as written.
  case word(String)
  /// A name in double quotes: never a word of the language.
  case name(String)
  case text(String)
  case number(Double)
  case sign(String)

  /// What it is, for a sentence.
  var words: String {
    switch self {
    case .word(let text), .name(let text), .sign(let text): shown(text)
    case .text(let text): "the text \(shown(text))"
    case .number(let value): "the number \(value)"
    }
  }
}

/// Parts CQL2 text into its pieces.
struct CQLScanner {
  /// A piece and the place of its first character, from 1.
  typealias Piece = (token: CQLToken, place: Int)

  private let characters: [Character]
  private var place = 0

  /// - Throws: ``ServiceError`` 400 with the place of what is no piece.
  static func pieces(of text: String) throws(ServiceError) -> (pieces: [Piece], characters: [Character]) {
    var scanner = CQLScanner(text)
    var pieces: [Piece] = []
    while let piece = try scanner.next() { pieces.append(piece) }
    return (pieces, scanner.characters)
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func next() throws(ServiceError) -> Piece? {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    guard place < characters.count else { return nil }
    let start = place
    let token = try token(characters[place])
    return (token, start + 1)
  }

  private mutating func token(_ first: Character) throws(ServiceError) -> CQLToken {
    switch first {
    case "'": return .text(try quoted("'"))
    case "\"": return .name(try quoted("\""))
    case "<":
      place += 1
      if place < characters.count, "=>".contains(characters[place]) {
        place += 1
        return .sign("<" + String(characters[place - 1]))
      }
      return .sign("<")
    case ">":
      place += 1
      if place < characters.count, characters[place] == "=" {
        place += 1
        return .sign(">=")
      }
      return .sign(">")
    case "=", "(", ")", ",", "*", "/", "%", "^":
      place += 1
      return .sign(String(first))
    case "+", "-", ".", "0"..."9": return try number()
    default: return try word()
    }
  }

  /// What stands in quotes; a doubled quote is one, and so is one behind a backslash in a text.
  private mutating func quoted(_ quote: Character) throws(ServiceError) -> String {
    let start = place
    var text = ""
    place += 1
    while place < characters.count {
      let character = characters[place]
      if character == quote {
        if place + 1 < characters.count, characters[place + 1] == quote {
          place += 1
        } else {
          place += 1
          return text
        }
      } else if character == "\\", quote == "'", place + 1 < characters.count, characters[place + 1] == quote
      {
        place += 1
      }
      text.append(characters[place])
      place += 1
    }
    throw .bad("filter: the quote at character \(start + 1) has no end.")
  }

  private mutating func number() throws(ServiceError) -> CQLToken {
    let start = place
    if "+-".contains(characters[place]) { place += 1 }
    while place < characters.count {
      let character = characters[place]
      let isExponent =
        "eE".contains(character) || "+-".contains(character) && "eE".contains(characters[place - 1])
      guard character.isASCII, character.isNumber || character == "." || isExponent else { break }
      place += 1
    }
    let text = String(characters[start..<place])
    guard let value = Double(text), value.isFinite else {
      if text == "+" || text == "-" { return .sign(text) }
      throw .bad("filter: \(shown(text)) at character \(start + 1) is no number.")
    }
    return .number(value)
  }

  private mutating func word() throws(ServiceError) -> CQLToken {
    let start = place
    while place < characters.count {
      let character = characters[place]
      guard character.isLetter || character.isNumber || "_.:$".contains(character) else { break }
      place += 1
    }
    guard place > start else {
      throw .bad("filter: \(shown(String(characters[place]))) at character \(place + 1) is no part of CQL2.")
    }
    return .word(String(characters[start..<place]))
  }
}
