internal import FrontlineAtlas
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import Synchronization

/// What descriptions need of an atlas, made once and kept with it; it does not hold the atlas.
private final class DescriberIndex: Sendable {
  /// Cities and towns.
  let known: [Settlement.Kind: Settlements]
  /// The roads that are known by their ends, and an index of their lines; `nil`: there are none.
  let routes: [SupplyRoute]
  let roads: LineIndex?
  /// The name by which a phrase finds each settlement again; empty: none does. Filled as they are asked for.
  let names = Mutex<[String: String]>([:])

  init(_ atlas: Atlas) {
    known = Dictionary(
      uniqueKeysWithValues: [.city, .town].map { ($0, atlas.settlements.of($0)) })
    // A road is named by its ends, so the phrase of its ends must mean it and no other.
    routes = atlas.routes.filter { route in
      guard let first = route.waypoints.first?.settlement.flatMap({ atlas.settlement(id: $0) }),
        let last = route.waypoints.last?.settlement.flatMap({ atlas.settlement(id: $0) }),
        let locality = try? Locality("on the road from \(first.name) to \(last.name)"),
        let place = try? locality.resolved(in: atlas), place.places.map(\.id) == [first.id, last.id]
      else { return false }
      return place.notes.contains { $0.contains("(\(route.id))") }
    }
    roads = routes.isEmpty ? nil : LineIndex(routes.map(\.line), edges: .geodesic)
  }
}

/// Chooses the place by which a reader would know a position, and the words.
struct Describer {
  private let atlas: Atlas
  private let index: DescriberIndex

  private typealias Near = (settlement: Settlement, distance: Length)

  /// How much nearer a village, a town, a city must be to be named rather than a better known place.
  private static func weight(of kind: Settlement.Kind) -> Double {
    switch kind {
    case .city: 1
    case .town: 1.6
    case .village: 3
    }
  }

  /// How near to a road a position is "on" it: no more than any corridor's half-width is.
  private static let roadReach = Length.meters(500)

  init(_ atlas: Atlas) {
    self.atlas = atlas
    index = atlas.derived(DescriberIndex.self) { DescriberIndex(atlas) }
  }

  /// The name by which a phrase finds a settlement: its own, or that with its district, or its id; `nil`: none does.
  private func name(of settlement: Settlement) -> String? {
    if let name = index.names.withLock({ $0[settlement.id] }) { return name.isEmpty ? nil : name }
    func finds(_ name: String) -> Bool {
      guard let locality = try? Locality("5 km N of \(name)"), let place = try? locality.resolved(in: atlas)
      else {
        return false
      }
      return place.places.map(\.id) == [settlement.id]
    }
    var choices = [settlement.name]
    if let district = settlement.district.flatMap({ atlas.district(id: $0) }) {
      choices.append("\(settlement.name), \(district.name)")
    }
    choices.append(settlement.id)
    let name = choices.first(where: finds) ?? ""
    index.names.withLock { $0[settlement.id] = name }
    return name.isEmpty ? nil : name
  }

  /// The description of a position; `nil` where no settlement of the atlas lies within 300 km.
  func describe(_ position: Position) -> PlaceDescription? {
    guard
      let closest = atlas.settlements.closest(to: position), closest.distance <= .kilometers(300),
      let nearest = atlas.settlement(id: closest.id)
    else { return nil }
    // The nearest of all stands for its kind and for the villages; a better known place may be farther.
    var near: Near = (nearest, closest.distance)
    var score = closest.distance.meters * Self.weight(of: nearest.kind)
    for kind in [Settlement.Kind.city, .town] where kind < nearest.kind {
      guard let (id, distance) = index.known[kind]?.closest(to: position),
        let other = atlas.settlement(id: id)
      else { continue }
      if distance.meters * Self.weight(of: kind) < score {
        (near, score) = ((other, distance), distance.meters * Self.weight(of: kind))
      }
    }
    var name = name(of: near.settlement)
    if name == nil {
      // Homonyms within one district that no phrase tells apart: the next that has a name of its own.
      guard
        let other = atlas.settlements.nearest(40, to: position).first(where: {
          self.name(of: $0.settlement) != nil
        })
      else { return nil }
      near = (other.settlement, other.distance)
      name = self.name(of: other.settlement)
    }
    return road(at: position, near: near)
      ?? describe(position, from: near.settlement, called: name!, distance: near.distance)
  }

