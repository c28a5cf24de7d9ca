extension ClaimColumns {
  /// The store of the claims, which are without fault.
  ///
  /// A counting sort brings the claims of a subject together; each subject's are then sorted by whether the
  /// start is known, the start, the reported day and, for the sake of one order, the id.
  consuming func sorted(scope: Ledger.Scope, index: consuming IDIndex) -> ClaimStore {
    let count = starts.count
    var offsets = [UInt32](repeating: 0, count: scope.subjects.count + 1)
    for subject in subjects { offsets[Int(subject) + 1] += 1 }
    for subject in 0..<scope.subjects.count { offsets[subject + 1] += offsets[subject] }

    var order = [UInt32](repeating: 0, count: count)
    var next = offsets
    for claim in 0..<count {
      let subject = Int(subjects[claim])
      order[Int(next[subject])] = UInt32(claim)
      next[subject] += 1
    }
    for subject in 0..<scope.subjects.count {
      sort(&order, from: Int(offsets[subject]), to: Int(offsets[subject + 1]))
    }

    var places = [UInt32](repeating: 0, count: count)  // where each claim goes
    for place in 0..<count { places[Int(order[place])] = UInt32(place) }
    let replaced = replacements(index: index, places: places)
    index.renumber { places[$0] }

    var newRecords: [ClaimStore.Record] = []
    newRecords.reserveCapacity(count)
    for place in 0..<count {
      var record = records[Int(order[place])]
      if !replaced.isEmpty, replaced[UInt32(place)] != nil { record.flags.insert(.replaced) }
      newRecords.append(record)
    }
    var newExtras: [UInt32: ClaimStore.Extra] = [:]
    newExtras.reserveCapacity(extras.count)
    for (claim, extra) in extras { newExtras[places[Int(claim)]] = extra }
    let newStarts = order.map { starts[Int($0)] }

    let sections = Self.sections(offsets, newRecords, scope)
    let promises = newStarts.indices.lazy.filter {
      newRecords[$0].flags.isAgreed && newStarts[$0] > newRecords[$0].reported
    }.map { UInt32($0) }

    ids.trim()
    // What is assumed widens nothing.
    let scenario = scope.sourceNumbers[Ledger.scenario]
    let firstDay = newStarts.indices.lazy.filter { newRecords[$0].source != scenario }.map { place in
      let start = newStarts[place]
      guard newRecords[place].flags.contains(.uncertain), let extra = newExtras[UInt32(place)] else {
        return start
      }
      return extra.earliestStart == .min ? start : extra.earliestStart
    }.min()
    return ClaimStore(
      scope: scope, sections: sections, starts: newStarts,
      records: newRecords, texts: order.map { texts[Int($0)] }, extras: newExtras, replacedOn: replaced,
      promises: Array(promises), ids: ids, idIndex: index, table: table, firstDay: firstDay ?? .max,
      lastReported: records.lazy.filter { $0.source != scenario }.map(\.reported).max() ?? .min)
  }

  /// The sections of the subjects, from where each begins.
  private static func sections(
    _ offsets: [UInt32], _ records: [ClaimStore.Record], _ scope: Ledger.Scope
  ) -> [ClaimStore.Section] {
    var sections = scope.subjects.indices.map { subject in
      let range = Int(offsets[subject])..<Int(offsets[subject + 1])
      let known = range.first { !records[$0].flags.contains(.unknownStart) } ?? range.upperBound
      var traits: ClaimStore.Traits = []
      for record in records[range] {
        if record.end != .max { traits.insert(.end) }
        if record.flags.contains(.uncertain) { traits.formUnion([.uncertain, .doubt]) }
      }
      if !scope.districts(of: subject).isEmpty { traits.insert(.lies) }
      return ClaimStore.Section(
        first: offsets[subject], firstKnown: UInt32(known), end: offsets[subject + 1], traits: traits)
    }
    for subject in sections.indices where sections[subject].traits.contains(.lies) {
      let isUncertain = scope.districts(of: subject).contains {
        sections[Int($0)].traits.contains(.uncertain)
      }
      if isUncertain { sections[subject].traits.insert(.doubt) }
    }
    return sections
  }

  private struct SortKey {
    var start: UInt64
    var reported: Int32
    var claim: UInt32
  }

  private func sort(_ order: inout [UInt32], from: Int, to: Int) {
    guard to - from > 1 else { return }
    var keys = order[from..<to].map { claim in
      let known: UInt64 = records[Int(claim)].flags.contains(.unknownStart) ? 0 : 1 << 32
      return SortKey(
        start: known | UInt64(UInt32(bitPattern: starts[Int(claim)] ^ .min)),
        reported: records[Int(claim)].reported, claim: claim)
    }
    keys.sort { a, b in
      if a.start != b.start { return a.start < b.start }
      if a.reported != b.reported { return a.reported < b.reported }
      return id(Int(a.claim)) < id(Int(b.claim))
    }
    for (place, key) in keys.enumerated() { order[from + place] = key.claim }
  }

  /// The first day on which a correction of each corrected claim is known, by the place of the claim.
  private func replacements(index: borrowing IDIndex, places: [UInt32]) -> [UInt32: Int32] {
    var replaced: [UInt32: Int32] = [:]
    for (claim, extra) in extras {
      guard let id = extra.corrects,
        let target = index.find(id.utf8, matches: { ids.matches($0, at: texts[$1].id) })
      else { continue }
      let place = places[target]
      replaced[place] = min(replaced[place] ?? .max, records[Int(claim)].reported)
    }
    return replaced
  }
}
