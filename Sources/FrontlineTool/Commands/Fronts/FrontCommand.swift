import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger

/// `frontline front --on 2020-10-29`
struct FrontCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "front",
    abstract: "Trace the front of a day: its length, what each side held, what pins it.",
    discussion: """
      The front runs half-way between neighbouring settlements of different sides. It is traced from \
      announcements, which are not captures: a village announced ahead of what lies between makes a pocket, \
      and --pockets drop counts those with the side around them. With --format geojson the lines, the band, \
      the surely held grounds and those behind the front; with --format csv the stretches with the two places that pin each.
      """)

  @Option(help: ArgumentHelp("The day.", valueName: "day"))
  var on: String

  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> FrontAnswer {
    let tracer = try session.tracer(session.settings(front, claims), in: front.area)
    let front = try tracer.required(on: session.day(on, named: "--on"))
    return try FrontAnswer(front, tracer: tracer, session: session)
  }
}

/// The front of a day.
struct FrontAnswer: Answer {
  let front: Front
  let lines: [FrontLine]
  let stretches: [FrontStretch]
  let shares: [(side: Party.Side, name: String, share: GroundShare)]
  let pockets: [Pocket]
  let corridors: [Corridor]
  let grounds: [(kind: String, side: Party.Side?, ground: MultiPolygon)]
  let sideNames: [Party.Side: String]
  let atlas: Atlas
  let why: Why

  init(_ front: Front, tracer: FrontTracer, session: Context) throws {
    self.front = front
    lines = front.lines
    stretches = lines.flatMap(\.stretches)
    shares = try front.sides.map { ($0, try session.name(of: $0), try front.share(of: $0)) }
    sideNames = Dictionary(uniqueKeysWithValues: shares.map { ($0.side, $0.name) })
    pockets = try front.pockets
    corridors = try front.corridors()
    grounds =
      try [("band", nil, front.band)] + front.sides.map { ("surely held", $0, try front.surelyHeld(by: $0)) }
      + front.sides.map { ("ground", $0, try front.ground(of: $0)) }
    atlas = tracer.atlas
    var why = Why()
    try why.addFront(front, by: tracer)
    why.addDays(atlas.ledger)
    why.addData(atlas)
    self.why = why
  }

  private var length: Length { lines.reduce(.zero) { $0 + $1.length } }

  private func name(_ side: Party.Side?) -> String {
    side.map { sideNames[$0] ?? $0.rawValue } ?? "contested"
  }

  private func pinned(_ stretch: FrontStretch) -> String {
    "\(stretch.pins.left.words) and \(stretch.pins.right.words), \(stretch.pins.gap) apart"
  }

  // MARK: Text

  var caveats: Caveats? { .on(front) }

  var text: [String] {
    let heading = "The front of \(front.day) in \(front.areaOfInterest)"
    guard !lines.isEmpty else {
      let reason = shares.count == 1 ? "\(shares[0].name) held everything." : front.lackOfLines
      return ["\(heading): there is none. \(reason)"]
    }
    let closed = lines.count(where: \.isClosed)
    let placed = stretches.filter { !$0.pins.left.isCarriedOutward && !$0.pins.right.isCarriedOutward }
      .sorted { $0.pins.gap < $1.pins.gap }
    var pairs = [
      (
        "length",
        "\(fixed(length.kilometers, 0)) km in \(counted(lines.count, "line")), \(closed) of them closed"
      )
    ]
    pairs += shares.map { ($0.name, $0.share.words) }
    if let tightest = placed.first, let widest = placed.last {
      pairs.append(
        (
          "pinned by",
          "\(counted(Set(stretches.flatMap { [$0.pins.left.place.id, $0.pins.right.place.id] }).count, "settlement"))"
        ))
      pairs.append(("tightest", "between \(pinned(tightest))"))
      pairs.append(("widest", "between \(pinned(widest))"))
    }
    if !pockets.isEmpty {
      let named = pockets.prefix(5).map {
        "\($0.name) (\(name($0.side)), \(grouped(Int($0.area.squareKilometers.rounded()))) km2)"
      }
      let more = pockets.count > 5 ? ", and \(pockets.count - 5) more" : ""
      pairs.append(("pockets", "\(pockets.count): \(named.joined(separator: ", "))\(more)"))
    }
    for corridor in corridors {
      pairs.append(
        (
          "corridor",
          "\(corridor.name) (\(listed(corridor.sides.map(name)))), some \(fixed(corridor.width.kilometers, 0)) km wide and \(fixed(corridor.length.kilometers, 0)) km long"
        ))
    }
    return [heading] + particulars(pairs)
  }

