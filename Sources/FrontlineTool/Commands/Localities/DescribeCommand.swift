import ArgumentParser
import FrontlineAnswers

/// `frontline describe 39.76,46.75`
struct DescribeCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Say where a position is, by a place that a reader would know.",
    discussion: """
      The figures are rounded as the place is known, and the phrase resolves, by "locate", to ground that contains the \
      position.
      """, examples: ["frontline describe 39.76,46.75", "frontline describe 39.60,46.90 --format json"])

  @Argument(help: .places("The position, or a place", name: "position"), completion: .settlements)
  var positions: [String]

  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> EachQuestion<DescribeQuestion> {
    try PlaceList.each(positions) { DescribeQuestion($0) }
  }
}
