import ArgumentParser
import FrontlineAnswers

/// `frontline sources`
struct SourcesCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the sources: who speaks, for which side, in how many claims.",
    examples: ["frontline sources", "frontline sources --format csv"])

  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  static let unused: Set<SharedOption> = [.units]

  var limit: Int? { list.limit }

  func question(in context: Context) -> SourcesQuestion { SourcesQuestion() }
}
