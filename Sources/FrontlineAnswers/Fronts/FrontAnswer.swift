import FrontlineAtlas
public import FrontlineFormats
public import FrontlineFronts
import FrontlineGeodesy
import FrontlineGeometry
import FrontlineLedger

/// The front of a day.
public struct FrontAnswer: Answer, Record {
  /// The front.
  public let front: Front
  /// What each side held.
  public let sides: [SideGround]
  /// Places that another side encloses.
  public let pockets: [Pocket]
  /// Narrow ground between two fronts.
  public let corridors: [Corridor]
  /// How it was made.
  public let why: Why
  private let lines: [FrontLine]
  private let territories: [(kind: String, side: Party.Side?, ground: MultiPolygon)]
  private let atlas: Atlas
  /// Whether its areas are those of the hull of the settlements.
  private let isHull: Bool

  init(_ front: Front, tracer: FrontTracer) throws {
    self.front = front
    atlas = tracer.atlas
    lines = front.lines
    sides = try front.sides.map {
      SideGround(side: $0, name: tracer.atlas.name(of: $0), share: try front.share(of: $0))
    }
    pockets = try front.traced?.pockets ?? []
    corridors = try front.traced?.corridors() ?? []
    var bounds: [(kind: String, side: Party.Side?, ground: MultiPolygon)] = []
    if let traced = front.traced {
      bounds = [("band", nil, try traced.band)]
      bounds += try front.sides.map { ("surely held", $0, try traced.surelyHeld(by: $0)) }
    }
    territories = bounds + (try front.sides.map { ("ground", $0, try front.territory(of: $0)) })
    isHull = tracer.area.isOfSettlements
    var why = Why()
    try why.addFront(front, by: tracer)
    why.addDays(atlas.ledger)
    why.addData(atlas)
    self.why = why
  }

  /// The fields.
  public static let fields = Fields<FrontAnswer> {
    Field("on", .day) { $0.front.day }
    Field("area_of_interest", .text) { $0.front.areaOfInterest }
    Field("length_km", .kilometers) { $0.length }
    Field("sides", .records(SideGround.fieldsWithSide(under: "id"))) { $0.sides }
    Field("lines", .records()) { $0.lines }
    Field("pockets", .records()) { $0.pockets }
    Field("corridors", .records()) { $0.corridors }
  }

  private var length: Length { lines.reduce(.zero) { $0 + $1.length } }

  /// Whether it rests on announcements.
  public var caveats: Caveats? {
    var caveats = Caveats.on(front)
    if isHull { caveats.add(Caveats.hull) }
    return caveats
  }

  /// Length, shares, pins, pockets and corridors.
  public func text(on page: Page) -> [String] {
    let heading = "The front of \(front.day) in \(front.areaOfInterest)"
    guard !lines.isEmpty else {
      let reason = sides.count == 1 ? "\(sides[0].name) held everything." : front.lackOfLines
      return ["\(heading): there is none. \(reason)"]
    }
    let closed = lines.count(where: \.isClosed)
    let count = "\(counted(lines.count, "line")), \(closed) of them closed"
    return [heading]
      + particulars(
        [("length", "\(length.formatted(Length.longUnit, decimals: 0)) in \(count)")]
          + sides.map { ($0.name, $0.share.words) } + pinWords + pocketWords
          + corridors.map { corridor in
            let sides = listed(corridor.sides.map(atlas.name))
            let width = corridor.width.formatted(Length.longUnit, decimals: 0)
            let length = corridor.length.formatted(Length.longUnit, decimals: 0)
            return ("corridor", "\(corridor.name) (\(sides)), some \(width) wide and \(length) long")
          })
  }

  private var pinWords: [(String, String)] {
    let pins = lines.flatMap(\.segments).map(\.pins)
    let placed = pins.filter { !$0.left.isCarriedOutward && !$0.right.isCarriedOutward }
      .sorted { $0.gap < $1.gap }
    guard let tightest = placed.first, let widest = placed.last else { return [] }
    func words(_ pins: FrontPins) -> String {
      "between \(pins.left.words) and \(pins.right.words), \(pins.gap) apart"
    }
    let places = Set(pins.flatMap { [$0.left.place.id, $0.right.place.id] })
    return [
      ("pinned by", counted(places.count, "settlement")), ("tightest", words(tightest)),
      ("widest", words(widest)),
    ]
  }

  private var pocketWords: [(String, String)] {
    guard !pockets.isEmpty else { return [] }
    let named = pockets.prefix(5).map { pocket in
      "\(pocket.name) (\(atlas.name(of: pocket.side)), \(pocket.area.whole))"
    }
    let more = pockets.count > 5 ? ", and \(pockets.count - 5) more" : ""
    return [("pockets", "\(pockets.count): \(named.joined(separator: ", "))\(more)")]
  }

  /// A segment with the number of its line.
  private struct NumberedStretch: Record {
    var line: Int
    var segment: FrontSegment

    static let fields = Fields<NumberedStretch> {
      Field("line", .count) { $0.line }
      Field("length_m", .length) { $0.segment.length }
      Field("gap_m", .length) { $0.segment.pins.gap }
      Field("left_side", .text) { $0.segment.pins.left.side?.rawValue }
      Field("left", .text) { $0.segment.pins.left.place.id }
      Field("right_side", .text) { $0.segment.pins.right.side?.rawValue }
      Field("right", .text) { $0.segment.pins.right.place.id }
      Field("left_carried_outward", .flag) { $0.segment.pins.left.isCarriedOutward }
      Field("right_carried_outward", .flag) { $0.segment.pins.right.isCarriedOutward }
      Field("left_rests_on_baseline", .flag) { $0.segment.pins.left.restsOnBaseline }
      Field("right_rests_on_baseline", .flag) { $0.segment.pins.right.restsOnBaseline }
    }
  }

  /// A row for each segment, with the two places that pin it.
  public var table: Table? {
    NumberedStretch.fields.table(
      lines.enumerated().flatMap { number, line in
        line.segments.map { NumberedStretch(line: number, segment: $0) }
      })
  }

  /// The lines, the band, the surely held grounds and those behind the front.
  public var features: [GeoJSONFeature]? {
    lines.map { line in
      GeoJSONFeature(
        geometry: .lineString(line.line),
        properties: [
          "kind": "front", "on": .day(front.day), "left": .text(line.left?.rawValue),
          "right": .text(line.right?.rawValue), "length_km": .kilometers(line.length),
          "attribution": .known(atlas.provenance.attribution),
        ])
    }
      + territories.map { kind, side, ground in
        GeoJSONFeature(
          geometry: .multiPolygon(ground),
          properties: [
            "kind": .string(kind), "on": .day(front.day), "side": .text(side?.rawValue),
            "area_km2": .squareKilometers(ground.area(edges: .geodesic)),
          ])
      }
  }
}
