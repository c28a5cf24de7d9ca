import ArgumentParser
import FrontlineAnswers

/// `frontline join A B -o FOLDER`
struct JoinCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Join atlases into one: places, districts, roads, and who held what.",
    discussion: """
      Settlements that share a name and lie no more than 5 km apart are one, with the id, position and kind of the first \
      atlas and all names and claims. Parties of one id and name are one. Other things of one id stay apart, the later under \
      an id with a number. Settlements get the district in whose polygon they lie, roads pass the settlements that they come \
      by. What is merged and renamed is said. The package is one that "frontline validate" accepts.
      """,
    examples: [
      "frontline join my-atlas north -o both", "frontline join my-atlas north -o both --format json",
    ])

  @Argument(help: ArgumentHelp("The atlases: folders, or .gpkg.", valueName: "atlas"), completion: .directory)
  var inputs: [String]

  @OptionGroup var folder: FolderOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let formats: [Printer.Format] = [.text, .json, .csv]
  static let unused: Set<SharedOption> = [.atlas, .names, .exact, .dateOrder, .units]
  static let answersToFile = false

  func question(in context: Context) throws -> JoinQuestion {
    guard inputs.count > 1 else { throw Failure.usage("join takes two atlases or more; there is one.") }
    var question = try JoinQuestion(inputs, to: output.requiredFolder())
    question.replacesFolder = folder.overwrite
    return question
  }
}
