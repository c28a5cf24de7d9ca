import ArgumentParser
import FrontlineAnswers
import FrontlineMaps

/// `frontline area --from 2020-09-27 --to 2020-11-10`
struct AreaCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "area", abstract: "Say how much ground each side held, day by day.",
    discussion: """
      Of a traced front the ground behind it, with the ground surely held and that of the band added as bounds; of \
      grounds that came from elsewhere their area as they are drawn, without bounds. A day without data has no figure.
      """,
    examples: [
      "frontline area --from 2020-10-01 --to 2020-10-07",
      "frontline area --from 2020-09-27 --to 2020-11-10 --chart",
    ])

  @OptionGroup var period: PeriodOptions

  @OptionGroup var list: ListOptions

  @OptionGroup var chart: ChartOptions<AreaChart>

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json, .csv]

  static let drawing: String? = "--svg"

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> AreaQuestion {
    try chart.check(output.format)
    var question = try AreaQuestion(
      during: period.days(in: context), settings: context.settings(front, claims), area: front.area)
    question.drawsChart = chart.isDrawn
    return question
  }

  func finish(_ answer: AreaAnswer) throws {
    try chart.write(answer.chart.svg())
  }
}

/// What `--chart` of `area` draws.
enum AreaChart: Charted {
  static let help: ArgumentHelp = "Draw the areas over time in the terminal."
}
