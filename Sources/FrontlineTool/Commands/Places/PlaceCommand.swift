import ArgumentParser
import FrontlineAnswers

/// `frontline place Shusha`
struct PlaceCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Describe a place: its names, its district, its position on several grids, its sources.",
    examples: ["frontline place Shusha", "frontline place 39.7537,46.7465"])

  @Argument(help: .places("The place"), completion: .settlements)
  var places: [String]

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> EachQuestion<PlaceQuestion> {
    try PlaceList.each(places) { PlaceQuestion($0) }
  }
}
