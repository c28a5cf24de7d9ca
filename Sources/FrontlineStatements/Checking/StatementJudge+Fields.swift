internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineLocalities
internal import FrontlineTime

/// Rows of a table of statements.
extension StatementJudge {
  /// A row by its words where they are read, else by its fields.
  func statement(_ statement: Statement) throws -> StatementCheck {
    let source = statement.source.flatMap { atlas.source($0) }
    let bytes = Array(statement.text.utf8)
    try checkUnit(of: statement)
    guard SentenceSplitter.sentences(of: bytes).count <= 1 else {
      let checks = try text(statement.text, speaker: statement.speaker, source: source, on: statement.day)
      return together(checks.sentences, statement.text)
    }
    var reading: StatementParser.Reading
    var judge = self
    do {
      (reading, judge) = try read(bytes, .init())
    } catch {
      guard !error.isOfDays, !Self.mayTurn(bytes), let claims = try claims(by: statement),
        lateDay(claims) == nil
      else {
        return refused(statement.text, error)
      }
      reading = StatementParser.Reading(
        claims: claims, speaker: nil,
        notes: ["The words are not read whole; the statement was checked by its fields."], context: .init(),
        neutral: [], used: [])
    }
    spread(&reading.claims, over: statement.day)
    return try judge.check(reading, text: statement.text, speaker: statement.speaker, source: source)
  }

  /// Whether a text has words by which it may say the contrary of its fields, or no more than what may be.
  private static func mayTurn(_ bytes: [UInt8]) -> Bool {
    let tokens = StatementTokens(of: bytes)
    return tokens.indices.contains { index in
      let text = tokens[index].text
      // "No more than 5 km" is a bound.
      if text == "no", index + 1 < tokens.count, Self.comparatives.contains(tokens[index + 1].text) {
        return false
      }
      return ["?", "false", "fake", "untrue", "wrong"].contains(text)
        || StatementLexicon.denials.contains(text)
        || StatementLexicon.irrealis.longest(in: tokens, at: index)
          .map { ![StatementLexicon.notWholly, StatementLexicon.attack].contains($0.value) } == true
    }
  }

  private static let comparatives: Set<String> = [
    "more", "less", "fewer", "farther", "further", "closer", "nearer", "later", "earlier",
  ]

  /// Claims on a front that name no day, said on an uncertain one: on any day of its span.
  func spread(_ claims: inout [StatementClaim], over day: EDTFDate?) {
    guard let days = day?.days, days.lowerBound < days.upperBound else { return }
    for index in claims.indices where claims[index].time == nil {
      guard case .front = claims[index].content else { continue }
      claims[index].time = ClaimTime(relation: .on, days: days, words: day?.text ?? "", isExplicit: false)
    }
  }

  private static let units: [String: (unit: String, scale: Double)] = [
    "": ("", 1), "km": ("km", 1), "m": ("km", 0.001), "mi": ("km", 1.609344), "nmi": ("km", 1.852),
    "percent": ("per cent", 1), "%": ("per cent", 1),
    "km2": ("km2", 1), "ha": ("km2", 0.01), "mi2": ("km2", 2.589988110336), "settlements": ("settlements", 1),
    "cities": ("settlements", 1),
    "towns": ("settlements", 1), "villages": ("settlements", 1), "roads": ("roads", 1),
    "killed": ("killed", 1), "wounded": ("killed", 1),
  ]

  private func checkUnit(of statement: Statement) throws {
    guard Self.units[statement.unit] != nil else {
      throw StatementError(
        code: .badField, subject: statement.id,
        description:
          "The statement \(statement.id) has the unit \"\(statement.unit)\", which is none; known are \(Self.units.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", "))."
      )
    }
  }

  /// What a row claims by its fields; `nil`: its kind has none that say it.
  private func claims(by statement: Statement) throws -> [StatementClaim]? {
    func places(_ ids: [String]) -> [SpokenPlace] {
      ids.compactMap { id in
        if let settlement = atlas.settlement(id: id) {
          return SpokenPlace(name: settlement.name, settlement: settlement)
        }
        return atlas.district(id: District.ID(id)).map { SpokenPlace(name: $0.name, district: $0) }
      }
    }
    let (from, to) = (places(statement.from), places(statement.to))
    func stated(_ unit: String, isCount: Bool = false) throws -> StatedFigure {
      let (known, scale) = Self.units[statement.unit]!
      guard known == unit else {
        throw StatementError(
          code: .badField, subject: statement.id,
          description:
            "The statement \(statement.id) of the kind \(statement.kind) has the unit \"\(statement.unit)\", and not one of \(unit)."
        )
      }
      guard let value = statement.value else {
        throw StatementError(
          code: .badField, subject: statement.id,
          description: "The statement \(statement.id) has no value to check.")
      }
      let decimals = value == value.rounded() ? 0 : value * 10 == (value * 10).rounded() ? 1 : 2
      let bound = statement.comparison ?? .exactly
      let words = [
        bound == .exactly ? "" : bound.rawValue.replacing("-", with: " "),
        written(value, decimals: decimals),
        statement.valueMax.map { "to \(written($0, decimals: 0))" } ?? "", statement.unit,
      ].filter { !$0.isEmpty }.joined(separator: " ")
      return StatedFigure(
        value * scale, to: statement.valueMax.map { $0 * scale },
        precision: DistancePrecision.of(value, decimals: decimals) * scale,
        bound: bound, unit: unit, isCount: isCount, words: words)
    }
    func made(_ contents: [StatementClaim.Content]) -> [StatementClaim]? {
      contents.isEmpty ? nil : contents.map { StatementClaim(content: $0, words: statement.text) }
    }
    switch statement.kind {
    case "distance" where statement.from.contains("front-line"):
      return made([
        .front(
          to, try stated("km"), forces: nil, statement.text.lowercased().hasPrefix("some of") ? .any : .each)
      ])
    case "distance":
      let figure = try stated("km")
      return made(from.flatMap { a in to.map { .distance(from: a, to: $0, figure, nil, byRoad: nil) } })
    case "direction":
      guard let a = from.first, let b = to.first, let point = direction(in: statement.text) else {
        return nil
      }
      return made([.direction(of: b, from: a, point)])
    case "count" where statement.unit == "killed":
      return made([.casualties(try stated("killed", isCount: true).words)])
    case "route" where statement.unit == "roads":
      guard let a = from.first, !to.isEmpty else { return nil }
      return made([.roadCount(try stated("roads", isCount: true), from: a, to: to)])
    case "route" where from.count == 1 && to.count == 1:
      return made([.roadLength(.between(from[0], to[0]), try stated("km"))])
    default:
      return nil
    }
  }

  /// The one direction that a text names.
  private func direction(in text: String) -> CompassPoint? {
    var parser = StatementParser(
      Array(text.utf8), in: atlas, lexicon: StatementLexicon.of(atlas), day: day, order: order,
      context: .init())
    var found: [CompassPoint] = []
    while !parser.isAtEnd {
      if let point = parser.compass() { found.append(point) } else { parser.place += 1 }
    }
    return found.count == 1 ? found[0] : nil
  }
}
