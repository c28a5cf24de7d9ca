import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeodesy
import FrontlineGeometry

/// `frontline distance A B`
struct DistanceCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "distance", abstract: "Measure from one place to another, with the direction both ways.",
    discussion: """
      "distance Shusha front --on 2020-10-29" measures to the front of that day: the least that it can be, the \
      estimate, and the most. To a route or a district it is measured to the nearest point of the line or outline, 0 \
      inside. Words do as well: distance from Shusha to the front on 2020-10-29.
      """)

  @Argument(
    help: .place(
      "Two places, or words: from A to B, between A and B, with \"on DAY\" behind", name: "places"),
    completion: .settlements)
  var places: [String]

  @Option(help: ArgumentHelp("The day of the front, where the second place is \"front\".", valueName: "day"))
  var on: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var output: OutputOptions

  func answer(in session: Session) throws -> AnyAnswer {
    let call = try DistanceCall(places)
    if let worded = call.day, let on, worded != on {
      throw Failure.usage("The words say on \(worded) and --on says \(on); give one day.")
    }
    let day = call.day ?? on
    if call.to == "front" || call.from == "front" {
      guard let day = try session.day(day, option: call.day == nil ? "--on" : "on") else {
        throw Failure.usage("The front is that of a day: add --on 2020-10-29.")
      }
      return AnyAnswer(
        try FrontDistanceAnswer(
          session.measured(call.to == "front" ? call.from : call.to), on: day,
          tracer: session.tracer(front, claims), session: session))
    }
    if let day = try session.day(day, option: call.day == nil ? "--on" : "on") {
      session.note(
        "Places do not move: the distance is that of every day, and \(day) plays no part; a front is named as \"front\"."
      )
    }
    let (from, to) = try (session.measured(call.from), session.measured(call.to))
    if let from = from.point, let to = to.point {
      return AnyAnswer(try DistanceAnswer(from: from, to: to, atlas: session.atlas()))
    }
    return AnyAnswer(try ShapeDistanceAnswer(from: from, to: to, atlas: session.atlas()))
  }
}

/// The geodesic between two places.
struct DistanceAnswer: Answer {
  let from: ResolvedPlace
  let to: ResolvedPlace
  let atlas: Atlas

  var distance: Length { from.distance(to: to) }
  var there: Azimuth? { from.azimuth(to: to) }
  var back: Azimuth? { to.azimuth(to: from) }

  /// How far the distance can be off, since neither place is a point; `nil`: both were given as positions.
  var uncertainty: Length? {
    guard from.uncertainty != nil || to.uncertainty != nil else { return nil }
    return (from.uncertainty ?? .zero) + (to.uncertainty ?? .zero)
  }

  var caveats: Caveats? {
    Caveats(words: uncertainty.map { ["give or take \($0), for the points are no better"] } ?? [])
  }
  var saysCaveats: Bool { true }

  var text: [String] {
    let distance = uncertainty.map { "\(self.distance), give or take \($0)" } ?? self.distance.description
    guard there != nil else { return ["\(distance): \(from.name) and \(to.name) are the same point"] }
    return ["\(distance)\(uncertainty == nil ? "" : ",") from \(from.name) to \(to.name)"]
      + particulars([
        ("\(from.name) to \(to.name)", direction(there)), ("\(to.name) to \(from.name)", direction(back)),
      ])
  }

  var json: JSONValue {
    [
      "from": from.json, "to": to.json, "distance_m": .meters(distance), "azimuth_deg": .degrees(there),
      "compass_point": .compass(there), "back_azimuth_deg": .degrees(back),
      "back_compass_point": .compass(back), "uncertainty_m": .meters(uncertainty),
    ]
  }

  var table: Table? {
    Table(
      columns: [
        .text("from", "from"), .text("to", "to"), .number("distance_m", "distance"),
        .number("azimuth_deg", "azimuth"), .number("back_azimuth_deg", "back"),
        .number("uncertainty_m", "within"),
      ],
      rows: [
        [
          Table.Cell(from.name), .init(to.name), .init(distance), .init(there), .init(back),
          .init(uncertainty),
        ]
      ])
  }

  var features: [GeoJSONFeature]? {
    var features = [from, to].map { GeoJSONFeature($0.settlement?.id, $0.name, $0.position) }
    if there != nil, let line = try? LineString([from.position, to.position]) {
      features.append(
        GeoJSONFeature(
          geometry: .lineString(line),
          properties: ["distance_m": .meters(distance), "azimuth_deg": .degrees(there)]))
    }
    return features
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic")
    why.add("from", from)
    why.add("to", to)
    if let uncertainty {
      let parts = "the points may be off by \(from.uncertainty ?? .zero) and \(to.uncertainty ?? .zero)"
      why.add(
        "uncertainty", ["\(parts), so the distance by up to \(uncertainty)"],
        [
          "from_m": .meters(from.uncertainty), "to_m": .meters(to.uncertainty),
          "distance_m": .meters(uncertainty),
        ])
    }
    why.addData(atlas)
    return why
  }
}
