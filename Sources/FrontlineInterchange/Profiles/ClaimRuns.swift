internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// What sources say of subjects day by day, joined to runs of days on which they say the same; each run becomes
/// one claim, or one for each party where the source calls the place contested.
struct ClaimRuns {
  private struct Key: Hashable {
    var subject: String
    var source: String
  }

  private struct Run {
    var parties: [Party.ID]
    /// The first day on which it may have begun.
    var earliest: Day
    var first: Day
    var last: Day
    /// The day of the report: one that names the end of what it says was not made before that end.
    var reported: Day
    var row: Int
    var citation: String
    var note: String
    /// The day of the capture that is carried over to these; `nil`: they have their own.
    var carriedFrom: Day?
  }

  /// What came of a row.
  enum Outcome { case taken, repeated, contradictory, outOfOrder }

  /// Whether the source speaks of each day anew, so that a day without a row ends what it said; else what it said
  /// stands until it says otherwise.
  let isDaily: Bool
  let kind: Subject.Kind
  private var open: [Key: Run] = [:]
  private var order: [Key] = []
  private var claims: [Claim] = []
  private var ids = FreeIDs()
  private(set) var lastDay: Day?
  /// Claims of runs that gave way to others of their source, and the day before; where it then says nothing, they have
  /// ended too.
  private var replaced: [Key: [(claim: Int, last: Day)]] = [:]
  /// The claim of each source's last run on a subject, by party.
  private var lastClaims: [Key: [Party.ID: String]] = [:]

  init(isDaily: Bool, kind: Subject.Kind = .settlement) {
    self.isDaily = isDaily
    self.kind = kind
  }

  /// Takes what a source says of a subject on a day; no party: it says nothing.
  ///
  /// - Parameters:
  ///   - citation: where the source says so; empty: the row stands in.
  ///   - note: a remark on the row.
  ///   - carriedFrom: the day of the capture that is carried over to this one.
  mutating func add(
    subject: String, source: String, day: Day, parties: [Party.ID], row: Int, citation: String = "",
    note: String = "", carriedFrom: Day? = nil
  ) -> Outcome {
    add(
      subject: subject, source: source, days: day...day, parties: parties, row: row, citation: citation,
      note: note, carriedFrom: carriedFrom)
  }

  /// Takes what a source says of a subject on some day of several, of which the last is counted; no party: it says
  /// nothing.
  ///
  /// - Parameter end: the last day of which it says so; `nil`: it names none. What it says ends by a row of no party.
  mutating func add(
    subject: String, source: String, someDayOf days: ClosedRange<Day>, until end: Day? = nil,
    parties: [Party.ID], row: Int, citation: String = "", note: String = ""
  ) -> Outcome {
    let day = days.upperBound
    return add(
      subject: subject, source: source, days: day...day, earliest: days.lowerBound, reported: end,
      parties: parties, row: row, citation: citation, note: note)
  }

