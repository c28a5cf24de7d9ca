import ArgumentParser
import FrontlineAnswers
import FrontlineMaps

/// `frontline exposure lachin-corridor-old --on 2020-11-08 --chart`
struct ExposureCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "exposure", abstract: "Say how near the front a route runs, along its line.",
    discussion: "The table names every waypoint; csv and json have a point each 250 m.",
    examples: [
      "frontline exposure lachin-corridor-old --on 2020-11-08",
      "frontline exposure lachin-corridor-old --on 2020-11-08 --chart",
    ])

  @Argument(help: ArgumentHelp("The id of a route, or its name.", valueName: "route"), completion: .routes)
  var name: String

  @Option(help: ArgumentHelp("The day.", valueName: "day"), completion: .days)
  var on: String

  @OptionGroup var chart: ChartOptions<ExposureChart>

  @OptionGroup var list: ListOptions
  @OptionGroup var assumed: AssumeOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let drawing: String? = "--svg"

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> ExposureQuestion {
    try chart.check(output.format)
    var question = try ExposureQuestion(of: name, as: context.roads(on, nil, assumed, claims))
    question.drawsChart = chart.isDrawn
    return question
  }

  func finish(_ answer: ExposureAnswer) throws {
    try chart.write(answer.chart.svg())
  }
}

/// What `--chart` of `exposure` draws.
enum ExposureChart: Charted {
  static let help: ArgumentHelp = "Draw the profile in the terminal."
}
