import ArgumentParser
import FrontlineAnswers
import FrontlineMaps
import FrontlineTime

/// `frontline changes --from 2020-09-27 --to 2020-10-28 --to-party azerbaijan`
struct ChangesCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "List the settlements whose holder changed, by day, with counts.",
    discussion: """
      A change is the first day of a new standing. It rests on announcements, which lag and lead the ground: \
      the day of an announcement is not the day of a capture.
      """,
    examples: [
      "frontline changes --from 2020-10-20 --to 2020-10-28",
      "frontline changes --to-party azerbaijan --kind city --format csv",
    ])

  @Option(
    help: ArgumentHelp(
      "The first day, or a month or year that begins with it; the ledger's first where it is left out.",
      valueName: "day"), completion: .days)
  var from: String?

  @Option(
    help: ArgumentHelp(
      "The last day, or a month or year that ends with it; the ledger's last where it is left out.",
      valueName: "day"), completion: .days)
  var to: String?

  @Option(
    help: ArgumentHelp("Only changes after which this party held the place.", valueName: "party"),
    completion: .parties)
  var toParty: String?

  @Option(
    help: ArgumentHelp("Only changes before which this party held the place.", valueName: "party"),
    completion: .parties)
  var fromParty: String?

  @OptionGroup var chart: ChartOptions<ChangesChart>

  @OptionGroup var filter: FilterOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  var limit: Int? { list.limit }

  static let drawing: String? = "--svg"

  func question(in context: Context) throws -> ChangesQuestion {
    try chart.check(output.format)
    var question = try ChangesQuestion(
      from: edge(from, "--from", context, \.lowerBound), to: edge(to, "--to", context, \.upperBound),
      to: context.party(toParty), from: context.party(fromParty), among: filter.filter,
      by: context.rule(claims),
      asKnownOn: context.known(claims))
    question.charting = chart.isDrawn ? .drawn : chart.svg == nil ? .none : .beside
    return question
  }

  func finish(_ answer: ChangesAnswer) throws {
    if let drawn = answer.chart { try chart.write(drawn.svg()) }
  }

  /// The first or last day of a day or a span: `--from 2020` begins on its first day, and a note says so.
  private func edge(
    _ text: String?, _ option: String, _ context: Context, _ edge: KeyPath<ClosedRange<Day>, Day>
  ) throws -> Day? {
    guard let text else { return nil }
    let days = try context.days(text, named: option)
    if days.lowerBound < days.upperBound {
      context.note("\(option) \(text) was taken as \(days[keyPath: edge]).")
    }
    return days[keyPath: edge]
  }
}

/// What `--chart` of `changes` draws.
enum ChangesChart: Charted {
  static let help: ArgumentHelp = "Draw how many settlements each party held, in the terminal."
}
