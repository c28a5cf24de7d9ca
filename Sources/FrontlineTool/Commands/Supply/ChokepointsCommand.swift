import ArgumentParser
import FrontlineAnswers

/// `frontline chokepoints Stepanakert Goris,Vardenis,Kapan --on 2020-11-09 --for armenian-forces`
struct ChokepointsCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "chokepoints", abstract: "Say what the paths between places hang on.",
    discussion: """
      Several places with commas between (Goris,Vardenis) count as one. The smallest cut has as many links as \
      there are paths that share none; --assume shows what a place held by another party would change.
      """,
    examples: [
      "frontline chokepoints Stepanakert Goris --on 2020-11-05",
      "frontline chokepoints Stepanakert Goris,Vardenis --on 2020-11-05",
    ])

  @Argument(help: ArgumentHelp("Where the paths begin.", valueName: "from"), completion: .settlements)
  var from: String

  @Argument(help: ArgumentHelp("Where they end.", valueName: "to"), completion: .settlements)
  var to: String

  @OptionGroup var supply: SupplyOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> ChokepointsQuestion {
    try ChokepointsQuestion(from: from, to: to, as: context.roads(supply))
  }
}