  // MARK: Data

  var json: JSONValue {
    [
      "on": .day(front.day), "area_of_interest": .string(front.areaOfInterest),
      "length_km": .kilometers(length),
      "sides": .array(
        shares.map { side, name, share in
          .object(
            (["id": .string(side.rawValue), "name": .string(name)] as JSONObject)
              .adding(JSONValue.shareMembers(share)))
        }),
      "lines": .array(
        lines.map { line in
          [
            "left": .text(line.left?.rawValue), "right": .text(line.right?.rawValue),
            "closed": .bool(line.isClosed), "length_km": .kilometers(line.length),
            "stretches": .array(
              line.stretches.map { stretch in
                [
                  "length_km": .kilometers(stretch.line.length(edges: .geodesic)),
                  "pins": .pins(stretch.pins),
                ]
              }),
          ]
        }),
      "pockets": .array(
        pockets.map { pocket in
          [
            "name": .string(pocket.name), "side": .string(pocket.side.rawValue),
            "enclosed_by": .string(pocket.enclosedBy.rawValue), "area_km2": .squareKilometers(pocket.area),
            "places": .array(pocket.places.map { .place($0) }),
          ]
        }),
      "corridors": .array(
        corridors.map { corridor in
          [
            "name": .string(corridor.name), "sides": .list(corridor.sides.map(\.rawValue)),
            "flanked_by": .string(corridor.flankedBy.rawValue),
            "width_m": .meters(corridor.width), "length_m": .meters(corridor.length),
            "places": .array(corridor.places.map { .place($0) }),
          ]
        }),
    ]
  }

  var table: Table? {
    Table(
      columns: [
        .number("line", "line"), .number("length_m", "length"), .number("gap_m", "gap"),
        .text("left_side", "left"), .text("left", "left"), .text("right_side", "right"),
        .text("right", "right"),
        .text("left_carried_outward", ""), .text("right_carried_outward", ""),
        .text("left_rests_on_baseline", ""), .text("right_rests_on_baseline", ""),
      ],
      rows: lines.enumerated().flatMap { number, line in
        line.stretches.map { stretch in
          let (left, right) = (stretch.pins.left, stretch.pins.right)
          return [
            Table.Cell(number), .init(stretch.line.length(edges: .geodesic)), .init(stretch.pins.gap),
            .init(left.side?.rawValue), .init(left.place.id), .init(right.side?.rawValue),
            .init(right.place.id),
            .init("\(left.isCarriedOutward)"), .init("\(right.isCarriedOutward)"),
            .init("\(left.restsOnBaseline)"), .init("\(right.restsOnBaseline)"),
          ]
        }
      })
  }

  var features: [GeoJSONFeature]? {
    lines.map { line in
      GeoJSONFeature(
        geometry: .lineString(line.line),
        properties: [
          "kind": "front", "on": .day(front.day), "left": .text(line.left?.rawValue),
          "right": .text(line.right?.rawValue), "length_km": .kilometers(line.length),
          "attribution": .known(atlas.provenance.attribution),
        ])
    }
      + grounds.map { kind, side, ground in
        GeoJSONFeature(
          geometry: .multiPolygon(ground),
          properties: [
            "kind": .string(kind), "on": .day(front.day), "side": .text(side?.rawValue),
            "area_km2": .squareKilometers(ground.area(edges: .geodesic)),
          ])
      }
  }
}

extension FrontPin {
  /// The place, or the border beside the place whose side it carries.
  var words: String { isCarriedOutward ? "the border by \(place.name)" : place.name }
}
