import ArgumentParser
import FrontlineAtlas
import FrontlineFormats

/// `frontline nearest Shusha -n 5`
struct NearestCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "nearest", abstract: "List the settlements nearest to a place.")

  @Argument(help: .place("Where to measure from"), completion: .settlements)
  var place: String

  @Option(name: [.short, .long], help: ArgumentHelp("How many to list.", valueName: "number"))
  var number = 5

  @OptionGroup var filter: SettlementFilter
  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> NearbyAnswer {
    guard number >= 1 else {
      throw Failure.usage("The number of settlements to list is \(number); it must be at least 1.")
    }
    let center = try session.measured(place)
    let settlements = try session.settlements(filter)
    let count = min(number, settlements.count)
    let found: [NearbySettlement]
    switch center {
    case .place(let place):
      found =
        place.settlement.map { settlements.nearest(count, to: $0) }
        ?? settlements.nearest(count, to: place.position)
    case .route, .district: found = settlements.nearest(count, to: try center.shape())
    }
    return try NearbyAnswer(
      found, of: center,
      heading: found.count == 1
        ? "The settlement nearest to \(center.name)"
        : "The \(counted(found.count, "settlement")) nearest to \(center.name)",
      question: ["count": .integer(found.count)], session: session)
  }
}
