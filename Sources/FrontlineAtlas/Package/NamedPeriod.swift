public import FrontlineLedger
public import FrontlineTime

/// A day or a span of days that texts call by a name: a war, a ceasefire, an agreement.
///
/// ```swift
/// let truce = NamedPeriod(names: ["ceasefire", "truce"], days: day...day, source: "general-reference")
/// ```
///
/// Several periods may bear one name; a text means the last that began by the day on which it was said.
public struct NamedPeriod: Hashable, Sendable {
  /// Its names without an article, in English.
  public let names: [String]
  /// Its first and last day.
  public let days: ClosedRange<Day>
  /// The source of the days.
  public let source: Source.ID

  /// A period of some names.
  public init(names: [String], days: ClosedRange<Day>, source: Source.ID) {
    self.names = names
    self.days = days
    self.source = source
  }
}
