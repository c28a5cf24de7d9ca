import FrontlineAtlas
package import FrontlineFormats
public import FrontlineFronts
import FrontlineInterchange
public import FrontlineTime

/// How each row of a table, or each feature of a map, lies to the front of its day.
///
/// ```swift
/// var question = AnnotationQuestion("events.csv", adding: [.controller, .front, .nearest])
/// question.output = "annotated.csv"
/// try question.answer(in: context).rejected         // 0
/// ```
///
/// Reads CSV, GeoJSON, or GeoJSON of a feature a line, told apart by the ending of the file or by its first byte, and
/// writes what it read with columns or properties added, in batches: a file may be of any size. A row that cannot be read
/// goes to ``rejects`` with the reason, else to the context's `onRemark`.
public struct AnnotationQuestion: Question {
  /// The file that is read; `-`: standard input.
  public var file: String
  /// The file that is written; `-`: standard output.
  public var output = "-"
  /// Whether the first row of a CSV file names its columns; else neither the input nor the output has such a row, and the
  /// input may be empty, as a part of a table that was split may be.
  public var hasHeader = true
  /// The names of the columns of a CSV file without a header; `nil`: they are `1`, `2` and so on.
  public var columns: [String]?
  /// What is added, in order.
  public var additions: [Annotation]
  /// The column of latitudes; `nil`: it is found by its name.
  public var latitude: String?
  /// The column of longitudes; `nil`: it is found by its name.
  public var longitude: String?
  /// The column of a table, or the property of records, with squares of MGRS, or coordinates of UTM with their zones; `nil`: it is found by its name.
  package var grid: String?
  /// The column of a table, or the property of records, with zones of UTM, beside eastings and northings; `nil`: it is found by its name.
  package var zone: String?
  /// The column of a CSV file whose first phrase is the position; `nil`: the columns of degrees are.
  public var text: String?
  /// The column or property of days, or of times that begin with one; `nil`: it is found by its name.
  public var date: String?
  /// How the letters of the file are written, where it does not say so itself; `nil`: UTF-8.
  package var encoding: TextEncoding?
  /// The sheets or layers of the file that are read; none: the one that says where its rows are.
  package var layers: [String] = []
  /// Whether longitudes go from 0 to 360.
  package var goTo360 = false
  /// The day of all rows; `nil`: each has its own.
  public var day: Day?
  /// The file for what cannot be read, with the reason; `nil`: there is none, and the answer fails.
  public var rejects: String?
  /// Whether cells of CSV that a spreadsheet would compute are written as text, with an apostrophe before them.
  public var isSafeCSV = false
  /// The folder or file of fronts that came from elsewhere; `nil`: they are traced.
  public var fronts: String?
  /// How those are read.
  public var reader = FrontImport()
  /// How fronts are traced.
  public var settings = FrontSettings()
  /// The district in which they are traced; `nil`: the area of interest of the atlas.
  public var area: String?

  /// A question.
  public init(_ file: String, adding additions: [Annotation]) {
    self.file = file
    self.additions = additions
  }

