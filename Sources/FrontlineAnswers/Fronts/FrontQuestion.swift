import FrontlineAtlas
public import FrontlineFronts
public import FrontlineTime

/// The front of a day: its length, what each side held, what pins it.
///
/// ```swift
/// let answer = try FrontQuestion(on: Day("2020-10-29")).answer(in: context)
/// answer.front.length                      // 689 km
/// answer.sides.map(\.name)                 // ["Azerbaijan", "Armenian forces"]
/// ```
///
/// The front runs half-way between neighboring settlements of different sides. It is traced from announcements, which are
/// not captures.
public struct FrontQuestion: Question {
  /// The day.
  public var day: Day
  /// How it is traced.
  public var settings: FrontSettings
  /// The district in which it is traced; `nil`: the area of interest of the atlas.
  public var area: String?

  /// A question.
  public init(on day: Day, settings: FrontSettings = FrontSettings(), area: String? = nil) {
    self.day = day
    self.settings = settings
    self.area = area
  }

  /// The front.
  ///
  /// - Throws: ``AnswerError`` where there is none that day, with the reason.
  public func answer(in context: Context) throws -> FrontAnswer {
    let tracer = try context.tracer(settings, in: area)
    return try FrontAnswer(tracer.required(on: day), tracer: tracer)
  }
}

/// What changed hands between two days: ground and settlements.
///
/// ```swift
/// let days = try Day("2020-09-27")...Day("2020-10-29")
/// let movement = try MovementQuestion(during: days).answer(in: context).movement
/// movement.gains[0].gainedArea             // 2093 km²
/// ```
public struct MovementQuestion: Question {
  /// The two days that are compared.
  public var days: ClosedRange<Day>
  /// How the fronts are traced.
  public var settings: FrontSettings
  /// The district in which they are traced; `nil`: the area of interest of the atlas.
  public var area: String?

  /// A question.
  public init(during days: ClosedRange<Day>, settings: FrontSettings = FrontSettings(), area: String? = nil) {
    self.days = days
    self.settings = settings
    self.area = area
  }

  /// The movement.
  ///
  /// - Throws: ``AnswerError`` where there is no front on one of the days.
  public func answer(in context: Context) throws -> MovementAnswer {
    let tracer = try context.tracer(settings, in: area)
    let (before, after) = try (tracer.required(on: days.lowerBound), tracer.required(on: days.upperBound))
    return MovementAnswer(movement: try before.movement(to: after), later: after, tracer: tracer)
  }
}

/// How near the front came to a settlement, day by day. Nothing is carried over to days without data.
///
/// ```swift
/// let days = try Day("2020-09-27")...Day("2020-11-08")
/// try ApproachQuestion(to: "Shusha", during: days).answer(in: context).approach.nearest?.day    // 2020-11-08
/// ```
public struct ApproachQuestion: Question {
  /// The settlement.
  public var place: String
  /// The days, a hundred years at most.
  public var days: ClosedRange<Day>
  /// How the fronts are traced.
  public var settings: FrontSettings
  /// The district in which they are traced; `nil`: the area of interest of the atlas.
  public var area: String?
  /// Whether the text is a chart.
  public var drawsChart = false

  /// A question.
  public init(
    to place: String, during days: ClosedRange<Day>, settings: FrontSettings = FrontSettings(),
    area: String? = nil
  ) {
    self.place = place
    self.days = days
    self.settings = settings
    self.area = area
  }

  /// The distances.
  ///
  /// - Throws: ``AnswerError`` where the place is not a settlement or the days are too many.
  public func answer(in context: Context) throws -> ApproachAnswer {
    guard days.upperBound - days.lowerBound < 36_600 else {
      throw AnswerError.usage("A table of more than a hundred years is too long.")
    }
    let (settlement, name) = try context.settlement(place, need: "an approach is asked of a settlement")
    let tracer = try context.tracer(settings, in: area)
    let approach = try tracer.approach(to: settlement, during: days)
    let isAnnounced = try approach.steps.contains { step in
      try step.distance != nil && tracer.front(on: step.day)?.restsOnAnnouncements == true
    }
    var caveats = Caveats(isAnnounced ? [Caveats.announcements] : [])
    caveats.add(Caveats.carried(try approach.steps.map { try tracer.front(on: $0.day) }))
    return ApproachAnswer(
      name: name, approach: approach, caveats: caveats,
      drawsChart: drawsChart, tracer: tracer)
  }
}
