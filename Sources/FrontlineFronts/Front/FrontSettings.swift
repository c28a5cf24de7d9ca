public import FrontlineGeometry
public import FrontlineLedger
public import FrontlineTime

/// How fronts are traced.
public struct FrontSettings: Hashable, Sendable {
  /// What becomes of pockets.
  public enum PocketRule: String, CaseIterable, Hashable, Sendable {
    /// They are part of the front.
    case keep
    /// They count with the side around them, in every figure.
    case drop
  }

  /// How claims are weighed.
  public var rule: Rule
  /// As known on which day; `nil`: with all that the ledger holds.
  public var asKnownOn: Day?
  /// The least share of the places in the area of interest that must have a standing, from 0 to 1; below it
  /// there is no front that day.
  public var coverage: Double
  /// How far apart the points stand that carry sides outward to the border of the area of interest.
  public var borderSpacing: Length
  /// What becomes of pockets.
  public var pockets: PocketRule

  /// The settings that answers use unless told otherwise.
  public init(
    rule: Rule = .latest, asKnownOn: Day? = nil, coverage: Double = 0.8,
    borderSpacing: Length = .kilometers(5),
    pockets: PocketRule = .keep
  ) {
    self.rule = rule
    self.asKnownOn = asKnownOn
    self.coverage = coverage
    self.borderSpacing = borderSpacing
    self.pockets = pockets
  }
}

/// Why there is no front on a day.
public struct FrontUnavailable: Hashable, Sendable, CustomStringConvertible {
  /// The day.
  public let day: Day
  /// One sentence: what is missing, with the numbers.
  public let description: String

  package init(day: Day, description: String) {
    self.day = day
    self.description = description
  }
}
