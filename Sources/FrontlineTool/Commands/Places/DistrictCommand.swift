import ArgumentParser
import FrontlineAnswers

/// `frontline district Lachin`, and without a name the list of all.
struct DistrictCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "district",
    abstract: "Describe a district: its areas by its borders and as published, and its settlements.",
    discussion: "Without a name it lists all of them, of every layer.",
    examples: ["frontline district Lachin", "frontline district --format csv"])

  @Argument(help: ArgumentHelp("A name or an id.", valueName: "district"), completion: .districts)
  var name: String?

  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) -> DistrictsQuestion { DistrictsQuestion(name) }
}
