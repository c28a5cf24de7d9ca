import ArgumentParser
import FrontlineAnswers

/// `frontline places`
struct PlacesCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "List the settlements of the atlas.",
    examples: ["frontline places --match kert", "frontline places --kind city --format csv"])

  @Option(help: ArgumentHelp("Only settlements with this text in any of their names.", valueName: "text"))
  var match: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) -> PlacesQuestion {
    PlacesQuestion(matching: match, among: filter.filter)
  }
}
