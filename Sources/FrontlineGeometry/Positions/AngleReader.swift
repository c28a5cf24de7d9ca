/// Reads two angles from a text.
struct AngleReader {
  fileprivate enum Token: Equatable {
    case number(Substring)
    case minus
    /// The sign of degrees, minutes or seconds: 0, 1 or 2.
    case unit(Int)
    case colon
    case letter(Character)
    case separator
  }

  private let text: String
  private var tokens: [Token] = []
  /// Whether a dash may be a sign and may also part the two angles.
  private var hasOpenDash = false

  init(_ text: some StringProtocol) throws(GeometryError) {
    self.text = String(text)
    var rest = self.text[...]
    // ISO 6709 ends with a solidus.
    if let first = rest.first, "+-".contains(first), rest.last == "/" { rest.removeLast() }
    while let character = rest.first {
      switch character {
      case "0"..."9", ".":
        let digits = rest.prefix { "0" <= $0 && $0 <= "9" || $0 == "." }
        tokens.append(.number(digits))
        rest = rest[digits.endIndex...]
        continue
      case "-", "\u{2212}": takeDash(before: rest.dropFirst())
      case "+": break
      case "°", "º", "˚": tokens.append(.unit(0))
      case "'", "′", "’", "ʹ":
        // Two signs of minutes are one of seconds.
        if tokens.last == .unit(1) { tokens[tokens.count - 1] = .unit(2) } else { tokens.append(.unit(1)) }
      case "\"", "″", "”", "ʺ": tokens.append(.unit(2))
      case ":": tokens.append(.colon)
      case "N", "S", "E", "W", "n", "s", "e", "w": tokens.append(.letter(Character(character.uppercased())))
      case ",", ";": tokens.append(.separator)
      default: if !character.isWhitespace { throw notAPosition }
      }
      rest = rest.dropFirst()
    }
    guard tokens.count(where: \.isNumber) >= 2 else { throw notAPosition }
  }

  /// A dash: a sign where a figure stands right behind it and none right before, as ISO 6709 and every map has it. In
  /// `+39.75-046.75` the first sign says that the other is one too.
  private mutating func takeDash(before rest: Substring) {
    let isGluedBehind = rest.first.map { "0" <= $0 && $0 <= "9" || $0 == "." } ?? false
    let before = text[..<text.index(before: rest.startIndex)].last
    let isGluedBefore = before.map { !$0.isWhitespace && !",;".contains($0) } ?? false
    let first = text.first { !$0.isWhitespace }
    let isSigned = first == "+" || first == "-" || first == "\u{2212}"
    if !isGluedBehind, tokens.last?.asLetter != nil {
      tokens.append(.separator)  // 39.75 N - 46.75 E
    } else {
      if !tokens.isEmpty, !isGluedBehind || isGluedBefore && !isSigned { hasOpenDash = true }
      tokens.append(.minus)
    }
  }

  private var openDash: GeometryError {
    let numbers = tokens.compactMap(\.asNumber)
    let advice =
      numbers.count == 2
      ? "write \(numbers[0]),\(numbers[1]) or \(numbers[0]),-\(numbers[1])" : "write a comma, or N and E"
    return refuse("has a dash that may be a sign or part the two angles; \(advice)")
  }

  /// That figures run together, as in the compact form of ISO 6709: `394536N 0464500E`; `nil`: they do not.
  private var compact: GeometryError? {
    let places = tokens.indices.filter { tokens[$0].isNumber }
    let numbers = tokens.compactMap(\.asNumber)
    let letters = tokens.compactMap(\.asLetter)
    guard numbers.count == 2, letters.count == 2 || letters.isEmpty else { return nil }
    let latitude = letters.first.map { "EW".contains($0) } == true ? 1 : 0
    let lengths = numbers.map { $0.prefix { $0 != "." }.count }
    guard [4, 6].contains(lengths[latitude]), lengths[1 - latitude] == lengths[latitude] + 1 else {
      return nil
    }
    let angles = [0, 1].map { index in
      let degrees = index == latitude ? 2 : 3
      let digits = numbers[index]
      var parts = [digits.prefix(degrees), digits.dropFirst(degrees)]
      if lengths[latitude] == 6 { parts = [parts[0], parts[1].prefix(2), parts[1].dropFirst(2)] }
      let isNegative = places[index] > 0 && tokens[places[index] - 1] == .minus
      let letter =
        letters.isEmpty ? index == 0 ? isNegative ? "S" : "N" : isNegative ? "W" : "E" : "\(letters[index])"
      return parts.joined(separator: " ") + " \(letter)"
    }
    return refuse(
      "has its degrees and minutes run together, as in the compact form of ISO 6709; write \(angles.joined(separator: " "))"
    )
  }

