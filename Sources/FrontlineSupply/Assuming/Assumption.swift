public import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

/// That a party held a settlement on a day, whatever the claims say.
public struct Assumption: Hashable, Sendable, CustomStringConvertible {
  /// Who is assumed to have held it.
  public let party: Party.ID
  /// What.
  public let settlement: Settlement
  /// On which day, and on no other.
  public let day: Day

  /// One sentence: `azerbaijan is assumed to have held Shusha on 2020-10-29`.
  public var description: String { "\(party) is assumed to have held \(settlement.name) on \(day)" }
}
