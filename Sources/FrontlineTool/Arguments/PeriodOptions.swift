import ArgumentParser
import FrontlineAnswers
import FrontlineTime

/// The options of the commands that go through days one by one.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day.", valueName: "day"), completion: .days)
  var from: String

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String

  /// The days from the first to the last.
  func days(in context: Context) throws -> ClosedRange<Day> { try context.days(from: from, to: to) }
}
