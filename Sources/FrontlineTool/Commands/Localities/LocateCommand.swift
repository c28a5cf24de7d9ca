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

  @Argument(
    help: ArgumentHelp(
      "The phrase, in quotes; - reads phrases from standard input, one a line.", valueName: "phrase"))
  var phrase: [String]

  @Option(
    help: ArgumentHelp("Say who held the settlements inside on this day.", valueName: "day"),
    completion: .days)
  var on: String?

  @OptionGroup(title: ClaimOptions.title) var claims: ClaimOptions
  @OptionGroup var list: ListOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  var limit: Int? { list.limit }

  func question(in context: Context) throws -> EachQuestion<LocateQuestion> {
    if on == nil { try claims.refuse("without --on it is not said who held what") }
    let (day, rule) = try (context.day(on, named: "--on"), context.rule(claims))
    let known = try context.known(claims)
    return try PlaceList.each([phrase.joined(separator: " ")]) {
      LocateQuestion($0, on: day, by: rule, asKnownOn: known)
    }
  }
}
