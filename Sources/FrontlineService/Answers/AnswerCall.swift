internal import FrontlineAnswers
internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineLedger
internal import FrontlineTime

/// One call of an answer: its parameters as the values that questions are made of.
struct AnswerCall {
  let call: Call
  let context: Context

  /// A text that must be there.
  func text(_ name: String) throws -> String { try call.required(name) }

  /// A text that may be there.
  func textIfAny(_ name: String) throws -> String? { try call[name] == nil ? nil : call.required(name) }

  /// A day that must be there.
  func day(_ name: String) throws -> Day { try DayFilter.day(call.required(name)[...], named: name) }

  /// A day that may be there.
  func dayIfAny(_ name: String) throws -> Day? { try call[name] == nil ? nil : day(name) }

  /// The days `from` and `to`, both of which must be there.
  func days() throws -> ClosedRange<Day> {
    let (first, last) = (try day("from"), try day("to"))
    guard first <= last else { throw ServiceError.bad("from is \(first), which is after to, \(last).") }
    guard last - first < 3_660 else {
      throw ServiceError.bad("from \(first) to \(last) are more than ten years of days; ask for fewer.")
    }
    return first...last
  }

  /// The days `on`, or `from` and `to`; `nil`: none of them is there.
  func daysIfAny() throws -> ClosedRange<Day>? {
    if let on = try dayIfAny("on") {
      guard call["from"] == nil, call["to"] == nil else {
        throw ServiceError.bad("on says the day, and from and to say days; give one or the other.")
      }
      return on...on
    }
    guard call["from"] != nil || call["to"] != nil else { return nil }
    return try days()
  }

  /// How claims are weighed.
  func weighing() throws -> Weighing { try Weighing(call, in: context) }

  /// How fronts are traced.
  func fronts() throws -> FrontSettings {
    var settings = try weighing().fronts
    switch call["pockets"] {
    case nil, "keep": break
    case "drop": settings.pockets = .drop
    case .some(let word): throw ServiceError.bad("pockets is \(shown(word)); it must be keep or drop.")
    }
    return settings
  }

  /// Which settlements are meant.
  func filter() throws -> SettlementFilter {
    var filter = SettlementFilter(district: try textIfAny("district"))
    if let word = call["kind"] {
      guard let kind = Settlement.Kind(rawValue: word) else {
        throw ServiceError.bad("kind is \(shown(word)); it must be city, town or village.")
      }
      filter.kinds = [kind]
    }
    return filter
  }

  /// Which settlements are meant, where those of one party may be asked for.
  func held() throws -> SettlementFilter {
    var filter = try filter()
    switch (try context.party(textIfAny("held-by")), try dayIfAny("on")) {
    case (let party?, let day?): filter.holding = HoldingFilter(by: party, on: day)
    case (nil, nil): break
    default:
      throw ServiceError.bad("held-by and on go together: a party, and the day on which it held the place.")
    }
    return filter
  }

  /// Whose roads, on which day.
  func roads() throws -> RoadSettings {
    let weighing = try weighing()
    var roads = try RoadSettings(
      on: day("on"), for: context.party(textIfAny("party")), by: weighing.rule, asKnownOn: weighing.known)
    roads.takesContested = try call.flag("contested")
    return roads
  }
}
