internal import FrontlineTime

/// Claims in columns, in the order in which they came.
struct ClaimColumns: Sendable {
  private(set) var subjects: [UInt32] = []
  private(set) var starts: [Int32] = []
  private(set) var records: [ClaimStore.Record] = []
  private(set) var texts: [ClaimStore.Texts] = []
  /// The row that each came from; 0: from none.
  private(set) var rows: [UInt32] = []
  private(set) var extras: [UInt32: ClaimStore.Extra] = [:]
  var ids = TextArena()
  private(set) var table = TextTable()

  init() {}

  /// The claims of a store.
  init(_ store: ClaimStore) {
    subjects.reserveCapacity(store.count)
    for subject in 0..<store.scope.subjects.count {
      subjects.append(contentsOf: repeatElement(UInt32(subject), count: store.claims(on: subject).count))
    }
    starts = store.starts
    records = store.records.map {
      var record = $0
      record.flags.remove(.replaced)
      return record
    }
    texts = store.texts
    rows = [UInt32](repeating: 0, count: store.count)
    extras = store.extras
    ids = store.ids
    table = store.table
  }

  /// Adds a claim that was checked; gives `false` where the texts do not fit.
  mutating func append(
    _ claim: Claim, subject: UInt32, party: UInt8, source: UInt16, isBaseline: Bool, exceptions: [UInt32],
    row: Int?
  ) -> Bool {
    guard starts.count < Int(UInt32.max) - 1, let id = ids.append(claim.id),
      let citation = table.number(of: claim.citation), let note = table.number(of: claim.note)
    else { return false }
    let span = Span(claim)
    var flags = ClaimStore.Flags.of(claim.stance)
    if claim.validFrom == nil { flags.insert(.unknownStart) }
    if isBaseline { flags.insert(.baseline) }
    if !exceptions.isEmpty { flags.insert(.exceptions) }
    if span.isUncertain { flags.insert(.uncertain) }
    if !span.isPlain || claim.corrects != nil || claim.derivedFrom != nil || !exceptions.isEmpty {
      flags.insert(.extra)
      extras[UInt32(starts.count)] = ClaimStore.Extra(
        validFrom: claim.validFrom, validTo: claim.validTo, earliestStart: span.earliestStart,
        earliestEnd: span.earliestEnd, corrects: claim.corrects, derivedFrom: claim.derivedFrom,
        exceptions: exceptions)
    }
    subjects.append(subject)
    starts.append(span.start)
    records.append(
      ClaimStore.Record(
        reported: claim.reported.ordinal, end: span.end, source: source, party: party, flags: flags))
    texts.append(ClaimStore.Texts(id: id, citation: citation, note: note))
    rows.append(UInt32(clamping: row ?? 0))
    return true
  }

  /// The possible days of a claim.
  private struct Span {
    var earliestStart: Int32
    /// The last possible day of the start.
    var start: Int32
    var earliestEnd: Int32
    /// The last possible day of the end.
    var end: Int32
    /// Whether both dates are written as plain days, and so need not be kept.
    var isPlain: Bool

    init(_ claim: Claim) {
      let reported = claim.reported.ordinal
      let to = claim.validTo
      end = to == nil ? .max : to?.latest?.ordinal ?? .max
      isPlain = to.map(Span.isPlain) ?? true
      if let from = claim.validFrom {
        // Who says on a day that a party holds a place says that it does so by then; an agreement does not.
        let byReport = claim.stance == .agreed ? Int32.max : reported
        start = min(from.latest?.ordinal ?? .max, byReport, end)
        earliestStart = min(from.earliest?.ordinal ?? .min, start)
        isPlain = isPlain && Span.isPlain(from)
      } else {
        start = reported
        earliestStart = reported
      }
      // A span ends no earlier than it starts.
      earliestEnd = to == nil ? .max : min(max(to?.earliest?.ordinal ?? .min, earliestStart), end)
    }

    var isUncertain: Bool { earliestStart != start || earliestEnd != end }

    private static func isPlain(_ date: EDTFDate) -> Bool {
      guard date.isExact, let day = date.earliest else { return false }
      return date.text == day.description
    }
  }
}

/// A claim that was refused for itself.
struct RefusedClaim: Sendable {
  var claim: Claim
  var row: Int?

  func fault(_ column: String, _ reason: String) -> ClaimFault {
    ClaimFault(row: row, claim: claim.id, column: column, reason: reason)
  }
}

// MARK: - Faults between claims

extension ClaimColumns {
  /// An index of the ids, and what is wrong between claims: taken ids, and corrections and derivations of
  /// nothing or in a circle; also of the claims that were refused already, which are not among the columns.
  func indexed(refused: [RefusedClaim], unread: Set<String>) -> (IDIndex, [ClaimFault]) {
    var index = IDIndex(count: starts.count)
    var faults: [ClaimFault] = []
    for claim in starts.indices {
      let other = index.insert(claim, hash: ids.hash(at: texts[claim].id)) { other in
        ids.matches(at: texts[other].id, and: texts[claim].id)
      }
      if let other {
        let place = rows[other] == 0 ? "another claim" : "row \(rows[other])"
        faults.append(fault(claim, "id", "the id \"\(id(claim))\" is taken by \(place)"))
      }
    }
    let refusedIDs = Set(refused.map(\.claim.id)).union(unread)
    func find(_ id: String) -> Int? { index.find(id.utf8) { ids.matches($0, at: texts[$1].id) } }
    for each in refused {
      if let other = find(each.claim.id) {
        let place = rows[other] == 0 ? "another claim" : "row \(rows[other])"
        faults.append(each.fault("id", "the id \"\(each.claim.id)\" is taken by \(place)"))
      }
      for (column, id) in [("corrects", each.claim.corrects), ("derived_from", each.claim.derivedFrom)] {
        guard let id, find(id) == nil, !refusedIDs.contains(id) else { continue }
        faults.append(each.fault(column, "there is no claim \"\(id)\""))
      }
    }
    for (column, name) in [("corrects", \ClaimStore.Extra.corrects), ("derived_from", \.derivedFrom)] {
      var targets: [Int: Int] = [:]
      for (claim, extra) in extras {
        guard let id = extra[keyPath: name] else { continue }
        if let target = find(id) {
          targets[Int(claim)] = target
        } else if !refusedIDs.contains(id) {
          faults.append(fault(Int(claim), column, "there is no claim \"\(id)\""))
        }
      }
      for claim in Self.circular(targets) {
        let id = extras[UInt32(claim)]?[keyPath: name] ?? ""
        let what = targets[claim] == claim ? "the claim names itself" : "\"\(id)\" leads back to the claim"
        faults.append(fault(claim, column, what))
      }
    }
    return (index, faults)
  }

  /// The keys from which the arrows lead back to the key.
  private static func circular(_ targets: [Int: Int]) -> [Int] {
    var found: [Int] = []
    var done: Set<Int> = []
    for start in targets.keys where !done.contains(start) {
      var path: [Int] = []
      var place: [Int: Int] = [:]
      var at = start
      while !done.contains(at), place[at] == nil, let next = targets[at] {
        place[at] = path.count
        path.append(at)
        at = next
      }
      if let begin = place[at] { found += path[begin...] }
      done.formUnion(path)
    }
    return found
  }

  func id(_ claim: Int) -> String { ids.text(at: texts[claim].id) }

  private func fault(_ claim: Int, _ column: String, _ reason: String) -> ClaimFault {
    let row = rows[claim] == 0 ? nil : Int(rows[claim])
    return ClaimFault(row: row, claim: id(claim), column: column, reason: reason)
  }
}
