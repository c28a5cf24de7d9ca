internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

/// The columns of a control table.
struct VIINAHeader: Sendable {
  let path: String
  /// The columns that name a place, the likelier first, each with its kind.
  let places: [(key: VIINAPlaces.Key, column: CSVColumn)]
  let date: CSVColumn
  let statuses: [(column: CSVColumn, source: String)]

  var keys: [VIINAPlaces.Key] { places.map(\.key) }

  init(_ path: String, notes: inout ImportNotes) throws {
    self.path = path
    let reader = try Self.reader(path)
    let finder = ColumnFinder(reader.columns, file: path)
    places = try VIINAPlaces.Key.allCases.compactMap { key in
      try finder.index(of: key.role).map { (key, finder.column($0)) }
    }
    guard !places.isEmpty else { throw finder.missing("column \"geonameid\"") }
    guard let dateIndex = try finder.index(of: .day) else { throw finder.missing("column \"date\"") }
    date = finder.column(dateIndex)
    let folded = reader.columns.map { $0.plainBlanks.lowercased() }
    var indices = folded.indices.filter { folded[$0].hasPrefix("status_") }
    let whole = folded.firstIndex(of: "status")
    if indices.isEmpty, let whole { indices = [whole] }
    guard !indices.isEmpty else {
      throw InterchangeError(
        .badFile, path, "\(path) has no column status_wiki, nor any other of a status.")
    }
    statuses = indices.map { index in
      (
        finder.column(index),
        index == whole ? "viina" : "viina-" + slug(String(reader.columns[index].plainBlanks.dropFirst(7)))
      )
    }
    for (number, status) in statuses.enumerated() {
      guard let other = statuses[..<number].first(where: { $0.source == status.source }) else { continue }
      throw InterchangeError(
        .badFile, path,
        "\(path): the columns \"\(other.column.name)\" and \"\(status.column.name)\" would be one source, \(status.source); call one of them otherwise."
      )
    }
    let read =
      places.map(\.column.name) + [date.name] + reader.columns.filter { $0.lowercased().contains("status") }
    // The moment of the release says nothing of who held what.
    let others = reader.columns.filter {
      !read.contains($0) && !$0.plainBlanks.isEmpty && $0.plainBlanks.lowercased() != "vcontrol_version"
    }
    if !others.isEmpty {
      notes.add(
        .leftOut, topic: "Columns",
        "\(path): these columns are not read: \(others.map { "\"\($0)\"" }.joined(separator: ", ")).")
    }
    if indices.count > 1, whole != nil {
      notes.add(
        .leftOut, topic: "Column status",
        "\(path): the column status is made of the others, and was left out.")
    }
  }

  static func reader(_ path: String) throws -> CSVReader {
    try CSVReader(FeatureFiles.table(path), delimiter: .detected, allowsDuplicateColumns: true)
  }
}

/// Who held what by one table, as runs of days on which a column says the same of a place.
struct VIINATable: Sendable {
  /// A run: what one column says of one place.
  struct Run: Sendable {
    /// The number of the place times the number of sources, and that of the source.
    var key: UInt32
    var status: UInt8
    var first: Int32
    var last: Int32
    /// The row of its first day.
    var row: UInt32

    var days: ClosedRange<Day> { Day(ordinal: first)...Day(ordinal: last) }
  }

  private(set) var runs: [Run] = []
  private(set) var notes = CountedNotes()
  private(set) var missing: [String: Int] = [:]
  private(set) var isSeen: [Bool]
  private(set) var lastDay: Day?

  private let header: VIINAHeader
  private let places: VIINAPlaces
  private let days: DayReader
  private let width: Int
  /// The number of the source of each column.
  private let sources: [Int]
  private let place: (key: VIINAPlaces.Key, column: CSVColumn)
  /// The run of each key that goes on; one of no status: there is none.
  private var open: [Run]
  private static let none: UInt8 = 255
  /// The days of dates in eight digits, by their bytes.
  private var known: [UInt64: Int32] = [:]

  init(_ header: VIINAHeader, _ places: VIINAPlaces, _ sources: [String], _ days: DayReader) {
    self.header = header
    self.places = places
    self.days = days
    width = sources.count
    self.sources = header.statuses.map { status in sources.firstIndex(of: status.source)! }
    // The places were read by a column that some table has; a table that lacks it names none of them.
    place = header.places.first { $0.key == places.key } ?? header.places[0]
    isSeen = [Bool](repeating: false, count: places.settlements.count)
    open = (0..<places.settlements.count * sources.count).map {
      Run(key: UInt32($0), status: Self.none, first: 0, last: 0, row: 0)
    }
  }

