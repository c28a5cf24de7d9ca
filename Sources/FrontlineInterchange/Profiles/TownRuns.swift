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

  /// A row that is to be taken, and whose it is.
  private struct Waiting {
    var row: TownControlImport.Row
    var name: String
    var key: Key
  }

  /// What the row that stands says of its end.
  private struct End {
    var day: Day
    var row: TownControlImport.Row
  }

  private var runs = ClaimRuns(isDaily: false)
  private var ends: [Key: End] = [:]
  /// Rows in the order of their days.
  private var waiting: [Waiting] = []
  /// Where the last row of each town among them is.
  private var lastWaiting: [Key: Int] = [:]

  /// Notes a row; its day and time are not before those of the rows noted so far. Of the rows of one town and day whose times
  /// differ the last stands.
  mutating func wait(
    _ row: TownControlImport.Row, of town: Settlement, source: String, _ notes: inout ImportNotes
  ) {
    let key = Key(town: town.id, source: source)
    if let last = lastWaiting[key] {
      let before = waiting[last].row
      if let clock = before.clock, let now = row.clock, clock < now, before.days == row.days {
        if before.parties != row.parties {
          notes.add(
            .leftOut, topic: "Rows of one town and day that differ",
            "\(before.place): \(row.place) says otherwise of \(town.name) later on \(row.day); the last of the day stands."
          )
        }
        waiting[last].row = row
        return
      }
    }
    lastWaiting[key] = waiting.count
    waiting.append(Waiting(row: row, name: town.name, key: key))
  }

  /// Takes all rows.
  mutating func addAll(_ notes: inout ImportNotes) {
    var next = 0
    while next < waiting.count {
      let item = waiting[next]
      next += 1
      guard let rest = add(item, &notes) else { continue }
      let place = waiting[next...].firstIndex { $0.row.day > rest.row.day } ?? waiting.endIndex
      waiting.insert(rest, at: place)
    }
    waiting = []
  }

  /// Takes a row.
  ///
  /// - Returns: the row from the day on on which one that began with it has ended.
  private mutating func add(_ item: Waiting, _ notes: inout ImportNotes) -> Waiting? {
    let (row, name, key) = (item.row, item.name, item.key)
    let before = ends[key]
    if let before, before.day + 1 < row.day { end(key, before) }
    let outcome = runs.add(
      subject: key.town, source: key.source, someDayOf: row.days, until: row.end, parties: row.parties,
      row: row.number, citation: row.citation, note: row.note)
    guard outcome == .taken || outcome == .repeated else {
      guard let before, before.day >= row.day, row.end.map({ $0 > before.day }) ?? true else {
        notes.add(
          .leftOut, topic: "Rows of one town and day that differ",
          "\(row.place): another row says otherwise of \(name) on \(row.day); the first was kept.")
        return nil
      }
      notes.add(
        .remark, topic: "Rows that overlap",
        "\(row.place): \(before.row.place) says otherwise of \(name) from \(row.day) to \(before.day); this row is taken from \(before.day + 1) on."
      )
      var rest = item
      rest.row.days = (before.day + 1)...(before.day + 1)
      return rest
    }
    var last = row.end
    if let before, before.day >= row.day {
      if before.row.parties == row.parties {
        last = last.map { max($0, before.day) }
      } else {
        notes.add(
          .remark, topic: "Rows that overlap",
          "\(row.place): \(name) is held otherwise from \(row.day) on, though \(before.row.place) says so to \(before.day); the row that begins later stands."
        )
      }
    }
    ends[key] = row.parties.isEmpty ? nil : last.map { End(day: $0, row: row) }
    return nil
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
