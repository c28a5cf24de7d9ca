import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry

/// `frontline within 5km Shusha`
struct WithinCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "within", abstract: "List the settlements within a distance of a place, nearest first.",
    discussion: "The distance is a number with a unit: 850m, 5km, 3mi or 4nmi; 5 km will do as well.")

  @Argument(help: ArgumentHelp("How far: a number with m, km, mi or nmi.", valueName: "distance"))
  var distance: String

  @Argument(help: .place("Where to measure from"), completion: .settlements)
  var place: String

  @OptionGroup var filter: SettlementFilter
  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> NearbyAnswer {
    let radius = try Length(validating: distance)
    let center = try session.measured(place)
    let settlements = try session.settlements(filter)
    let found: [NearbySettlement]
    switch center {
    case .place(let place):
      found =
        place.settlement.map { settlements.within(radius, of: $0) }
        ?? settlements.within(radius, of: place.position)
    case .route, .district: found = settlements.within(radius, of: try center.shape())
    }
    return try NearbyAnswer(
      found, of: center,
      heading: "\(counted(found.count, "settlement")) within \(distance) of \(center.name)",
      question: ["radius_m": .meters(radius), "count": .integer(found.count)], session: session)
  }
}
