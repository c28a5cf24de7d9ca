import ArgumentParser
import FrontlineAnswers

/// `frontline nearest Shusha -n 5`
struct NearestCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "nearest", abstract: "List the settlements nearest to a place.",
    examples: ["frontline nearest Shusha -n 3", "frontline nearest 39.76,46.75 --kind city"])

  @Argument(help: .place("Where to measure from"), completion: .settlements)
  var place: String

  @Option(name: [.short, .long], help: ArgumentHelp("How many to list.", valueName: "number"))
  var number = 5

  @OptionGroup var filter: FilterOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) -> NearestQuestion {
    NearestQuestion(number, to: place, among: filter.filter)
  }
}
