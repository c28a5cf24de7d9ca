import ArgumentParser
import FrontlineAnswers

/// `frontline disagreements --during 2020-10`
struct DisagreementsCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "List where two sources differ on who held a place: since when, how long, which ended it.",
    examples: ["frontline disagreements Shusha", "frontline disagreements --during 2020-10"])

  @Argument(
    help: ArgumentHelp("Only on this settlement; all where it is left out.", valueName: "place"),
    completion: .settlements)
  var place: String?

  @Option(
    help: ArgumentHelp(
      "Only disagreements on any of these days: a day, a month 2020-10, a year, or from/to.",
      valueName: "date"))
  var during: String?

  @Option(
    help: ArgumentHelp("Leave out what was reported after this day.", valueName: "day"), completion: .days)
  var asKnownOn: String?

  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> DisagreementsQuestion {
    try DisagreementsQuestion(
      on: place, during: during.map { try context.days($0, named: "--during") },
      asKnownOn: context.day(asKnownOn, named: "--as-known-on"), writtenAs: during)
  }
}
