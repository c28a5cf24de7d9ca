import ArgumentParser
import FrontlineAnswers

/// `frontline locate "12 km north-east of Fuzuli"`
struct LocateCommand: Query {
  static let configuration = CommandConfiguration(
    commandName: "locate", abstract: "Find the ground that a phrase stands for, and how sure that is.",
    discussion: """
      A phrase is one that reports use: "5 km from Shusha", "12 km north-east of Fuzuli", "2 km E and 3 km N of \
      Hadrut", "near Aghdara", "between Shusha and Lachin", "20 km along the Lachin corridor from Goris", "in \
      Goranboy district", coordinates. The radius is added up by the point-radius method.
      """,
    examples: [
      #"frontline locate "12 km north-east of Fuzuli""#,
      #"frontline locate "between Shusha and Lachin" --on 2020-11-05"#,
    ])

  @Argument(help: ArgumentHelp("The phrase, in quotes.", valueName: "phrase"))
  var phrase: [String]

  @Option(
    help: ArgumentHelp("Say who held the settlements inside on this day.", valueName: "day"),
    completion: .days)
  var on: String?

  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  func question(in context: Context) throws -> LocateQuestion {
    if on == nil { try claims.refuse("without --on it is not said who held what") }
    return try LocateQuestion(
      phrase.joined(separator: " "), on: context.day(on, named: "--on"), by: context.rule(claims),
      asKnownOn: context.known(claims))
  }
}
