internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLocalities

/// Figures with their hedges and units.
extension StatementParser {
  /// A figure without a unit.
  struct Quantity {
    var value: Double
    var upper: Double?
    var precision: Double
    var isInWords: Bool
    var isWhole: Bool
    var bound: StatedFigure.Bound
    /// Its first token.
    var start: Int
  }

  /// `quantity = { hedge } number [ ( "-" | "to" | "and" ) number ] [ "or" ( "so" | "more" | "less" ) ]`.
  ///
  /// - Parameter isUnit: whether a unit that may stand behind the first of two numbers is to be passed over.
  mutating func quantity(_ isUnit: (String) -> Bool = { _ in false }) -> Quantity? {
    attempt { $0.readQuantity(isUnit) }
  }

  private mutating func readQuantity(_ isUnit: (String) -> Bool) -> Quantity? {
    let start = place
    var bound = StatedFigure.Bound.exactly
    var isRange = false
    if take("between") || take("from") || take("anywhere between") || take("anywhere from") { isRange = true }
    var early: Number?
    if !isRange {
      guard hedges(&bound) else { return nil }
      early = number()
      if early == nil {
        article()
        guard hedges(&bound) else { return nil }
        if take("between") { isRange = true }
      }
    }
    guard let first = early ?? number() else { return nil }
    var second: Number?
    let afterFirst = place
    if let count = unitLength(isUnit) { take(count) }
    if text() == "to" || isRange && text() == "and" || text() == "-" || text() == "\u{2013}"
      || text() == "\u{2014}" || text() == "or" && Self.mayBeginNumber(after: token(1))
    {
      take()
      if take("up to", as: .neutral) {}
      second = number()
      if second == nil { place = afterFirst }
    } else {
      place = afterFirst
    }
    guard !isRange || second != nil else { return nil }
    if let second, second.value < first.value {
      return stop("the range \(words(start..<place)) has its greater figure first")
    }
    if bound == .exactly, second == nil {
      if take("or so") {
        bound = .about
      } else if take("or more") || take("and more") || take("or above") {
        bound = .atLeast
      } else if take("or less") || take("or fewer") {
        bound = .atMost
      } else if take("- odd") {
        bound = .about
      }
    }
    return Quantity(
      value: first.value, upper: second?.value, precision: max(first.precision, second?.precision ?? 0),
      isInWords: first.isInWords, isWhole: first.isWhole && second?.isWhole ?? true,
      bound: second == nil ? bound : .between, start: start)
  }

  /// Takes the words that say how a figure is meant; `false`: two of them do not agree ("almost more than").
  private mutating func hedges(_ bound: inout StatedFigure.Bound) -> Bool {
    while let hedge = hedge() {
      guard hedge != .exactly else { continue }
      guard
        bound == .exactly || bound == hedge || bound == .almost && hedge == .about
          || bound == .about && hedge == .almost
      else {
        return false
      }
      bound = hedge
    }
    return true
  }

  private func unitLength(_ isUnit: (String) -> Bool) -> Int? {
    isUnit(text()) ? 1 : nil
  }

  /// A word that says how a figure is meant.
  mutating func hedge() -> StatedFigure.Bound? {
    guard let (count, bound) = StatementLexicon.hedges.longest(in: tokens, at: place) else { return nil }
    take(count, as: bound == .exactly ? .neutral : .used)
    return bound
  }

  // MARK: - Units

  static func distanceUnit(_ word: String) -> Double? {
    switch word {
    case "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "klick", "klicks": 1
    case "m", "meter", "meters", "metre", "metres": 0.001
    case "mi", "mile", "miles": 1.609344
    case "nmi": 1.852
    case "yd", "yards", "yard": 0.0009144
    case "ft", "feet", "foot": 0.0003048
    default: nil
    }
  }

