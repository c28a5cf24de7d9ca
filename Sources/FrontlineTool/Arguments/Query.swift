import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineGeometry

/// A command that asks a question and prints the answer.
protocol Query: ParsableCommand {
  associatedtype Asked: Question
  var output: OutputOptions { get }
  /// The formats of which it is known that the answer has them; asked before anything is done.
  static var formats: [Printer.Format] { get }
  /// The options of every command of which this one makes nothing, and which it refuses.
  static var unused: Set<SharedOption> { get }
  /// The question of the arguments; days and rules are read in the context.
  func question(in context: Context) throws -> Asked
  /// What is written beside the answer before it is printed.
  func finish(_ answer: Asked.Found) throws
  /// Prints the answer and its notes.
  func show(_ answer: Asked.Found, in context: Context) throws
  /// Whether `-o` takes the answer; else the command writes something else there.
  static var answersToFile: Bool { get }
  /// The option that draws a chart of the answer to a file; `nil`: none does.
  static var drawing: String? { get }
  /// Whether a table is written that `--safe-csv` speaks of.
  var writesCSV: Bool { get }
  /// How many rows of the answer are printed; `nil`: all.
  var limit: Int? { get }
  /// Why the program ends as if it had failed although it answered; `nil`: it does not.
  func failure(_ answer: Asked.Found) -> Failure?
}

extension Query {
  static var formats: [Printer.Format] { Printer.Format.allCases }
  static var unused: Set<SharedOption> { [] }
  static var answersToFile: Bool { true }
  static var drawing: String? { nil }
  var writesCSV: Bool { output.format == .csv }
  var limit: Int? { nil }
  func finish(_ answer: Asked.Found) throws {}
  func failure(_ answer: Asked.Found) -> Failure? { answer.failure.map { Failure($0) } }

  func run() throws {
    if !Self.formats.contains(output.format) { throw Self.noForm(output.format) }
    if Self.answersToFile, let target = output.target, target != "-" {
      try FileEnding.check(target, output.format, of: Self.formats, drawing: Self.drawing)
    }
    try SharedOption.refuse(Self.unused, in: output, of: Self._commandName)
    if output.isSafeCSV, !writesCSV {
      throw Failure.usage("--safe-csv is for tables, and this writes no CSV for a spreadsheet. Leave it out.")
    }
    if output.units != nil, output.format != .text {
      throw Failure.usage(
        "--units is for text; in \(output.format.rawValue) the key of a figure says its unit. Leave it out.")
    }
    // What programs read stays in the units of its keys, whatever a reader is used to.
    let unit = try output.format == .text ? output.units?.unit ?? Surroundings.current.habits().units : nil
    try Length.$longUnit.withValue(unit ?? .kilometers) { try ask() }
  }

  private func ask() throws {
    let context = try Context(output)
    let progress = Progress()
    if !output.quiet {
      context.onProgress = progress.show
      context.onRemark = Surroundings.current.complain
    }
    let answer = try question(in: context).answer(in: context)
    progress.clear()
    try finish(answer)
    try show(answer, in: context)
    if let failure = failure(answer) { throw failure }
  }

  func show(_ answer: Asked.Found, in context: Context) throws { try print(answer, in: context) }

  /// Prints the answer and its notes, as ``show(_:in:)`` does unless a command shows it otherwise.
  func print(_ answer: Asked.Found, in context: Context) throws {
    let surroundings = Surroundings.current
    let file = Self.answersToFile && output.target != "-" ? output.target : nil
    let page = file == nil ? surroundings.page() : Page()
    var printed: Printer.Printed
    do {
      let shown: any Answer = try limit.map { try answer.limited(to: $0) } ?? answer
      var printer = Printer(output.format, why: output.why, page: page)
      printer.isSafeCSV = output.isSafeCSV
      printed = try printer.print(shown, in: context)
    } catch let error as AnswerError where error == .noForm(output.format) {
      if limit != nil, answer.features != nil {
        throw Failure.usage(
          "On the map the answer of \"\(Self._commandName)\" is more than its list, so --limit does not fit; leave it out."
        )
      }
      throw Self.noForm(output.format)
    }
    if !output.quiet { for note in context.notes { surroundings.complain("note: \(note)") } }
    if let file {
      try AtomicFile.write(printed.output, to: file)
      for line in printed.aside { surroundings.complain(line) }
      return
    }
    if output.format == .csv, Terminal.isShown { printed.output = printed.output.visibleLines }
    try surroundings.print(printed.output)
    for line in printed.aside { surroundings.complain(line) }
  }

  /// The answer of the command has no such form.
  private static func noForm(_ format: Printer.Format) -> Failure {
    let lack =
      switch format {
      case .csv: "is no table"
      case .geojson: "is no map"
      default: "is what it writes"
      }
    let others = formats.filter { $0 != format && [.text, .json].contains($0) }.map(\.rawValue)
    return .usage(
      "The answer of \"\(_commandName)\" \(lack), so --format \(format.rawValue) does not fit; use \(others.joined(separator: " or "))."
    )
  }
}

extension String {
  /// The text with its control characters made visible, but for the line feeds.
  fileprivate var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.description.visible() }
      .joined(separator: "\n")
  }
}
