public import FrontlineAtlas
internal import FrontlineGeodesy
package import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
public import FrontlineTime
internal import Synchronization

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
  /// The area of interest.
  public let area: AreaOfInterest
  /// How it traces.
  public let settings: FrontSettings
  /// The settlements inside the area of interest, in the order of the data.
  public let settlements: [Settlement]
  /// The CRS of the plane.
  public var crs: String { plane.crs }
  let plane: LocalPlane
  private let region: PlaneRegion
  /// A box that holds the region, with room for the straight edges of the plane.
  private let box: GeographicBox
  private let subjects: [Subject]
  private let sides: [Party.Side]
  private let sideOfParty: [Party.ID: Int]
  /// The grounds that the atlas has ready-made; `nil`: fronts are traced.
  let imported: GivenAreas?
  /// Whether its fronts are the borders of grounds that the data draw, and not traced between settlements.
  public var isGiven: Bool { imported != nil }
  private let shared = Mutex(Shared())
  let lazyDays = Lazy<[ClosedRange<Day>]>()

  /// What was found and is kept; the limits bound the memory of one who asks for very many days.
  private struct Shared {
    var findings = Cache<Day, Finding>(limit: 1_024)
    var nets = Cache<[Bool], FrontMesh>(limit: 16)
    var traces = Cache<[PlaceControl], FrontTrace>(limit: 512)
  }

  /// Prepares to trace.
  ///
  /// - Parameters:
  ///   - area: the ground to trace in; `nil`: ``AreaOfInterest/standard(of:)``.
  /// - Throws: ``FrontError``: no area, no settlement in it, or a setting out of its range; errors of the
  ///   projection.
  public init(_ atlas: Atlas, in area: AreaOfInterest? = nil, settings: FrontSettings = FrontSettings())
    throws
  {
    guard settings.coverage >= 0, settings.coverage <= 1 else {
      throw FrontError(
        code: .badSetting, subject: "coverage",
        description: "The coverage must be between 0 and 1; it is \(settings.coverage).")
    }
    guard settings.borderSpacing >= .meters(100), settings.borderSpacing.meters.isFinite else {
      throw FrontError(
        code: .badSetting, subject: "border spacing",
        description:
          "Border points must stand at least 100 m apart; \(settings.borderSpacing.meters) m was asked for.")
    }
    self.atlas = atlas
    self.settings = settings
    var sides: [Party.Side] = []
    for party in atlas.parties where !sides.contains(party.side) { sides.append(party.side) }
    self.sides = sides
    sideOfParty = Dictionary(
      atlas.parties.map { ($0.id, sides.firstIndex(of: $0.side)!) }, uniquingKeysWith: { first, _ in first })
    let bound = try area ?? (AreaOfInterest.isLaidDown(in: atlas) ? .standard(of: atlas) : nil)
    imported = try GivenAreas(atlas, in: bound.flatMap { $0.isOfGrounds ? nil : $0 })
    if let imported {
      var frame = bound ?? AreaOfInterest(name: imported.name, shape: imported.shape)
      if bound == nil { frame.isOfGrounds = true }
      self.area = frame
      plane = imported.plane
      region = .empty(crs: imported.plane.crs)
      box = .world
      settlements = []
      subjects = []
      return
    }
    let area = try area ?? .standard(of: atlas)
    self.area = area
    plane = try LocalPlane(around: area.shape)
    region = try plane.region(of: area.shape).difference(plane.region(of: area.excluding)).madeValid()
    box = area.shape.box(edges: .geodesic)?.padded(by: .kilometers(1)) ?? .world
    let inside = Clipper(region)
    let coordinates = try plane.project(atlas.settlements.map(\.position))
    settlements = zip(atlas.settlements, coordinates).filter { inside.contains($0.1) }.map(\.0)
    subjects = settlements.map { .settlement($0.id) }
    guard !settlements.isEmpty else {
      throw FrontError(
        code: .noPlaces, subject: area.name,
        description: "No settlement of the atlas lies in \(area.name), so no front can be traced in it.")
    }
  }

  /// Positions laid on the plane of the traces, to be asked of the fronts of many days.
  package func projected(_ positions: [Position]) throws -> ProjectedPoints {
    try ProjectedPoints(points: plane.project(positions))
  }

  /// The front of a day, or `nil` where there is no data for one; ``finding(on:)`` says why.
  public func front(on day: Day) throws -> Front? {
    if case .front(let front) = try finding(on: day) { front } else { nil }
  }

  /// The front of a day, or the reason why there is none.
  ///
  /// - Complexity: O(n log n) in the settlements for a new distribution of sides; a day that changes nothing
  ///   shares its trace.
  public func finding(on day: Day) throws -> Finding {
    if let finding = shared.withLock({ $0.findings[day] }) { return finding }
    let finding = try find(on: day)
    shared.withLock { $0.findings[day] = finding }
    return finding
  }

  private func find(on day: Day) throws -> Finding {
    let snapshot = atlas.ledger.snapshot(on: day, asKnownOn: settings.asKnownOn, by: settings.rule)
    if let imported {
      guard let ground = try imported.ground(snapshot) else {
        return .absent(
          FrontUnavailable(
            day: day,
            description: "\(imported.name) has no ground of anybody on \(day). \(wordsOnDays(about: day))"))
      }
      return .front(
        Front(
          day: day, origin: .imported(source: imported.name), areaOfInterest: imported.name,
          shape: .imported(ground), bases: SideBases { [] }, carriedFrom: imported.carried[day]))
    }
    let control = subjects.map { subject -> PlaceControl in
      switch snapshot[subject] {
      case .held(let party): sideOfParty[party].map(PlaceControl.held) ?? .unknown
      case .contested: .contested
      case .unknown: .unknown
      }
    }
    let known = control.map { $0 != .unknown }
    let count = known.count { $0 }
    guard isEnough(count) else {
      return .absent(absence(on: day, known: count))
    }
    let trace = try trace(control, known)
    let bases = SideBases { [subjects] in
      zip(subjects, known).filter(\.1).map { subject, _ in
        let standing = snapshot.standing(of: subject)
        return SideBasis(
          isOnBaseline: standing.baselineShare == 1, isCertain: standing.isCertain,
          isAnnounced: standing.deciding.contains { $0.stance == .asserted })
      }
    }
    return .front(
      Front(
        day: day, origin: .traced(settings.rule), areaOfInterest: area.name, shape: .traced(trace),
        bases: bases))
  }

  private func absence(on day: Day, known: Int) -> FrontUnavailable {
    let needed = fixed(settings.coverage * 100, 0)
    return FrontUnavailable(
      day: day,
      description: """
        No front can be traced for \(day): \(known) of the \(settlements.count) settlements in \(area.name) have \
        a standing, and \(needed) % are needed. \(wordsOnDays(about: day))
        """)
  }

  private func trace(_ control: [PlaceControl], _ known: [Bool]) throws -> FrontTrace {
    if let trace = shared.withLock({ $0.traces[control] }) { return trace }
    let mesh = try mesh(known)
    let map = SideMap(zip(control, known).filter(\.1).map(\.0), on: mesh)
    var trace = FrontTrace(mesh: mesh, sides: sides, map: map).withoutAbsentSides()
    if settings.pockets == .drop { trace = trace.droppingPockets() }
    return shared.withLock { shared in
      if let first = shared.traces[control] { return first }
      shared.traces[control] = trace
      return trace
    }
  }

  private func mesh(_ known: [Bool]) throws -> FrontMesh {
    if let mesh = shared.withLock({ $0.nets[known] }) { return mesh }
    let places = zip(settlements, known).filter(\.1).map { FrontPlace($0.0) }
    let mesh = try FrontMesh(
      places: places, area: region, box: box, plane: plane, spacing: settings.borderSpacing.meters,
      bisectsCarried: area.isOfSettlements)
    return shared.withLock { shared in
      if let first = shared.nets[known] { return first }
      shared.nets[known] = mesh
      return mesh
    }
  }
}

