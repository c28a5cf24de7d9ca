#if GeoPackage
  internal import GRDB
  internal import GRDBSQLite

  /// What reading a file may cost. A table gives no more than the file holds, and each row at once; a view or a computed
  /// column can give rows without end, texts of a gigabyte, or nothing for ever.
  final class QueryBudget {
    /// The bytes of the file.
    private let size: Int
    /// What is still to be had of the rows of one layer.
    private var bytes = 0
    /// The steps of SQLite since the last row, in thousands.
    private var steps = 0
    private var start = ContinuousClock.now

    init(size: Int) { self.size = size }

    /// What a database is told when it is opened: not to trust functions of the file, and to keep within memory.
    static let setup = """
      PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA hard_heap_limit = \(256 << 20);
      """

    /// Watches over what a connection does until the end of `body`.
    func watch<Value>(_ database: Database, _ body: (Database) throws -> Value) rethrows -> Value {
      begin()
      let connection = database.sqliteConnection
      sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Int32(min(max(size, 1 << 20), 1 << 30)))
      sqlite3_progress_handler(
        connection, 1_000, { Unmanaged<QueryBudget>.fromOpaque($0!).takeUnretainedValue().step() },
        Unmanaged.passUnretained(self).toOpaque())
      defer { sqlite3_progress_handler(connection, 0, nil, nil) }
      return try body(database)
    }

    /// Begins a layer.
    func begin() {
      bytes = 16 * size + 16 << 20
      rested()
    }

    /// Takes a row of so many bytes; whether the file can hold all that came.
    func take(_ row: Row) -> Bool {
      rested()
      for index in 0..<row.count {
        switch (row[index] as DatabaseValue).storage {
        case .string(let text): bytes -= text.utf8.count
        case .blob(let data): bytes -= data.count
        default: bytes -= 1
        }
      }
      bytes -= 1
      return bytes >= 0
    }

    private func rested() {
      steps = 0
      start = .now
    }

    /// Counts a thousand steps; not 0 stops them.
    private func step() -> Int32 {
      steps += 1
      let isTooMany = steps > 10_000 + size / 10
      return isTooMany || steps % 16 == 0 && ContinuousClock.now - start > .seconds(5) ? 1 : 0
    }
  }
#endif
