internal import FrontlineTime

extension Ledger {
  /// Takes claims one by one, from an array or a file of any length, and makes a ledger of them, or says
  /// what is wrong with each.
  ///
  /// ```swift
  /// var builder = Ledger.Builder(scope: scope)
  /// for (row, claim) in rows { builder.add(claim, row: row) }
  /// let ledger = try builder.ledger()              // throws, naming every claim that cannot stand
  /// ```
  ///
  /// A claim cannot stand where its id is taken or none; a day of it is outside ``/FrontlineTime/EDTFDate/writableDays``; its subject, party, source or an exception is
  /// unknown; a date is an interval; its span ends before it starts; it was reported before its first possible
  /// day, unless it is ``Claim/Stance/agreed``; it is agreed for days without a last one; it corrects or derives from a claim that is not there, or
  /// from itself, or in a circle; it excepts something although it is on no district.
  public struct Builder: Sendable {
    let scope: Scope
    var columns = ClaimColumns()
    private var faults: [ClaimFault] = []
    private var refused: [RefusedClaim] = []
    private var unread: Set<String> = []

    /// An empty builder.
    public init(scope: Scope) {
      self.scope = scope
    }

    /// A builder with the claims of a ledger.
    public init(_ ledger: Ledger) { self.init(ledger, scope: ledger.scope) }

    /// A builder with the claims of a ledger, for a scope that has all of its own in the same order.
    init(_ ledger: Ledger, scope: Scope) {
      self.scope = scope
      columns = ClaimColumns(ledger.store)
      count = ledger.store.count
    }

    /// How many claims it has taken, with those at fault.
    public private(set) var count = 0

    /// Takes a claim.
    ///
    /// - Parameters:
    ///   - claim: the claim.
    ///   - row: the row that it came from, for the faults.
    /// - Complexity: O(1), amortised.
    public mutating func add(_ claim: Claim, row: Int? = nil) {
      count += 1
      let before = faults.count
      check(claim, row)
      guard faults.count == before, let subject = scope.subjectNumbers[claim.subject],
        let party = scope.partyNumbers[claim.party], let source = scope.sourceNumbers[claim.source]
      else {
        refused.append(RefusedClaim(claim: claim, row: row))
        return
      }
      let isFull = !columns.append(
        claim, subject: subject, party: party, source: source,
        isBaseline: claim.source == scope.baseline && claim.stance == .assessed && claim.validFrom == nil,
        exceptions: claim.exceptions.compactMap { scope.subjectNumbers[.settlement($0)] }, row: row)
      if isFull { fault(claim, row, "id", "the ids and texts of a ledger fill 4 GiB already") }
    }

    /// Notes that there is a claim of an id that could not be read, so that what corrects it or derives from it
    /// is not at fault for that.
    public mutating func noteUnread(_ id: String) {
      unread.insert(id)
    }

    private mutating func fault(_ claim: Claim, _ row: Int?, _ column: String, _ reason: String) {
      faults.append(ClaimFault(row: row, claim: claim.id, column: column, reason: reason))
    }

    private mutating func check(_ claim: Claim, _ row: Int?) {
      if let why = identifierFault(claim.id) { fault(claim, row, "id", why) }
      if scope.subjectNumbers[claim.subject] == nil {
        fault(claim, row, "subject", "there is no \(claim.subject.kind.rawValue) \"\(claim.subject.id)\"")
      }
      if scope.partyNumbers[claim.party] == nil {
        fault(claim, row, "party", "there is no party \"\(claim.party)\"")
      }
      if scope.sourceNumbers[claim.source] == nil {
        fault(claim, row, "source", "there is no source \"\(claim.source)\"")
      }
      let dates = [("valid_from", claim.validFrom), ("valid_to", claim.validTo)]
      let days =
        [("reported", claim.reported)]
        + dates.flatMap { column, date in
          [date?.earliest, date?.latest].compactMap { day in day.map { (column, $0) } }
        }
      if let (column, day) = days.first(where: { !EDTFDate.writableDays.contains($0.1) }) {
        let (first, last) = (EDTFDate.writableDays.lowerBound, EDTFDate.writableDays.upperBound)
        fault(claim, row, column, "\(day) is outside \(first) ... \(last)")
      }
      for (column, date) in dates {
        if let date, date.form == .interval {
          fault(claim, row, column, "\"\(date)\" is an interval; a claim has a date here")
        }
      }
      if let from = claim.validFrom?.earliest, let to = claim.validTo?.latest, to < from {
        fault(claim, row, "valid_to", "the span ends on \(to) before it starts on \(from)")
      }
      if let from = claim.validFrom?.earliest, claim.reported < from, claim.stance != .agreed {
        let why = "reported on \(claim.reported), before \(from), its first possible day, and not agreed"
        fault(claim, row, "reported", why)
      }
      if claim.stance == .agreed, let from = claim.validFrom, from.latest == nil, claim.validTo?.latest == nil
      {
        fault(claim, row, "valid_from", "\"\(from)\" has no last possible day; what is agreed needs one")
      }
      if !claim.exceptions.isEmpty, claim.subject.kind != .district {
        fault(claim, row, "exceptions", "a \(claim.subject.kind.rawValue) has no exceptions")
      }
      for id in claim.exceptions where scope.subjectNumbers[.settlement(id)] == nil {
        fault(claim, row, "exceptions", "there is no settlement \"\(id)\"")
      }
      for (column, text) in [("id", claim.id), ("citation", claim.citation), ("note", claim.note)]
      where text.utf8.contains(0) {
        fault(claim, row, column, "the text holds a zero byte")
      }
    }

    /// What is wrong with the claims so far, all of it, by row.
    ///
    /// - Complexity: O(*n*): it looks for taken ids and follows corrections over all claims.
    public func allFaults() -> [ClaimFault] {
      ordered(faults + columns.indexed(refused: refused, unread: unread).1)
    }

    /// The ledger of the claims.
    ///
    /// - Throws: ``LedgerError`` with code ``LedgerError/Code/invalidClaim``, whose description lists every
    ///   fault, one a line; ``allFaults()`` gives them one by one.
    /// - Complexity: O(*n* log *m*) for *n* claims, *m* the most of one subject.
    public consuming func ledger() throws(LedgerError) -> Ledger {
      let (index, more) = columns.indexed(refused: refused, unread: unread)
      guard faults.isEmpty, more.isEmpty else { throw .invalidClaims(ordered(faults + more)) }
      return Ledger(store: columns.sorted(scope: scope, index: index))
    }

    private func ordered(_ faults: [ClaimFault]) -> [ClaimFault] {
      faults.sorted { a, b in
        (a.row ?? .max, a.claim, a.column) < (b.row ?? .max, b.claim, b.column)
      }
    }
  }
}
