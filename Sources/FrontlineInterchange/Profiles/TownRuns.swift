internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// The rows of a table of towns in the order of their days, joined to claims; a row that names its last day ends
/// with it.
struct TownRuns {
  private struct Key: Hashable {
    var town: Settlement.ID
    var source: String
  }

  /// What the row that stands says of its end.
  private struct End {
    var day: Day
    var row: TownControlImport.Row
  }

  private var runs = ClaimRuns(isDaily: false)
  private var ends: [Key: End] = [:]

  /// Takes a row; its day is not before those of the rows taken so far.
  mutating func add(
    _ row: TownControlImport.Row, of town: Settlement, source: String, _ notes: inout ImportNotes
  ) -> ClaimRuns.Outcome {
    let key = Key(town: town.id, source: source)
    let before = ends[key]
    if let before, before.day + 1 < row.day { end(key, before) }
    let outcome = runs.add(
      subject: town.id, source: source, someDayOf: row.days, until: row.end, parties: row.parties,
      row: row.number, citation: row.citation, note: row.note)
    guard outcome == .taken || outcome == .repeated else { return outcome }
    var last = row.end
    if let before, before.day >= row.day {
      if before.row.parties == row.parties {
        last = last.map { max($0, before.day) }
      } else {
        notes.add(
          .remark, topic: "Rows that overlap",
          "\(row.place): \(town.name) is held otherwise from \(row.day) on, though \(before.row.place) says so to \(before.day); the row that begins later stands."
        )
      }
    }
    ends[key] = row.parties.isEmpty ? nil : last.map { End(day: $0, row: row) }
    return outcome
  }

  /// All claims.
  consuming func finished() -> [Claim] {
    for key in ends.keys.sorted(by: { ($0.town, $0.source) < ($1.town, $1.source) }) {
      if let last = ends[key] { end(key, last) }
    }
    return runs.finished()
  }

  /// From the day after its last one on, a row says nothing.
  private mutating func end(_ key: Key, _ last: End) {
    _ = runs.add(
      subject: key.town, source: key.source, day: last.day + 1, parties: [], row: last.row.number)
  }
}
