import ArgumentParser
import FrontlineAnswers

/// `frontline project 39.76,46.75 --to EPSG:28408`, and back with `--from`.
struct ProjectCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Turn a place into coordinates of a CRS, or coordinates of a CRS into a position.",
    discussion: """
      A CRS is an EPSG code, a PROJ string, WKT or a name. Coordinates of a CRS are given as \
      easting,northing, of a geographic one as longitude,latitude. The answer names the operation that PROJ \
      chose and its accuracy; --why lists the other candidates.
      """,
    examples: [
      "frontline project Shusha --to EPSG:32638", "frontline project 650000,4400000 --from EPSG:32638",
    ])

  @Argument(help: .place("With --to: a place", name: "place or coordinates"), completion: .settlements)
  var place: String

  @Option(help: ArgumentHelp("The CRS to turn the place into.", valueName: "crs"))
  var to: String?

  @Option(help: ArgumentHelp("The CRS in which easting,northing are given.", valueName: "crs"))
  var from: String?

  @Flag(help: "Take an operation of unknown accuracy where there is no other.")
  var ballpark = false

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> ProjectionQuestion {
    var question: ProjectionQuestion
    switch (to, from) {
    case (let to?, nil): question = ProjectionQuestion(place, to: to)
    case (nil, let from?):
      try SharedOption.refuse([.atlas, .names, .exact], in: output, of: "project --from")
      question = ProjectionQuestion(coordinates: place, from: from)
    default:
      throw Failure.usage(
        "Say --to CRS to project a place, or --from CRS to turn coordinates into a position.")
    }
    question.allowsBallpark = ballpark
    return question
  }
}