  /// `distance = quantity [ "-" ] unit`; the figure is in kilometers.
  mutating func distance() -> StatedFigure? {
    attempt { parser -> StatedFigure? in
      let start = parser.place
      // "a kilometer"
      if parser.text() == "a" || parser.text() == "one", let unit = Self.distanceUnit(parser.text(1)) {
        parser.take(2)
        return StatedFigure(
          unit, precision: unit, bound: .exactly, unit: "km", words: parser.words(start..<parser.place))
      }
      if parser.text() == "hundreds", parser.text(1) == "of", let unit = Self.distanceUnit(parser.text(2)) {
        parser.take(3)
        return StatedFigure(
          200 * unit, precision: 0, bound: .atLeast, unit: "km", words: parser.words(start..<parser.place))
      }
      guard let quantity = parser.quantity({ Self.distanceUnit($0) != nil }) else { return nil }
      if parser.text() == "-" || parser.text() == "of" { parser.take(1, as: .neutral) }
      var scale: Double
      if parser.text() == "a", let unit = Self.distanceUnit(parser.text(1)) {
        parser.take(2)
        scale = unit
      } else if parser.take("nautical miles") || parser.take("nautical mile") || parser.take("sea miles") {
        scale = 1.852
      } else if let unit = Self.distanceUnit(parser.text()) {
        parser.take()
        scale = unit
        if parser.text() == ".", parser.token()?.isGlued == true, parser.place + 1 < parser.tokens.count {
          parser.take(1, as: .neutral)
        }
      } else {
        return nil
      }
      parser.context.unit = scale
      if ["of ground", "of terrain", "of land", "of territory", "of road"].contains(where: {
        parser.matches($0) != nil
      }) {
        parser.take(2, as: .neutral)
      }
      var bound = quantity.bound
      if bound == .exactly {
        if parser.take("or so") {
          bound = .about
        } else if parser.take("or more") || parser.take("and more") {
          bound = .atLeast
        } else if parser.take("or less") {
          bound = .atMost
        } else if parser.take("at most") || parser.take("at the most") {
          bound = .atMost
        } else if parser.take("at least") || parser.take("at the least") {
          bound = .atLeast
        }
      }
      let figure = StatedFigure(
        quantity.value * scale, to: quantity.upper.map { $0 * scale },
        precision: quantity.stepOfDistance * scale, bound: bound, unit: "km",
        words: parser.words(start..<parser.place))
      return parser.agreesInOtherUnit(figure) ? figure : nil
    }
  }

  /// Takes the same distance in another unit, in brackets: "54 km (34 miles)"; `false`: it is another.
  private mutating func agreesInOtherUnit(_ figure: StatedFigure) -> Bool {
    guard text() == "(", token(1)?.kind == .figure else { return true }
    let other = attempt { parser -> StatedFigure? in
      parser.take(1, as: .neutral)
      let unit = parser.context.unit
      guard let other = parser.distance(), parser.text() == ")", parser.context.unit != unit else {
        return nil
      }
      parser.take(1, as: .neutral)
      parser.context.unit = unit
      return other
    }
    guard let other else { return true }
    guard other.range.lower <= figure.range.upper * 1.01, other.range.upper >= figure.range.lower * 0.99
    else {
      let _: Bool? = stop("\(figure.words) are not \(other.words)")
      return false
    }
    return true
  }

  /// `area = quantity ( "km2" | "square kilometers" | "hectares" ... )`; the figure is in square kilometers.
  mutating func area() -> StatedFigure? {
    attempt { parser -> StatedFigure? in
      let start = parser.place
      guard let quantity = parser.quantity() else { return nil }
      let scale: Double
      let units: [(Double, [String])] = [
        (
          1,
          [
            "km2", "km\u{B2}", "km ^ 2", "sq km", "sq . km", "sqkm", "square kilometers", "square kilometres",
            "square kilometer", "square kilometre",
            "square km", "sq kilometers", "sq kilometres",
          ]
        ),
        (
          2.589988110336,
          ["square miles", "square mile", "sq mi", "sq . mi", "sq miles", "mi2", "mi\u{B2}", "sq . miles"]
        ),
        (0.01, ["hectares", "hectare", "ha"]),
        (0.0040468564224, ["acres", "acre"]),
      ]
      if let found = units.first(where: { parser.takeAny($0.1) != nil }) {
        scale = found.0
      } else {
        return nil
      }
      // Three digits behind a point are decimals, or, where points group digits, thousands.
      if !quantity.isWhole, quantity.precision == 0.001, (1..<1_000).contains(quantity.value) {
        let value = quantity.value
        return parser.stop(
          "\"\(parser.words(start..<parser.place))\" may mean \(value) or \(fixed(value * 1_000, 0)); write one of these"
        )
      }
      return StatedFigure(
        quantity.value * scale, to: quantity.upper.map { $0 * scale }, precision: quantity.stepOfArea * scale,
        bound: quantity.bound, unit: "km2",
        words: parser.words(start..<parser.place))
    }
  }

