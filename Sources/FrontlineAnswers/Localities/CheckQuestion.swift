import FrontlineAtlas
import FrontlineFormats
public import FrontlineLedger
import FrontlineStatements
public import FrontlineTime

/// Whether the data bear out a sentence, or each sentence of a text.
///
/// ```swift
/// let day = try Day("2020-10-29")
/// try CheckQuestion("Azerbaijani forces are five kilometers from Shusha", on: day).answer(in: context).text[0]
/// ```
///
/// A day in the sentence wins over that of the question. Nothing is ever "true".
public struct CheckQuestion: Question {
  /// The sentence or the text.
  public var text: String
  /// The day on which it was said.
  public var day: Day?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A question.
  public init(_ text: String, on day: Day? = nil, by rule: Rule = .latest, asKnownOn: Day? = nil) {
    self.text = text
    self.day = day
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// A verdict, or one for each sentence.
  public static let schema = JSONSchema.anyOf([CheckAnswer.schema, TextCheckAnswer.schema])

  /// A ``CheckAnswer`` of one sentence, a ``TextCheckAnswer`` of several.
  public func answer(in context: Context) throws -> AnyAnswer {
    let atlas = try context.atlas()
    let check = try atlas.checkText(
      text, on: day, by: rule, asKnownOn: asKnownOn, dateOrder: context.dateOrder)
    return check.sentences.count == 1
      ? AnyAnswer(CheckAnswer(check: check.sentences[0], atlas: atlas))
      : AnyAnswer(TextCheckAnswer(check: check, atlas: atlas))
  }
}

/// Whether the data bear out statements that were written down, each on its own day.
///
/// ```swift
/// try ChecksQuestion().answer(in: context).statements.count == atlas.statements.count      // true
/// ```
public struct ChecksQuestion: Question {
  /// A file of statements in the form of `statements.csv`; `nil`: those of the atlas.
  public var file: String?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A question.
  public init(of file: String? = nil, by rule: Rule = .latest, asKnownOn: Day? = nil) {
    self.file = file
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// A verdict for each.
  public func answer(in context: Context) throws -> ChecksAnswer {
    let atlas = try context.atlas()
    let statements =
      try file.map {
        try StatementFile($0, DayReader(order: context.dateOrder)).statements()
      } ?? atlas.statements
    let checks = try atlas.check(
      statements, by: rule, asKnownOn: asKnownOn, dateOrder: context.dateOrder)
    return ChecksAnswer(
      statements: zip(statements, checks).map { CheckedStatement(statement: $0, check: $1) }, atlas: atlas)
  }
}