  /// How many rows were written, and how many could not be read.
  ///
  /// - Throws: ``AnswerError`` where columns are named that are there already, `FormatError` where the text breaks off.
  public func answer(in context: Context) throws -> AnnotationAnswer {
    for (option, path) in written where areSameFile(path, file) {
      throw AnswerError.usage("\(option) would take the place of \(file), which is read.")
    }
    if let rejects, rejects == output {
      throw AnswerError.usage("--rejects and -o are both \(output); choose two files.")
    }
    try checkHeader()
    if file == "-", let layer = layers.first {
      throw AnswerError.usage(
        "--layer \(layer): what comes through standard input has no layers; name a file.")
    }
    if day != nil, date != nil { throw AnswerError.usage("--on and --date both say when; leave one out.") }
    let annotator = try annotator(in: context)
    let sink = output == "-" ? ByteSink.standardOutput : .file(output)
    var (isTable, source) = try input()
    if !hasHeader {
      let (first, whole) = try source.peeked()
      (isTable, source) = (true, whole)
      if first == nil {
        let writer = try CSVWriter(sink, columns: annotator.columns + ["1"], hasHeader: false)
        try writer.finish()
        return AnnotationAnswer(nothing: annotator, rejects: rejects)
      }
    }
    if !isTable, text != nil {
      throw AnswerError.usage("--text goes with a CSV file: features have geometries.")
    }
    try checkNames(isTable: isTable)
    if !isTable, isSafeCSV {
      throw AnswerError.usage("--safe-csv goes with a CSV file: features are written as they are.")
    }
    let counts = try context.metering([file]) {
      isTable
        ? try CSVAnnotation(source, to: sink, annotator: annotator, self, in: context).run()
        : try GeoJSONAnnotation(source, to: sink, annotator: annotator, self, in: context).run()
    }
    if let note = annotator.far.note(annotator.atlas) { context.note(note) }
    if annotator.hasCaveat { context.note("front_m is \(Caveats.announcements).") }
    return AnnotationAnswer(
      written: counts.written, rejected: counts.rejected, isTable: isTable, rejects: rejects,
      columns: annotator.columns, caveats: Caveats(annotator.hasCaveat ? [Caveats.announcements] : []))
  }

  /// What finds the additions: the same for files and for columns in memory.
  package func annotator(in context: Context) throws -> Annotator {
    var reader = reader
    if fronts != nil {
      reader.outline = try context.outline ?? area.map { try AreaOfInterest(district: context.district($0)) }
    }
    let series = try fronts.map { try FrontsImportQuestion($0, with: reader).answer(in: context).result }
    for note in series?.summary ?? [] { context.onRemark("note: \(note.sentence)") }
    let needsFronts = additions.contains(where: \.needsFronts)
    return Annotator(
      adding: additions, atlas: try context.atlas(),
      fronts: needsFronts
        ? try series.map { .given($0.series) } ?? .traced(context.tracer(settings, in: area)) : nil)
  }

  /// What reads the days of rows: no word in them counts from today.
  package func days(in context: Context) -> DayReader {
    var days = reader.dates.reader
    days.order = days.order ?? context.dateOrder
    return days
  }

  /// The option that names a column of positions; `nil`: none does.
  var placeOption: String? {
    let options = [
      ("--latitude", latitude), ("--longitude", longitude), ("--grid", grid), ("--zone", zone),
    ]
    return options.first { $0.1 != nil }?.0
  }

  /// The columns that say where a row or a record is; `nil`: none does.
  func positions(in columns: [String], file: String) throws -> PositionColumns? {
    var found = try PositionColumns(
      of: columns, file: file, latitude: latitude, longitude: longitude, grid: grid, zone: zone,
      takesText: true, readingGrids: gridPosition)
    found?.goTo360 = goTo360
    return found
  }

  /// Whether what cannot be read goes to a collection of features, by the name of its file; else a feature a line.
  var rejectsCollection: Bool {
    [".geojson", ".json"].contains { rejects?.lowercased().hasSuffix($0) == true }
  }

  /// The files that are written, by their options.
  private var written: [(option: String, path: String)] {
    (rejects.map { [("--rejects", $0)] } ?? []) + (output == "-" ? [] : [("-o", output)])
  }

  private static let namesOfTables: Set = ["csv", "tsv"]
  private static let namesOfLines: Set = ["geojsonl", "geojsons", "jsonl", "ndjson"]
  private static let namesOfCollections: Set = ["geojson", "json"]

  /// Refuses a name of a file that says another format than is written: rows are a table, features are features.
  private func checkNames(isTable: Bool) throws(AnswerError) {
    let others = isTable ? Self.namesOfLines.union(Self.namesOfCollections) : Self.namesOfTables
    let what = isTable ? "rows of a table" : "features"
    for (option, path) in written {
      try check(path, of: option, isNot: others, what, instead: isTable ? "csv" : "geojson")
    }
  }

  /// Refuses a name of the output that says that features stand otherwise than they were read.
  func checkFraming(isCollection: Bool) throws(AnswerError) {
    if output == "-" { return }
    if isCollection {
      try check(
        output, of: "-o", isNot: Self.namesOfLines, "a collection of features", instead: "geojson")
    } else {
      try check(
        output, of: "-o", isNot: Self.namesOfCollections, "a feature on each line", instead: "geojsonl")
    }
  }

