import ArgumentParser
import FrontlineAnswers
import FrontlineGeometry

/// `frontline ask "how far was the front from Stepanakert on 5 November 2020"`
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answer a question in words, and print the command that it stands for.",
    discussion: """
      Understood are questions on distances, the front of a day, who held a place, what changed between two days, what \
      lies within a distance or nearest, shares and ground, roads, places and districts, and maps. One that is answered \
      by yes or no is the sentence that "frontline check" judges. \
      Every word is read, or the question is refused with the word that was not. Days are written as people write them.
      """,
    examples: [
      #"frontline ask "how far was the front from Stepanakert on 5 November 2020""#,
      #"frontline ask "which towns did Azerbaijan take in October 2020" --format csv"#,
    ])

  @Argument(help: ArgumentHelp("The question; quotes are not needed.", valueName: "question"))
  var question: [String]

  @Flag(name: .customLong("command"), help: "Print the command, and do not run it.")
  var printsCommand = false

  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func run() throws {
    let context = try Context(output)
    let reader = AskReader(atlas: try context.atlas(), today: context.today, order: output.dateOrder?.order)
    var words = try reader.command(for: question.joined(separator: " "))
    let surroundings = Surroundings.current
    if let target = output.target {
      // The file of a map is named for want of another.
      if let option = words.firstIndex(of: "-o") {
        words[option + 1] = target
      } else {
        words += ["-o", target]
      }
    }
    words += output.words
    if let limit = list.limit {
      // "The nearest town" has one.
      if let option = words.firstIndex(of: "-n") {
        words[option + 1] = "\(limit)"
      } else {
        words += ["--limit", "\(limit)"]
      }
    }
    let line = (["frontline"] + words).map(Self.quoted).joined(separator: " ")
    if printsCommand { return try surroundings.print(line + "\n") }
    var command = try FrontlineCommand.parseAsRoot(ArgumentRepair.repaired(words))
    // Data that a program reads are never preceded by a line of words.
    if output.format == .text {
      try surroundings.print("That is: \(line)\n")
    } else {
      surroundings.complain("That is: \(line)")
    }
    try command.run()
  }

  /// A word as a shell takes it.
  static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_.,/:+=@%".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

extension OutputOptions {
  /// The options as they were typed, for a command that is run in another's place.
  fileprivate var words: [String] {
    (format == .text ? [] : ["--format", format.rawValue]) + (why ? ["--why"] : [])
      + (quiet ? ["--quiet"] : [])
      + (isSafeCSV ? ["--safe-csv"] : [])
      + (exact ? ["--exact"] : [])
      + (units.map { ["--units", $0.unit.rawValue] } ?? [])
      + (names.map { ["--names", $0] } ?? []) + (atlas.map { ["--atlas", $0] } ?? [])
  }
}
