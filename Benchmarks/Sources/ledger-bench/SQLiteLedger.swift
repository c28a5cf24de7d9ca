import CSQLite

/// The same claims in SQLite, in memory: a table without row ids in the order in which standings are asked
/// for, so that one descent finds the latest claim, and an index on the starts.
final class SQLiteLedger {
  private var database: OpaquePointer?
  private var latest: OpaquePointer?
  private var starting: OpaquePointer?

  init(_ made: MadeClaims) {
    sqlite3_open(":memory:", &database)
    run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
    run(
      """
      CREATE TABLE claims(place INTEGER, start INTEGER, reported INTEGER, number INTEGER, party INTEGER,
        source INTEGER, denial INTEGER, id TEXT, citation INTEGER,
        PRIMARY KEY(place, start, reported, number)) WITHOUT ROWID
      """)
    run("CREATE TABLE rows(place, start, reported, number, party, source, denial, id, citation)")
    run("BEGIN")
    let insert = prepare("INSERT INTO rows VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
    made.forEach { number, row in
      // An unknown start ranks below every known one.
      let values = [
        row.place, row.start ?? -1, row.reported, number, row.party, row.source, row.isDenial ? 1 : 0,
      ]
      for (index, value) in values.enumerated() { sqlite3_bind_int64(insert, Int32(index + 1), Int64(value)) }
      sqlite3_bind_text(insert, 8, "c\(number)", -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      sqlite3_bind_int64(insert, 9, row.start == nil ? 1 : 0)
      sqlite3_step(insert)
      sqlite3_reset(insert)
    }
    sqlite3_finalize(insert)
    // In order, which is the quickest way into a table without row ids.
    run("INSERT INTO claims SELECT * FROM rows ORDER BY place, start, reported, number")
    run("DROP TABLE rows")
    run("CREATE INDEX starts ON claims(start)")
    run("COMMIT")
    run("ANALYZE")
    latest = prepare(
      """
      SELECT start, reported, party, number FROM claims
      WHERE place = ?1 AND start <= ?2 AND denial = 0 ORDER BY start DESC, reported DESC
      """)
    starting = prepare("SELECT DISTINCT place FROM claims WHERE start = ?1")
  }

  /// The version of SQLite.
  static var version: String { String(cString: sqlite3_libversion()) }

  /// The party that held a place on a day; -1: contested, -2: unknown.
  ///
  /// - Parameter body: called with the number of each claim that decides.
  func standing(_ place: Int, on day: Int, _ body: (Int) -> Void = { _ in }) -> Int {
    sqlite3_bind_int64(latest, 1, Int64(place))
    sqlite3_bind_int64(latest, 2, Int64(day))
    var found = -2
    var top: (Int64, Int64)?
    while sqlite3_step(latest) == SQLITE_ROW {
      let key = (sqlite3_column_int64(latest, 0), sqlite3_column_int64(latest, 1))
      let party = Int(sqlite3_column_int64(latest, 2))
      if let top {
        guard top == key else { break }
        if party != found { found = -1 }
      } else {
        (top, found) = (key, party)
      }
      body(Int(sqlite3_column_int64(latest, 3)))
    }
    sqlite3_reset(latest)
    return found
  }

  /// How many places have another standing on a day than on the day before.
  func changes(on day: Int) -> Int {
    sqlite3_bind_int64(starting, 1, Int64(day))
    var places: [Int] = []
    while sqlite3_step(starting) == SQLITE_ROW { places.append(Int(sqlite3_column_int64(starting, 0))) }
    sqlite3_reset(starting)
    return places.count { standing($0, on: day) != standing($0, on: day - 1) }
  }

  /// How many bytes SQLite holds.
  var bytes: Int { Int(sqlite3_memory_used()) }

  private func run(_ sql: String) {
    var message: UnsafeMutablePointer<CChar>?
    guard sqlite3_exec(database, sql, nil, nil, &message) == SQLITE_OK else {
      fatalError("SQLite: \(message.map { String(cString: $0) } ?? "failed")")
    }
  }

  private func prepare(_ sql: String) -> OpaquePointer? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
      fatalError("SQLite: \(String(cString: sqlite3_errmsg(database)))")
    }
    return statement
  }
}
