public import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// A road or railway by which places are supplied: its course, when it was in use, its published length.
///
/// ```swift
/// let corridor = try atlas.route("lachin-corridor-old")
/// corridor.waypoints.first?.name                 // "Goris"
/// corridor.waypoints.last?.name                  // "Stepanakert"
/// corridor.periods.map(\.text)                   // ["1992/2022-08"]
/// corridor.publishedLength                       // 100 km; the line is shorter, it cuts the bends
/// ```
public struct SupplyRoute: Hashable, Sendable, Identifiable, CustomStringConvertible {
  /// A point that the route passes.
  public struct Waypoint: Place, Hashable {
    /// Its name; where it is a settlement, in an atlas of ``Atlas/named(in:)``, that of the settlement.
    public internal(set) var name: String
    /// Where it is.
    public let position: Position
    /// The settlement that it is; `nil`: none.
    public let settlement: Settlement.ID?
    /// How far the point may be from the true one; `nil`: unknown.
    public let uncertainty: Length?
    /// The source of the point; `nil`: none named.
    public let source: Source.ID?

    /// A waypoint.
    public init(
      name: String, position: Position, settlement: Settlement.ID? = nil, uncertainty: Length? = nil,
      source: Source.ID? = nil
    ) {
      self.name = name
      self.position = position
      self.settlement = settlement
      self.uncertainty = uncertainty
      self.source = source
    }
  }

  /// A waypoint that this route shares with another.
  public struct Junction: Hashable, Sendable {
    /// The number of the waypoint of this route, from 0.
    public let waypoint: Int
    /// The id of the other route.
    public let route: SupplyRoute.ID
    /// The number of the waypoint of the other route, from 0.
    public let otherWaypoint: Int

    /// A junction.
    public init(waypoint: Int, route: SupplyRoute.ID, otherWaypoint: Int) {
      self.waypoint = waypoint
      self.route = route
      self.otherWaypoint = otherWaypoint
    }
  }

  /// The id, unique in its atlas: `lachin-corridor-old`.
  public let id: RouteID
  /// All its names.
  public internal(set) var names: PlaceNames
  /// What it is: `main-road`, `road-and-railway`.
  public let roadClass: String
  /// When it was in use, each an interval; none: unknown.
  public let periods: [EDTFDate]
  /// The published length of the whole route; `nil`: none.
  public let publishedLength: Length?
  /// Who published that length; empty: nobody.
  public let lengthSource: String
  /// The points that it passes, at least two, in order.
  public internal(set) var waypoints: [Waypoint]
  /// The waypoints that it shares with other routes.
  public let junctions: [Junction]
  /// The source of its course; `nil`: none named.
  public let source: Source.ID?
  /// A remark; empty: none.
  public let note: String
  /// The line through its waypoints.
  public let line: LineString
  /// The name by which the atlas prints it: the primary one, or that of ``Atlas/named(in:)``.
  public var name: String { names.shown }
  /// The name.
  public var description: String { name }

  /// A route through waypoints.
  ///
  /// - Throws: `GeometryError` for fewer than two waypoints.
  public init(
    id: RouteID, names: PlaceNames, roadClass: String = "", periods: [EDTFDate] = [],
    publishedLength: Length? = nil, lengthSource: String = "", waypoints: [Waypoint],
    junctions: [Junction] = [], source: Source.ID? = nil, note: String = ""
  ) throws(GeometryError) {
    self.id = id
    self.names = names
    self.roadClass = roadClass
    self.periods = periods
    self.publishedLength = publishedLength
    self.lengthSource = lengthSource
    self.waypoints = waypoints
    self.junctions = junctions
    self.source = source
    self.note = note
    line = try LineString(waypoints.map(\.position))
  }
}
