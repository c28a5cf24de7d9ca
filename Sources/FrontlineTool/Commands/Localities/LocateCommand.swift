import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
import FrontlineLocalities
import FrontlineTime

/// `frontline locate "12 km north-east of Fuzuli"`
struct LocateCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "locate", abstract: "Find the ground that a phrase stands for, and how sure that is.",
    discussion: """
      A phrase is one that reports use: "5 km from Shusha", "12 km north-east of Fuzuli", "2 km E and 3 km N of \
      Hadrut", "near Aghdara", "between Shusha and Lachin", "20 km along the Lachin corridor from Goris", "in \
      Goranboy district", coordinates. The radius is added up by the point-radius method.
      """)

  @Argument(help: ArgumentHelp("The phrase, in quotes.", valueName: "phrase"))
  var phrase: [String]

  @Option(help: ArgumentHelp("Say who held the settlements inside on this day.", valueName: "day"))
  var on: String?

  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> LocateAnswer {
    let atlas = try session.atlas()
    let locality = try Locality(phrase.joined(separator: " "))
    let readings = try locality.readings(in: atlas, exactly: session.isExact)
    for repair in readings[0].repairs { session.keep(repair) }
    let day = try session.day(on, named: "--on")
    let rule = try session.rule(claims)
    let known = try session.day(claims.asKnownOn, named: "--as-known-on")
    let inside = try readings[0].settlements(in: atlas).map { near in
      let standing = day.map { atlas.standing(of: near.settlement, on: $0, asKnownOn: known, by: rule) }
      return try LocateAnswer.Inside(
        near: near, name: near.settlement.name, standing: standing,
        holder: standing.map { try session.words($0.state) })
    }
    return LocateAnswer(
      readings: readings, inside: inside, day: day, rule: rule, asKnownOn: known, atlas: atlas)
  }
}

/// The ground of a phrase.
struct LocateAnswer: Answer {
  /// A settlement on the ground, and who held it.
  struct Inside {
    var near: NearbySettlement
    var name: String
    var standing: Standing?
    var holder: String?
  }

  let readings: [ResolvedLocality]
  let inside: [Inside]
  let day: Day?
  let rule: Rule
  let asKnownOn: Day?
  let atlas: Atlas

  private var best: ResolvedLocality { readings[0] }

  var text: [String] {
    ["\(best.position), within \(best.radius)"]
      + particulars([
        ("ground", ground),
        ("places", best.places.map { "\($0.text): \($0.kind) \($0.id)" }.joined(separator: "; ")),
      ])
      + contributions.aligned(heading: false).map { "    " + $0 }
      + settlements + others
  }

  private var ground: String {
    switch best.region {
    case .ring(_, let inner, let outer): "a ring from \(inner) to \(outer)"
    case .sector(_, let inner, let outer, let azimuth, let angle):
      "a sector from \(inner) to \(outer), \(fixed(angle, angle == 45 ? 0 : angle == 22.5 ? 1 : 2))° either side of \(azimuth.compassPoint.name)"
    case .corridor(_, let width): "a corridor, \(width) to either side of the line"
    case .intersection, .union: "\(best.region.kind == "union" ? "a" : "an") \(best.region.kind)"
    default: "a \(best.region.kind)"
    }
  }

  private var contributions: Table {
    Table(
      columns: [.number("length_m", ""), .text("kind", ""), .text("note", "")],
      rows: best.contributions.map { part in
        [.init(part.length), .init(part.kind.name), .init((part.isAssumed ? "assumed: " : "") + part.note)]
      })
  }

  private var settlements: [String] {
    guard !inside.isEmpty else { return ["No settlement of the atlas lies in it."] }
    let heading =
      counted(inside.count, "settlement") + " in it"
      + (day.map { ", and who held them on \($0) by \(rule.words)" } ?? "")
    return [heading] + rows.aligned().prefix(26).map { "  " + $0 }
      + (inside.count > 25 ? ["  and \(inside.count - 25) more; --format csv lists all"] : [])
  }

  private var others: [String] {
    guard readings.count > 1 else { return [] }
    return ["Other readings"]
      + readings.dropFirst().prefix(8).map { reading in
        "  \(reading.places.map { "\($0.kind) \($0.id)" }.joined(separator: ", ")): \(reading.position), within \(reading.radius)"
      }
  }

