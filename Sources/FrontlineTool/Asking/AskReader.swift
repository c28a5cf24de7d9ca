import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineStatements
import FrontlineTime

/// Turns a question into the command that it stands for.
struct AskReader {
  let atlas: Atlas
  var today: Day
  var order: DateOrder?

  /// The arguments of the command.
  ///
  /// - Throws: `Failure` where a word of the question is not read, quoting it.
  func command(for question: String) throws -> [String] {
    let asked = try AskedWords(
      question, reader: DayReader(today: today, order: order), periods: atlas.conventions.periods)
    try checkYear(asked)
    let units = asked.units.map { ["--units", $0] } ?? []
    if let statement = Self.statement(asked) { return checked(statement, asked) + units }
    guard !asked.words.isEmpty else {
      throw Failure.usage("The question is empty; ask, for example: \(Self.example)")
    }
    if let words = try command(asked, isLenient: false) ?? turned(asked) ?? command(asked, isLenient: true) {
      return words + units
    }
    throw refusal(asked)
  }

  /// The days of which the ledger speaks.
  private var spoken: ClosedRange<Day>? {
    guard let first = atlas.ledger.firstDay, let last = atlas.ledger.lastDay, first <= last else {
      return nil
    }
    return first...last
  }

  /// Asks for the year of a day that was said without one, where the ledger is silent on that of the present year.
  private func checkYear(_ asked: AskedWords) throws {
    guard let days = asked.days, let year = days.presentYear, let spoken,
      [days.first, days.last].contains(where: { $0.map { !spoken.contains($0) } ?? false })
    else { return }
    throw Failure.usage(
      "\"\(days.text)\" has no year, and of \(year) the ledger has nothing: it speaks of \(spoken.lowerBound) to \(spoken.upperBound). Say the year."
    )
  }

  static let example = "frontline ask \"how far was the front from Shusha on 5 November 2020\""

  private func command(_ asked: AskedWords, isLenient: Bool) throws -> [String]? {
    var wish: String?
    for rule in AskRules.all {
      for pattern in rule.patterns {
        let match = pattern.match(asked.words, in: atlas, isLenient: isLenient)
        guard match.isWhole else { continue }
        guard let days = rule.dayOptions(asked.days, spoken: spoken) else {
          wish = wish ?? rule.wish(asked.days)
          continue
        }
        return written(rule, match.values, days, asked)
      }
    }
    if let wish { throw Failure.usage("The question was understood, but for its days: \(wish).") }
    return nil
  }

  /// The words of a rule with its days: a sentence is one word, a district is described as one, a map has a file.
  private func written(
    _ rule: AskRule, _ values: [String: String], _ days: [String], _ asked: AskedWords
  ) -> [String] {
    var words = rule.words(values)
    switch words[0] {
    case "check": return checked(words.dropFirst().joined(separator: " "), asked)
    case "place":
      switch atlas.places(named: words[1]).first {
      case .district: words[0] = "district"
      case .route: words[0] = "route"
      default: break
      }
    case "map":
      let isStory = days.contains("--from")
      words += ["-o", isStory ? "story.html" : "map-\(days.last ?? "").html"]
    case "locate":
      // "within 5 km of Shusha" is the phrase "5 km from Shusha"; "5 km north of Shusha" stays.
      if let of = words[1].firstRange(of: " of "),
        (try? Length(validating: words[1][..<of.lowerBound])) != nil
      {
        words[1].replaceSubrange(of, with: " from ")
      }
    default: break
    }
    return words + days
  }

  /// A sentence to be checked, as it was typed; `nil`: the question is another.
  private static func statement(_ asked: AskedWords) -> String? {
    let openings = [
      ["is", "it", "true", "that"], ["was", "it", "true", "that"], ["is", "it", "right", "that"],
      ["is", "it", "correct", "that"], ["check", "that"], ["check", "whether"], ["check"],
    ]
    let keys = asked.all.map(\.key)
    guard let opening = openings.first(where: { keys.starts(with: $0) && keys.count > $0.count }) else {
      return nil
    }
    return asked.rest(from: asked.all[opening.count])
  }

  /// A question that is answered by yes or no, as the sentence that it asks of: "was Shusha held by Azerbaijan" is
  /// "Shusha was held by Azerbaijan", with the verb behind as many words as make a sentence of it that is read.
  private func turned(_ asked: AskedWords) -> [String]? {
    let words = asked.all
    guard let verb = words.first, Self.verbs.contains(verb.key) else { return nil }
    for index in words.indices.dropFirst(2).prefix(12) {
      let subject = asked.text(from: words[1], upTo: words[index])
      let sentence = "\(subject) \(verb.key) \(asked.rest(from: words[index]))"
      if let verdict = try? atlas.verdict(on: sentence), verdict != .refused {
        return checked(sentence, asked)
      }
    }
    return nil
  }

  /// The verbs that such a question begins with.
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "did", "does", "do", "has", "have", "had",
  ]

  /// A sentence to be checked. One that hangs on the day on which it is said, and has none, is of the last day of which
  /// the ledger speaks.
  private func checked(_ statement: String, _ asked: AskedWords) -> [String] {
    let sentence = statement.prefix(1).uppercased() + statement.dropFirst()
    guard (try? atlas.verdict(on: sentence)) == .undetermined,
      let day = asked.days == nil ? spoken?.upperBound : today
    else { return ["check", sentence] }
    return ["check", sentence, "--on", "\(day)"]
  }

  /// Which word was not read.
  private func refusal(_ asked: AskedWords) -> Failure {
    var read = 0
    for rule in AskRules.all {
      for pattern in rule.patterns {
        read = max(read, pattern.match(asked.words, in: atlas, isLenient: true).read)
      }
    }
    let rest = asked.words.dropFirst(read).first.map(asked.rest(from:)) ?? ""
    let what =
      rest.isEmpty
      ? "it ends too early"
      : read == 0
        ? "\"\(rest)\" was not read" : "\"\(rest)\" was not read after \"\(asked.words[read - 1].text)\""
    if let ambiguity = asked.ambiguity { return .usage("The question was not understood: \(ambiguity).") }
    let keys = Set(asked.words.map(\.key))
    return .usage(
      "The question was not understood: \(what). Ask, for example: \(Self.example(for: keys)). See 'frontline ask --help'."
    )
  }

  /// A question that is understood, of the kind of one that is not.
  private static func example(for keys: Set<String>) -> String {
    let examples: [(words: Set<String>, example: String)] = [
      (["road", "corridor", "route", "highway"], "was the Lachin corridor open on 8 November 2020"),
      (["within", "near", "north", "south", "east", "west"], "which settlements lie within 10 km of Shusha"),
      (["much", "share", "percent"], "how much of Lachin district did Azerbaijan hold on 29 October 2020"),
      (["who", "whose", "held", "holds", "control"], "who held Shusha on 5 November 2020"),
      (["took", "taken", "fall", "fell", "lost", "captured"], "when did Shusha fall"),
      (["many"], "how many villages did Azerbaijan take in October 2020"),
    ]
    return examples.first { !$0.words.isDisjoint(with: keys) }.map { "frontline ask \"\($0.example)\"" }
      ?? example
  }
}
