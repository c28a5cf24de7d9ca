import ArgumentParser
import FrontlineAnswers

/// `frontline route lachin-corridor-old`, and without an id the list of all.
struct RouteCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "route",
    abstract: "Describe a supply route: its waypoints, its lengths, when it was in use; with --on its state.",
    discussion: """
      Without an id it lists all routes, with --on their states. Of one route --on says whether it was open, \
      contested or cut that day, and where it is first cut from each end; exit status 0 also where it is cut: that \
      is an answer.
      """,
    examples: [
      "frontline route --on 2020-11-08", "frontline route lachin-corridor-old --on 2020-11-08",
    ],
    aliases: ["routes"])

  @Argument(help: ArgumentHelp("The id of a route, or its name.", valueName: "route"), completion: .routes)
  var name: String?

  @Option(
    help: ArgumentHelp("Say in which state it was, or all were, on this day.", valueName: "day"),
    completion: .days)
  var on: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The party that would use it; left out, the one that held its first settlement.", valueName: "party"),
    completion: .parties)
  var party: String?

  @Option(
    help: ArgumentHelp(
      "With --on, its states during these days too: 2020-09-27/2020-12-31, 2020-10.", valueName: "days"))
  var during: String?

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> RouteQuestion {
    guard let on else {
      if party != nil || during != nil || !assumed.assume.isEmpty {
        throw Failure.usage("--for, --during and --assume go with --on.")
      }
      try claims.refuse("without --on it is not said who held what")
      return RouteQuestion(name)
    }
    return try RouteQuestion(
      name, as: context.roads(on, party, assumed, claims),
      during: during.map { try context.days($0, named: "--during") })
  }
}
