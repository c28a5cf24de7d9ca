import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineLedger

/// `frontline annotate events.csv --latitude lat --longitude lon --date date --add controller,front`
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Add to each row or feature how it lies to the front of its day.",
    discussion: """
      Reads CSV, GeoJSON, or GeoJSON of a feature a line, told apart by the ending of the file or by the first \
      byte. Keeps all columns or properties in order, and adds: controller (the side behind whose front the \
      position lies), front_m (the distance to the front), nearest and nearest_m (the nearest settlement), \
      district, locality (the words for the position). A day without a front leaves the first two empty. With \
      --text the position is that of the first phrase in a column, such as "5 km from Shusha", and its words, point \
      and radius are added too. What cannot be read goes to the file of \
      --rejects with the reason; without that option the reason goes to standard error, and the exit status \
      is 65. Of GeoJSON the points are taken, and their altitudes are not kept.
      """)

  @Argument(
    help: ArgumentHelp("A CSV or GeoJSON file; - is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  @Option(help: ArgumentHelp("The column of latitudes.", valueName: "column"))
  var latitude = "latitude"

  @Option(help: ArgumentHelp("The column of longitudes.", valueName: "column"))
  var longitude = "longitude"

  @Option(
    help: ArgumentHelp(
      "Take the position from the first phrase in this column of a CSV file.", valueName: "column"))
  var text: String?

  @Option(
    help: ArgumentHelp(
      "The column or property of days, or of times that begin with one.", valueName: "column")
  )
  var date = "date"

  @Option(
    help: ArgumentHelp("What to add: controller, front, nearest, district, locality.", valueName: "list"))
  var add = "controller,front,nearest,district"

  @Option(
    help: ArgumentHelp("Write what cannot be read to this file.", valueName: "file"), completion: .file()
  )
  var rejects: String?

  @Option(
    help: ArgumentHelp("Use the fronts of this folder, not those of the atlas.", valueName: "dir"),
    completion: .directory)
  var fronts: String?

  @OptionGroup var imported: FrontImportOptions
  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions

  @Option(
    help: ArgumentHelp(
      "What comes first in 10/11/2020: day-first or month-first; else it is refused.", valueName: "order"))
  var dateOrder: DateOrderArgument?

  @Option(
    help: ArgumentHelp("Read the data package of this folder, not the bundled one.", valueName: "folder"),
    completion: .directory)
  var atlas: String?

  func run() throws {
    let additions = try additions()
    if let rejects, areSameFile(rejects, file) {
      throw Failure.usage("--rejects would take the place of \(file), which is read.")
    }
    let session = Context(
      try OutputOptions.parse(
        (atlas.map { ["--atlas", $0] } ?? []) + (dateOrder.map { ["--date-order", $0.order.rawValue] } ?? []))
    )
    let series = try fronts.map { try imported.read($0, session.dateOrder) }
    for note in series?.notes ?? [] { Surroundings.current.complain("note: \(note.description)") }
    let needsFronts = additions.contains(.controller) || additions.contains(.front)
    let annotator = Annotator(
      additions: additions, atlas: try session.atlas(),
      fronts: needsFronts
        ? try series.map { .given($0.series) }
          ?? .traced(session.tracer(session.settings(front, claims), in: front.area)) : nil,
      days: DayReader(order: session.dateOrder))
    let (kind, source) = try input()
    if text != nil, kind == .geoJSON {
      throw Failure.usage("--text goes with a CSV file: features have geometries.")
    }
    let rejected =
      switch kind {
      case .csv:
        try CSVAnnotation(
          source, annotator: annotator, latitude: latitude, longitude: longitude, date: date,
          text: text, rejects: rejects
        ).run()
      case .geoJSON:
        try GeoJSONAnnotation(source, annotator: annotator, date: date, rejects: rejects).run()
      }
    if additions.contains(.front), series == nil,
      try session.atlas().ledger.claims.contains(where: { $0.stance == .asserted })
    {
      session.note("front_m is \(Caveats.announcements).")
    }
    for note in session.notes { Surroundings.current.complain("note: \(note)") }
    if rejected > 0, rejects == nil {
      throw Failure.data(
        "\(counted(rejected, kind == .csv ? "row" : "feature")) could not be read; --rejects keeps them with the reason."
      )
    }
  }

  private func additions() throws -> [Annotation] {
    try add.split(separator: ",").map { word in
      guard let addition = Annotation(rawValue: String(word)) else {
        throw Failure.usage(
          "\"\(word)\" cannot be added; write any of \(listed(Annotation.allCases.map(\.rawValue))).")
      }
      return addition
    }
  }

  private enum Kind { case csv, geoJSON }

  /// The kind of the input, by its ending, else by its first byte.
  private func input() throws -> (Kind, ByteSource) {
    let source = file == "-" ? ByteSource.standardInput : .file(file)
    switch file.lowercased().split(separator: ".").last {
    case "csv", "tsv": return (.csv, source)
    case "geojson", "json", "geojsonl", "geojsons", "jsonl", "ndjson": return (.geoJSON, source)
    default:
      let (first, whole) = try source.peeked()
      return (first == UInt8(ascii: "{") || first == 0x1E ? .geoJSON : .csv, whole)
    }
  }
}