  /// `share = quantity ( "%" | "percent" | "per cent" ) | fraction` in per cent: "half", "two thirds", "a quarter".
  mutating func share() -> StatedFigure? {
    attempt { parser -> StatedFigure? in
      let start = parser.place
      if let quantity = parser.quantity({ $0 == "%" || $0 == "percent" }) {
        if parser.takeAny(["%", "percent", "per cent", "percents", "pc"]) != nil {
          return StatedFigure(
            quantity.value, to: quantity.upper, precision: quantity.stepOfShare, bound: quantity.bound,
            unit: "per cent",
            words: parser.words(start..<parser.place))
        }
        // "nine in ten"
        if let whole = parser.attempt({ parser -> Double? in
          guard quantity.isWhole, quantity.upper == nil, quantity.value >= 1,
            parser.take("in") || parser.take("out of"),
            let whole = parser.number(), whole.isWhole, whole.value > quantity.value, whole.value <= 100,
            StatementLexicon.kinds[parser.text()] != nil
          else { return nil }
          return whole.value
        }) {
          return StatedFigure(
            quantity.value / whole * 100, precision: 100 / whole, bound: quantity.bound, unit: "per cent",
            words: parser.words(start..<parser.place))
        }
        // A fraction: "three quarters", "half".
        guard quantity.value > 0, quantity.value < 1, quantity.isInWords || !quantity.isWhole,
          quantity.upper == nil
        else { return nil }
        return StatedFigure(
          quantity.value * 100, precision: 5, bound: quantity.bound, unit: "per cent",
          words: parser.words(start..<parser.place))
      }
      return nil
    }
  }

  // MARK: - Numbers

  struct Number {
    var value: Double
    var precision: Double
    var isInWords: Bool
    var isWhole: Bool
  }

  /// The number that begins at the next token, as everywhere in the product.
  mutating func number() -> Number? {
    guard let token = token(),
      token.kind == .figure || token.kind == .word || token.text == "." || token.kind == .mark
    else { return nil }
    if token.kind == .word, !Self.mayBeginNumber(token.text) { return nil }
    do {
      guard let written = try WrittenNumber.prefix(of: bytes[token.range.lowerBound...]) else { return nil }
      let end = token.range.lowerBound + written.length
      guard
        let next = tokens[place...].firstIndex(where: { $0.range.lowerBound >= end })
          ?? (tokens.last!.range.upperBound <= end ? tokens.count : nil),
        next > place
      else { return nil }
      // The number must end with a token.
      guard tokens[next - 1].range.upperBound <= end else { return nil }
      take(next - place)
      return Number(
        value: written.value, precision: written.precision, isInWords: written.isInWords,
        isWhole: written.isWhole)
    } catch {
      return stop(error.description.asClause)
    }
  }

  private static func mayBeginNumber(_ word: String) -> Bool {
    numberWords.contains(word)
  }

  /// "17 or 18 km": a figure, and not "or so", "or a part of it".
  private static func mayBeginNumber(after token: StatementToken?) -> Bool {
    guard let token else { return false }
    return token.kind == .figure || !["a", "an"].contains(token.text) && mayBeginNumber(token.text)
  }

  private static let numberWords: Set<String> = [
    "a", "an", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety",
    "hundred", "thousand", "million", "half", "quarter", "third", "dozen", "score",
  ]
}

extension StatementParser.Quantity {
  private var decimals: Int {
    var step = precision
    var count = 0
    while step < 0.99, count < 9 {
      step *= 10
      count += 1
    }
    return count
  }

  /// The precision of a distance of this writing, by ``DistancePrecision``.
  var stepOfDistance: Double {
    if !isWhole, precision > 0, (1 / precision).rounded() == 1 / precision,
      [2, 3, 4, 8].contains(Int((1 / precision).rounded()))
    {
      return precision
    }
    return DistancePrecision.of(value, decimals: isWhole ? 0 : decimals)
  }

  /// The precision of an area: that of its last figure that is no zero.
  var stepOfArea: Double {
    guard isWhole, value >= 1 else { return precision }
    var step = 1.0
    while value.truncatingRemainder(dividingBy: step * 10) == 0, step < 1e9 { step *= 10 }
    return step
  }

  /// The precision of a share.
  var stepOfShare: Double { isWhole ? 1 : precision }
}
