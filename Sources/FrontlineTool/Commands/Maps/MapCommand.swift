import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
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
struct MapCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw who held what on a day, or the days of a span as a page with a time slider.",
    discussion: """
      --on makes one map, as .svg, .html or .png by the ending of the file; --from and --to make one page \
      (.html) with a slider over the days, their announcements and a chart. Pages stand alone: they need no \
      network. A PNG needs rsvg-convert (librsvg) or Chromium on the path; where neither is there, the exit \
      status is 66.
      """,
    examples: [
      "frontline map --on 2020-10-29 -o map.svg",
      #"frontline map --on 2020-10-29 --around "5 km from Shusha" -o ring.html"#,
    ])

  @Option(help: ArgumentHelp("The day of a map.", valueName: "day"), completion: .days)
  var on: String?

  @Option(help: ArgumentHelp("The first day of a story.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day of a story.", valueName: "day"), completion: .days)
  var to: String?

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

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json]
  static let answersToFile = false

  /// The file to write.
  private var target: String { output.target ?? "" }

  func question(in context: Context) throws -> MapQuestion {
    let format = try MapFormat(path: output.required("the file to write, .svg, .html or .png"))
    var question = MapQuestion(try extent(format, in: context), to: target)
    question.settings = try context.settings(front, claims)
    question.area = front.area
    question.theme = theme?.theme ?? (format == .html ? .automatic : .light)
    if format == .png, question.theme == .automatic { question.theme = .light }
    question.isNearPlace = !wholeRegion
    try mark(&question)
    return question
  }

  private func extent(_ format: MapFormat, in context: Context) throws -> MapQuestion.Extent {
    switch (on, from, to) {
    case (let on?, nil, nil): return .day(try context.day(on, named: "--on"))
    case (nil, let from?, let to?):
      guard format == .html else {
        throw Failure.usage(
          "A story of several days is a page; name a file that ends in .html, not \(target).")
      }
      let days = try context.days(from: from, to: to)
      _ = try AtomicFile(path: target)  // a path that cannot be written is told before the work
      return .story(days)
    default: throw Failure.usage("Give --on for a map of one day, or --from and --to for a story of several.")
    }
  }

  func finish(_ answer: MapAnswer) throws {
    switch (answer.drawing, try MapFormat(path: target)) {
    case (.story(let story), _): try AtomicFile.write(story.html(), to: target)
    case (.map(let map), .svg): try AtomicFile.write(map.svg(), to: target)
    case (.map(let map), .html): try AtomicFile.write(map.html(), to: target)
    case (.map(let map), .png): try Picture(of: map).write(to: target)
    }
  }

  /// The mark of `--place` and `--rings`, or of `--around`.
  private func mark(_ question: inout MapQuestion) throws {
    guard let around else {
      if place == nil, rings != nil { throw Failure.usage("--rings needs a --place to be about.") }
      question.place = place
      // A decimal comma is read where a length is given alone; in a list the comma parts lengths.
      let parts = rings?.split(separator: ",", omittingEmptySubsequences: false) ?? []
      question.rings = try parts.map { try Length(validating: String($0)) }
      return
    }
    guard place == nil, rings == nil else {
      throw Failure.usage("--around says place and distance in one; leave --place and --rings out.")
    }
    guard let cut = [" from ", " of ", " around "].lazy.compactMap({ around.firstRange(of: $0) }).first
    else { throw Failure.usage("\"\(around)\" is not a distance from a place; write \"5 km from Shusha\".") }
    question.place = String(around[cut.upperBound...])
    question.rings = [try Length(validating: String(around[..<cut.lowerBound]))]
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