  private var notAPosition: GeometryError {
    GeometryError(
      code: .notAPosition, description: "\(quoted(text)) is not a position; write it as 39.7537,46.7465.")
  }

  private func refuse(_ reason: String) -> GeometryError {
    GeometryError(code: .invalidCoordinate, description: "\(quoted(text)) \(reason).")
  }

  func latitudeAndLongitude() throws(GeometryError) -> (latitude: Double, longitude: Double) {
    if hasOpenDash { throw openDash }
    if let compact { throw compact }
    let letters = tokens.compactMap(\.asLetter)
    if letters.isEmpty {
      let (first, second) = try halvesWithoutLetters()
      return (try angle(first), try angle(second))
    }
    let isLatitude = letters.map { $0 == "N" || $0 == "S" }
    guard letters.count == 2, isLatitude[0] != isLatitude[1] else {
      throw refuse("must name one of N and S and one of E and W")
    }
    let (first, second) = halvesWithLetters()
    let angles = (try angle(first), try angle(second))
    return isLatitude[0] ? angles : (angles.1, angles.0)
  }

  /// Two angles that both begin, or both end, with a letter.
  private func halvesWithLetters() -> (ArraySlice<Token>, ArraySlice<Token>) {
    let places = tokens.indices.filter { tokens[$0].asLetter != nil }
    let split = tokens[0].asLetter != nil ? places[1] : places[0] + 1
    return (tokens[..<split], tokens[split...])
  }

  /// Two angles with a separator between, or else two numbers, or else two signs of degrees.
  private func halvesWithoutLetters() throws(GeometryError) -> (ArraySlice<Token>, ArraySlice<Token>) {
    let separators = tokens.indices.filter { tokens[$0] == .separator }
    if separators.count > 1 { throw refuse("has more than one comma; write decimals with a point") }
    if let separator = separators.first { return (tokens[..<separator], tokens[(separator + 1)...]) }
    let numbers = tokens.indices.filter { tokens[$0].isNumber }
    let degrees = tokens.indices.filter { tokens[$0] == .unit(0) }
    let start = numbers.count == 2 ? numbers[1] : degrees.count == 2 ? numbers.last { $0 < degrees[1] } : nil
    guard var start else { throw refuse("does not say where its latitude ends; write a comma, or N and E") }
    if start > 0, tokens[start - 1] == .minus { start -= 1 }
    return (tokens[..<start], tokens[start...])
  }

  /// One angle: at most one letter, a minus, and up to three numbers in the order of their units.
  private func angle(_ given: ArraySlice<Token>) throws(GeometryError) -> Double {
    var tokens = given
    if tokens.first == .separator { tokens = tokens.dropFirst() }
    if tokens.last == .separator { tokens = tokens.dropLast() }
    var letter: Character?
    if let first = tokens.first?.asLetter {
      letter = first
      tokens = tokens.dropFirst()
    } else if let last = tokens.last?.asLetter {
      letter = last
      tokens = tokens.dropLast()
    }
    let isNegative = tokens.first == .minus
    if isNegative { tokens = tokens.dropFirst() }
    if isNegative && letter != nil { throw refuse("has both a minus and the letter \(letter!)") }

    var parts: [Double] = []
    while let token = tokens.popFirst() {
      guard case .number(let digits) = token, parts.count < 3, let value = plainNumber(digits) else {
        throw refuse("cannot be read as two angles")
      }
      if let last = parts.last, last != last.rounded() { throw refuse("has decimals before its last part") }
      if !parts.isEmpty, value >= 60 {
        throw refuse("has \(digits) \(parts.count == 1 ? "minutes" : "seconds"); they go up to 59")
      }
      switch tokens.first {
      case .unit(parts.count)?: tokens = tokens.dropFirst()
      case .colon? where tokens.count > 1: tokens = tokens.dropFirst()
      case .number?, nil: break
      default: throw refuse("cannot be read as two angles")
      }
      parts.append(value)
    }
    guard !parts.isEmpty else { throw refuse("cannot be read as two angles") }
    let seconds = (parts.count > 1 ? parts[1] * 60 : 0) + (parts.count > 2 ? parts[2] : 0)
    let size = parts[0] + seconds / 3600
    return isNegative || letter == "S" || letter == "W" ? 0 - size : size
  }
}

extension AngleReader.Token {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  fileprivate var asNumber: Substring? { if case .number(let digits) = self { digits } else { nil } }
  fileprivate var asLetter: Character? { if case .letter(let letter) = self { letter } else { nil } }
}
