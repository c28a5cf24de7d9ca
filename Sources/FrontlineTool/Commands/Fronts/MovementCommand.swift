import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger

/// `frontline movement --from 2020-09-27 --to 2020-10-29`
struct MovementCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "movement",
    abstract: "Say what ground and which settlements changed hands between two days.",
    discussion: "Grounds are those behind the front. With --format geojson the polygons gained by each side.")

  @Option(help: ArgumentHelp("The earlier day.", valueName: "day"))
  var from: String

  @Option(help: ArgumentHelp("The later day.", valueName: "day"))
  var to: String

  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> MovementAnswer {
    let (first, last) = try (
      session.day(from, named: "--from"), session.day(to, named: "--to")
    )
    guard first <= last else { throw Failure.usage("--from \(first) is after --to \(last).") }
    let tracer = try session.tracer(session.settings(front, claims), in: front.area)
    let (before, after) = try (tracer.required(on: first), tracer.required(on: last))
    return try MovementAnswer(before.movement(to: after), to: after, tracer: tracer, session: session)
  }
}

/// What changed between two days.
struct MovementAnswer: Answer {
  let movement: FrontMovement
  let later: Front
  let tracer: FrontTracer
  let sideNames: [Party.Side: String]

  init(_ movement: FrontMovement, to later: Front, tracer: FrontTracer, session: Context) throws {
    self.movement = movement
    self.later = later
    self.tracer = tracer
    sideNames = Dictionary(
      uniqueKeysWithValues: try movement.gains.map { ($0.side, try session.name(of: $0.side)) })
  }

  /// The announcements, and how the first day counts.
  var caveats: Caveats? {
    var caveats = Caveats.on(later)
    caveats.add("the two days are compared, so changes on \(movement.days.lowerBound) itself do not count")
    return caveats
  }

  private func name(_ side: Party.Side?) -> String {
    side.map { sideNames[$0] ?? $0.rawValue } ?? "contested or unknown"
  }

  var text: [String] {
    func whole(_ area: Area) -> String { "\(grouped(Int(area.squareKilometers.rounded()))) km2" }
    let heading =
      "From \(movement.days.lowerBound) to \(movement.days.upperBound) in \(tracer.area.name), by \(tracer.settings.rule.words)"
    let gains = particulars(
      movement.gains.map { (name($0.side), "gained \(whole($0.gainedArea)), lost \(whole($0.lostArea))") })
    let groups = Dictionary(grouping: movement.changes) { "\(name($0.from)) to \(name($0.to))" }
    let changes = groups.sorted { $0.key < $1.key }.flatMap { title, changes in
      wrapped(
        "  \(counted(changes.count, "settlement")), \(title): ", changes.map(\.place.name), indent: 4,
        width: max(min(Surroundings.current.page().width, 110), 40))
    }
    return [heading] + gains + changes
  }

  var table: Table? {
    Table(
      columns: [
        .text("settlement", "settlement"), .text("name", "name"), .text("from_side", "from"),
        .text("to_side", "to"),
        .number("latitude", "latitude"), .number("longitude", "longitude"),
      ],
      rows: movement.changes.map { change in
        [
          Table.Cell(change.place.id), .init(change.place.name), .init(change.from?.rawValue),
          .init(change.to?.rawValue), .init(degrees: change.place.position.latitude),
          .init(degrees: change.place.position.longitude),
        ]
      })
  }

  var json: JSONValue {
    [
      "from": .day(movement.days.lowerBound), "to": .day(movement.days.upperBound),
      "sides": .array(
        movement.gains.map { gain in
          [
            "id": .string(gain.side.rawValue), "name": .string(name(gain.side)),
            "gained_km2": .squareKilometers(gain.gainedArea), "lost_km2": .squareKilometers(gain.lostArea),
          ]
        }),
      "changes": .array(
        movement.changes.map { change in
          [
            "settlement": .place(change.place), "from_side": .text(change.from?.rawValue),
            "to_side": .text(change.to?.rawValue),
          ]
        }),
    ]
  }

  var features: [GeoJSONFeature]? {
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

  var why: Why {
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
