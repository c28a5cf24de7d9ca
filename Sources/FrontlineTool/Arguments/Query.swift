import ArgumentParser
import FrontlineAnswers

/// A command that asks a question and prints the answer.
protocol Query: ParsableCommand {
  associatedtype Asked: Question
  var output: OutputOptions { get }
  /// The formats of which it is known that the answer has them; asked before anything is done.
  static var formats: [Printer.Format] { get }
  /// The question of the arguments; days and rules are read in the context.
  func question(in context: Context) throws -> Asked
  /// What is written beside the answer before it is printed.
  func finish(_ answer: Asked.Found) throws
  /// Prints the answer and its notes.
  func show(_ answer: Asked.Found, in context: Context) throws
  /// Why the program ends as if it had failed although it answered; `nil`: it does not.
  func failure(_ answer: Asked.Found) -> Failure?
}

extension Query {
  static var formats: [Printer.Format] { Printer.Format.allCases }
  func finish(_ answer: Asked.Found) throws {}
  func failure(_ answer: Asked.Found) -> Failure? { answer.failure.map { Failure($0) } }

  func run() throws {
    let context = try begin(Self.formats, output)
    let progress = Progress()
    context.onProgress = progress.show
    context.onRemark = Surroundings.current.complain
    let answer = try question(in: context).answer(in: context)
    progress.clear()
    try finish(answer)
    try show(answer, in: context)
    if let failure = failure(answer) { throw failure }
  }

  func show(_ answer: Asked.Found, in context: Context) throws { try show(answer, in: context, output) }
}

/// A command whose answer is not yet that of a question.
protocol OldQuery: ParsableCommand {
  associatedtype Result: Answer
  var output: OutputOptions { get }
  static var formats: [Printer.Format] { get }
  func answer(in session: Context) throws -> Result
  func failure(_ answer: Result) -> Failure?
}

extension OldQuery {
  func failure(_ answer: Result) -> Failure? { answer.failure.map { Failure($0) } }
  static var formats: [Printer.Format] { Printer.Format.allCases }

  func run() throws {
    let context = try begin(Self.formats, output)
    let answer = try answer(in: context)
    try show(answer, in: context, output)
    if let failure = failure(answer) { throw failure }
  }
}

extension ParsableCommand {
  /// The context that the options make, after a look whether the answer has the format at all.
  func begin(_ formats: [Printer.Format], _ output: OutputOptions) throws -> Context {
    if !formats.contains(output.format) { throw Failure.noForm(output.format, of: Self._commandName) }
    return Context(output)
  }

  /// Prints an answer, its notes and what stands beside it.
  func show(_ answer: some Answer, in context: Context, _ output: OutputOptions) throws {
    let surroundings = Surroundings.current
    let printed: Printer.Printed
    do {
      printed = try Printer(output.format, why: output.why, page: surroundings.page()).print(
        answer, in: context)
    } catch let error as AnswerError where error == .noForm(output.format) {
      throw Failure.noForm(output.format, of: Self._commandName)
    }
    for note in context.notes { surroundings.complain("note: \(note)") }
    try surroundings.print(printed.output)
    for line in printed.aside { surroundings.complain(line) }
  }
}

extension Query {
  /// Refuses a chart in a format that has none.
  func checkChart(_ isDrawn: Bool, _ output: OutputOptions) throws {
    if isDrawn, output.format != .text {
      throw Failure.usage("--chart is drawn with --format text only; --svg goes with every format.")
    }
  }
}

extension Failure {
  /// The answer of a command has no such form.
  static func noForm(_ format: Printer.Format, of command: String) -> Failure {
    .usage(
      "The answer of \"\(command)\" is no \(format == .csv ? "table" : "map"), so --format \(format.rawValue) does not fit; use text or json."
    )
  }
}
