import ArgumentParser
import FrontlineAnswers
import FrontlineFormats

/// `frontline find report.txt`
struct FindCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find every phrase in a text that says where something is.",
    discussion:
      "Each is given with its line, its words, its best point and radius, as \"locate\" gives them.",
    examples: ["frontline find report.txt", "frontline find report.txt --format csv"])

  @Argument(
    help: ArgumentHelp("A text in UTF-8; - is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> FindQuestion {
    let bytes = try (file == "-" ? ByteSource.standardInput : .file(file)).all()
    return FindQuestion(in: String(decoding: bytes, as: UTF8.self))
  }
}