  /// Reads the whole table.
  ///
  /// - Parameter onRows: called now and then with the number of rows since the last call.
  mutating func read(onRows: (Int) -> Void) throws {
    var reader = try VIINAHeader.reader(header.path)
    var row: UInt32 = 0
    while true {
      row += 1
      if row % 50_000 == 0 { onRows(50_000) }
      do throws(FormatError) {
        guard try reader.advance() else { break }
        let number = reader.withField(place.column) { places.plainNumber(of: $0) }
        if let number, number < 0 {
          try leaveOut(reader.row())
          continue
        }
        let day = reader.withField(header.date) { plainDay($0) }
        guard let number, let day, takePlain(reader, number, day, row) else {
          try take(reader.row(), row)
          continue
        }
      } catch {
        guard [.missing, .invalidValue, .fieldCount].contains(error.code) else { throw error }
        notes.add(.unread, "Rows that cannot be read", error.description)
      }
    }
    onRows(Int((row - 1) % 50_000))
    for run in open where run.status != Self.none && run.status != VIINAStatus.unknown.rawValue {
      runs.append(run)
    }
    open = []
  }

  /// Takes a row whose fields are written as most are; `false`: they are not, and nothing was taken.
  private mutating func takePlain(
    _ reader: borrowing CSVReader, _ number: Int, _ day: Int32, _ row: UInt32
  ) -> Bool {
    var statuses: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0, 0, 0)
    guard header.statuses.count <= 8 else { return false }
    return withUnsafeMutableBytes(of: &statuses) { statuses in
      for (index, status) in header.statuses.enumerated() {
        guard let found = reader.withField(status.column, { VIINAStatus(plain: $0) }) else { return false }
        statuses[index] = found.rawValue
      }
      // A day that is none of the next needs a row for its note.
      for (index, source) in sources.enumerated() {
        let run = open[number * width + source]
        if run.status != Self.none, day <= run.last, day < run.last || run.status != statuses[index] {
          return false
        }
      }
      saw(number, day)
      for (index, source) in sources.enumerated() { put(number * width + source, statuses[index], day, row) }
      return true
    }
  }

  /// Takes a row however its fields are written.
  private mutating func take(_ row: CSVRow, _ number: UInt32) throws(FormatError) {
    guard let found = try places.number(of: row, place.column) else { return try leaveOut(row) }
    let day = try row.value(header.date) { try days.recordedDay($0) }
    saw(found, day.ordinal)
    for (index, status) in header.statuses.enumerated() {
      let text = try row.trimmed(status.column)
      guard let status = VIINAStatus(text) else {
        notes.add(
          .unread, "Fields that cannot be read",
          row.error("\"\(text)\" is none of UA, RU, CONTESTED and blank", in: status.column).description)
        continue
      }
      if !put(found * width + sources[index], status.rawValue, day.ordinal, number) {
        notes.add(
          .leftOut, "Rows of one place and day that differ",
          "\(row.place(of: header.statuses[index].column)): another row says otherwise of \(places.settlements[found].name) on \(day); the first was kept."
        )
      }
    }
  }

  private mutating func leaveOut(_ row: CSVRow) throws(FormatError) {
    missing[try row.trimmed(place.column), default: 0] += 1
  }

  private mutating func saw(_ place: Int, _ day: Int32) {
    isSeen[place] = true
    if lastDay == nil || day > lastDay!.ordinal { lastDay = Day(ordinal: day) }
  }

  /// Takes what a column says on a day; `false`: the row above says otherwise of it. A day before that of the row above is a run
  /// of its own, to be sorted with the others.
  @discardableResult
  private mutating func put(_ key: Int, _ status: UInt8, _ day: Int32, _ row: UInt32) -> Bool {
    let run = open[key]
    if run.status != Self.none {
      if day == run.last { return status == run.status }
      guard day > run.last else {
        if status != VIINAStatus.unknown.rawValue {
          runs.append(Run(key: UInt32(key), status: status, first: day, last: day, row: row))
        }
        return true
      }
      if status == run.status, day == run.last + 1 {
        open[key].last = day
        return true
      }
      if run.status != VIINAStatus.unknown.rawValue { runs.append(run) }
    }
    open[key] = Run(key: UInt32(key), status: status, first: day, last: day, row: row)
    return true
  }

  /// The day in a field of eight digits or ten characters; `nil`: it is written otherwise.
  private mutating func plainDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard bytes.count == 8 else { return Day(plain: bytes)?.ordinal }
    let key = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(as: UInt64.self)
    if let day = known[key] { return day }
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let day = try? days.recordedDay(String(decoding: bytes, as: UTF8.self))
    else { return nil }
    known[key] = day.ordinal
    return day.ordinal
  }
}
