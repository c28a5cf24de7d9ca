internal import FrontlineAtlas
package import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// Reads the control table of VIINA (Violent Incident Information from News Articles, Zhukov): who held each
/// place of Ukraine on each day, in columns by several sources.
///
/// ```text
/// geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status
/// 703448,20220224,UA,UA,,UA,UA
/// ```
///
/// Each of the columns `status_*` becomes a source; `status`, which is made of them, is left out, and is read
/// only where there is no other. UA and RU are parties, CONTESTED is a claim for each, a blank is unknown. Rows to
/// the same effect on following days become one claim.
///
/// The table names places by their GeoNames number alone. Where these are comes from a second table: with the
/// columns `geonameid`, `name` (or `asciiname`), `latitude` and `longitude`, and, where there is one,
/// `feature_code`; GeoJSON with these properties, such as VIINA's own `gn_UA_tess.geojson`; or a dump of GeoNames as
/// it is (`UA.txt`).
///
/// Edge cases: the rows of a place must come in the order of their days. A place that the second table does not
/// have is left out, with one note for all its rows.
///
/// Complexity: linear in the rows; memory for the places and the changes, not for the rows.
public struct VIINAImport: Sendable {
  /// The path of the table that says where places are.
  public var places: String
  /// How days are read.
  package var days = DayReader()

  /// A way to read such tables.
  public init(places: String) { self.places = places }

  /// Reads tables, in the order of their days.
  ///
  /// - Parameter onProgress: called now and then with the number of rows read.
  /// - Throws: `FormatError` for a file that is not a table, ``InterchangeError`` where a column is missing, or no row
  ///   is of a place that is known.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    var notes = ImportNotes()
    let gazetteer = try GeoNamesTable(path: places, notes: &notes)
    var runs = ClaimRuns(isDaily: true)
    var seen: Set<Int> = []
    var missing: [Int: Int] = [:]
    var sources: [String] = []
    var count = 0
    for path in paths {
      var reader = try CSVReader(FeatureFiles.table(path), delimiter: .detected, allowsDuplicateColumns: true)
      let finder = ColumnFinder(reader.columns, file: path)
      guard let idIndex = try finder.index(of: GeoNamesTable.number) else {
        throw finder.missing("column \"geonameid\"")
      }
      guard let dateIndex = try finder.index(of: .day) else { throw finder.missing("column \"date\"") }
      let (id, date) = (finder.column(idIndex), finder.column(dateIndex))
      func isStatus(_ name: String) -> Bool { name.plainBlanks.lowercased() == "status" }
      var names = reader.columns.filter { $0.plainBlanks.lowercased().hasPrefix("status_") }
      if names.isEmpty { names = reader.columns.filter(isStatus) }
      guard !names.isEmpty else {
        throw InterchangeError(
          .badFile, path, "\(path) has no column status_wiki, nor any other of a status.")
      }
      if names.count > 1, reader.columns.contains(where: isStatus) {
        notes.add(
          .leftOut, topic: "Column status",
          "\(path): the column status is made of the others, and was left out.")
      }
      let columns = try names.map { name in
        (
          column: try reader.column(name),
          source: isStatus(name) ? "viina" : "viina-" + slug(String(name.plainBlanks.dropFirst(7)))
        )
      }
      for (_, source) in columns where !sources.contains(source) { sources.append(source) }
      reading: while true {
        do throws(FormatError) {
          guard let row = try reader.next() else { break reading }
          count += 1
          if count % 10_000 == 0 { onProgress?(count) }
          let number = try row.wholeNumber(id)
          guard let place = gazetteer.ids[number] else {
            missing[number, default: 0] += 1
            continue
          }
          let day = try row.value(date) { try days.recordedDay($0) }
          seen.insert(number)
          for (column, source) in columns {
            let text = try row.trimmed(column)
            guard let parties = Self.parties(text) else {
              notes.add(
                .leftOut, topic: "Fields that cannot be read",
                row.error("\"\(text)\" is none of UA, RU, CONTESTED and blank", in: column).description)
              continue
            }
            let outcome = runs.add(
              subject: place, source: source, day: day, parties: parties, row: row.number)
            if outcome == .contradictory || outcome == .outOfOrder {
              notes.add(
                .leftOut, topic: "Rows out of order",
                "\(row.place(of: column)): \(day) of place \(number) came before, or is before the row above; this one was left out."
              )
            }
          }
        } catch {
          guard [.missing, .invalidValue, .fieldCount].contains(error.code) else { throw error }
          notes.add(.leftOut, topic: "Rows that cannot be read", error.description)
        }
      }
    }
    for (number, rows) in missing.sorted(by: { $0.key < $1.key }) {
      notes.add(
        .leftOut, topic: "Places without a position",
        "Place \(number) is not in \(places); its \(rows) \(rows == 1 ? "row was" : "rows were") left out.")
    }
    try notes.check(!seen.isEmpty, "No row of \(paths.joined(separator: ", ")) is of a place in \(places).")
    let files = paths.map(fileName).joined(separator: ", ")
    let settlements = gazetteer.settlements.filter { seen.contains($0.number) }.map(\.settlement)
    let atlas = try Atlas(
      settlements: settlements,
      parties: [
        Party(
          id: "ukraine", names: PlaceNames("Ukraine"), side: "ukraine", color: "#0072B2",
          words: ["Ukrainian", "Ukrainians", "Kyiv", "Kiev"]),
        Party(
          id: "russia", names: PlaceNames("Russia"), side: "russia", color: "#D55E00",
          words: ["Russian", "Russians", "Moscow"]),
      ],
      sources: [
        Source(id: "geonames-table", name: fileName(places), kind: .gazetteer, citation: fileName(places))
      ]
        + sources.map { id in
          Source(
            id: Source.ID(id), name: "VIINA, column status\(id == "viina" ? "" : "_" + id.dropFirst(6))",
            kind: .analyst,
            citation: "VIINA control table: \(files)")
        },
      claims: runs.finished(), provenance: Provenance(name: "viina-control", title: "VIINA control table"))
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      generator:
        "Made by Frontline of the VIINA control table \(files) and places of \(fileName(places))."
    )
  }

  /// The parties of a status; `nil`: it is none.
  private static func parties(_ status: String) -> [Party.ID]? {
    switch status.uppercased() {
    case "", "NA": []
    case "UA": ["ukraine"]
    case "RU": ["russia"]
    case "CONTESTED": ["russia", "ukraine"]
    default: nil
    }
  }
}

