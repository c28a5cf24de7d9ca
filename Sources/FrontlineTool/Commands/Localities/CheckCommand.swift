import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineStatements

/// `frontline check "Azerbaijani forces are five kilometres from Shusha" --on 2020-10-29`
struct CheckCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a sentence or a text against the data, on its day.",
    discussion: """
      Understood are who holds, took or lost a place, a district, a number of settlements, a share or an area; distances \
      and directions; how far forces or the front are; how long a road is and whether it is open. Every word is used, \
      neutral or unread, and a sentence with an unread word is refused, as are questions, plans and conditions. The verdict \
      is supported, plausible, contradicted, not supported by the announcements (for statements about forces, which \
      announcements never refute), undetermined (no data) or refused. A text has one verdict a sentence. A day in the \
      sentence wins over --on. Nothing is ever "true".
      """,
    examples: [
      #"frontline check "Azerbaijani forces are 5 km from Shusha" --on 2020-10-29"#,
      "frontline check report.txt --on 2020-10-29",
    ])

  @Argument(
    help: ArgumentHelp(
      "The sentence or sentences, in quotes, or a file of them that ends in .txt.", valueName: "sentence"))
  var sentence: [String] = []

  @Option(help: ArgumentHelp("The day on which it was said.", valueName: "day"), completion: .days)
  var on: String?

  @Option(
    help: ArgumentHelp("Check the rows of this CSV file, in the form of statements.csv.", valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(help: "Check all statements of the atlas.")
  var all = false

  @Flag(
    help:
      "End with a status for scripts: 0 supported or plausible, 1 contradicted or not supported by the announcements, 2 undetermined, 65 refused."
  )
  var exitStatus = false

  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> StatementsQuestion {
    guard [!sentence.isEmpty, file != nil, all].count(where: { $0 }) == 1 else {
      throw Failure.usage("Give a sentence, or --file with a file of statements, or --all.")
    }
    let (rule, known) = try (context.rule(claims), context.known(claims))
    if !sentence.isEmpty {
      return try .sentences(
        CheckQuestion(text(), on: context.day(on, named: "--on"), by: rule, asKnownOn: known))
    }
    if on != nil {
      throw Failure.usage("--on goes with a sentence; statements in a file have days of their own.")
    }
    return .statements(ChecksQuestion(of: file, by: rule, asKnownOn: known))
  }

  /// With `--exit-status` the status tells the verdict.
  func failure(_ answer: AnyAnswer) -> Failure? {
    guard exitStatus, let judgement = answer.base as? any Judgement else {
      return answer.failure.map { Failure($0) }
    }
    return switch judgement.verdict {
    case .refused: .data(judgement.sentence)
    case .contradicted, .notSupportedByAnnouncements: Failure(status: .contradicted, description: "")
    case .undetermined: Failure(status: .undetermined, description: "")
    case .supported, .plausible: nil
    }
  }

  /// The words of the arguments, or what the file says that the one argument names.
  private func text() throws -> String {
    guard sentence.count == 1, sentence[0].lowercased().hasSuffix(".txt"), !sentence[0].contains(" ") else {
      if sentence.count == 1, !sentence[0].contains(" "), FileKind(sentence[0], follows: true) != nil {
        throw Failure.usage(
          "\(sentence[0]) is a file or a folder: a text to check ends in .txt, and a table goes to --file.")
      }
      return sentence.joined(separator: " ")
    }
    let bytes = try ByteSource.file(sentence[0]).all()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.data("\(sentence[0]) is not text in UTF-8.")
    }
    return text
  }
}

/// What `check` asks: sentences, or statements that were written down.
enum StatementsQuestion: Question {
  case sentences(CheckQuestion)
  case statements(ChecksQuestion)

  static let schema = JSONSchema.anyOf([CheckQuestion.schema, ChecksQuestion.schema])

  func answer(in context: Context) throws -> AnyAnswer {
    switch self {
    case .sentences(let question): try question.answer(in: context)
    case .statements(let question): AnyAnswer(try question.answer(in: context))
    }
  }
}
