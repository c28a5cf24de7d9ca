import ArgumentParser
import FrontlineAnswers
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

  @Argument(help: .settlement("The settlement"))
  var place: String

  @OptionGroup var period: PeriodOptions

  @OptionGroup var chart: ChartOptions<ApproachChart>

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  static let drawing: String? = "--svg"

  func question(in context: Context) throws -> ApproachQuestion {
    try chart.check(output.format)
    var question = try ApproachQuestion(
      to: place, during: period.days(in: context), settings: context.settings(front, claims),
      area: front.area)
    question.drawsChart = chart.isDrawn
    return question
  }

  func finish(_ answer: ApproachAnswer) throws {
    try chart.write(answer.chart.svg())
  }
}

/// What `--chart` of `approach` draws.
enum ApproachChart: Charted {
  static let help: ArgumentHelp = "Draw the distance over time in the terminal."
}
