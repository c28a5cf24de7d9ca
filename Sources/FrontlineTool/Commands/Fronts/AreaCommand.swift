import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger
import FrontlineMaps
import FrontlineTime

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

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), completion: .days)
  var from: String

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String

  @Flag(help: "Draw the areas over time in the terminal.")
  var chart = false

  @Option(
    help: ArgumentHelp("Write the same chart as SVG to this file.", valueName: "file"), completion: .file())
  var svg: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json, .csv]

  func question(in context: Context) throws -> AreaQuestion {
    try checkChart(chart)
    var question = try AreaQuestion(
      during: context.days(from: from, to: to), settings: context.settings(front, claims), area: front.area)
    question.drawsChart = chart
    return question
  }

  func finish(_ answer: AreaAnswer) throws {
    if let svg { try AtomicFile.write(answer.chart.svg(), to: svg) }
  }
}