extension FrontPlace {
  init(_ settlement: Settlement) {
    let kind =
      switch settlement.kind {
      case .city: 2
      case .town: 1
      case .village: 0
      }
    self.init(
      id: settlement.id, name: settlement.name, position: settlement.position,
      weight: kind << 32 + min(settlement.population ?? 0, 1 << 31))
  }
}

extension FrontTrace {
  /// The same trace without sides that hold nothing that day.
  func withoutAbsentSides() -> FrontTrace {
    let present = Set(map.sides)
    let kept = sides.indices.filter(present.contains)
    guard kept.count < sides.count else { return self }
    var map = map
    for vertex in map.sides.indices where map.sides[vertex] >= 0 {
      map.sides[vertex] = kept.firstIndex(of: map.sides[vertex])!
    }
    return FrontTrace(mesh: mesh, sides: kept.map { sides[$0] }, map: map)
  }
}

extension LocalPlane {
  /// A stereographic plane about the middle of a shape.
  init(around shape: MultiPolygon) throws {
    guard let box = GeographicBox(enclosing: shape.polygons.flatMap { $0.exterior.positions }) else {
      throw FrontError(
        code: .noAreaOfInterest, subject: "area", description: "The area of interest has no outline.")
    }
    try self.init(around: box)
  }
}
