import FrontlineAtlas
public import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
public import FrontlineLocalities

/// What a position is called, by a place that a reader would know.
///
/// ```swift
/// try DescribeQuestion("39.88,46.82").answer(in: context).text[0]      // 4 km SE of Khojaly
/// ```
public struct DescribeQuestion: Question {
  /// The position, or a place.
  public var position: String

  /// A question.
  public init(_ position: String) { self.position = position }

  /// The phrase, which resolves to ground that contains the position.
  ///
  /// - Throws: ``AnswerError`` where no settlement lies within 300 km.
  public func answer(in context: Context) throws -> DescribeAnswer {
    let place = try context.place(position, need: "a position is described")
    let atlas = try context.atlas()
    guard let description = atlas.describe(place.position) else {
      throw AnswerError.data("No settlement of the atlas lies within 300 km of \(place.position).")
    }
    return DescribeAnswer(
      place: place, description: description, ground: try description.locality.resolved(in: atlas),
      atlas: atlas)
  }
}

/// What a position is called.
public struct DescribeAnswer: Answer, Record {
  /// The position.
  public let place: ResolvedPlace
  /// The phrase, and what it is made of.
  public let description: PlaceDescription
  /// What the phrase resolves to.
  public let ground: ResolvedLocality
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<DescribeAnswer>(properties: ["id", "name", "phrase", "distance_m"]) {
    Field("id", .text, in: .map) { _ in nil as String? }
    Field("name", .text, in: .map) { $0.description.phrase }
    Position.fields.of { $0.place.position }
    Field("phrase", .text) { $0.description.phrase }
    Field("settlement", .record) { $0.description.settlement.point }
    Field("distance_m", .length) { $0.description.distance }
    Field("azimuth_deg", .azimuth) { $0.description.azimuth }
    Field("compass_point", .compass) { $0.description.azimuth }
    Field("route", .text) { $0.description.route?.id.rawValue }
    Field("radius_m", .length) { $0.ground.radius }
    Field("contains_position", .flag) { $0.ground.region.contains($0.place.position) }
  }

  /// The phrase, the exact figures, and what the phrase means.
  public func text(on page: Page) -> [String] {
    let towards = direction(description.azimuth)
    return [description.phrase]
      + particulars([
        ("exactly", "\(description.distance), \(towards) of \(description.settlement.name)"),
        ("the phrase means", "\(ground.position), within \(ground.radius)"),
      ])
  }

  /// The position.
  public var features: [GeoJSONFeature]? { [Self.fields.feature(self, at: .point(place.position))] }

  /// Why this place was chosen.
  public var why: Why {
    var why = Why()
    why.addGeodesic("geodesic")
    why.add("choice", description.reason)
    why.addData(atlas)
    return why
  }
}
