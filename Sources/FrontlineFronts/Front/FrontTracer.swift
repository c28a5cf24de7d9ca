public import FrontlineAtlas
internal import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
public import FrontlineTime

/// Traces the fronts of an atlas, day after day, sharing what does not change between days.
///
/// ```swift
/// let tracer = try FrontTracer(atlas)
/// for day in start...end { print(day, try tracer.front(on: day)?.distance(to: shusha) ?? "no data") }
/// ```
///
/// Where the claims of an atlas are on areas alone, as those of imported maps of polygons, nothing is traced: the front of
/// a day is the border of the grounds as they are drawn (``isGiven``), and its figures have no bounds.
///
/// The plane is a stereographic one about the middle of the area of interest: it keeps circles, so that the
/// triangulation is that of the sphere.
public final class FrontTracer: Sendable {
  /// What a day comes to.
  public enum Finding: Sendable {
    /// A front; its lines are empty where one side holds everything.
    case front(Front)
    /// No data for one, and why.
    case absent(FrontUnavailable)
  }

  /// The atlas.
  public let atlas: Atlas
  let fronts: FrontsByDay
  /// The area of interest.
  public var area: AreaOfInterest { fronts.area }
  /// How it traces.
  public var settings: FrontSettings { fronts.settings }
  /// The settlements inside the area of interest, from south to north.
  public var settlements: [Settlement] { fronts.settlements }
  /// The CRS of the plane.
  public var crs: String { fronts.plane.crs }
  /// Whether its fronts are the borders of grounds that the data draw, and not traced between settlements.
  public var isGiven: Bool { fronts.imported != nil }

  /// Prepares to trace.
  ///
  /// - Parameters:
  ///   - area: the ground to trace in; `nil`: ``AreaOfInterest/standard(of:)``.
  /// - Throws: ``FrontError``: no area, no settlement in it, or a setting out of its range; errors of the
  ///   projection.
  public convenience init(
    _ atlas: Atlas, in area: AreaOfInterest? = nil, settings: FrontSettings = FrontSettings()
  ) throws {
    self.init(atlas, try FrontsByDay(of: atlas, in: area, settings: settings))
  }

  /// A tracer of fronts that the atlas keeps.
  init(_ atlas: Atlas, _ fronts: FrontsByDay) {
    self.atlas = atlas
    self.fronts = fronts
  }

  /// Positions laid on the plane of the traces, to be asked of the fronts of many days.
  package func projected(_ positions: [Position]) throws -> ProjectedPoints {
    try ProjectedPoints(points: fronts.plane.project(positions))
  }

  /// The ground to which its fronts are cut; empty where they are given.
  package func ground() throws -> MultiPolygon { try fronts.plane.onTheGround(fronts.region) }

  /// The front of a day, or `nil` where there is no data for one; ``finding(on:)`` says why.
  ///
  /// ```swift
  /// let tracer = try FrontTracer(atlas)
  /// try tracer.front(on: day)?.sides.map(\.rawValue)   // ["azerbaijan", "armenian"]
  /// ```
  ///
  /// Edge cases: on a day on which one side holds everything there is a front, without lines.
  ///
  /// - Throws: errors of the projection and of the overlay of polygons, which no data of a sound package lead to.
  /// - Complexity: as ``finding(on:)``.
  public func front(on day: Day) throws -> Front? {
    if case .front(let front) = try finding(on: day) { front } else { nil }
  }

  /// The front of a day, or the reason why there is none.
  ///
  /// - Complexity: O(n) in the settlements for a new distribution of sides, a millisecond or two for 30,000 of them;
  ///   O(n log n) where other settlements have a standing than on the days asked before; a day that changes nothing
  ///   shares its trace.
  /// - Throws: as ``front(on:)``.
  public func finding(on day: Day) throws -> Finding { try fronts.finding(on: day) }
}
