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

  @Argument(help: .place("Where to measure from"), completion: .settlements)
  var place: String

  @OptionGroup var filter: FilterOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> WithinQuestion {
    try WithinQuestion(
      Length(validating: distance), of: place, among: filter.filter, writtenAs: distance)
  }
}
