internal import FrontlineFormats
internal import FrontlineGeometry

/// A dump of GeoNames: nineteen columns parted by tabs, without a header or quotes, packed or not.
///
/// Source: the readme of download.geonames.org/export/dump.
struct GeoNamesDump {
  static let width = 19
  private let open: () throws -> ByteSource

  /// The dump in a file; `nil`: it holds none.
  init?(_ path: String) throws {
    #if GDAL
      if let packed = try PackedFile.files(of: path) {
        guard
          let file = try packed.first(where: {
            try $0.name.lowercased().hasSuffix(".txt") && Self.isDump($0.head())
          })
        else { return nil }
        open = { try file.chunks() }
        return
      }
    #endif
    guard path != "-", !path.lowercased().hasSuffix("json"), Self.isDump(try FeatureFiles.head(of: path))
    else {
      return nil
    }
    open = { .file(path) }
  }

  /// Whether the first line has the columns of a dump.
  static func isDump(_ head: [UInt8]) -> Bool {
    let fields = head.prefix { $0 != UInt8(ascii: "\n") }.split(
      separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    return fields.count == width && !fields[0].isEmpty && fields[0].allSatisfy { (0x30...0x39).contains($0) }
      && fields[6].count == 1
  }

  /// Hands over the rows of a feature class (`P`: places where people live; `nil`: all); the others are counted by their class.
  func forEach(
    of featureClass: Character?, _ body: (GazetteerEntry, String) -> Void
  ) throws -> (others: [String: Int], faults: [FormatError]) {
    var reader = try CSVReader(open(), delimiter: .tab, hasHeader: false, hasQuotes: false)
    let finder = ColumnFinder(reader.columns, file: "")
    let columns = reader.columns.indices.map(finder.column)
    guard columns.count >= Self.width else { return ([:], []) }
    var others: [String: Int] = [:]
    var faults: [FormatError] = []
    while true {
      do throws(FormatError) {
        guard try reader.advance() else { break }
        let code = reader.withField(columns[6]) { String(decoding: $0, as: UTF8.self) }
        if let featureClass, code != String(featureClass) {
          others[code, default: 0] += 1
          continue
        }
        let row = reader.row()
        body(try entry(row, columns), code)
      } catch {
        guard [.missing, .invalidValue, .fieldCount].contains(error.code) else { throw error }
        faults.append(error)
      }
    }
    return (others, faults)
  }

  private func entry(_ row: CSVRow, _ columns: [CSVColumn]) throws(FormatError) -> GazetteerEntry {
    var entry = GazetteerEntry(publisher: .geoNames)
    entry.number = String(try row.wholeNumber(columns[0]))
    entry.names.add(row[1])
    for name in row[3].split(separator: ",") { entry.names.addOther(String(name)) }
    let (y, x) = (try row.double(columns[4]), try row.double(columns[5]))
    do { entry.geometry = .point(try Position(validatingLatitude: y, longitude: x)) } catch {
      throw row.error("\(error)".trimmedStop, in: columns[4], underlying: error)
    }
    entry.kind = row[7]
    // 0 stands for unknown.
    if let people = try row.intIfAny(columns[14]), people > 0 { entry.population = people }
    if let height = try row.intIfAny(columns[15]), (-12_000...9_000).contains(height) {
      entry.elevation = .meters(Double(height))
    }
    entry.place = "\(row.place())"
    return entry
  }
}

/// The names by language that GeoNames publishes apart (`alternateNamesV2.txt`, of all countries or of one).
///
/// Columns: id, number of the place, language, name, and whether it is preferred, short, colloquial or historic.
struct GeoNamesNames {
  private var names: [String: [(tag: String, name: String)]] = [:]
  /// What is no name in a language, by the word in the column of languages: links, codes of airports.
  private(set) var others: [String: Int] = [:]

  /// Reads those of some places.
  init(path: String, of numbers: Set<String>) throws {
    var source = ByteSource.file(path)
    #if GDAL
      if let packed = try PackedFile.files(of: path)?.first(where: {
        $0.name.lowercased().hasPrefix("alternatenames") || $0.name.count == 6
      }) {
        source = try packed.chunks()
      }
    #endif
    var reader = try CSVReader(source, delimiter: .tab, hasHeader: false, hasQuotes: false)
    guard reader.columns.count >= 4 else {
      throw InterchangeError(
        .badFile, path,
        "\(path) has \(reader.columns.count) columns, and GeoNames' table of names has eight to ten, parted by tabs: id, geonameid, language, name, ..."
      )
    }
    func flag(_ row: CSVRow, _ index: Int) -> Bool { row.count > index && row[index] == "1" }
    var weighed: [String: [(rank: Int, tag: String, name: String)]] = [:]
    while let row = try reader.next() {
      guard numbers.contains(row[1]), !row[3].isEmpty else { continue }
      // Colloquial and historic names stay findable and stand for no language.
      let rank = flag(row, 6) || flag(row, 7) ? 2 : flag(row, 4) ? 0 : 1
      weighed[row[1], default: []].append((rank, rank == 2 ? "" : row[2], row[3]))
    }
    for (number, list) in weighed {
      // The order of the file among equals.
      names[number] = list.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        .map { ($0.element.tag, $0.element.name) }
    }
  }

  /// Adds those of a place to its names.
  mutating func add(to names: inout EntryNames, of number: String) {
    for (tag, name) in self.names[number] ?? [] {
      if tag.isEmpty {
        names.addOther(name)
      } else if Self.codes.contains(tag) || !names.add(name, in: tag) {
        others[tag, default: 0] += 1
      }
    }
  }

  /// Words of the column of languages that are none.
  private static let codes: Set<String> = [
    "post", "link", "iata", "icao", "faac", "abbr", "wkdt", "unlc", "phon", "piny", "tcid",
  ]
}
