import ArgumentParser
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What `annotate` can add to a row.
enum Annotation: String, CaseIterable, ExpressibleByArgument {
  case controller, front, nearest, district

  /// The columns that it adds.
  var columns: [String] {
    switch self {
    case .controller: ["controller"]
    case .front: ["front_m"]
    case .nearest: ["nearest", "nearest_m"]
    case .district: ["district"]
    }
  }
}

/// `frontline annotate events.csv --latitude lat --longitude lon --date date --add controller,front`
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Add to each row of a CSV file how it lies to the front of its day.",
    discussion: """
      Reads rows one after the other, keeps all their columns in order, and adds: controller (the side behind \
      whose front the position lies), front (front_m, the distance to the front), nearest (the nearest \
      settlement and its distance), district. A day without a front leaves the columns empty. A row that \
      cannot be read goes to the file of --rejects with the reason; without that option the reason goes to \
      standard error, and the exit status is 65.
      """)

  @Argument(help: ArgumentHelp("A CSV file; - is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  @Option(help: ArgumentHelp("The column of latitudes.", valueName: "column"))
  var latitude = "latitude"

  @Option(help: ArgumentHelp("The column of longitudes.", valueName: "column"))
  var longitude = "longitude"

  @Option(help: ArgumentHelp("The column of days, or of times that begin with one.", valueName: "column"))
  var date = "date"

  @Option(help: ArgumentHelp("What to add: controller, front, nearest, district.", valueName: "list"))
  var add = "controller,front,nearest,district"

  @Option(
    help: ArgumentHelp("Write rows that cannot be read to this file.", valueName: "file"), completion: .file()
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
    help: ArgumentHelp("Read the data package of this folder, not the bundled one.", valueName: "folder"),
    completion: .directory)
  var atlas: String?

  func run() throws {
    let additions = try add.split(separator: ",").map { word in
      guard let addition = Annotation(rawValue: String(word)) else {
        throw Failure.usage(
          "\"\(word)\" cannot be added; write any of \(listed(Annotation.allCases.map(\.rawValue))).")
      }
      return addition
    }
    let session = Session(try OutputOptions.parse(atlas.map { ["--atlas", $0] } ?? []))
    let series = try fronts.map { try imported.read($0) }
    for note in series?.notes ?? [] { Surroundings.current.complain("note: \(note.description)") }
    var annotator = Annotator(
      additions: additions, atlas: try session.atlas(),
      tracer: series == nil ? try session.tracer(front, claims) : nil, series: series?.series)
    let rejected = try annotate(&annotator)
    for note in session.notes { Surroundings.current.complain("note: \(note)") }
    if rejected > 0, rejects == nil {
      throw Failure.data(
        "\(counted(rejected, "row")) could not be read; --rejects keeps them with the reason.")
    }
  }

  /// Copies the rows; the number of those that could not be read.
  private func annotate(_ annotator: inout Annotator) throws -> Int {
    var reader = try CSVReader(
      file == "-" ? .standardInput : .file(file), requiring: [latitude, longitude, date])
    let added = annotator.additions.flatMap(\.columns)
    if let taken = added.first(where: reader.columns.contains) {
      throw Failure.usage("There is a column \"\(taken)\" already; leave it out of --add or rename it.")
    }
    let columns = reader.columns
    var writer = try CSVWriter(.standardOutput, columns: columns + added)
    var side = try rejects.map { try CSVWriter(.file($0), columns: ["line", "reason"] + columns) }
    let showsProgress = isatty(STDERR_FILENO) == 1
    var rejected = 0
    var count = 0
    while true {
      var read: CSVRow?
      do {
        do throws(FormatError) {
          guard let row = try reader.next() else { break }
          read = row
        } catch {
          // After what breaks the whole table there are no more rows.
          guard error.code == .fieldCount || error.code == .encoding else { throw error }
          throw Unreadable(line: error.place.line, reason: error.description)
        }
        guard let row = read else { break }
        try writer.write(row.fields + annotator.values(for: event(row)))
      } catch let error as Unreadable {
        rejected += 1
        if side != nil {
          try side!.write(
            ["\(error.line ?? 0)", error.reason] + (read?.fields ?? columns.map { _ in "" }))
        } else {
          Surroundings.current.complain(error.reason)
        }
      }
      count += 1
      if showsProgress, count % 100_000 == 0 { Surroundings.current.complain("\(grouped(count)) rows") }
    }
    try writer.finish()
    if side != nil { try side.take()!.finish() }
    return rejected
  }

  /// Why a row cannot be read.
  private struct Unreadable: Error {
    var line: Int?
    var reason: String
  }

  private func event(_ row: CSVRow) throws -> FrontEvent {
    do {
      let position = try Position(
        validatingLatitude: row.double(CSVColumn(stringLiteral: latitude)),
        longitude: row.double(CSVColumn(stringLiteral: longitude)))
      let text = try row.string(CSVColumn(stringLiteral: date))
      let after = text.dropFirst(10).first
      guard after.map({ "T ".contains($0) }) ?? true else {
        throw Unreadable(line: row.line, reason: "Line \(row.line): \"\(text)\" is no day.")
      }
      return FrontEvent(position, on: try Day(String(text.prefix(10))))
    } catch let error as Unreadable {
      throw error
    } catch {
      throw Unreadable(line: row.line, reason: "Line \(row.line): \(error)")
    }
  }
}

/// Finds what is added to a row, and keeps the front of each day that it met.
struct Annotator {
  let additions: [Annotation]
  let atlas: Atlas
  let tracer: FrontTracer?
  let series: FrontSeries?
  private var known: [Day: Front?] = [:]

  init(additions: [Annotation], atlas: Atlas, tracer: FrontTracer?, series: FrontSeries?) {
    self.additions = additions
    self.atlas = atlas
    self.tracer = tracer
    self.series = series
  }

  /// The values of the columns that are added; empty where nothing is known.
  mutating func values(for event: FrontEvent) throws -> [String] {
    let wantsFront = additions.contains(.front) || additions.contains(.controller)
    let observed = try wantsFront ? front(on: event.day)?.observe(event.position) : nil
    return additions.flatMap { addition -> [String] in
      switch addition {
      case .controller: return [observed?.side?.rawValue ?? ""]
      case .front: return [observed?.distance.map { fixed($0.meters, 1) } ?? ""]
      case .nearest:
        guard let nearest = atlas.settlements.nearest(1, to: event.position).first else { return ["", ""] }
        return [nearest.settlement.id, fixed(nearest.distance.meters, 1)]
      case .district:
        let district = atlas.districts(containing: event.position).first {
          $0.layer == .rayon || $0.layer == .marz
        }
        return [district?.id ?? ""]
      }
    }
  }

  private mutating func front(on day: Day) throws -> Front? {
    if let front = known[day] { return front }
    let front = try series.map { $0.front(on: day) } ?? tracer?.front(on: day)
    known[day] = .some(front)
    return front
  }
}
