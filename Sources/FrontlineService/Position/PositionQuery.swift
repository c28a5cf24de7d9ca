internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// A position on some days, as EDR asks for it: how far the front was, who held the ground, which settlement is nearest.
struct PositionQuery {
  static let greatestCount = 366

  /// A figure that can be asked for.
  enum Figure: String, CaseIterable, Sendable {
    case frontDistance = "front_distance"
    case lower = "front_distance_lower"
    case upper = "front_distance_upper"
    case controller
    case nearest
    case nearestDistance = "nearest_distance"
    case nearestParty = "nearest_party"

    /// Its unit; `nil`: it is a text.
    var unit: String? {
      switch self {
      case .frontDistance, .lower, .upper, .nearestDistance: "m"
      case .controller, .nearest, .nearestParty: nil
      }
    }

    var title: String {
      switch self {
      case .frontDistance: "Distance to the front, the estimate"
      case .lower: "Distance to the front, the least"
      case .upper: "Distance to the front, the most"
      case .controller: "The side behind whose front the position lies"
      case .nearest: "The nearest settlement, by its id"
      case .nearestDistance: "Distance to the nearest settlement"
      case .nearestParty: "The party that held the nearest settlement, by the rule"
      }
    }
  }

  let position: Position
  let days: [Day]
  let figures: [Figure]
  let weighing: Weighing

  init(_ call: Call, _ weighing: Weighing, days extent: ClosedRange<Day>?, figures known: [Figure]) throws {
    self.weighing = weighing
    position = try Self.position(call.required("coords"))
    let asked = try DayFilter(call.required("datetime"))
    let range = extent.map { asked.days.clamped(to: $0) } ?? asked.days
    let isOutside = extent.map { !$0.overlaps(asked.days) } ?? false
    let bounds = asked.isDay || isOutside ? asked.days : range
    guard bounds.upperBound - bounds.lowerBound < Self.greatestCount else {
      throw ServiceError.bad(
        "datetime has \(bounds.upperBound - bounds.lowerBound + 1) days; at most \(Self.greatestCount) are answered at once."
      )
    }
    days = Array(bounds)
    if let crs = call["crs"], crs != SheetCRS.crs84.uri, crs != "CRS84" {
      throw ServiceError.bad("crs is \(shown(crs)); a position is read in \(SheetCRS.crs84.uri).")
    }
    guard let names = call["parameter-name"] else {
      figures = known
      return
    }
    figures = try names.split(separator: ",").map { name in
      guard let figure = known.first(where: { $0.rawValue == name }) else {
        throw ServiceError.bad(
          "parameter-name: there is no \(shown(String(name))); there are \(known.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return figure
    }
    if figures.isEmpty { throw ServiceError.bad("parameter-name is empty; leave it out for all figures.") }
  }

  private static func position(_ text: String) throws(ServiceError) -> Position {
    let shape: Geometry?
    do {
      shape = try Geometry(wkt: text)
    } catch {
      throw .bad("coords: \(error)")
    }
    guard case .point(let position) = shape else {
      throw .bad("coords is \(shown(text)); write a point as POINT(10.5 50.25), the longitude first.")
    }
    return position
  }

  /// What is known on a day; a figure that is not known has no value.
  func values(in atlas: Atlas, _ tracer: FrontTracer?, on day: Day) throws -> [Figure: JSONValue] {
    var values: [Figure: JSONValue] = [:]
    if let front = try tracer?.front(on: day) {
      if let distance = front.distance(to: position) {
        values[.frontDistance] = Self.meters(distance.estimate)
        values[.lower] = distance.lower.map(Self.meters)
        values[.upper] = distance.upper.map(Self.meters)
      }
      values[.controller] = try front.side(at: position).map { .string($0.rawValue) }
    }
    if let near = atlas.settlements.nearest(1, to: position).first {
      values[.nearest] = .string(near.settlement.id)
      values[.nearestDistance] = Self.meters(near.distance)
      if figures.contains(.nearestParty) {
        let standing = atlas.standing(
          of: near.settlement, on: day, asKnownOn: weighing.known, by: weighing.rule)
        values[.nearestParty] = standing.party.map { .string($0.rawValue) }
      }
    }
    return values
  }

  /// A length as JSON has it, to the decimeter: better than anything that is known of a front.
  private static func meters(_ length: Length) -> JSONValue { .number((length.meters * 10).rounded() / 10) }
}
