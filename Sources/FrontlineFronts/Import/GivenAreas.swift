internal import FrontlineAtlas
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineOverlay
internal import FrontlineTime
internal import Synchronization

/// The grounds that an atlas has as areas with claims on them, as maps of polygons by day are imported: the front of a
/// day is the border of the grounds that the claims give to each side.
final class GivenAreas: Sendable {
  /// What they are called: by their one source, else by the atlas.
  let name: String
  let plane: LocalPlane
  /// All their ground, which frames a map of it.
  let shape: MultiPolygon
  let outline: GroundOutline?
  /// The day of the capture that stands for a day without data of its own.
  let carried: [Day: Day]
  private let areas: [District]
  private let subjects: [Subject]
  private let sides: [Party.ID: Party.Side]
  private let order: [Party.Side]
  private let made = Mutex(Cache<[[Int]], ImportedTerritory>(limit: 512))

  /// How the note of a claim begins that carries a capture over to days without data.
  package static let carriedNote = "carried over"

  /// The areas of an atlas; `nil`: it has none with claims, or claims on settlements or districts, of which a front is
  /// traced.
  ///
  /// - Parameter area: what bounds the country or region; borders along it are no front.
  init?(_ atlas: Atlas, in area: AreaOfInterest?) throws {
    let ledger = atlas.ledger
    let areas = atlas.districts.filter { area in
      area.shape.map { !$0.polygons.isEmpty } == true && !ledger.claims(on: area.subject).isEmpty
    }
    guard !areas.isEmpty, areas.allSatisfy({ $0.subject.kind == .area }),
      !atlas.settlements.contains(where: { !ledger.claims(on: .settlement($0.id)).isEmpty })
    else { return nil }
    self.areas = areas
    var carried: [Day: Day] = [:]
    for claim in areas.flatMap({ ledger.claims(on: $0.subject) }) where claim.note.hasPrefix(Self.carriedNote)
    {
      guard let from = claim.validFrom?.earliest, let to = claim.validTo?.latest, from <= to,
        let origin = claim.derivedFrom.flatMap({ ledger.claim($0)?.validTo?.latest })
      else { continue }
      for day in from...to { carried[day] = origin }
    }
    self.carried = carried
    subjects = areas.map(\.subject)
    sides = Dictionary(atlas.parties.map { ($0.id, $0.side) }, uniquingKeysWith: { first, _ in first })
    var order: [Party.Side] = []
    for party in atlas.parties where !order.contains(party.side) { order.append(party.side) }
    self.order = order
    let sources = Set(areas.compactMap(\.source))
    let source = sources.count == 1 ? atlas.source(sources.first!)?.name : nil
    let title = atlas.provenance.title
    name = area?.name ?? source ?? (title.isEmpty ? "the areas of the atlas" : title)
    shape = MultiPolygon(areas.flatMap { $0.shape!.polygons })
    plane = try LocalPlane(around: shape)
    outline = try area.map { [plane] area in try GroundOutline(area, on: plane) }
  }

  /// The ground of each side by the standings of a day; `nil`: nobody speaks of it.
  func ground(_ snapshot: Snapshot) throws -> ImportedTerritory? {
    var members = [[Int]](repeating: [], count: order.count)
    var isKnown = false
    for (number, subject) in subjects.enumerated() {
      switch snapshot[subject] {
      case .held(let party):
        isKnown = true
        if let side = sides[party], let place = order.firstIndex(of: side) { members[place].append(number) }
      case .contested: isKnown = true
      case .unknown: break
      }
    }
    guard isKnown else { return nil }
    if let known = made.withLock({ $0[members] }) { return known }
    let present = order.indices.filter { !members[$0].isEmpty }
    let territories = try present.map { side -> MultiPolygon in
      let own = members[side].map { areas[$0].shape! }
      guard own.count > 1 else { return own[0] }
      var region = try plane.region(of: own[0])
      for shape in own.dropFirst() { region = try region.union(plane.region(of: shape)) }
      return try plane.onTheGround(region)
    }
    let ground = try ImportedTerritory(
      sides: present.map { order[$0] }, territories: territories, bare: [], edges: .geodesic, plane: plane,
      outline: outline)
    made.withLock { $0[members] = ground }
    return ground
  }

  /// The spans of days of which anybody speaks, by day.
  func days(_ ledger: Ledger, _ settings: FrontSettings) -> [ClosedRange<Day>] {
    guard let first = ledger.firstDay, let last = ledger.lastDay, first <= last else { return [] }
    var spans: [ClosedRange<Day>] = []
    for subject in subjects {
      for span in ledger.history(of: subject, by: settings.rule, asKnownOn: settings.asKnownOn)
      where span.state != .unknown {
        let (start, end) = (max(span.days.lowerBound, first), min(span.days.upperBound, last))
        if start <= end { spans.append(start...end) }
      }
    }
    var joined: [ClosedRange<Day>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let before = joined.last,
        span.lowerBound <= before.upperBound || span.lowerBound - before.upperBound == 1
      {
        joined[joined.count - 1] = before.lowerBound...max(before.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
