import ArgumentParser
import FrontlineAnswers

/// `frontline validate FOLDER`
struct ValidateCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a data package: all its faults, with file, row and column.",
    discussion: "A package without faults ends with status 0, one with faults with 65.",
    examples: ["frontline validate my-atlas", "frontline validate my-atlas --format csv"])

  @Argument(
    help: ArgumentHelp(
      "The folder of the data package; the one of --atlas where it is left out.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.names, .exact, .dateOrder, .units]

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> ValidationQuestion {
    if let folder, let atlas = output.atlas, folder != atlas {
      throw Failure.usage("\(folder) and --atlas \(atlas) both say what to check; leave one out.")
    }
    guard let folder = folder ?? output.atlas else {
      throw Failure.usage("Name the folder of the data package.")
    }
    return ValidationQuestion(folder)
  }
}
