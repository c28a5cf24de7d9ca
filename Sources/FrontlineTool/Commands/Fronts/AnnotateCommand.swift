import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

/// `frontline annotate events.csv --latitude lat --longitude lon --date date --add controller,front`
struct AnnotateCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Add to each row or feature how it lies to the front of its day.",
    discussion: """
      Reads CSV, GeoJSON, or GeoJSON of a feature a line, told apart by the ending of the file or by the first \
      byte. Keeps all columns or properties in order, and adds: controller (the side behind whose front the \
      position lies), front_m (the distance to the front), front_lower_m and front_upper_m (its bounds), nearest and \
      nearest_m (the nearest settlement), district, locality (the words for the position), utm, mgrs. A day without \
      a front leaves those of it empty. With --text the position is that of the first phrase in a column, such as "5 km from Shusha", and its words, point \
      and radius are added too; with squares of MGRS, or coordinates of UTM, their middle in degrees, and of a square half \
      its diagonal; records of JSON may have these too. What cannot be read goes to the file of \
      --rejects with the reason; without that option the reason goes to standard error, and the exit status \
      is 65. Of GeoJSON the points are taken, and their altitudes are not kept.
      """,
    examples: [
      "frontline annotate events.csv -o annotated.csv",
      "frontline annotate events.csv --add controller,front --rejects rejects.csv",
    ])

  @Argument(
    help: ArgumentHelp("A CSV or GeoJSON file; - is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  @Option(help: ArgumentHelp("The column of latitudes, where its name does not say so.", valueName: "column"))
  var latitude: String?

  @Option(
    help: ArgumentHelp("The column of longitudes, where its name does not say so.", valueName: "column"))
  var longitude: String?

  @OptionGroup var grids: GridOptions

  @Option(
    help: ArgumentHelp(
      "Take the position from the first phrase in this column of a CSV file.", valueName: "column"))
  var text: String?

  @Option(
    help: ArgumentHelp(
      "The column or property of days, or of times that begin with one, where its name does not say so.",
      valueName: "column"))
  var date: String?

  @Option(help: ArgumentHelp("Of a file of several sheets or layers read this one.", valueName: "name"))
  var layer: String?

  @Flag(
    name: [.customLong("no-header")],
    help: "The CSV file has no row of names, and neither has what is written: for parts of a split table.")
  var hasNoHeader = false

  @Option(
    help: ArgumentHelp(
      "With --no-header, the names of the columns; otherwise they are 1, 2 and so on.", valueName: "list"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Take all rows or features as of this day, whatever columns they have.", valueName: "day"),
    completion: .days)
  var on: String?

  @Option(
    help: ArgumentHelp(
      "What to add: controller, front, bounds, nearest, district, locality, utm, mgrs.", valueName: "list"))
  var add = "controller,front,nearest,district"

  @Option(
    help: ArgumentHelp("Write what cannot be read to this file.", valueName: "file"), completion: .file()
  )
  var rejects: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  static let formats: [Printer.Format] = [.text]
  /// The endings of files of features.
  private static let features = ["geojson", "geojsonl", "geojsons", "json", "jsonl", "ndjson"]
  /// What it writes is what it reads, in the form in which it reads it.
  static let answersToFile = false
  /// Of features it is refused where they are met.
  var writesCSV: Bool { true }

  func question(in context: Context) throws -> AnnotationQuestion {
    var question = AnnotationQuestion(file, adding: try additions())
    if let target = output.target {
      question.output = target
      try FileEnding.check(target, of: "-o", takes: ["csv", "tsv"] + Self.features)
    }
    try checkFronts(question.additions)
    question.hasHeader = !hasNoHeader
    question.columns = columns.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    question.latitude = latitude
    question.longitude = longitude
    question.text = text
    question.grid = grids.grid
    question.zone = grids.zone
    question.goTo360 = front.imported.meridians.goTo360
    question.layers = layer.map { [$0] } ?? []
    question.date = date
    try rejects.map {
      try FileEnding.check(
        $0, of: "--rejects", takes: ["csv"] + Self.features)
    }
    question.rejects = rejects
    question.isSafeCSV = output.isSafeCSV
    question.encoding = try TextEncoding(option: front.imported.encoding)
    question.day = try context.day(on, named: "--on")
    question.fronts = front.fronts
    question.reader = try front.imported.reader(context.dateOrder)
    context.outline = try front.outline == nil ? nil : context.area(front)
    question.settings = try context.weighing(front, claims)
    question.area = front.area
    return question
  }

  /// The rows themselves went where they were to go.
  func show(_ answer: AnnotationAnswer, in context: Context) throws {
    if !output.quiet { for note in context.notes { Surroundings.current.complain("note: \(note)") } }
    if output.why { for line in ["why:"] + answer.why.text { Surroundings.current.complain(line) } }
  }

  /// Refuses options of fronts where none is asked, and of tracing where none is traced.
  private func checkFronts(_ additions: [Annotation]) throws {
    try front.checkImported(takesTimes: true)
    guard additions.contains(where: \.needsFronts) else {
      guard let option = front.tracing.firstGiven ?? claims.firstGiven else { return }
      throw Failure.usage("\(option) goes with what is added of a front: controller, front or bounds.")
    }
    guard let path = front.fronts else { return }
    if front.pockets == .drop {
      throw Failure.usage("--pockets goes with traced fronts, and those of \(path) are drawn.")
    }
    try claims.refuse("the fronts of \(path) are drawn and not made of claims")
  }

  private func additions() throws -> [Annotation] {
    try Annotation.list(add.split(separator: ",").map(String.init))
  }
}
