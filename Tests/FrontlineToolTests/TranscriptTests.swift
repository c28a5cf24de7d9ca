import FrontlinePlatform
import Testing

/// The folder of this file, where the records lie.
private let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/")!))

/// Every command on good and on bad input: what it prints, where, and how it ends.
///
/// Each record of `Cases/` is run line by line in one scratch folder: the first line of a record, and each that
/// needs a shell, as a process; the others inside this one. `FRONTLINE_RECORD=1 swift test` writes the records
/// anew; read the difference before you commit it. `FRONTLINE_CASES=control,share` runs those alone.
@Suite struct TranscriptTests {
  static let records = wanted ?? all

  /// The records that `FRONTLINE_CASES` names.
  private static let wanted = getenv("FRONTLINE_CASES").map {
    String(cString: $0).split(separator: ",").map(String.init)
  }

  static let all =
    [
      "calls", "help", "distance", "within", "nearest", "place", "places", "district", "route", "project",
      "control", "changes", "disagreements", "sources", "share", "fronts", "map", "examples", "validate",
      "claim", "days", "localities", "exchange", "supply", "normandy", "resolve", "otherwars",
      "gazetteers", "events", "lists", "safecsv", "terminal",
    ] + withGeoPackage

  #if GeoPackage
    private static let withGeoPackage = ["geopackage"]
  #else
    private static let withGeoPackage: [String] = []
  #endif

  @Test(arguments: records) func `Prints what the record shows`(_ name: String) throws {
    let path = "\(folder)/Cases/\(name).console"
    let transcript = Transcript(contents(of: path))
    #expect(!transcript.exchanges.isEmpty, "\(path) shows nothing")
    let scratch = Scratch()
    var record = ""
    for (index, exchange) in transcript.exchanges.enumerated() {
      let outcome =
        index == 0 ? Program.run(exchange.line, in: scratch) : Program.runCheaply(exchange.line, in: scratch)
      let printed = Transcript.printed(outcome)
      record += exchange.remarks.map { $0 + "\n" }.joined() + "$ \(exchange.line)\n\(printed)\n"
      if !isRecording {
        #expect(
          Transcript.agree(printed, exchange.printed),
          "\(name): \(exchange.line)\nprinted:\n\(printed)\nrecorded:\n\(exchange.printed)")
      }
    }
    if isRecording { try write(record, to: path) }
  }

  private var isRecording: Bool { getenv("FRONTLINE_RECORD") != nil }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "wb"))
    fputs(String(text.dropLast()), file)
    fclose(file)
  }
}
