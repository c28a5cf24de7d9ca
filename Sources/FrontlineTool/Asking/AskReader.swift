import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
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
    if let statement = Self.statement(asked) { return try checked(statement) }
    guard !asked.words.isEmpty else {
      throw Failure.usage("The question is empty; ask, for example: \(Self.example)")
    }
    for isLenient in [false, true] {
      if let words = try command(asked, isLenient: isLenient) { return words }
    }
    throw refusal(asked)
  }

  static let example = "frontline ask \"how far was the front from Shusha on 5 November 2020\""

  private func command(_ asked: AskedWords, isLenient: Bool) throws -> [String]? {
    var wish: String?
    for rule in AskRules.all {
      for pattern in rule.patterns {
        let match = pattern.match(asked.words, in: atlas, isLenient: isLenient)
        guard match.isWhole else { continue }
        guard let days = rule.dayOptions(asked.days) else {
          wish = wish ?? rule.wish(asked.days)
          continue
        }
        return try written(rule, match.values, days)
      }
    }
    if let wish { throw Failure.usage("The question was understood, but for its days: \(wish).") }
    return nil
  }

  /// The words of a rule with its days: a sentence is one word, a district is described as one, a map has a file.
  private func written(_ rule: AskRule, _ values: [String: String], _ days: [String]) throws -> [String] {
    var words = rule.words(values)
    switch words[0] {
    case "check":
      let named = values["p"].flatMap { atlas.party(Party.ID($0))?.name } ?? ""
      let sentence = words.dropFirst().map { $0 == values["p"] ? named : $0 }.joined(separator: " ")
      if days.count == 1 { return ["check", "\(sentence) \(days[0])"] }
      // Of what happened the day belongs to the sentence: `--on` is the day on which it was said.
      if !sentence.contains(" held by "), !sentence.contains(" of the front"), days.count == 2 {
        return ["check", "\(sentence) on \(days[1])"]
      }
      words = ["check", sentence]
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

  private func checked(_ statement: String) throws -> [String] {
    guard let first = statement.first else { return ["check", statement] }
    return ["check", first.uppercased() + statement.dropFirst()]
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
    if keys.contains("miles") {
      return .usage(
        "The question asks for miles; ask how far it is, with --units mi behind. For example: frontline ask \"how far is Shusha from Stepanakert\" --units mi."
      )
    }
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
