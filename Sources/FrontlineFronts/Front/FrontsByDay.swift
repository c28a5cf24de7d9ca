internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import FrontlineTime
internal import Synchronization

/// The fronts of an atlas day by day, and what they share. It does not hold the atlas, so that the atlas can keep it.
final class FrontsByDay: Sendable {
  let ledger: Ledger
  let area: AreaOfInterest
  let settings: FrontSettings
  /// The settlements inside the area of interest from south to north: where four lie on one circle the earliest decides, and
  /// a front must depend neither on the order of rows nor on what places are called.
  let settlements: [Settlement]
  let plane: LocalPlane
  let region: PlaneRegion
  /// A box that holds the region, with room for the straight edges of the plane.
  private let box: GeographicBox
  private let sides: [Party.Side]
  /// The side of each party of the ledger, by their numbers; ``SideMap/unknown`` for one that the atlas does not have.
  private let sideOfParty: [Int16]
  /// The grounds that the atlas has ready-made; `nil`: fronts are traced.
  let imported: GivenAreas?
  private let states: Mutex<DayByDay>
  private let shared: Mutex<Shared>
  let lazyDays = Lazy<[ClosedRange<Day>]>()

  /// What was found and is kept; the limits bound the memory of one who asks for very many days.
  private struct Shared {
    var findings: Cache<Day, FrontTracer.Finding>
    var meshes: Cache<Sides, FrontMesh>
    var traces: Cache<Sides, FrontTrace>

    /// A trace of 30,000 settlements takes half a megabyte, and twice that with its indexes.
    init(settlements: Int) {
      let traces = max(64, min(512, 16_000_000 / max(1, settlements)))
      findings = Cache(limit: 2 * traces)
      meshes = Cache(limit: 16)
      self.traces = Cache(limit: traces)
    }
  }

  /// The side of each settlement, ``SideMap/contested`` or ``SideMap/unknown``.
  private struct Sides: Hashable {
    var sides: [Int16]

    /// Which settlements have a standing, as all of one side.
    var known: Sides { Sides(sides: sides.map { $0 == SideMap.unknown ? $0 : 0 }) }

    func hash(into hasher: inout Hasher) {
      sides.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  init(of atlas: Atlas, in area: AreaOfInterest?, settings: FrontSettings) throws {
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
    let ledger = atlas.ledger
    self.ledger = ledger
    self.settings = settings
    var sides: [Party.Side] = []
    for party in atlas.parties where !sides.contains(party.side) { sides.append(party.side) }
    self.sides = sides
    let numbers = Dictionary(
      atlas.parties.map { ($0.id, sides.firstIndex(of: $0.side)!) }, uniquingKeysWith: { first, _ in first })
    func dayByDay(_ settlements: [Settlement]) -> DayByDay {
      ledger.dayByDay(settlements.map(\.subject), asKnownOn: settings.asKnownOn, by: settings.rule)
    }
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
      sideOfParty = []
      states = Mutex(dayByDay([]))
      shared = Mutex(Shared(settlements: 0))
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
      .sorted {
        ($0.position.latitude, $0.position.longitude, $0.id)
          < ($1.position.latitude, $1.position.longitude, $1.id)
      }
    let days = dayByDay(settlements)
    sideOfParty = days.parties.map { Int16(numbers[$0] ?? SideMap.unknown) }
    states = Mutex(days)
    shared = Mutex(Shared(settlements: settlements.count))
    guard !settlements.isEmpty else {
      throw FrontError(
        code: .noPlaces, subject: area.name,
        description: "No settlement of the atlas lies in \(area.name), so no front can be traced in it.")
    }
  }

  func finding(on day: Day) throws -> FrontTracer.Finding {
    if let finding = shared.withLock({ $0.findings[day] }) { return finding }
    let finding = try imported.map { try given($0, on: day) } ?? traced(on: day)
    shared.withLock { $0.findings[day] = finding }
    return finding
  }

  private func given(_ imported: GivenAreas, on day: Day) throws -> FrontTracer.Finding {
    let snapshot = ledger.snapshot(on: day, asKnownOn: settings.asKnownOn, by: settings.rule)
    guard let ground = try imported.ground(snapshot) else {
      return .absent(
        FrontUnavailable(
          day: day,
          description: "\(imported.name) has no ground of anybody on \(day). \(wordsOnDays(about: day))"))
    }
    return .front(
      Front(
        day: day, origin: .imported(source: imported.name), areaOfInterest: imported.name,
        shape: .imported(ground), bases: SideBases(), carriedFrom: imported.carried[day]))
  }

  private func traced(on day: Day) throws -> FrontTracer.Finding {
    let sides = sides(on: day)
    let count = sides.sides.count { $0 != SideMap.unknown }
    guard isEnough(count) else { return .absent(absence(on: day, known: count)) }
    let trace = try trace(sides)
    let bases = SideBases { [ledger, settings, mesh = trace.mesh] place in
      let standing = ledger.standing(
        of: .settlement(mesh.places[place].id), on: day, asKnownOn: settings.asKnownOn, by: settings.rule)
      return SideBasis(
        isOnBaseline: standing.baselineShare == 1, isCertain: standing.isCertain,
        isAnnounced: standing.deciding.contains { $0.stance == .asserted })
    }
    return .front(
      Front(
        day: day, origin: .traced(settings.rule), areaOfInterest: area.name, shape: .traced(trace),
        bases: bases))
  }

  /// The side of each settlement on a day.
  private func sides(on day: Day) -> Sides {
    let codes = states.withLock { states in
      states.move(to: day)
      return states.codes
    }
    return Sides(
      sides: codes.map { code in
        switch code {
        case DayByDay.unknown: Int16(SideMap.unknown)
        case DayByDay.contested: Int16(SideMap.contested)
        default: sideOfParty[Int(code)]
        }
      })
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

  private func trace(_ sides: Sides) throws -> FrontTrace {
    if let trace = shared.withLock({ $0.traces[sides] }) { return trace }
    let mesh = try mesh(sides.known)
    let map = SideMap(ofPlaces: sides.sides.filter { $0 != SideMap.unknown }, on: mesh)
    let trace = FrontTrace.of(
      map, on: mesh, sides: self.sides, droppingPockets: settings.pockets == .drop)
    return shared.withLock { shared in
      if let first = shared.traces[sides] { return first }
      shared.traces[sides] = trace
      return trace
    }
  }

  private func mesh(_ known: Sides) throws -> FrontMesh {
    if let mesh = shared.withLock({ $0.meshes[known] }) { return mesh }
    let places = zip(settlements, known.sides).filter { $0.1 != SideMap.unknown }.map { FrontPlace($0.0) }
    let mesh = try FrontMesh(
      places: places, area: region, box: box, plane: plane, spacing: settings.borderSpacing.meters,
      bisectsCarried: area.isOfSettlements)
    return shared.withLock { shared in
      if let first = shared.meshes[known] { return first }
      shared.meshes[known] = mesh
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
  /// The trace of a distribution of sides, without those that hold nothing that day.
  static func of(
    _ map: SideMap, on mesh: FrontMesh, sides: [Party.Side], droppingPockets: Bool = false
  ) -> FrontTrace {
    var map = map
    let kept = sides.indices.filter { map.sides.contains(Int16($0)) }
    if kept.count < sides.count {
      for vertex in map.sides.indices where map.sides[vertex] >= 0 {
        map.sides[vertex] = Int16(kept.firstIndex(of: map[vertex])!)
      }
    }
    let trace = FrontTrace(mesh: mesh, sides: kept.map { sides[$0] }, map: map)
    return droppingPockets ? trace.droppingPockets() : trace
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
