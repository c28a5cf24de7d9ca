import ArgumentParser
import FrontlineAnswers

/// `frontline movement --from 2020-09-27 --to 2020-10-29`
struct MovementCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "movement",
    abstract: "Say what ground and which settlements changed hands between two days.",
    discussion: "Grounds are those behind the front. With --format geojson the polygons gained by each side.",
    examples: [
      "frontline movement --from 2020-09-27 --to 2020-10-29",
      "frontline movement --from 2020-09-27 --to 2020-10-29 --format geojson",
    ])

  @Option(help: ArgumentHelp("The earlier day.", valueName: "day"), completion: .days)
  var from: String

  @Option(help: ArgumentHelp("The later day.", valueName: "day"), completion: .days)
  var to: String

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> MovementQuestion {
    try MovementQuestion(
      during: context.days(from: from, to: to), settings: context.settings(front, claims), area: front.area)
  }
}