  // MARK: - From a settlement

  private func describe(
    _ position: Position, from settlement: Settlement, called name: String, distance: Length
  ) -> PlaceDescription {
    let feature = Feature(settlement)
    let azimuth = settlement.position.azimuth(to: position)
    func made(_ phrase: String, _ reason: String) -> PlaceDescription {
      PlaceDescription(
        phrase: phrase, settlement: settlement, distance: distance, azimuth: azimuth, route: nil,
        reason: reason)
    }
    guard distance > feature.reach, let azimuth else {
      return made(
        "in \(name)",
        "it lies \(distance) from the point of \(settlement.name), whose radial and coordinate uncertainty are \(feature.reach)"
      )
    }
    // The direction as finely as the place allows: as seen from its edge it may be off by this angle.
    let uncertainty = feature.uncertainty.length
    let spread = uncertainty / distance
    let step = spread <= 0.195 ? 1 : spread <= 0.383 ? 2 : 4  // the sines of 11.25 and 22.5 degrees
    let point = CompassPoint(
      rawValue: Int((azimuth.degrees / (22.5 * Double(step)) + 0.5).rounded(.down)) * step % 16)!
    let figure = Self.rounded(distance, uncertainty: uncertainty)
    return made(
      "\(figure) \(point.abbreviation) of \(name)",
      "the \(settlement.kind.rawValue) that a reader knows best near there: a city counts \(fixed(Self.weight(of: .village), 0)) times as far as a village; its point is good to \(uncertainty)"
    )
  }

  /// A distance in kilometers, or the unit that a reader asked for, to 0.5 below 3, else to 1, but no finer than the place is
  /// known: to 5 where it is good to 2.5 or worse.
  private static func rounded(_ distance: Length, uncertainty: Length) -> String {
    let unit = Length.longUnit
    let units = distance.value(in: unit)
    func figure() -> String {
      if uncertainty.value(in: unit) >= 2.5 { return fixed(max(5, (units / 5).rounded() * 5), 0) }
      guard units < 2.75 else { return fixed(units.rounded(), 0) }
      let halves = max(1, (units * 2).rounded())
      return halves.truncatingRemainder(dividingBy: 2) == 0 ? fixed(halves / 2, 0) : fixed(halves / 2, 1)
    }
    return "\(figure()) \(unit.symbol)"
  }

  // MARK: - On a road

  /// The road that runs here, and the distance from the end that is nearer, where no place is nearer than 2 km.
  private func road(at position: Position, near: Near) -> PlaceDescription? {
    guard near.distance > Feature(near.settlement).reach,
      let found = index.roads?.within(Self.roadReach, of: position).first
    else { return nil }
    let route = index.routes[found.line]
    guard let from = route.waypoints.first?.settlement.flatMap({ atlas.settlement(id: $0) }),
      let to = route.waypoints.last?.settlement.flatMap({ atlas.settlement(id: $0) })
    else { return nil }
    let (a, b) = (from.position.distance(to: position), to.position.distance(to: position))
    let (end, distance) = a <= b ? (from, a) : (to, b)
    guard distance > Feature(end).reach, distance < .kilometers(60) else { return nil }
    let figure = Self.rounded(distance, uncertainty: end.coordinateUncertainty ?? .zero)
    return PlaceDescription(
      phrase:
        "on the road from \(from.name) to \(to.name), \(figure) from \(end.name)",
      settlement: end, distance: distance, azimuth: end.position.azimuth(to: position), route: route,
      reason: "it lies \(found.point.distance) from the line of \(route.name)")
  }
}
