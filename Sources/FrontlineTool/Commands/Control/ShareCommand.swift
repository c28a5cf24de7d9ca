import ArgumentParser
import FrontlineAnswers

/// `frontline share Khojavend --on 2020-10-29`
struct ShareCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Say what each party held of a district on a day: settlements and ground.",
    discussion: """
      Contested and unknown settlements, and those that an uncertain date leaves open, are in the upper \
      bound and not in the lower. Of the ground, lower is what is surely held, the estimate lies behind the \
      front, and upper adds the band between.
      """,
    examples: [
      "frontline share Khojavend --on 2020-10-29", "frontline share Fuzuli --on 2020-10-18 --format json",
    ])

  @Argument(
    help: ArgumentHelp("A district: a name or an id.", valueName: "district"), completion: .districts)
  var district: String

  @Option(help: ArgumentHelp("The day.", valueName: "day"), completion: .days)
  var on: String

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> ShareQuestion {
    try ShareQuestion(
      of: district, on: context.day(on, named: "--on"), settings: context.settings(front, claims),
      area: front.area)
  }
}
