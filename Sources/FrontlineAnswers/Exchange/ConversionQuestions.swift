import FrontlineAtlas
package import FrontlineFormats
public import FrontlineFronts
import FrontlineInterchange
public import FrontlineTime

/// Converts a file to another format, both by the endings of their names.
///
/// ```swift
/// let (table, map) = ("/tmp/frontline-places.csv", "/tmp/frontline-places.geojson")
/// try AtomicFile.write("name,latitude,longitude\nShusha,39.76,46.75\n", to: table)
/// try ConversionQuestion(table, to: map).answer(in: context).layers.map(\.count)      // [1]
/// ```
public struct ConversionQuestion: Question {
  /// What is read; `-`: standard input.
  public var input: String
  /// What is written; `-`: standard output.
  public var output: String
  /// Only this layer of several.
  public var layer: String?
  /// The CRS of coordinates of which the file says nothing.
  public var crs: String?
  /// Whether longitudes of which the file says nothing go from 0 to 360; then ``crs`` is not read.
  package var goTo360 = false
  /// How the letters of the file are written, where it does not say so itself; `nil`: UTF-8.
  package var encoding: TextEncoding?
  /// Whether a folder takes the place of an older data package.
  public var replacesFolder = false
  /// Whether cells of CSV that a spreadsheet would compute are written as text, with an apostrophe before them.
  public var isSafeCSV = false

  /// A question.
  public init(_ input: String, to output: String, layer: String? = nil, crs: String? = nil) {
    self.input = input
    self.output = output
    self.layer = layer
    self.crs = crs
  }

  /// What was written.
  public func answer(in context: Context) throws -> ConversionAnswer {
    var conversion = Conversion()
    conversion.layer = layer
    conversion.crs = goTo360 ? .longitudesTo360 : crs.map { .named($0) }
    conversion.encoding = encoding
    conversion.replacesFolder = replacesFolder
    conversion.isSafeCSV = isSafeCSV
    conversion.onProgress = { context.progress($0, "features") }
    let result = try conversion.run(from: input, to: output)
    if output == "-" { result.notes.forEach { context.note($0) } }
    return ConversionAnswer(output: output, result: result)
  }
}

/// Writes the atlas for other programs, by the ending of the name.
///
/// ```swift
/// let question = ExportQuestion(to: "/tmp/frontline-claims.csv", layer: "claims")
/// try question.answer(in: context).layers.map(\.name)      // ["claims"]
/// ```
public struct ExportQuestion: Question {
  /// What is written.
  public var output: String
  /// Only this layer.
  public var layer: String?
  /// The days whose fronts are written too, 4,000 at most; `nil`: none.
  public var days: ClosedRange<Day>?
  /// How claims are weighed and fronts traced.
  public var settings: FrontSettings
  /// The district in which they are traced; `nil`: the area of interest of the atlas.
  public var area: String?
  /// Whether a folder takes the place of an older data package.
  public var replacesFolder = false
  /// Whether cells of CSV that a spreadsheet would compute are written as text, with an apostrophe before them.
  public var isSafeCSV = false

  /// A question.
  public init(
    to output: String, layer: String? = nil, fronts days: ClosedRange<Day>? = nil,
    settings: FrontSettings = FrontSettings(), area: String? = nil
  ) {
    self.output = output
    self.layer = layer
    self.days = days
    self.settings = settings
    self.area = area
  }

  /// What was written.
  public func answer(in context: Context) throws -> ConversionAnswer {
    let atlas = try context.atlas()
    var conversion = Conversion()
    conversion.layer = layer
    conversion.replacesFolder = replacesFolder
    conversion.isSafeCSV = isSafeCSV
    let fronts = try days.map { try series($0, in: context) }
    let generator =
      "written by \"frontline export\""
      + (fronts == nil ? "" : ", fronts traced by the rule \(settings.rule)")
    return ConversionAnswer(
      output: output,
      result: try conversion.write(
        atlas, to: output, fronts: fronts, weighing: settings, generator: generator))
  }

  private func series(_ days: ClosedRange<Day>, in context: Context) throws -> FrontSeries {
    guard days.upperBound - days.lowerBound < 4_000 else {
      throw AnswerError.usage("From \(days.lowerBound) to \(days.upperBound) is more than 4,000 days.")
    }
    let tracer = try context.tracer(settings, in: area)
    var fronts: [Front] = []
    var absences: [FrontUnavailable] = []
    for day in days {
      context.progress(fronts.count + absences.count + 1, of: days.count, "days")
      switch try tracer.finding(on: day) {
      case .front(let front): fronts.append(front)
      case .absent(let absence): absences.append(absence)
      }
    }
    return FrontSeries(name: tracer.area.name, fronts: fronts, absences: absences)
  }
}

/// What was written where.
public struct ConversionAnswer: Answer, Record {
  /// What was written; `-`: standard output.
  public let output: String
  let result: Conversion.Result

  /// What was written, by layer.
  public var layers: [Layer] { result.counts.map { Layer(name: $0.layer, count: $0.count) } }
  /// What is to be known of it.
  public var notes: [String] { result.notes }

  /// A layer and how many features it has.
  public struct Layer: Record {
    /// Its name.
    public let name: String
    /// How many features it has.
    public let count: Int

    /// The fields.
    public static let fields = Fields<Layer> {
      Field("layer", .text) { $0.name }
      Field("features", .count) { $0.count }
    }
  }

  /// The fields.
  public static let fields = Fields<ConversionAnswer> {
    Field("output", .text) { $0.output }
    Field("about_file", .text) { $0.result.aboutFile }
    Field("layers", .records()) { $0.layers }
    Field("notes", .texts) { $0.notes }
  }

  /// What was written; nothing where the data themselves went to standard output.
  public func text(on page: Page) -> [String] {
    guard output != "-" else { return [] }
    let about = result.aboutFile.map { ", and \($0) beside it" } ?? ""
    return ["Wrote \(output)\(about)"]
      + particulars(layers.map { ($0.name, counted($0.count, "feature")) })
      + notes.map { "  \($0)" }
  }

  /// How it was written.
  public var why: Why {
    var why = Why()
    why.add("coordinates", "longitude and latitude on WGS 84; another stated CRS is unprojected through PROJ")
    why.add("written", "to a temporary file beside the old one, synced, and renamed once it was whole")
    return why
  }
}
