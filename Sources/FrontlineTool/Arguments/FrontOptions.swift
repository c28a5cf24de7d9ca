public import ArgumentParser
import FrontlineAnswers
import FrontlineFronts
import FrontlineInterchange
import FrontlineTime

extension FrontSettings.PocketRule: ExpressibleByArgument {}

/// The options of all questions on the front of a day: where it is traced, and what becomes of pockets.
struct FrontOptions: ParsableArguments {
  @OptionGroup(title: "How the front is traced") var tracing: TracingOptions
  @OptionGroup(title: "With --fronts") var imported: FrontImportOptions

  var pockets: FrontSettings.PocketRule { tracing.pockets }
  var area: String? { tracing.area }
  var outline: String? { tracing.outline }
  var fronts: String? { tracing.fronts }

  /// Refuses what says how the data of `--fronts` are read where there are none.
  ///
  /// - Parameter takesTimes: whether the command reads another file, for whose times a zone is given, and an encoding.
  func checkImported(takesTimes: Bool = false) throws {
    guard fronts == nil else { return }
    let zone = takesTimes || imported.days.timeZone == nil ? nil : "--time-zone"
    let encoding = takesTimes || imported.encoding == nil ? nil : "--encoding"
    let meridians = takesTimes || outline != nil || !imported.meridians.goTo360 ? nil : "--longitudes"
    guard let option = imported.firstGiven ?? encoding ?? zone ?? meridians else { return }
    let own = takesTimes && option == "--read-layer" ? " That of the file is --layer." : ""
    throw Failure.usage("\(option) goes with --fronts: it says how those are read.\(own)")
  }

  /// The first of all that was given; `nil`: none was.
  var firstGiven: String? {
    tracing.firstGiven ?? imported.firstGiven ?? (imported.encoding == nil ? nil : "--encoding")
      ?? (imported.days.timeZone == nil ? nil : "--time-zone")
      ?? (imported.meridians.goTo360 ? "--longitudes" : nil)
  }
}

/// The options that say which ground fronts are traced in, and of which data.
struct TracingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What becomes of ground that another side encloses: keep or drop.", valueName: "keep|drop"))
  var pockets: FrontSettings.PocketRule = .keep

  @Option(help: ArgumentHelp("Trace the front in this district only.", valueName: "district"))
  var area: String?

  @Option(
    help: ArgumentHelp(
      "Trace the front in the polygons of this file, the outline of a country or region; borders of grounds along it are no front.",
      valueName: "file"), completion: .file())
  var outline: String?

  @Option(
    help: ArgumentHelp(
      "Use the fronts or grounds by day of this folder or file, not those of the atlas.", valueName: "dir"),
    completion: .directory)
  var fronts: String?

  /// The first of them that was given; `nil`: none was.
  var firstGiven: String? {
    let options = [
      ("--fronts", fronts != nil), ("--area", area != nil), ("--outline", outline != nil),
      ("--pockets", pockets == .drop),
    ]
    return options.first(where: \.1)?.0
  }
}

extension Context {
  /// How fronts are traced and claims weighed; the outline and the fronts of the options become those of the context.
  func settings(_ front: FrontOptions, _ claims: ClaimOptions) throws -> FrontSettings {
    try front.checkImported()
    outline = try front.outline == nil ? nil : area(front)
    try use(front)
    return try weighing(front, claims)
  }

  /// How fronts are traced and claims weighed.
  func weighing(_ front: FrontOptions, _ claims: ClaimOptions) throws -> FrontSettings {
    try FrontSettings(rule: rule(claims), asKnownOn: known(claims), pockets: front.pockets)
  }

  /// The days of `--from` and `--to`.
  func days(from: String, to: String) throws -> ClosedRange<Day> {
    let (first, last): (Day, Day) = try (day(from, named: "--from"), day(to, named: "--to"))
    guard first <= last else { throw Failure.usage("--from \(first) is after --to \(last).") }
    return first...last
  }

  /// The ground that the options ask for; `nil`: that of the atlas.
  func area(_ front: FrontOptions) throws -> AreaOfInterest? {
    if front.area != nil, front.outline != nil {
      throw Failure.usage("--area and --outline both say where; leave one out.")
    }
    if let outline = front.outline {
      return try AreaOfInterest(outline: outline, goTo360: front.imported.meridians.goTo360)
    }
    return try front.area.map { try AreaOfInterest(district: district($0)) }
  }

  /// Takes the fronts of the folder of `--fronts` for those of the atlas, where it is given. An area of the old one stays
  /// the ground.
  func use(_ front: FrontOptions) throws {
    guard let path = front.fronts else { return }
    if outline == nil { outline = try area(front) }
    let imported = try front.imported.daily([path], dateOrder)
    for note in imported.summary { self.note(note.sentence) }
    replace(try atlas().givingPlaces(to: imported.atlas))
  }
}