  /// Refuses a name of the output that says that columns are parted otherwise than they were read.
  func check(_ delimiter: CSVDelimiter) throws(AnswerError) {
    if output == "-" { return }
    if delimiter == .tab {
      try check(output, of: "-o", isNot: ["csv"], "columns with tabs between", instead: "tsv")
    } else {
      try check(output, of: "-o", isNot: ["tsv"], "columns without tabs between", instead: "csv")
    }
  }

  private func check(
    _ path: String, of option: String, isNot endings: Set<String>, _ what: String, instead: String
  ) throws(AnswerError) {
    guard let stop = path.lastIndex(of: ".") else { return }
    let ending = path[path.index(after: stop)...].lowercased()
    guard endings.contains(ending) else { return }
    throw .usage(
      "\(option) \(path) would be \(what), as \(file == "-" ? "standard input" : file) has, under a name that says .\(ending); choose a name that ends in .\(instead)."
    )
  }

  /// Checks what is said of the header.
  private func checkHeader() throws(AnswerError) {
    guard let columns else { return }
    guard !hasHeader else { throw .usage("--columns goes with --no-header, for else a row names them.") }
    guard !columns.isEmpty, !columns.contains("") else { throw .usage("--columns has a name that is empty.") }
    if let twin = columns.enumerated().first(where: { columns[..<$0.offset].contains($0.element) }) {
      throw .usage("--columns names \"\(twin.element)\" twice.")
    }
  }

  /// The CRS of coordinates of which the file says nothing.
  var crs: StatedCRS? { goTo360 ? .longitudesTo360 : nil }

  /// What the file says, to be read once more.
  func contents() throws -> (kind: FeatureFiles.Kind?, source: ByteSource) {
    try FeatureFiles.source(file, encoding: encoding, layers: layers, crs: crs)
  }

  /// Whether the input is a table, by its ending, else by its first byte; and the input.
  private func input() throws -> (isTable: Bool, ByteSource) {
    let (kind, source): (FeatureFiles.Kind?, ByteSource) =
      try file == "-" ? (nil, .standardInput.encoded(as: encoding)) : contents()
    switch kind {
    case .csv, .tsv: return (true, source)
    case .geoJSON: return (false, source)
    case nil:
      let (first, whole) = try source.peeked()
      return (!(first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == 0x1E), whole)
    }
  }
}

extension AnnotationAnswer {
  /// That there were no rows.
  fileprivate init(nothing annotator: Annotator, rejects: String?) {
    self.init(
      written: 0, rejected: 0, isTable: true, rejects: rejects, columns: annotator.columns, caveats: Caveats()
    )
  }
}

/// How many rows or features were annotated; the rows themselves are written where the question said.
public struct AnnotationAnswer: Answer, Record {
  /// How many were written.
  public let written: Int
  /// How many could not be read.
  public let rejected: Int
  let isTable: Bool
  let rejects: String?
  /// The columns or properties that were added.
  public let columns: [String]
  /// Whether distances rest on announcements; the column `caveat` says of which rows.
  public let caveats: Caveats?

  /// The fields.
  public static let fields = Fields<AnnotationAnswer> {
    Field("written", .count) { $0.written }
    Field("rejected", .count) { $0.rejected }
    Field("rejects", .text) { $0.rejects }
    Field("columns", .texts) { $0.columns }
  }

  /// Nothing: the rows themselves are the answer.
  public func text(on page: Page) -> [String] { [] }

  /// Bad data, where rows could not be read and no file took them.
  public var failure: AnswerError? {
    guard rejected > 0, rejects == nil else { return nil }
    let rows = counted(rejected, isTable ? "row" : "feature")
    return .data("\(rows) could not be read; --rejects keeps them with the reason.")
  }

  /// What the columns are.
  public var why: Why {
    var why = Why()
    why.addGeodesic(
      "the distance to the nearest point of the front of the day, and to the nearest settlement")
    why.add("columns", columns.joined(separator: ", "))
    return why
  }
}
