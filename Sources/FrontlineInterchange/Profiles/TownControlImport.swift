public import FrontlineAtlas
package import FrontlineFormats
package import FrontlineFronts
internal import FrontlineGeodesy
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Reads a table of who held which town: `town, holder, lat, lon, as-of`, in any order and under these or like
/// names.
///
/// ```text
/// town,holder,lat,lon,as-of
/// Shusha,Armenian forces,39.7537,46.7465,2020-11-01
/// Shusha,Azerbaijan,39.7537,46.7465,2020-11-08
/// ```
///
/// Columns are found as all commands finds them, `Lat (deg)`, `Held by` and `As of` among them; days, numbers and names
/// are read without the blanks about them. A position may be a square of MGRS (`mgrs`, `grid`), whose half diagonal is
/// the uncertainty of the town's position, or a zone of UTM, an easting and a northing.
///
/// In place of `holder` and `as-of` a table may have a column of holders for each day, called by it (`2020-11-01`).
///
/// Every row says who held a town on a day, and stands until a row of the same town says otherwise, or to the end of its
/// last day where a column has one (`to`, `until`, `end date`); from the day after nothing is known, unless another row
/// says it. Rows to the same effect on following days become one claim. A blank holder is unknown; several with semicolons between
/// contest the town.
///
/// Further columns are read where there are any: `population`, `source` (who says so), `citation` (where), `note`; and of a town's
/// first row `kind`, `uncertainty_m`, `other_names`, `name_TAG` for a language, `position_source` and
/// `position_detail`. Any other column is named in a note.
///
/// Edge cases: a row of several days, `12-13 July 2024`, speaks of some day of them, as an uncertain date of the ledger does, with
/// a note. A row without a town, a position or a day is left out, with a note. A town of the same name more
/// than 2 km away is another town; one nearer is the same, and keeps its first position. Spellings that differ in capitals, marks,
/// hyphens or script are one town where their positions are the same, with a note. Parties and sources are told apart by name: of
/// two names that would have one id the second gets a number behind it, with a note.
public struct TownControlImport: Sendable {
  /// The party that a holder stands for, where it is not to be made of its own text; an empty one is unknown.
  public var parties: [String: String]
  /// The name of the source of rows that name none; `nil`: the name of the file.
  public var source: String?
  /// The parties of which the table speaks, by ids, names or words; none: each holder is a party and a side of its
  /// own.
  public var knownParties: [Party]

  /// How days are read; one with two readings is left out, with a note of both.
  package var days = DayReader()
  /// The columns that the caller names; those that it does not are found by their names.
  package var named = Named()
  /// How the letters of tables are written that do not say so themselves; `nil`: UTF-8.
  package var encoding: TextEncoding?
  /// The sheets or layers that are read; none: the first that says where its rows are.
  package var layers: [String] = []
  /// Whether longitudes go from 0 to 360; else that is told by the table itself.
  package var goTo360 = false
  /// What words mean, besides ``parties``.
  package var vocabulary = ControlVocabulary()

  /// A way to read such tables.
  public init(parties: [String: String] = [:], source: String? = nil, knownParties: [Party] = []) {
    self.parties = parties
    self.source = source
    self.knownParties = knownParties
  }

