import ArgumentParser
import FrontlineAnswers
import FrontlineSupply

/// What several paths may not have in common.
enum DisjointArgument: String, CaseIterable, ExpressibleByArgument {
  case links, places
}

/// `frontline paths Stepanakert Goris --on 2020-11-05 --for armenian-forces`
struct PathsCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Find the paths by open roads from place to place.",
    discussion: """
      Of several places with commas between (Goris,Vardenis) any will do. Without --limit it finds one path. Where there is no path, the answer says \
      what separates the places, and the exit status is 0: that is an answer.
      """,
    examples: [
      "frontline paths Stepanakert Goris --on 2020-11-05",
      "frontline paths Stepanakert Goris,Vardenis --on 2020-11-05 -n 2",
    ])

  @Argument(help: ArgumentHelp("Where the paths begin.", valueName: "from"), completion: .settlements)
  var from: String

  @Argument(help: ArgumentHelp("Where they end.", valueName: "to"), completion: .settlements)
  var to: String

  @Option(
    help: ArgumentHelp(
      "Paths that share no link, or no place but their ends, found together.",
      valueName: "links|places"))
  var disjoint: DisjointArgument?

  @OptionGroup var supply: SupplyOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> PathsQuestion {
    let choice: PathChoice =
      switch disjoint {
      case nil: .shortest
      case .links: .sharingNoLink
      case .places: .sharingNoPlace
      }
    return try PathsQuestion(
      from: from, to: to, as: context.roads(supply), count: list.limit ?? 1, choice: choice)
  }
}

/// `frontline ways`, as `frontline paths` was once called: it says the new name.
struct WaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ways", shouldDisplay: false)

  @Argument(parsing: .allUnrecognized) var arguments: [String] = []

  func run() throws {
    throw AnswerError.usage(
      "\"ways\" is called \"paths\": frontline paths \(arguments.joined(separator: " "))")
  }
}
