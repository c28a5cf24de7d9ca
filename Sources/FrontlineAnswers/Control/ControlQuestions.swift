internal import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

/// Who held a subject: its history, or on some days.
///
/// ```swift
/// let day = try Day("2020-11-09")
/// try ControlQuestion("Shusha", during: day...day).answer(in: context).text[0]
/// // Shusha on 2020-11-09: held by Azerbaijan
/// ```
///
/// Who held a place is what a rule makes of the claims of sources; it says nothing on who owns it.
public struct ControlQuestion: Question {
  /// A settlement, a district, an area or a route.
  public var place: String
  /// What the name is the name of, where it is that of several; `nil`: settlements first.
  public var kind: Subject.Kind?
  /// The days; `nil`: the whole history.
  public var days: ClosedRange<Day>?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day; `nil`: with all that the ledger holds.
  public var asKnownOn: Day?

  /// A question.
  public init(
    _ place: String, kind: Subject.Kind? = nil, during days: ClosedRange<Day>? = nil,
    by rule: Rule = .latest, asKnownOn: Day? = nil
  ) {
    self.place = place
    self.kind = kind
    self.days = days
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// A standing, the standings of some days, or a history.
  public static let schema = JSONSchema.anyOf([
    StandingAnswer.schema, SpanAnswer.schema, HistoryAnswer.schema,
  ])

  /// A ``StandingAnswer`` of one day, a ``SpanAnswer`` of several, a ``HistoryAnswer`` without days.
  public func answer(in context: Context) throws -> AnyAnswer {
    guard let days else {
      return try AnyAnswer(
        HistoryQuestion(place, kind: kind, by: rule, asKnownOn: asKnownOn).answer(in: context))
    }
    if days.lowerBound == days.upperBound {
      return try AnyAnswer(
        StandingQuestion(place, on: days.lowerBound, kind: kind, by: rule, asKnownOn: asKnownOn)
          .answer(in: context))
    }
    let history = try HistoryQuestion(place, kind: kind, by: rule, asKnownOn: asKnownOn).answer(in: context)
    return AnyAnswer(SpanAnswer(history, during: days))
  }
}

/// Who held a subject on one day, and which claims say so.
///
/// ```swift
/// let answer = try StandingQuestion("Shusha", on: Day("2020-11-09")).answer(in: context)
/// answer.standing.state                    // held by azerbaijan
/// answer.standing.deciding.ids             // ["shusha-2020-11-09-artsakh-authorities"]
/// ```
public struct StandingQuestion: Question {
  /// A settlement, a district, an area or a route.
  public var place: String
  /// The day.
  public var day: Day
  /// What the name is the name of; `nil`: settlements first.
  public var kind: Subject.Kind?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A question.
  public init(
    _ place: String, on day: Day, kind: Subject.Kind? = nil, by rule: Rule = .latest, asKnownOn: Day? = nil
  ) {
    self.place = place
    self.day = day
    self.kind = kind
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// The standing with its claims.
  public func answer(in context: Context) throws -> StandingAnswer {
    let subject = try context.subject(place, kind: kind)
    let atlas = try context.atlas()
    return StandingAnswer(
      subject: subject,
      standing: atlas.ledger.standing(of: subject.subject, on: day, asKnownOn: asKnownOn, by: rule),
      atlas: atlas)
  }
}

/// Who held a subject, as spans of days.
///
/// ```swift
/// try HistoryQuestion("Shusha").answer(in: context).spans.map(\.holder)
/// // ["Azerbaijan", "Armenian forces", "Azerbaijan"]
/// ```
public struct HistoryQuestion: Question {
  /// A settlement, a district, an area or a route.
  public var place: String
  /// What the name is the name of; `nil`: settlements first.
  public var kind: Subject.Kind?
  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day.
  public var asKnownOn: Day?

  /// A question.
  public init(_ place: String, kind: Subject.Kind? = nil, by rule: Rule = .latest, asKnownOn: Day? = nil) {
    self.place = place
    self.kind = kind
    self.rule = rule
    self.asKnownOn = asKnownOn
  }

  /// The spans, in order.
  public func answer(in context: Context) throws -> HistoryAnswer {
    let subject = try context.subject(place, kind: kind)
    let atlas = try context.atlas()
    return HistoryAnswer(
      subject: subject, history: atlas.ledger.history(of: subject.subject, by: rule, asKnownOn: asKnownOn),
      atlas: atlas)
  }
}