  private var rows: Table {
    Table(
      columns: [
        .hidden("id"), .number("distance_m", "distance"), .text("compass_point", ""), .text("name", "name"),
        .text("kind", "kind"), .text("held_by", day == nil ? "" : "held by"), .hidden("latitude"),
        .hidden("longitude"),
      ],
      rows: inside.map { item in
        let settlement = item.near.settlement
        return [
          Table.Cell(settlement.id), .init(item.near.distance),
          .init(item.near.azimuth?.compassPoint.abbreviation), .init(item.name),
          .init(settlement.kind.rawValue), .init(item.holder), .init(degrees: settlement.position.latitude),
          .init(degrees: settlement.position.longitude),
        ]
      })
  }

  var table: Table? { rows }

  var json: JSONValue {
    .object(
      Self.members(best).adding([
        "day": .day(day),
        "settlements": .array(
          inside.map { item in
            let settlement = item.near.settlement
            return .object(
              JSONValue.placeMembers(id: settlement.id, name: item.name, settlement.position).adding([
                "kind": .string(settlement.kind.rawValue), "distance_m": .meters(item.near.distance),
                "standing": item.standing.map { .object($0.state.object) } ?? .null,
              ]))
          }),
        "readings": .array(readings.map { .object(Self.members($0)) }),
      ]))
  }

  static func members(_ reading: ResolvedLocality) -> JSONObject {
    [
      "phrase": .string(reading.locality.text), "form": .string(reading.locality.form.kind),
      "latitude": .number(reading.position.latitude), "longitude": .number(reading.position.longitude),
      "radius_m": .meters(reading.radius), "region": .object(region(reading.region)),
      "contributions": .array(
        reading.contributions.map { part in
          [
            "kind": .string(part.kind.rawValue), "length_m": .meters(part.length),
            "assumed": .bool(part.isAssumed),
            "note": .known(part.note),
          ]
        }),
      "places": .array(
        reading.places.map { place in
          [
            "text": .string(place.text), "id": .string(place.id), "name": .string(place.name),
            "kind": .string(place.kind), "reason": .known(place.reason),
          ]
        }),
      "notes": .list(reading.notes),
    ]
  }

  private static func region(_ region: LocalityRegion) -> JSONObject {
    var members: JSONObject = ["kind": .string(region.kind)]
    switch region {
    case .circle(_, let radius): members["radius_m"] = .meters(radius)
    case .ring(_, let inner, let outer):
      members["inner_m"] = .meters(inner)
      members["outer_m"] = .meters(outer)
    case .sector(_, let inner, let outer, let azimuth, let angle):
      members["inner_m"] = .meters(inner)
      members["outer_m"] = .meters(outer)
      members["azimuth_deg"] = .degrees(azimuth)
      members["half_angle_deg"] = .number(angle)
    case .corridor(_, let width): members["half_width_m"] = .meters(width)
    default: break
    }
    return members
  }

  var features: [GeoJSONFeature]? {
    guard let polygons = try? best.region.polygons() else { return nil }
    let properties = Self.members(best)
    return [
      GeoJSONFeature(geometry: .multiPolygon(polygons), properties: properties),
      GeoJSONFeature(nil, best.locality.text, best.position, ["radius_m": .meters(best.radius)]),
    ]
      + inside.map { item in
        GeoJSONFeature(
          item.near.settlement.id, item.name, item.near.settlement.position,
          [
            "kind": .string(item.near.settlement.kind.rawValue), "distance_m": .meters(item.near.distance),
            "standing": item.standing.map { .object($0.state.object) } ?? .null,
          ])
      }
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic circles, rings and sectors")
    why.add(
      "radius",
      "point-radius method: Chapman and Wieczorek, Georeferencing Best Practices, 2020; Zermoglio et al., Quick Reference Guide, 2020"
    )
    for place in best.places where !place.reason.isEmpty { why.add("name_\(place.text)", place.reason) }
    if !best.notes.isEmpty { why.add("notes", best.notes, .list(best.notes)) }
    if day != nil { why.addRule(rule, asKnownOn: asKnownOn) }
    why.addData(atlas)
    return why
  }
}
