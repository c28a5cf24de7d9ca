internal import FrontlineAtlas
public import FrontlineFronts
public import FrontlineTime

/// How far it is from one place to another, or to the front of a day.
///
/// ```swift
/// try DistanceQuestion(from: "Shusha", to: "Stepanakert").answer(in: context).text[0]
/// // 6.4 km, give or take 1.4 km, from Shusha to Stepanakert
/// try DistanceQuestion(from: "Shusha", to: "front", on: Day("2020-10-29")).answer(in: context).text[0]
/// // 23.2 ... 27.0 ... 30.4 km from Shusha to the front of 2020-10-29
/// ```
///
/// A place is a name, an id, `Name, District`, a position, a phrase, a route or a district; to a line or an outline it is
/// measured to the nearest point, 0 inside. All distances are geodesics on WGS 84.
public struct DistanceQuestion: Question {
  /// Where it is measured from; `front` for the front.
  public var from: String
  /// Where it is measured to; `front` for the front.
  public var to: String
  /// The day of the front.
  public var day: Day?
  /// How the front is traced.
  public var settings: FrontSettings
  /// The district in which it is traced; `nil`: the area of interest of the atlas.
  public var area: String?

  /// A question.
  public init(
    from: String, to: String, on day: Day? = nil, settings: FrontSettings = FrontSettings(),
    area: String? = nil
  ) {
    self.from = from
    self.to = to
    self.day = day
    self.settings = settings
    self.area = area
  }

  /// A distance of two points, of shapes, or to a front.
  public static let schema = JSONSchema.anyOf([
    DistanceAnswer.schema, ShapeDistanceAnswer.schema, FrontDistanceAnswer.schema,
  ])

  /// A ``DistanceAnswer``, a ``ShapeDistanceAnswer`` or a ``FrontDistanceAnswer``.
  public func answer(in context: Context) throws -> AnyAnswer {
    if from == "front" || to == "front" {
      guard let day else {
        throw AnswerError.usage("The front is that of a day: add --on 2020-10-29.")
      }
      let measured = try context.measured(to == "front" ? from : to)
      return AnyAnswer(
        try FrontDistanceAnswer(measured, on: day, tracer: context.tracer(settings, in: area)))
    }
    if let day {
      context.note(
        "Places do not move: the distance is that of every day, and \(day) plays no part; a front is named as \"front\"."
      )
    }
    let (from, to) = try (context.measured(from), context.measured(to))
    if let from = from.point, let to = to.point {
      return AnyAnswer(try DistanceAnswer(from: from, to: to, atlas: context.atlas()))
    }
    return AnyAnswer(try ShapeDistanceAnswer(from: from, to: to, atlas: context.atlas()))
  }
}