  /// Reads tables, their rows in any order.
  ///
  /// - Parameter onProgress: called now and then with the number of rows read.
  /// - Throws: `FormatError` for a file that is not a table, ``InterchangeError`` where a column is missing, a holder is
  ///   none of the known parties, or no row can be read.
  /// - Complexity: O(n log n) in the rows.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    var notes = ImportNotes()
    var naming = PartyNaming(vocabulary.adding(parties), known: knownParties)
    var rows: [Row] = []
    for path in paths {
      let before = rows.count
      rows += try read(path, &notes) { onProgress?(before + $0) }
    }
    try notes.check(!rows.isEmpty, "No row of \(paths.joined(separator: ", ")) can be read.")
    // A/B is contested where A and B stand alone elsewhere, so all words are seen before one is read.
    for row in rows { naming.see(row.holder) }
    let readings = rows.map { naming.reading($0.holder, in: $0.holderColumn, on: $0.day) }
    let all = naming.ids
    rows = zip(rows, readings).compactMap { row, reading in
      var row = row
      switch reading {
      case .parties(let parties):
        row.parties = parties
        if let remark = naming.remark(on: row.holder, in: row.holderColumn, on: row.day) {
          notes.add(.remark, topic: "Parties made of phrases", "\(row.place): \(remark)")
        }
      case .unknown where naming.isDenial(row.holder, in: row.holderColumn, on: row.day):
        notes.add(
          .remark, topic: "Words that name no holder",
          "\(row.place): \(row.town) is \"\(row.holder)\" on \(row.day), which names no holder; taken as unknown."
        )
      case .unknown: break
      case .contested where all.count == 2:
        row.parties = all
        notes.add(
          .remark, topic: "Contested places",
          "\(row.place): \(row.town) was contested on \(row.day), the table does not say by whom; taken as contested by the two parties of the table."
        )
      case .contested:
        notes.add(
          .remark, topic: "Contested places",
          "\(row.place): \(row.town) was contested on \(row.day), the table does not say by whom; taken as unknown."
        )
      case .claimed(let party):
        notes.add(
          .leftOut, topic: "Places that are claimed",
          "\(row.place): \(row.town) is claimed by \(party) on \(row.day), and not held; taken as unknown.")
      case .givenUp:
        notes.add(
          .remark, topic: "Places given up",
          "\(row.place): \(row.town) was given up on \(row.day), the table does not say to whom; taken as unknown."
        )
      case .leftOut:
        notes.add(
          .leftOut, topic: "Rows left out as asked",
          "\(row.place): \(row.town) is \"\(row.holder)\", which is left out as asked.")
        return nil
      }
      return row
    }
    if let sentence = vocabulary.noteOnUnmet {
      notes.add(.remark, topic: "Words that are not in the data", sentence)
    }
    try naming.check(paths.joined(separator: ", "), &notes)
    try notes.check(!rows.isEmpty, "No row of \(paths.joined(separator: ", ")) is left.")
    rows.sort { ($0.day, $0.clock ?? -1, $0.number) < ($1.day, $1.clock ?? -1, $1.number) }
    var towns = Towns()
    let name = source ?? baseName(paths.first ?? "table")
    let files = paths.map(fileName).joined(separator: ", ")
    var sources = ImportedSources(name, citation: files)
    var runs = TownRuns()
    for row in rows {
      let town = towns.town(of: row, &sources, &notes)
      runs.wait(row, of: town, source: sources.id(of: row.source), &notes)
    }
    runs.addAll(&notes)
    sources.noteAlike(&notes)
    let atlas = try Atlas(
      settlements: towns.all, parties: naming.all, sources: sources.all, claims: runs.finished(),
      provenance: Provenance(name: slug(name), title: name, origins: sources.origins))
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      generator: "Made by Frontline of the town-control table \(files).")
  }

  /// Columns that the caller names.
  package struct Named: Hashable, Sendable {
    /// Of the names of towns.
    package var town: String?
    /// Of who held them.
    package var holder: String?
    /// Of latitudes.
    package var latitude: String?
    /// Of longitudes.
    package var longitude: String?
    /// Of squares of MGRS, or coordinates of UTM with their zones.
    package var grid: String?
    /// Of zones of UTM, beside eastings and northings.
    package var zone: String?
    /// Of days.
    package var date: String?

    /// Whether one of them says where a town is.
    var namesPlace: Bool { [latitude, longitude, grid, zone].contains { $0 != nil } }

    /// None of them.
    package init() {}
  }

  /// A row of the table.
  struct Row {
    var town: String
    var position: Position
    /// The day, or some day of several, of which the last is taken where one is needed.
    var days: ClosedRange<Day>
    var day: Day { days.upperBound }
    /// The second of the day, where the row says one.
    var clock: Int?
    /// The last day, or some day of several, of which the last is taken; `nil`: the row stands until the next of its town.
    var end: Day?
    var holder: String
    var holderColumn: String
    var parties: [Party.ID] = []
    var number: Int
    var place: String
    var source = ""
    var citation = ""
    var note = ""
    var kind = Settlement.Kind.town
    var uncertainty: Length?
    var population: Int?
    var populationYear: Int?
    var translations: [Language: String] = [:]
    var otherNames: [String] = []
    var positionSource = ""
    var positionDetail = ""
  }

  private func read(
    _ path: String, _ notes: inout ImportNotes, onProgress: (Int) -> Void
  ) throws -> [Row] {
    let source = try FeatureFiles.table(
      path, encoding: encoding, layers: layers, crs: goTo360 ? .longitudesTo360 : nil,
      leavesPlaces: named.namesPlace)
    if source.linesBeforeHeader > 0 {
      notes.add(
        .remark, topic: "Columns",
        "\(path): the header is line \(source.linesBeforeHeader + 1); what stands above it is not read.")
    }
    for remark in source.remarks { notes.add(.remark, topic: "Sheets", remark) }
    var reader = try CSVReader(source, delimiter: .detected, allowsDuplicateColumns: true)
    let columns = reader.columns
    let finder = ColumnFinder(columns, file: path)
    func missing(_ what: String, _ options: String) -> InterchangeError {
      InterchangeError(
        .badFile, path,
        "\(path) has no \(what); a town-control table has town, holder, lat, lon and as-of, and this one \(columns.joined(separator: ", ")); name it with \(options)."
      )
    }
    guard
      var position = try PositionColumns(
        of: columns, file: path, latitude: named.latitude, longitude: named.longitude, grid: named.grid,
        zone: named.zone, takesText: true, readingGrids: gridPosition)
    else {
      throw missing(finder.missingPosition().value ?? "column lat", "--latitude and --longitude")
    }
    if let column = position.assumed {
      notes.add(
        .remark, topic: "Columns",
        "\(path): the column \"\(column)\" is read as latitude, longitude; call it lon_lat where it is not.")
    }
    position.goTo360 = goTo360
    let taken = position.columns.map { column in columns.firstIndex(of: column.name) }
    func column(_ name: String?, _ role: ColumnRole, _ others: [Int?] = []) throws(FormatError) -> Int? {
      if let name { return try finder.index(named: name) }
      return try finder.index(of: role, besides: taken + others)
    }
    let holders: HolderColumns
    if named.date == nil, let parts = try DateParts(finder) {
      let days = parts.columns.map { column in columns.firstIndex(of: column.name) }
      guard let holder = try column(named.holder, .holder, days) else {
        throw missing("column holder", "--holder")
      }
      holders = HolderColumns(parts: parts, holder: finder.column(holder))
    } else if let day = try column(named.date, .day) ?? column(nil, .firstDay) {
      let end = try column(nil, .lastDay, [day])
      guard let holder = try column(named.holder, .holder, [day, end]) else {
        throw missing("column holder", "--holder")
      }
      holders = HolderColumns(
        day: finder.column(day), end: end.map(finder.column), holder: finder.column(holder))
    } else if named.holder == nil, let found = try HolderColumns(daysIn: finder, columns, days, file: path) {
      holders = found
    } else {
      throw missing("column as-of, nor columns called by days", "--date")
    }
    if holders.hasMonths {
      notes.add(
        .remark, topic: "Columns",
        "\(path): what a column says that is called by a month is taken from its first day on.")
    }
    let others = holders.columns.map { column in columns.firstIndex(of: column.name) }
    guard let townIndex = try column(named.town, .town, others) else {
      throw missing("column town", "--town")
    }
    let town = finder.column(townIndex)
    let read = (position.columns + [town] + holders.columns).map(\.name)
    let further = try FurtherColumns(reader, besides: read, of: path, &notes)
    var rows: [Row] = []
    var times = ClockTimes()
    var told = ToldOrder()
    // Rows whose day has two readings, or whose longitude is over 180, wait for what the others tell.
    var waiting: [CSVRow] = []
    var hasWest = false
    var east: Set<Double> = []
    // One alone over 180 may be a slip of the pen.
    var goEast: Bool { !hasWest && east.count > 1 }
    func take(_ row: CSVRow, _ days: DayReader) throws {
      let holdings = try holders.holdings(of: row, days)
      let name = try row.trimmed(town).plainBlanks.withoutReferences
      guard !name.isEmpty else {
        throw row.error("the field is empty and must not be", in: town, code: .missing)
      }
      let place: (position: Position, uncertainty: Length?) =
        try position.located(row)
      var found = Row(
        town: name, position: place.position, days: holdings[0].days, holder: "",
        holderColumn: "", number: row.number, place: "\(row.place())", uncertainty: place.uncertainty)
      try further.fill(&found, of: row)
      for holding in holdings {
        (found.days, found.holder, found.holderColumn) = (holding.days, holding.holder, holding.column.name)
        found.end = holding.end?.upperBound
        found.clock = holding.clock
        if let end = holding.end, end.count > 1 {
          notes.add(
            .remark, topic: "Rows that end on some day",
            "\(found.place): \(found.town) was held so to some day of \(end.lowerBound) to \(end.upperBound); the last of them is taken."
          )
        }
        if holding.days.count > 1 {
          notes.add(
            .remark, topic: "Rows of several days",
            "\(found.place): \(found.town) was held so from some day of \(holding.days.lowerBound) to \(holding.days.upperBound) on; a row for each day says that it was on all of them."
          )
        }
        rows.append(found)
      }
    }
    func noting(_ work: () throws -> Void) throws {
      do { try work() } catch let error as FormatError
        where [.missing, .invalidValue, .fieldCount].contains(error.code)
      {
        notes.add(.unread, topic: "Rows that cannot be read", error.description)
      }
    }
    var isAtEnd = false
    while !isAtEnd {
      try noting {
        guard let row = try reader.next() else {
          isAtEnd = true
          return
        }
        if row.fields.allSatisfy({ $0.withoutBlanks.isEmpty }) { return }
        let longitude = position.longitude(of: row) ?? 0
        if longitude < 0 { hasWest = true }
        if longitude > 180, longitude <= 360, !goTo360 {
          east.insert(longitude)
          if let day = holders.day { told.leavesOpen(try row.trimmed(day).withoutReferences) }
          return waiting.append(row)
        }
        if let day = holders.day {
          let text = try row.trimmed(day).withoutReferences
          times.add(text)
          if days.order == nil, told.leavesOpen(text) { return waiting.append(row) }
        }
        try take(row, days)
        if row.number % 10_000 == 0 { onProgress(rows.count) }
      }
    }
    var ordered = days
    ordered.order = days.order ?? told.order
    position.goTo360 = goTo360 || goEast
    for row in waiting { try noting { try take(row, ordered) } }
    if goEast {
      notes.add(
        .remark, topic: "Longitudes from 0 to 360",
        "\(path): longitudes go from 0 to 360; those over 180, \(east.count) of them, are read as west of Greenwich."
      )
    }
    if let sentence = told.note(on: path, days) {
      notes.add(.remark, topic: "The order of days in tables", sentence)
    }
    if reader.tags != nil { notes.add(.remark, topic: "Columns", tagsNote(path)) }
    if let sentence = times.note(on: path, days) {
      notes.add(.remark, topic: "Times that are midnight elsewhere", sentence)
    }
    return rows
  }
}

/// The name of a file without its folder.
func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