  /// Takes what a source says of a subject on each of some days. Days of which it spoke before stay as they are.
  mutating func add(
    subject: String, source: String, days: ClosedRange<Day>, earliest: Day? = nil, reported: Day? = nil,
    parties: [Party.ID], row: Int, citation: String = "", note: String = "", carriedFrom: Day? = nil
  ) -> Outcome {
    see(days.upperBound)
    let key = Key(subject: subject, source: source)
    var new = Run(
      parties: parties, earliest: earliest ?? days.lowerBound, first: days.lowerBound, last: days.upperBound,
      reported: reported ?? days.lowerBound, row: row, citation: citation, note: note,
      carriedFrom: carriedFrom)
    guard var run = open[key] else {
      if !parties.isEmpty {
        open[key] = new
        order.append(key)
      }
      return .taken
    }
    let isSame = parties == run.parties
    if days.upperBound <= run.last {
      if isSame, days.lowerBound >= run.first {
        open[key]?.reported = max(run.reported, new.reported)
        return .repeated
      }
      return days.upperBound == run.last ? .contradictory : .outOfOrder
    }
    if isSame, run.carriedFrom == carriedFrom, days.lowerBound <= run.last + 1 {
      run.last = days.upperBound
      if let reported { run.reported = max(run.reported, reported) }
      open[key] = run
      return .taken
    }
    let isLate = days.lowerBound <= run.last
    if isLate {
      new.first = run.last + 1
      new.reported = max(new.reported, new.first)
      new.earliest = new.first
    }
    let before = claims.count
    close(key, run, endsOn: isDaily ? run.last : parties.isEmpty ? new.first - 1 : nil)
    if !isDaily {
      if parties.isEmpty {
        for (claim, last) in replaced.removeValue(forKey: key) ?? [] {
          claims[claim] = claims[claim].ending(last)
        }
      } else {
        replaced[key, default: []] += (before..<claims.count).map { ($0, new.first - 1) }
      }
    }
    open[key] = new
    return isLate ? .outOfOrder : .taken
  }

  /// Takes note of a day of which the table speaks.
  mutating func see(_ day: Day) { lastDay = max(lastDay ?? day, day) }

  /// All claims. A run that reaches the last day of the table stays open.
  consuming func finished() -> [Claim] {
    var marked: Set<String> = []
    for key in order {
      guard let run = open[key], !run.parties.isEmpty else { continue }
      let isOpen = !isDaily || run.last == lastDay && run.carriedFrom == nil
      close(key, run, endsOn: isOpen ? nil : run.last)
      // The ledger speaks up to the last day on which anything was reported, so one claim of each source says
      // that its table reaches so far.
      if isDaily, let lastDay, run.last == lastDay, run.first < lastDay, marked.insert(key.source).inserted {
        append(
          key,
          Run(
            parties: run.parties, earliest: lastDay, first: lastDay, last: lastDay, reported: lastDay,
            row: run.row, citation: run.citation, note: "", carriedFrom: run.carriedFrom),
          endsOn: run.carriedFrom == nil ? nil : lastDay,
          note: run.carriedFrom.map { "carried over from \($0)" }
            ?? "the last day of the table; the source says the same as the day before")
      }
    }
    return claims
  }

  private mutating func close(_ key: Key, _ run: Run, endsOn last: Day?) {
    guard !run.parties.isEmpty else { return }
    let note =
      run.carriedFrom.map { "carried over from \($0): no data of their own" }
      ?? (run.first == run.last ? "" : "said of each day from \(run.first) to \(run.last)")
    append(key, run, endsOn: last, note: isDaily ? note : run.note)
  }

  private mutating func append(_ key: Key, _ run: Run, endsOn last: Day?, note: String) {
    let before = lastClaims[key] ?? [:]
    for party in run.parties {
      var id = "\(key.subject)-\(run.first)-\(key.source)"
      if run.parties.count > 1 { id += "-\(party)" }
      id = ids.take(id)
      claims.append(
        Claim(
          id: id, subject: Subject(kind, key.subject), party: party, stance: .assessed,
          validFrom: EDTFDate(someDayOf: run.earliest...run.first), validTo: last.map { EDTFDate($0) },
          reported: run.reported,
          source: Source.ID(key.source), citation: run.citation.isEmpty ? "row \(run.row)" : run.citation,
          note: note, derivedFrom: run.carriedFrom == nil ? nil : before[party]))
      if run.carriedFrom == nil { lastClaims[key, default: [:]][party] = id }
    }
  }
}

extension Claim {
  /// The claim with an end.
  fileprivate func ending(_ last: Day) -> Claim {
    Claim(
      id: id, subject: subject, party: party, stance: stance, validFrom: validFrom, validTo: EDTFDate(last),
      reported: reported, source: source, citation: citation, note: note, corrects: corrects,
      derivedFrom: derivedFrom, exceptions: exceptions)
  }
}
