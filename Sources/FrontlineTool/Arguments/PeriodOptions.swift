import ArgumentParser
import FrontlineAnswers
import FrontlineTime

/// The options of the commands that go through days one by one.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String?

  @Option(
    help: ArgumentHelp("One day alone, in place of --from and --to.", valueName: "day"), completion: .days)
  var on: String?

  /// The days from the first to the last.
  func days(in context: Context) throws -> ClosedRange<Day> {
    switch (from, to, on) {
    case (nil, nil, let on?):
      let day: Day = try context.day(on, named: "--on")
      return day...day
    case (let from?, let to?, nil): return try context.days(from: from, to: to)
    case (_, _, _?):
      throw Failure.usage("--on is one day, and --from and --to are the first and the last; leave one out.")
    case (nil, nil, nil): throw Failure.usage("Say which days: --from and --to, or --on for one.")
    case (nil, _, nil): throw Failure.usage("--to needs --from, the first day; or say --on for one day.")
    case (_, nil, nil): throw Failure.usage("--from needs --to, the last day; or say --on for one day.")
    }
  }
}
