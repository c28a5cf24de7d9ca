import ArgumentParser
import FrontlineAnswers

/// `frontline front --on 2020-10-29`
struct FrontCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "front",
    abstract: "Trace the front of a day: its length, what each side held, what pins it.",
    discussion: """
      The front runs half-way between neighbouring settlements of different sides. It is traced from \
      announcements, which are not captures: a village announced ahead of what lies between makes a pocket, \
      and --pockets drop counts those with the side around them. With --format geojson the lines, the band, \
      the surely held grounds and those behind the front; with --format csv the stretches with the two places that pin each.
      """,
    examples: [
      "frontline front --on 2020-10-29", "frontline front --on 2020-10-29 --pockets drop --format geojson",
    ])

  @Option(help: ArgumentHelp("The day.", valueName: "day"), completion: .days)
  var on: String

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> FrontQuestion {
    try FrontQuestion(
      on: context.day(on, named: "--on"), settings: context.settings(front, claims), area: front.area)
  }
}
