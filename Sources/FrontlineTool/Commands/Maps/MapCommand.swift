import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineGeometry
import FrontlineLedger
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
      --on makes one map, as .svg, .html, .png or .pdf by the ending of the file; --from and --to make one page \
      (.html) with a slider over the days, their announcements and a chart. Pages stand alone: they need no \
      network. -o - writes to standard output, as --as says. A PNG or PDF needs rsvg-convert (librsvg) or \
      Chromium on the path; where neither is there, the exit status is 69.
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

  @Option(
    help: ArgumentHelp(
      "Both in one: \"5 km from Shusha\"; a place alone is marked, and its surroundings as far as the front are mapped.",
      valueName: "distance from place"))
  var around: String?

  @Flag(help: "With a place, map the whole region all the same.")
  var wholeRegion = false

  @Option(help: ArgumentHelp("light, dark or auto: as the reader's system has it.", valueName: "theme"))
  var theme: ThemeArgument?

  @Option(help: ArgumentHelp("What stands above the map; without it place and day.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("The width of a drawing in pixels; letters keep their size.", valueName: "pixels"))
  var width: Int?

  @Option(
    help: ArgumentHelp(
      "Colors of parties, as party=#rrggbb,party=#rrggbb; without it those of the data.", valueName: "colors")
  )
  var colors: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "svg, html, png or pdf, where the name of the file does not say it.", valueName: "form"))
  var form: MapFormat?

  @Flag(help: "Open what was written; without -o it is a page in the current folder.")
  var open = false

  @OptionGroup var front: FrontOptions
  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  static let formats: [Printer.Format] = [.text, .json]
  static let answersToFile = false

  func question(in context: Context) throws -> MapQuestion {
    let extent = try extent(in: context)
    let target = try target(of: extent)
    let format = try format(of: extent, to: target)
    if case .story = extent, target != "-" {
      try AtomicFile.check(target)  // a path that cannot be written is told before the work
    }
    var question = MapQuestion(extent, to: target)
    question.settings = try context.settings(front, claims)
    question.area = front.area
    question.theme = theme?.theme ?? (format == .html ? .automatic : .light)
    if format.isPicture, question.theme == .automatic {
      throw Failure.usage(
        "--theme auto asks the system of the reader, which a picture cannot; choose light or dark.")
    }
    if wholeRegion, place == nil, around == nil {
      throw Failure.usage("--whole-region goes with a place, by --place or --around.")
    }
    question.isNearPlace = !wholeRegion
    question.title = title
    if let width {
      if format == .html {
        throw Failure.usage("A page takes the width of its window; --width is for .svg, .png and .pdf.")
      }
      question.width = width
    }
    question.colors = try colors.map { try Self.colors($0, in: context) } ?? [:]
    try mark(&question)
    return question
  }

  private func extent(in context: Context) throws -> MapQuestion.Extent {
    switch (on, from, to) {
    case (let on?, nil, nil): return .day(try context.day(on, named: "--on"))
    case (nil, let from?, let to?): return .story(try context.days(from: from, to: to))
    default: throw Failure.usage("Give --on for a map of one day, or --from and --to for a story of several.")
    }
  }

  /// The file to write; `-`: standard output.
  private func target(of extent: MapQuestion.Extent) throws -> String {
    if open, output.target == nil {
      switch extent {
      case .day(let day): return "map-\(day).html"
      case .story(let days): return "map-\(days.lowerBound)-to-\(days.upperBound).html"
      }
    }
    let target = try output.required("the file to write, .svg, .html, .png or .pdf")
    if open, target == "-" { throw Failure.usage("--open opens a file; name one with -o, or leave -o out.") }
    try output.checkBeside(target)
    return target
  }

  /// The form to write.
  private func format(of extent: MapQuestion.Extent, to target: String) throws -> MapFormat {
    if let form, target != "-" {
      try FileEnding.check(target, of: "-o", takes: [form.rawValue] + (form == .html ? ["htm"] : []))
    }
    guard case .story = extent else {
      return try form ?? (target == "-" ? .svg : MapFormat(path: target))
    }
    let format = try form ?? (target == "-" ? .html : MapFormat(path: target))
    guard format == .html else {
      throw Failure.usage(
        form == nil
          ? "A story of several days is a page; name a file that ends in .html, not \(target)."
          : "A story of several days is a page; leave out --as \(format.rawValue).")
    }
    return format
  }

  /// The colors of `--colors`.
  private static func colors(_ text: String, in context: Context) throws -> [Party.ID: String] {
    var colors: [Party.ID: String] = [:]
    for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let party = try context.party(parts[0]) else {
        throw Failure.usage("--colors: \"\(pair)\" is not a party and its color; write party=#rrggbb.")
      }
      guard colors.updateValue(parts[1], forKey: party) == nil else {
        throw Failure.usage("--colors gives two colors to \(party); leave one out.")
      }
    }
    return colors
  }

  func finish(_ answer: MapAnswer) throws {
    let target = answer.output
    func write(_ text: String) throws {
      if target == "-" {
        try Surroundings.current.print(text)
      } else {
        try AtomicFile.write(text, to: target)
      }
    }
    switch answer.drawing {
    case .story(let story): try write(story.html())
    case .map(let map):
      switch try format(of: .day(map.day), to: target) {
      case .svg: try write(map.svg())
      case .html: try write(map.html())
      case let form:
        if target == "-", Terminal.isShown {
          throw Failure.usage(
            "A \(form.rawValue.uppercased()) is no text for a terminal; name a file with -o.")
        }
        let bytes = try Picture(of: map, as: form).bytes()
        if target == "-" { try Terminal.print(bytes) } else { try AtomicFile.write(bytes, to: target) }
      }
    }
  }

  func show(_ answer: MapAnswer, in context: Context) throws {
    if answer.output != "-" {
      try print(answer, in: context)
    } else if !output.quiet {
      for note in context.notes { Surroundings.current.complain("note: \(note)") }
    }
    if open { try Opening.open(answer.output) }
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
    // Without a distance no ring was asked for: the place is marked as by --place.
    guard let cut = [" from ", " of ", " around "].lazy.compactMap({ around.firstRange(of: $0) }).first,
      around.first?.isNumber == true || (try? Length(validating: String(around[..<cut.lowerBound]))) != nil
    else {
      question.place = around
      return
    }
    question.place = String(around[cut.upperBound...])
    question.rings = [try Length(validating: String(around[..<cut.lowerBound]))]
  }
}

/// The form of a map by the ending of its file.
enum MapFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, html, png, pdf

  /// Whether another program draws it.
  var isPicture: Bool { self == .png || self == .pdf }

  init(path: String) throws {
    let ending = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
    guard let ending, ending.count > 1, let format = MapFormat(rawValue: ending.last!.lowercased()) else {
      throw Failure.usage("A map is written as .svg, .html, .png or .pdf; \"\(path)\" ends in none of them.")
    }
    self = format
  }
}
