public import FrontlineAtlas
public import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// Judges the roads of an atlas, day after day, sharing what does not change between days.
///
/// ```swift
/// let tracer = try SupplyTracer(atlas)
/// for day in start...end {
///   print(day, try tracer.supply(on: day, for: .armenianForces).report(of: corridor).status)
/// }
/// ```
///
/// **The rule.** A link is *cut* where a settlement at its end was held by another side, or where it crosses
/// ground that another side surely held (ground between places that are all that side's) and cannot pass it by. It
/// is *contested* where the standing of such a settlement is contested or not certain; where it crosses the front
/// but stays in the band, in which the front may run elsewhere; or where only its line crosses ground of another
/// side, and the road, being longer than the line, may go round. It is *open* where nothing of this is so and a settlement at its
/// end, or the ground, was the side's own; *unknown* where nothing is said at all. Points that are no settlement
/// decide nothing. Outside the area of interest of the front, the ground of a country counts with the party of
/// its name, for its own side only.
///
/// Before places and ground goes what is claimed of the route itself: a passage that an agreement granted opens it
/// for its keeper and for the side that held both its ends; a route that another side held is cut.
public final class SupplyTracer: Sendable {
  /// The roads.
  public let network: SupplyNetwork
  /// The fronts that the ground is read from.
  public let fronts: FrontTracer
  /// How claims are weighed.
  public var rule: Rule { fronts.settings.rule }
  /// As known on which day; `nil`: with all that the ledger holds.
  public var asKnownOn: Day? { fronts.settings.asKnownOn }

  let ground: RoadTerritory

  /// The atlas.
  public var atlas: Atlas { network.atlas }

  /// Prepares to judge the roads of an atlas.
  ///
  /// - Parameters:
  ///   - area: the ground to trace fronts in; `nil`: `AreaOfInterest.standard(of:)`.
  ///   - settings: how fronts are traced and claims weighed.
  /// - Throws: ``/FrontlineFronts/FrontError`` of the area of interest; errors of the projection.
  public init(_ atlas: Atlas, in area: AreaOfInterest? = nil, settings: FrontSettings = FrontSettings())
    throws
  {
    network = SupplyNetwork(atlas)
    let fronts = try atlas.tracer(in: area, settings: settings)
    self.fronts = fronts
    ground = try RoadTerritory(network, on: fronts)
  }

  /// The roads on a day, as they were for a party.
  ///
  /// - Throws: ``SupplyError`` for a party that the atlas does not have.
  /// - Complexity: that of a front, and O(1) for each 100 m of road.
  public func supply(on day: Day, for party: Party.ID) throws -> SupplyDay {
    guard let known = atlas.party(party) else {
      throw SupplyError(
        code: .unknownParty, subject: party.rawValue,
        description:
          "The atlas has no party \"\(party)\"; it has \(atlas.parties.map(\.id.rawValue).joined(separator: ", "))."
      )
    }
    return try SupplyDay(self, day: day, party: known)
  }
}
