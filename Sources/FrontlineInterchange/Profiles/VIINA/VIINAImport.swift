internal import FrontlineAtlas
package import FrontlineFormats
internal import FrontlineGeodesy
internal import FrontlineLedger
internal import FrontlineTime
internal import Synchronization

/// Reads the control table of VIINA (Violent Incident Information from News Articles, Zhukov): who held each
/// place of Ukraine on each day, in columns by several sources.
///
/// ```text
/// geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status
/// 703448,20220224,UA,UA,,UA,UA
/// ```
///
/// Each of the columns `status_*` becomes a source; `status`, which is made of them, is left out, and is read
/// only where there is no other. Of `status_boost`, which adds reports of events to `status_wiki`, the atlas says so. UA and
/// RU are parties, CONTESTED is a claim for each, a blank is unknown. Rows to
/// the same effect on following days become one claim.
///
/// The table names places by their GeoNames number alone, or by a code (`kod`). Where these are comes from a second
/// table: with the columns `geonameid` or `kod`, `name` (or `asciiname`), `latitude` and `longitude`, and, where there is
/// one, `feature_code`; GeoJSON with these properties, such as VIINA's own `gn_UA_tess.geojson`, or with polygons and a
/// code, such as its `katotth_UA_tess.geojson`: then a place stands inside of its polygon; or a dump of GeoNames
/// as it is (`UA.txt`). Files may be packed, as they are published; an archive of several tables is all of them.
///
/// Edge cases: rows may stand in any order. A place that the second table does
/// not have is left out, with one note for all its rows. Numbers may be written as `7e+05`.
///
/// Complexity: linear in the rows, and several files at once on as many cores; memory for the places and the changes, not
/// for the rows.
public struct VIINAImport: Sendable {
  /// The path of the table that says where places are.
  public var places: String
  /// How days are read.
  package var days = DayReader()

  /// A way to read such tables.
  public init(places: String) { self.places = places }

  /// Reads tables, in any order.
  ///
  /// - Parameter onProgress: called now and then with the number of rows read.
  /// - Throws: `FormatError` for a file that is not a table, ``InterchangeError`` where a column is missing, or no row
  ///   is of a place that is known.
  public func read(_ paths: [String], onProgress: ((Int) -> Void)? = nil) throws -> ImportedAtlas {
    let tables = try paths.flatMap { try FeatureFiles.expanded($0) }
    var notes = ImportNotes()
    let headers = try tables.map { try VIINAHeader($0, notes: &notes) }
    var sources: [String] = []
    for source in headers.flatMap({ $0.statuses.map(\.source) }) where !sources.contains(source) {
      sources.append(source)
    }
    let gazetteer = try VIINAPlaces(path: places, by: Set(headers.flatMap(\.keys)), notes: &notes)
    let read = try all(headers, gazetteer, sources, onProgress)

    var runs = ClaimRuns(isDaily: true)
    var remarks = CountedNotes()
    var isSeen = [Bool](repeating: false, count: gazetteer.settlements.count)
    var missing: [String: Int] = [:]
    for table in read {
      remarks.add(table.notes)
      for place in table.isSeen.indices where table.isSeen[place] { isSeen[place] = true }
      missing.merge(table.missing) { $0 + $1 }
      if let last = table.lastDay { runs.see(last) }
    }
    let sorted = read.enumerated().flatMap { number, table in table.runs.map { (number, $0) } }
      .sorted { ($0.1.key, $0.1.first, $0.0, $0.1.row) < ($1.1.key, $1.1.first, $1.0, $1.1.row) }
    for (number, run) in sorted {
      let place = Int(run.key) / sources.count
      let outcome = runs.add(
        subject: gazetteer.settlements[place].id, source: sources[Int(run.key) % sources.count],
        days: run.days,
        parties: VIINAStatus(rawValue: run.status)!.parties, row: Int(run.row))
      if outcome == .contradictory || outcome == .outOfOrder {
        remarks.add(
          .leftOut, "Days of which two rows speak",
          "\(headers[number].path), row \(run.row): another row says otherwise of \(gazetteer.settlements[place].name) on \(run.days.lowerBound); the first was kept."
        )
      }
    }
    remarks.write(to: &notes)
    for (number, rows) in missing.sorted(by: { $0.key < $1.key }) {
      notes.add(
        .leftOut, topic: "Places without a position",
        "Place \(number) is not in \(places); its \(rows) \(rows == 1 ? "row was" : "rows were") left out.")
    }
    try notes.check(
      isSeen.contains(true), "No row of \(paths.joined(separator: ", ")) is of a place in \(places).")
    return try atlas(
      of: zip(gazetteer.settlements, isSeen).filter(\.1).map(\.0), sources, runs.finished(), notes,
      files: paths.map(fileName).joined(separator: ", "))
  }