/// Places by their GeoNames number.
private struct GeoNamesTable {
  static let number = ColumnRole(
    "GeoNames number", names: ["geonameid", "geonamesid", "geonamid", "geonamenumber", "id"])
  private static let name = ColumnRole(
    "name", names: ["asciiname", "name", "placename", "town", "settlement", "nameen"])
  private static let code = ColumnRole("kind", names: ["featurecode", "fcode", "featcode", "fcl"])

  private(set) var ids: [Int: String] = [:]
  private(set) var settlements: [(number: Int, settlement: Settlement)] = []

  init(path: String, notes: inout ImportNotes) throws {
    if path.lowercased().hasSuffix("json") {
      try readFeatures(path, &notes)
    } else {
      try readTable(path, &notes)
    }
  }

  private mutating func readFeatures(_ path: String, _ notes: inout ImportNotes) throws {
    var reader = try GeoJSONReader(path: path)
    while let feature = try reader.next() {
      let properties = feature.properties
      func number(_ key: String) -> Double? {
        properties[key]?.double ?? properties[key]?.string.flatMap { Double($0) }
      }
      let text = ["asciiname", "name"].lazy.compactMap { properties[$0]?.string }.first
      var position: Position?
      if let latitude = number("latitude"), let longitude = number("longitude") {
        position = try? Position(validatingLatitude: latitude, longitude: longitude)
      } else if case .point(let point) = feature.geometry {
        position = point
      }
      guard let id = number("geonameid").flatMap({ Int(exactly: $0) }), let text, let position else {
        notes.add(
          .leftOut, topic: "Features of places that cannot be read",
          "\(path), feature \(reader.count - 1) has not all of geonameid, name, latitude and longitude.")
        continue
      }
      add(id, text, position, code: properties["feature_code"]?.string)
    }
  }

  private mutating func readTable(_ path: String, _ notes: inout ImportNotes) throws {
    // A dump has nineteen columns, parted by tabs, without a header or quotes.
    let isDump = path.lowercased().hasSuffix(".txt")
    var reader = try CSVReader(
      isDump ? .file(path) : FeatureFiles.table(path), delimiter: isDump ? .tab : .detected,
      hasHeader: !isDump, hasQuotes: !isDump)
    let columns = reader.columns
    let finder = ColumnFinder(columns, file: path)
    func column(_ role: ColumnRole, _ number: String) throws -> CSVColumn? {
      isDump ? CSVColumn(number) : try finder.index(of: role).map(finder.column)
    }
    let place =
      isDump
      ? try PositionColumns(of: columns, file: path, latitude: "5", longitude: "6")
      : try PositionColumns(of: columns, file: path)
    guard let id = try column(Self.number, "1"), let name = try column(Self.name, "2"), let place else {
      throw InterchangeError(
        .badFile, path,
        "\(path) must have the columns geonameid, name, latitude and longitude; it has \(reader.columns.joined(separator: ", "))."
      )
    }
    let code = try column(Self.code, "8")
    if code == nil {
      notes.add(
        .remark, topic: "Kinds of places",
        "\(path) has no column feature_code, so every place is called a village.")
    }
    while true {
      do {
        guard let row = try reader.next() else { break }
        let number = try row.wholeNumber(id)
        let text = try row.trimmed(name).plainBlanks
        guard !text.isEmpty else {
          throw row.error("the field is empty and must not be", in: name, code: .missing)
        }
        add(
          number, text, try place.position(of: row), code: try code.flatMap { try row.stringIfAny($0) })
      } catch let error as FormatError
        where [.missing, .invalidValue, .fieldCount, .syntax].contains(error.code)
      {
        notes.add(.leftOut, topic: "Rows of places that cannot be read", error.description)
      }
    }
  }

  /// Adds a place, unless it is there.
  private mutating func add(_ number: Int, _ text: String, _ position: Position, code: String?) {
    guard ids[number] == nil else { return }
    let place = "\(slug(text))-\(number)"
    ids[number] = place
    settlements.append(
      (
        number,
        Settlement(
          id: place, names: PlaceNames(text), kind: code.map(Self.kind) ?? .village, position: position,
          source: "geonames-table", sourceDetail: "geonames:\(number)")
      ))
  }

  /// The kind of a feature code of GeoNames: seats of regions are cities, of districts towns.
  private static func kind(_ code: String) -> Settlement.Kind {
    switch code {
    case "PPLC", "PPLA": .city
    case "PPLA2", "PPLA3": .town
    default: .village
    }
  }
}
