import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
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

  @Flag(help: "Draw the profile in the terminal.")
  var chart = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> ExposureQuestion {
    try checkChart(chart)
    var question = try ExposureQuestion(of: name, as: context.roads(on, nil, assumed, claims))
    question.drawsChart = chart
    return question
  }

  func finish(_ answer: ExposureAnswer) throws {
    if let svg { try AtomicFile.write(answer.chart.svg(), to: svg) }
  }
}
