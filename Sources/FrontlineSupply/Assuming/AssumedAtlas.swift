public import FrontlineAtlas
public import FrontlineFronts
public import FrontlineLedger
public import FrontlineTime

/// An atlas with places assumed to have been held by others: the same questions on supply, another answer.
///
/// ```swift
/// let what = try atlas.assuming(.azerbaijan, holds: "Lachin", on: day)
/// try what.chokepoints(from: ["Stepanakert"], to: ["Goris", "Vardenis"], for: .armenianForces, on: day).cut.count
/// ```
///
/// The ledger stays as it is, and so does the atlas: what is assumed lives in this value only, goes before all
/// claims under every rule, moves the front with it, and holds on its day alone.
public struct AssumedAtlas: Sendable {
  /// The atlas as it is.
  public let atlas: Atlas
  /// What is assumed, in order.
  public let assumptions: [Assumption]

  init(_ atlas: Atlas, _ assumptions: [Assumption] = []) {
    self.atlas = atlas
    self.assumptions = assumptions
  }

  /// The same with one more assumption.
  ///
  /// - Parameters:
  ///   - party: who is assumed to have held the place.
  ///   - place: any name or the id of a settlement.
  ///   - day: on which day.
  /// - Throws: ``SupplyError`` for an unknown party, `AtlasError` for an unknown name.
  public func assuming(_ party: Party.ID, holds place: String, on day: Day) throws -> AssumedAtlas {
    guard atlas.party(party) != nil else {
      throw SupplyError(
        code: .unknownParty, subject: party.rawValue,
        description:
          "The atlas has no party \"\(party)\"; it has \(atlas.parties.map(\.id.rawValue).joined(separator: ", "))."
      )
    }
    let assumption = try Assumption(party: party, settlement: atlas.settlement(named: place), day: day)
    return AssumedAtlas(atlas, assumptions + [assumption])
  }

  /// The roads on a day, as they were for a party. See ``SupplyDay``.
  public func supply(
    on day: Day, for party: Party.ID, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) throws -> SupplyDay {
    try SupplyTracer(
      atlas, settings: FrontSettings(rule: rule, asKnownOn: known), assuming: assumptions
    ).supply(on: day, for: party)
  }

  /// The front of a day with what is assumed; `nil` where there is no data for one.
  public func front(on day: Day, by rule: Rule = .latest) throws -> Front? {
    let tracer = try SupplyTracer(atlas, settings: FrontSettings(rule: rule), assuming: assumptions)
    if case .front(let front) = try tracer.finding(on: day) { return front }
    return nil
  }
}
