import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLocalities

/// `frontline describe 39.76,46.75`
struct DescribeCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Say where a position is, by a place that a reader would know.",
    discussion: """
      The figures are rounded as the place is known, and the phrase resolves, by "locate", to ground that contains the \
      position.
      """)

  @Argument(help: .place("The position, or a place"), completion: .settlements)
  var position: String

  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> DescribeAnswer {
    let place = try session.place(position, need: "a position is described")
    let atlas = try session.atlas()
    guard let description = atlas.describe(place.position) else {
      throw Failure.data("No settlement of the atlas lies within 300 km of \(place.position).")
    }
    return DescribeAnswer(
      place: place, description: description, ground: try description.locality.resolved(in: atlas),
      atlas: atlas)
  }
}

/// What a position is called.
struct DescribeAnswer: Answer {
  let place: ResolvedPlace
  let description: PlaceDescription
  let ground: ResolvedLocality
  let atlas: Atlas

  var text: [String] {
    [description.phrase]
      + particulars([
        (
          "exactly",
          "\(description.distance), \(direction(description.azimuth)) of \(description.settlement.name)"
        ),
        ("the phrase means", "\(ground.position), within \(ground.radius)"),
      ])
  }

  var json: JSONValue {
    [
      "latitude": .number(place.position.latitude), "longitude": .number(place.position.longitude),
      "phrase": .string(description.phrase),
      "settlement": .place(
        id: description.settlement.id, name: description.settlement.name, description.settlement.position),
      "distance_m": .meters(description.distance), "azimuth_deg": .degrees(description.azimuth),
      "compass_point": .compass(description.azimuth), "route": .text(description.route?.id),
      "radius_m": .meters(ground.radius), "contains_position": .bool(ground.region.contains(place.position)),
    ]
  }

  var features: [GeoJSONFeature]? {
    [
      GeoJSONFeature(
        nil, description.phrase, place.position,
        ["phrase": .string(description.phrase), "distance_m": .meters(description.distance)])
    ]
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic")
    why.add("choice", description.reason)
    why.addData(atlas)
    return why
  }
}