  /// What each table says, read on as many cores as there are tables.
  private func all(
    _ headers: [VIINAHeader], _ gazetteer: VIINAPlaces, _ sources: [String], _ onProgress: ((Int) -> Void)?
  ) throws -> [VIINATable] {
    let results = Mutex<[Int: Result<VIINATable, any Error>]>([:])
    let count = Mutex(0)
    // Called by one thread at a time.
    nonisolated(unsafe) let onProgress = onProgress
    let meter = ReadingMeter.current
    Cores.forEachRun(of: headers.count, atLeast: 1) { run in
      for number in run {
        let result = Result {
          var table = VIINATable(headers[number], gazetteer, sources, days)
          try ReadingMeter.$current.withValue(meter) {
            try table.read { rows in
              count.withLock {
                $0 += rows
                onProgress?($0)
              }
            }
          }
          return table
        }
        results.withLock { $0[number] = result }
      }
    }
    let found = results.withLock { $0 }
    // Each number has its result.
    return try headers.indices.map { try found[$0]!.get() }
  }

  private func atlas(
    of settlements: [Settlement], _ sources: [String], _ claims: [Claim], _ notes: ImportNotes, files: String
  ) throws -> ImportedAtlas {
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
        + sources.map { VIINASources.source($0, of: files) },
      claims: claims, provenance: VIINASources.provenance)
    return ImportedAtlas(
      atlas: atlas, notes: notes.finished(),
      generator: "Made by Frontline of the VIINA control table \(files) and places of \(fileName(places)).")
  }
}

/// What a column says of a place on a day.
enum VIINAStatus: UInt8 {
  case unknown, ukraine, russia, contested

  /// The status in a field; `nil`: it is none.
  init?(_ text: String) {
    switch text.uppercased() {
    case "", "NA": self = .unknown
    case "UA": self = .ukraine
    case "RU": self = .russia
    case "CONTESTED": self = .contested
    default: return nil
    }
  }

  /// The status in a field as most are written; `nil`: it is not.
  init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.count {
    case 0: self = .unknown
    case 2 where bytes[0] == UInt8(ascii: "U") && bytes[1] == UInt8(ascii: "A"): self = .ukraine
    case 2 where bytes[0] == UInt8(ascii: "R") && bytes[1] == UInt8(ascii: "U"): self = .russia
    case 9 where bytes.elementsEqual("CONTESTED".utf8): self = .contested
    default: return nil
    }
  }

  var parties: [Party.ID] {
    switch self {
    case .unknown: []
    case .ukraine: ["ukraine"]
    case .russia: ["russia"]
    case .contested: ["russia", "ukraine"]
    }
  }
}

/// Notes that are counted by their topic, of which so many are kept, however many rows they are of.
struct CountedNotes {
  private var order: [String] = []
  private var topics: [String: (kind: ImportedAtlas.Note.Kind, count: Int, first: [String])] = [:]

  mutating func add(_ kind: ImportedAtlas.Note.Kind, _ topic: String, _ sentence: @autoclosure () -> String) {
    if topics[topic] == nil {
      order.append(topic)
      topics[topic] = (kind, 0, [])
    }
    topics[topic]!.count += 1
    if topics[topic]!.first.count < Self.most { topics[topic]!.first.append(sentence()) }
  }

  mutating func add(_ other: CountedNotes) {
    for topic in other.order {
      let more = other.topics[topic]!
      for sentence in more.first { add(more.kind, topic, sentence) }
      topics[topic]!.count += more.count - more.first.count
    }
  }

  private static let most = 100_000

  /// The notes that are kept, and one for the others.
  func write(to notes: inout ImportNotes) {
    for topic in order {
      let (kind, count, first) = topics[topic]!
      for sentence in first { notes.add(kind, topic: topic, sentence) }
      if count > first.count { notes.add(kind, topic: topic, "So were \(count - first.count) more.") }
    }
  }
}
