import ArgumentParser
import FrontlineAnswers

/// `frontline reach --from Goris,Vardenis --for armenian-forces --on 2020-11-09`
struct ReachCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "reach", abstract: "List the settlements that a party can supply by open roads.",
    discussion: "Only settlements that a route of the data passes can be reached.",
    examples: [
      "frontline reach --from Goris,Vardenis --on 2020-11-05",
      "frontline reach --from Goris --on 2020-11-09 --since 2020-10-01",
    ])

  @Option(
    help: ArgumentHelp("The sources, with commas between.", valueName: "places"), completion: .settlements)
  var from: String

  @Option(
    help: ArgumentHelp("List what was reached on this day and no longer is.", valueName: "day"),
    completion: .days)
  var since: String?

  @OptionGroup var supply: SupplyOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> ReachQuestion {
    try ReachQuestion(from: from, as: context.roads(supply), since: context.day(since, named: "--since"))
  }
}
