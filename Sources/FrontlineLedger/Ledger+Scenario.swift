public import FrontlineTime

extension Ledger {
  /// The source of what is assumed: it outranks all others under every rule.
  public static let scenario: SourceID = "scenario"

  /// The ledger of a scenario: a party is assumed to have held a subject on some days, whatever the claims say.
  ///
  /// ```swift
  /// let what = try ledger.assuming(.azerbaijan, holds: .settlement("lachin"), during: day...day)
  /// what.standing(of: .settlement("lachin"), on: day).party      // azerbaijan
  /// ledger.standing(of: .settlement("lachin"), on: day).party    // armenian-forces: this one stays as it is
  /// ```
  ///
  /// The assumption is a claim of the source ``scenario``, so every question takes it into account and names it.
  ///
  /// Edge cases:
  /// - Of two assumptions on one subject and day the later made stands.
  /// - The days of which a ledger speaks stay those of its other claims: beyond them an assumption says nothing.
  ///
  /// - Throws: ``LedgerError`` for a subject or party that the scope does not have.
  /// - Complexity: O(*n*) for all claims.
  public func assuming(_ party: PartyID, holds subject: Subject, during days: ClosedRange<Day>)
    throws(LedgerError) -> Ledger
  {
    let dated = EDTFDate.writableDays
    guard days.overlaps(dated) else { return self }  // of such days no ledger speaks
    let days = days.clamped(to: dated)
    var builder = Builder(self, scope: scope.adding(Self.scenario))
    var number = 1
    while claim("scenario-\(number)") != nil { number += 1 }
    builder.add(
      Claim(
        id: "scenario-\(number)", subject: subject, party: party, stance: .assessed,
        validFrom: EDTFDate(days.lowerBound), validTo: EDTFDate(days.upperBound), reported: days.lowerBound,
        source: Self.scenario, note: "assumed"))
    return try builder.ledger()
  }
}

extension UnsafeMutableBufferPointer<Entry> {
  /// The outcome of what is assumed, the last of it; `nil`: nothing is.
  func assumed(by scenario: UInt16) -> Outcome? {
    guard
      let last = indices.lazy.filter({ self[$0].source == scenario }).max(by: {
        self[$1].isLater(than: self[$0]) || (self[$1].ties(with: self[$0]) && self[$1].claim > self[$0].claim)
      })
    else { return nil }
    self[last].role = .deciding
    return .held(self[last].party)
  }
}
