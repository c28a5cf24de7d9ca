import FrontlineAtlas
public import FrontlineFormats
public import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger

/// What changed between two days.
public struct MovementAnswer: Answer, Record {
  /// Grounds and settlements that changed hands.
  public let movement: FrontMovement
  let later: Front
  let tracer: FrontTracer

  private func name(_ side: Party.Side?) -> String {
    side.map(tracer.atlas.name) ?? "contested or unknown"
  }

  /// What a side gained and lost, with its name.
  private struct Side: Record {
    var gain: FrontMovement.Gain
    var name: String

    static let fields = Fields<Side> {
      Field("id", .text) { $0.gain.side.rawValue }
      Field("name", .text) { $0.name }
      Field("gained_km2", .area) { $0.gain.gainedArea }
      Field("lost_km2", .area) { $0.gain.lostArea }
    }
  }

  /// The fields.
  public static let fields = Fields<MovementAnswer> {
    Field("from", .day) { $0.movement.days.lowerBound }
    Field("to", .day) { $0.movement.days.upperBound }
    Field("sides", .records()) { answer in
      answer.movement.gains.map { Side(gain: $0, name: answer.name($0.side)) }
    }
    Field("changes", .records()) { $0.movement.changes }
  }

  /// The announcements, and how the first day counts.
  public var caveats: Caveats? {
    var caveats = Caveats.on(later)
    if tracer.area.isOfSettlements { caveats.add(Caveats.hull) }
    caveats.add("the two days are compared, so changes on \(movement.days.lowerBound) itself do not count")
    return caveats
  }

  /// The list.
  public var listKey: String? { "changes" }

  /// What each side gained and lost, and the settlements.
  public func text(on page: Page) -> [String] {
    let heading =
      "From \(movement.days.lowerBound) to \(movement.days.upperBound) in \(tracer.area.name), by \(tracer.settings.rule.words)"
    let gains = particulars(
      movement.gains.map { (name($0.side), "gained \($0.gainedArea.whole), lost \($0.lostArea.whole)") })
    let (shown, more) = page.shown(of: movement.changes)
    let groups = Dictionary(grouping: shown) { "\(name($0.from)) to \(name($0.to))" }
    let changes = groups.sorted { $0.key < $1.key }.flatMap { title, changes in
      wrapped(
        "  \(counted(changes.count, "settlement")), \(title): ", changes.map(\.place.name), indent: 4,
        width: page.listWidth)
    }
    return [heading] + gains + changes + more
  }

  /// A row for each settlement.
  public var table: Table? { FrontMovement.Change.fields.table(movement.changes) }

  /// The grounds that each side gained and lost.
  public var features: [GeoJSONFeature]? {
    movement.gains.flatMap { gain in
      [("gained", gain.gained, gain.gainedArea), ("lost", gain.lost, gain.lostArea)].map {
        kind, ground, area in
        GeoJSONFeature(
          geometry: .multiPolygon(ground),
          properties: [
            "kind": .string(kind), "side": .string(gain.side.rawValue),
            "from": .day(movement.days.lowerBound),
            "to": .day(movement.days.upperBound), "area_km2": .squareKilometers(area),
          ])
      }
    }
  }

  /// What the grounds are, and the rule.
  public var why: Why {
    var why = Why()
    why.add(
      "grounds",
      "those behind the front of each day; the bounds of both days make no bounds of the difference")
    why.addRule(tracer.settings.rule, asKnownOn: tracer.settings.asKnownOn)
    why.add("area_of_interest", tracer.area.name)
    why.addDays(tracer.atlas.ledger)
    why.addData(tracer.atlas)
    return why
  }
}
