import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineMaps

/// `frontline approach Shusha --from 2020-09-27 --to 2020-11-08`
struct ApproachCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "approach", abstract: "Say how near the front came to a settlement, day by day.",
    discussion: "Nothing is carried over to days without data.",
    examples: [
      "frontline approach Shusha --from 2020-11-01 --to 2020-11-08",
      "frontline approach Shusha --from 2020-09-27 --to 2020-11-08 --chart",
    ])

  @Argument(help: .place("The settlement", name: "settlement"))
  var place: String

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), completion: .days)
  var from: String

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String

  @Flag(help: "Draw the distance over time in the terminal.")
  var chart = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> ApproachQuestion {
    try checkChart(chart)
    var question = try ApproachQuestion(
      to: place, during: context.days(from: from, to: to), settings: context.settings(front, claims),
      area: front.area)
    question.drawsChart = chart
    return question
  }

  func finish(_ answer: ApproachAnswer) throws {
    if let svg { try AtomicFile.write(answer.chart.svg(), to: svg) }
  }
}
