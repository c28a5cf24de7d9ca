import ArgumentParser
import FrontlineAnswers
import FrontlineGeometry

/// `frontline within 5km Shusha`
struct WithinCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "within", abstract: "List the settlements within a distance of a place, nearest first.",
    discussion: "The distance is a number with a unit: 850m, 5km, 3mi or 4nmi; 5 km will do as well.",
    examples: [
      "frontline within 5km Shusha --kind town", #"frontline within 10km "Lachin corridor" --format csv"#,
    ])

  @Argument(help: ArgumentHelp("How far: a number with m, km, mi or nmi.", valueName: "distance"))
  var distance: String

  @Argument(help: .places("Where to measure from"), completion: .settlements)
  var places: [String]

  @OptionGroup var filter: FilterOptions
  @OptionGroup var holding: HoldingOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> EachQuestion<WithinQuestion> {
    let (radius, filter) = (
      try Length(validating: distance), try holding.narrowed(filter.filter, in: context)
    )
    return try PlaceList.each(places) { [distance] in
      WithinQuestion(radius, of: $0, among: filter, writtenAs: distance)
    }
  }
}
