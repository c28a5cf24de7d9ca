import ArgumentParser
import FrontlineAnswers

/// `frontline nearest Shusha -n 5`
struct NearestCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "nearest", abstract: "List the settlements nearest to a place.",
    discussion: "Without --limit it lists five.",
    examples: ["frontline nearest Shusha -n 3", "frontline nearest 39.76,46.75 --kind city"])

  @Argument(help: .places("Where to measure from"), completion: .settlements)
  var places: [String]

  @OptionGroup var filter: FilterOptions
  @OptionGroup var holding: HoldingOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> EachQuestion<NearestQuestion> {
    let (number, filter) = (list.limit ?? 5, try holding.narrowed(filter.filter, in: context))
    return try PlaceList.each(places) { NearestQuestion(number, to: $0, among: filter) }
  }
}
