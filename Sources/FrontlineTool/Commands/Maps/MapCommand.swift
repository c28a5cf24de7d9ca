import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineFronts
import FrontlineGeometry
import FrontlineMaps

/// The theme of a map, as an option.
enum ThemeArgument: String, CaseIterable, ExpressibleByArgument {
  case light, dark, auto

  var theme: MapSettings.Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    case .auto: .automatic
    }
  }
}

/// `frontline map --on 2020-10-29 -o map.svg`
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw who held what on a day, or the days of a span as a page with a time slider.",
    discussion: """
      --on makes one map, as .svg, .html or .png by the ending of the file; --from and --to make one page \
      (.html) with a slider over the days, their announcements and a chart. Pages stand alone: they need no \
      network. A PNG needs rsvg-convert (librsvg) or Chromium on the path; where neither is there, the exit \
      status is 66.
      """)

  @Option(help: ArgumentHelp("The day of a map.", valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp("The first day of a story.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("The last day of a story.", valueName: "day"))
  var to: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write: .svg, .html or .png.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp("Mark a place, and map its surroundings.", valueName: "place"),
    completion: .settlements)
  var place: String?

  @Option(help: ArgumentHelp("Rings about the place: 5km,10km.", valueName: "lengths"))
  var rings: String?

  @Option(help: ArgumentHelp("Both in one: \"5 km from Shusha\".", valueName: "distance from place"))
  var around: String?

  @Flag(help: "With a place, map the whole region all the same.")
  var wholeRegion = false

  @Option(help: ArgumentHelp("light, dark or auto: as the reader's system has it.", valueName: "theme"))
  var theme: ThemeArgument?

  @Flag(help: "Take names only as the atlas has them: no case endings, no spellings that are only near.")
  var exact = false

  @Option(
    help: ArgumentHelp("Print names in this language of the atlas, such as hy-Latn.", valueName: "tag"))
  var names: String?

  @OptionGroup var front: FrontOptions
  @OptionGroup var claims: ClaimOptions

  @Option(
    help: ArgumentHelp("Read the data package of this folder, not the bundled one.", valueName: "folder"),
    completion: .directory)
  var atlas: String?

  func run() throws {
    let options =
      (names.map { ["--names=\($0)"] } ?? []) + (atlas.map { ["--atlas", $0] } ?? [])
      + (exact ? ["--exact"] : [])
    let session = Context(try OutputOptions.parse(options))
    let format = try MapFormat(path: output)
    var settings = try settings(in: session, format)
    switch (on, from, to) {
    case (let on?, nil, nil):
      let day = try session.day(on, named: "--on")
      if format == .png, settings.theme == .automatic { settings.theme = .light }
      let map = try Map(of: session.atlas(), on: day, settings: settings)
      switch format {
      case .svg: try AtomicFile.write(map.svg(), to: output)
      case .html: try AtomicFile.write(map.html(), to: output)
      case .png: try Picture(of: map).write(to: output)
      }
    case (nil, let from?, let to?):
      guard format == .html else {
        throw Failure.usage(
          "A story of several days is a page; name a file that ends in .html, not \(output).")
      }
      let (first, last) = (
        try session.day(from, named: "--from"), try session.day(to, named: "--to")
      )
      guard first <= last else { throw Failure.usage("--from \(first) is after --to \(last).") }
      // Begun before the work, so that a path that cannot be written is told at once.
      var file = try AtomicFile(path: output)
      let progress = Progress()
      let story = try Story(
        of: session.atlas(), during: first...last, settings: settings, progress: { progress.show($0, "days") }
      )
      progress.clear()
      try file.write(Array(story.html().utf8))
      try file.commit()
    default: throw Failure.usage("Give --on for a map of one day, or --from and --to for a story of several.")
    }
    for note in session.notes { Surroundings.current.complain("note: \(note)") }
    try Surroundings.current.print("Wrote \(output.visible()).\(session.repairs.aside)\n")
  }

  private func settings(in session: Context, _ format: MapFormat) throws -> MapSettings {
    MapSettings(
      front: FrontSettings(
        rule: try session.rule(claims), asKnownOn: try session.day(claims.asKnownOn, named: "--as-known-on"),
        pockets: front.pockets),
      area: try front.area.map { try AreaOfInterest(district: session.district($0)) },
      language: session.language, theme: theme?.theme ?? (format == .html ? .automatic : .light),
      mark: try mark(in: session), isNearMark: !wholeRegion)
  }

  /// The mark of `--place` and `--rings`, or of `--around`.
  private func mark(in session: Context) throws -> MapMark? {
    if let around {
      guard place == nil, rings == nil else {
        throw Failure.usage("--around says place and distance in one; leave --place and --rings out.")
      }
      for word in [" from ", " of ", " around "] {
        guard let cut = around.firstRange(of: word) else { continue }
        return try mark(
          session, place: String(around[cut.upperBound...]), rings: [String(around[..<cut.lowerBound])])
      }
      throw Failure.usage("\"\(around)\" is no distance from a place; write \"5 km from Shusha\".")
    }
    guard let place else {
      if rings != nil { throw Failure.usage("--rings needs a --place to be about.") }
      return nil
    }
    // A decimal comma is read where a length is given alone; in a list the comma parts lengths.
    return try mark(
      session, place: place,
      rings: rings?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? [])
  }

  private func mark(_ session: Context, place: String, rings: [String]) throws -> MapMark {
    let place = try session.place(place, need: "a map is drawn about a point")
    return try MapMark(
      name: place.name, position: place.position,
      rings: rings.map { try Length(validating: $0) })
  }
}

/// The form of a map by the ending of its file.
enum MapFormat: String, CaseIterable {
  case svg, html, png

  init(path: String) throws {
    let ending = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
    guard let ending, ending.count > 1, let format = MapFormat(rawValue: ending.last!.lowercased()) else {
      throw Failure.usage("A map is written as .svg, .html or .png; \"\(path)\" ends in none of them.")
    }
    self = format
  }
}
