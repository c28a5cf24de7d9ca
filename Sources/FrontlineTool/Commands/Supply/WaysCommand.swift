import ArgumentParser
import FrontlineAnswers
import FrontlineSupply

/// What several ways may not have in common.
enum DisjointArgument: String, CaseIterable, ExpressibleByArgument {
  case stretches, places
}

/// `frontline ways Stepanakert Goris --on 2020-11-05 --for armenian-forces`
struct WaysCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "ways", abstract: "Find the ways by open roads from place to place.",
    discussion: """
      Of several places with commas between (Goris,Vardenis) any will do. Where there is no way, the answer says \
      what separates the places, and the exit status is 0: that is an answer.
      """)

  @Argument(help: ArgumentHelp("Where the ways begin.", valueName: "from"), completion: .settlements)
  var from: String

  @Argument(help: ArgumentHelp("Where they end.", valueName: "to"), completion: .settlements)
  var to: String

  @Option(help: ArgumentHelp("How many ways at most.", valueName: "number"))
  var count = 1

  @Option(
    help: ArgumentHelp(
      "Ways that share no stretch, or no place but their ends, found together.",
      valueName: "stretches|places"))
  var disjoint: DisjointArgument?

  @OptionGroup var supply: SupplyOptions
  @OptionGroup var output: OutputOptions

  func question(in context: Context) throws -> WaysQuestion {
    let choice: WayChoice =
      switch disjoint {
      case nil: .shortest
      case .stretches: .sharingNoStretch
      case .places: .sharingNoPlace
      }
    return try WaysQuestion(from: from, to: to, as: context.roads(supply), count: count, choice: choice)
  }
}
