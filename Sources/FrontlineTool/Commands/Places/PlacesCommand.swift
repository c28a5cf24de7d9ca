import ArgumentParser
import FrontlineAnswers

/// `frontline places`
struct PlacesCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "List the settlements of the atlas.")

  @Option(help: ArgumentHelp("Only settlements with this text in any of their names.", valueName: "text"))
  var match: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions

  func question(in context: Context) -> PlacesQuestion {
    PlacesQuestion(matching: match, among: filter.filter)
  }
}
