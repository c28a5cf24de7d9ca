internal import FrontlineAnswers
internal import FrontlineFronts
internal import FrontlineLedger
internal import FrontlineTime

/// How claims are weighed: the rule, and the day as of which they are known.
struct Weighing: Hashable, Sendable {
  var rule: Rule = .latest
  var known: Day?

  init() {}

  /// That of the parameters `rule` and `as-known-on`.
  init(_ call: Call, in context: Context) throws {
    if let rule = call["rule"] { self.rule = try context.rule(rule) }
    if let known = call["as-known-on"] {
      self.known = try DayFilter.day(known[...], named: "as-known-on")
    }
  }

  /// The settings of fronts that are traced so.
  var fronts: FrontSettings { FrontSettings(rule: rule, asKnownOn: known) }
}
