import FrontlineAtlas
import FrontlineGeodesy
public import FrontlineGeometry

/// Which settlements lie within a distance of a place, nearest first.
///
/// ```swift
/// let near = try WithinQuestion(.kilometers(5), of: "Shusha").answer(in: context)
/// near.neighbors.count                    // 8
/// near.neighbors[0].settlement.name       // Dashalti
/// near.neighbors[0].distance              // 1.9 km
/// ```
///
/// The place itself is not listed; of a route or a district it is measured from the nearest point of line or outline.
public struct WithinQuestion: Question {
  /// How far.
  public var radius: Length
  /// The place: whatever ``DistanceQuestion`` measures from.
  public var place: String
  /// Which settlements are listed.
  public var filter: SettlementFilter
  /// The radius as the caller wrote it; `nil`: rounded.
  public var writtenRadius: String?

  /// A question.
  public init(
    _ radius: Length, of place: String, among filter: SettlementFilter = SettlementFilter(),
    writtenAs writtenRadius: String? = nil
  ) {
    self.radius = radius
    self.place = place
    self.filter = filter
    self.writtenRadius = writtenRadius
  }

  /// The settlements.
  public func answer(in context: Context) throws -> NeighborsAnswer {
    let center = try context.measured(place)
    let found = try context.settlements(filter).within(radius, of: center)
    let distance = writtenRadius ?? radius.description
    return try NeighborsAnswer(
      found, of: center, within: radius, among: filter,
      heading: "\(counted(found.count, "settlement")) within \(distance) of \(center.name)", in: context)
  }
}

/// Which settlements are nearest to a place.
///
/// ```swift
/// try NearestQuestion(2, to: "Shusha").answer(in: context).neighbors.map(\.settlement.name)
/// // ["Dashalti", "Mukhtar"]
/// ```
public struct NearestQuestion: Question {
  /// How many are asked for, at least 1; fewer are listed where the atlas has fewer.
  public var count: Int
  /// The place: whatever ``DistanceQuestion`` measures from.
  public var place: String
  /// Which settlements are listed.
  public var filter: SettlementFilter

  /// A question.
  public init(_ count: Int = 5, to place: String, among filter: SettlementFilter = SettlementFilter()) {
    self.count = count
    self.place = place
    self.filter = filter
  }

  /// The settlements.
  ///
  /// - Throws: ``AnswerError`` where the count is below 1.
  public func answer(in context: Context) throws -> NeighborsAnswer {
    guard count >= 1 else {
      throw AnswerError.usage("The number of settlements to list is \(count); it must be at least 1.")
    }
    let center = try context.measured(place)
    let settlements = try context.settlements(filter)
    let count = min(count, settlements.count)
    let found =
      if let point = center.point {
        point.settlement.map { settlements.nearest(count, to: $0) }
          ?? settlements.nearest(count, to: point.position)
      } else {
        settlements.nearest(count, to: try center.shape())
      }
    return try NeighborsAnswer(
      found, of: center, within: nil, among: filter,
      heading: found.count == 1
        ? "The settlement nearest to \(center.name)"
        : "The \(counted(found.count, "settlement")) nearest to \(center.name)", in: context)
  }
}

extension Settlements {
  /// Those within a distance of a place, without the place itself.
  func within(_ radius: Length, of center: Measured) throws -> [NearbySettlement] {
    guard let point = center.point else { return within(radius, of: try center.shape()) }
    return point.settlement.map { within(radius, of: $0) } ?? within(radius, of: point.position)
  }
}
