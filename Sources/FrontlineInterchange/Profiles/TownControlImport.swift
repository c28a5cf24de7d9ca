public import FrontlineAtlas
package import FrontlineFormats
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
/// Every row says who held a town on a day, and stands until a row of the same town says otherwise. Rows to the
/// same effect on following days become one claim. A blank holder is unknown; several with semicolons between
/// contest the town.
///
/// Further columns are read where there are any: `source` (who says so), `citation` (where), `note`; and of a town's
/// first row `kind`, `uncertainty_m`, `other_names`, `name_TAG` for a language, `position_source` and
/// `position_detail`. Any other column is named in a note.
///
/// Edge cases: a row without a town, a position or a day is left out, with a note. A town of the same name more
/// than 2 km away is another town; one nearer is the same, and keeps its first position.
public struct TownControlImport: Sendable {
  /// The party that a holder stands for, where it is not to be made of its own text; an empty one is unknown.
  public var parties: [String: String]
  /// The name of the source of rows that name none; `nil`: the name of the file.
  public var source: String?
  /// The parties of which the table speaks, by ids, names or words; none: each holder is a party and a side of its
  /// own.
  public var knownParties: [Party]

  /// What comes first in `10/11/2020`; `nil`: such a day is left out, with a note of both readings.
  package var dateOrder: DateOrder?

  /// A way to read such tables.
  public init(parties: [String: String] = [:], source: String? = nil, knownParties: [Party] = []) {
    self.parties = parties
    self.source = source
    self.knownParties = knownParties
  }

  /// Reads tables, their rows in any order.
  ///
  /// - Parameter onProgress: called now and then with the number of rows read.
  /// - Throws: `FormatError` for a file that is no table, ``InterchangeError`` where a column is missing, a holder is
  ///   none of the known parties, or no row can be read.
  /// - Complexity: O(n log n) in the rows.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    var notes = ImportNotes()
    var naming = PartyNaming(parties, known: knownParties)
    var rows: [Row] = []
    for path in paths {
      let before = rows.count
      rows += try read(path, &naming, &notes) { onProgress?(before + $0) }
    }
    try naming.check(paths.joined(separator: ", "))
    try notes.check(!rows.isEmpty, "No row of \(paths.joined(separator: ", ")) can be read.")
    rows.sort { ($0.day, $0.number) < ($1.day, $1.number) }
    var towns = Towns()
    let name = source ?? baseName(paths.first ?? "table")
    var sources = ImportedSources(name, citation: paths.joined(separator: ", "))
    var runs = ClaimRuns(isDaily: false)
    for row in rows {
      let town = towns.town(of: row, &sources, &notes)
      let outcome = runs.add(
        subject: town.id, source: sources.id(of: row.source), day: row.day, parties: row.parties,
        row: row.number, citation: row.citation, note: row.note)
      switch outcome {
      case .taken, .repeated: break
      case .contradictory, .outOfOrder:
        notes.add(
          .leftOut, topic: "Rows of one town and day that differ",
          "\(row.place): another row says otherwise of \(town.name) on \(row.day); the first was kept.")
      }
    }
    let atlas = try Atlas(
      settlements: towns.all, parties: naming.all, sources: sources.all, claims: runs.finished(),
      provenance: Provenance(name: slug(name), title: name, origins: sources.origins))
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      making: "Made by Frontline of the town-control table \(paths.joined(separator: ", ")).")
  }

  /// A row of the table.
  struct Row {
    var town: String
    var position: Position
    var day: Day
    var parties: [Party.ID]
    var number: Int
    var place: String
    var source = ""
    var citation = ""
    var note = ""
    var kind = Settlement.Kind.town
    var uncertainty: Length?
    var translations: [Language: String] = [:]
    var otherNames: [String] = []
    var positionSource = ""
    var positionDetail = ""
  }

  private static let columns: [(key: String, names: [String])] = [
    ("town", ["town", "name", "place", "settlement", "city"]),
    ("holder", ["holder", "held_by", "held by", "controller", "control", "party", "side", "status"]),
    ("lat", ["lat", "latitude", "y"]), ("lon", ["lon", "lng", "long", "longitude", "x"]),
    ("as-of", ["as-of", "as_of", "as of", "asof", "date", "day"]),
  ]

  private func read(
    _ path: String, _ naming: inout PartyNaming, _ notes: inout ImportNotes, onProgress: (Int) -> Void
  ) throws -> [Row] {
    var reader = try CSVReader(path: path, delimiter: .detected, allowsTwins: true)
    var found: [CSVColumn] = []
    for (key, names) in Self.columns {
      let lower = reader.columns.map { $0.lowercased().filter { $0 != "\u{FEFF}" } }
      guard let index = names.lazy.compactMap({ lower.firstIndex(of: $0) }).first else {
        throw InterchangeError(
          .badFile, path,
          "\(path) has no column \(key); a town-control table has town, holder, lat, lon and as-of, and this one \(reader.columns.joined(separator: ", "))."
        )
      }
      found.append(try reader.column(reader.columns[index]))
    }
    let further = try FurtherColumns(reader, besides: found.map(\.name), of: path, &notes)
    var rows: [Row] = []
    while true {
      do {
        guard let row = try reader.next() else { break }
        let day = try row.value(found[4]) { try DayReader(order: dateOrder).day($0) }
        let (latitude, longitude) = (try row.writtenDouble(found[2]), try row.writtenDouble(found[3]))
        let position: Position
        do { position = try Position(validatingLatitude: latitude, longitude: longitude) } catch {
          throw row.error("\(error)".trimmedStop, in: found[2], underlying: error)
        }
        let holder = try row.stringIfAny(found[1]) ?? ""
        let (parties, isContested) = naming.parties(holder)
        if isContested {
          notes.add(
            .remark, topic: "Contested places",
            "\(row.place()): \(try row.string(found[0])) was contested on \(day), the table does not say by whom; taken as unknown."
          )
        }
        var town = Row(
          town: try row.string(found[0]), position: position, day: day, parties: parties, number: row.number,
          place: "\(row.place())")
        try further.fill(&town, of: row)
        rows.append(town)
        if rows.count % 10_000 == 0 { onProgress(rows.count) }
      } catch let error as FormatError where [.missing, .invalidValue, .fieldCount].contains(error.code) {
        notes.add(.leftOut, topic: "Rows that cannot be read", error.description)
      }
    }
    return rows
  }
}
