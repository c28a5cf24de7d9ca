internal import FrontlineGeometry
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

extension Atlas {
  /// The atlas of a scenario, in which a party is assumed to have held a place on a day: the same questions, another
  /// answer. This atlas stays as it is.
  ///
  /// ```swift
  /// let what = try atlas.assuming(.azerbaijan, holds: "Shusha", on: Day("2020-10-29"))
  /// what.standing(of: shusha, on: try Day("2020-10-29")).party      // azerbaijan
  /// what.assumptions                                                // [azerbaijan is assumed to have held Shusha on 2020-10-29]
  /// ```
  ///
  /// See ``/FrontlineLedger/Ledger/assuming(_:holds:during:)``: what is assumed goes before all claims under every rule,
  /// moves the front with it, and holds on its day alone.
  ///
  /// - Parameters:
  ///   - party: who is assumed to have held the place.
  ///   - place: any name or the id of a settlement.
  ///   - day: on which day.
  /// - Throws: ``AtlasError`` for an unknown party or name.
  /// - Complexity: O(*n*) in the claims.
  public func assuming(_ party: Party.ID, holds place: String, on day: Day) throws(AtlasError) -> Atlas {
    guard self.party(party) != nil else {
      throw AtlasError(
        code: .unknownName, subject: party.rawValue,
        description:
          "The atlas has no party \(quoted(party.rawValue)); it has \(listed(parties.map(\.id.rawValue)))."
      )
    }
    let settlement = try settlement(named: place)
    // Party and settlement are of the scope, so the claim can stand.
    let ledger = try! ledger.assuming(party, holds: settlement.subject, during: day...day)
    let assumption = Assumption(party: party, settlement: settlement, day: day)
    return Atlas(AtlasContents(contents, ledger: ledger, assumptions: assumptions + [assumption]))
  }

  /// What is assumed in this atlas, in the order in which it was; none in one that was read.
  public var assumptions: [Assumption] { contents.assumptions }
}
