import FrontlineAnswers

/// The ending of the name of a file that is written, where it is that of a format.
///
/// A name says what is in the file, so one that says another thing than what would be written is refused.
struct FileEnding: Equatable {
  /// The ending without its stop, in small letters.
  let word: String

  /// The ending of a path; `nil`: it has none, or one that names no format that others read, such as `.txt`.
  init?(_ path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let stop = name.lastIndex(of: ".") else { return nil }
    let word = name[name.index(after: stop)...].lowercased()
    guard Self.tables.union(Self.maps).union(Self.pages).contains(word) else { return nil }
    self.word = word
  }

  private static let pages: Set = ["svg", "svgz", "html", "htm", "png", "pdf", "jpg", "jpeg", "webp"]
  private static let maps: Set = [
    "geojson", "geojsonl", "geojsons", "topojson", "kml", "kmz", "gpkg", "gpx", "fgb", "shp", "gml", "gdb",
    "wkt",
    "pmtiles", "mbtiles",
  ]
  private static let tables: Set = [
    "csv", "tsv", "json", "jsonl", "ndjson", "xlsx", "xls", "ods", "parquet", "arrow", "xml", "yaml", "yml",
    "zip", "gz",
  ]

  /// Whether a path names a table that spreadsheets read as text.
  static func isCSV(_ path: String?) -> Bool {
    path.flatMap(FileEnding.init).map { ["csv", "tsv"].contains($0.word) } ?? false
  }

  /// Whether an answer in a form may stand under the name.
  private func takes(_ format: Printer.Format) -> Bool {
    switch format {
    case .text: false
    case .json: word == "json"
    case .csv: word == "csv"
    // GeoJSON is JSON, and many call it so.
    case .geojson: word == "geojson" || word == "json"
    }
  }

  /// Refuses a file for an answer whose name says that it is another thing.
  ///
  /// - Parameters:
  ///   - path: the file, of `-o`.
  ///   - format: the form in which the answer is written.
  ///   - formats: the forms that the answer can have.
  ///   - drawing: the option that draws a chart of the answer; `nil`: none does.
  static func check(
    _ path: String, _ format: Printer.Format, of formats: [Printer.Format], drawing: String?
  ) throws {
    guard let ending = FileEnding(path), !ending.takes(format) else { return }
    let advice =
      if let other = formats.first(where: { ending.word == $0.rawValue })
        ?? formats.first(where: ending.takes)
      {
        "add --format \(other.rawValue)"
      } else if let drawing, ending.word == "svg" {
        "\(drawing) \(path) draws the chart"
      } else if pages.contains(ending.word) {
        "\"frontline map\" draws maps"
      } else if maps.contains(ending.word), formats.contains(.geojson) {
        "\"frontline convert\" makes other files of what --format geojson writes"
      } else {
        "no option makes it .\(ending.word)"
      }
    throw Failure.usage(
      "-o \(path) would be a file of \(format.rawValue) whose name says .\(ending.word); \(advice), or choose another name."
    )
  }

  /// Refuses the name of a file for a folder.
  static func checkFolder(_ path: String) throws {
    guard let ending = FileEnding(path) else { return }
    throw Failure.usage(
      "-o \(path) would be a folder whose name says .\(ending.word); choose another name. \"frontline export\" and \"frontline convert\" make files of a data package."
    )
  }

  /// Refuses the name of a file that an option writes in forms of its own.
  ///
  /// - Parameter words: the endings of these forms, the usual one first.
  static func check(_ path: String, of option: String, takes words: [String]) throws {
    guard let ending = FileEnding(path), !words.contains(ending.word) else { return }
    throw Failure.usage(
      "\(option) \(path) would be a file of \(words[0].uppercased()) whose name says .\(ending.word); choose a name that ends in .\(words[0])."
    )
  }
}
