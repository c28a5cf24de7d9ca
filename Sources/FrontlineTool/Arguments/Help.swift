public import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas

extension ArgumentHelp {
  /// The help of a place argument.
  static func place(_ words: String, name: String = "place") -> ArgumentHelp {
    ArgumentHelp(
      "\(words): a name, an id, \"Name, District\", a position, or a phrase such as \"5 km north of Shusha\".",
      valueName: name)
  }
}

extension ArgumentHelp {
  /// The help of an argument that is a settlement and no other place.
  static func settlement(_ words: String) -> ArgumentHelp {
    ArgumentHelp("\(words): a name, an id, or \"Name, District\".", valueName: "settlement")
  }
}

extension ArgumentHelp {
  /// The help of an argument of one place or several.
  static func places(_ words: String, name: String = "place") -> ArgumentHelp {
    ArgumentHelp(
      "\(words): a name, an id, \"Name, District\", a position, or a phrase such as \"5 km north of Shusha\"; several will do, and - reads them from standard input, one a line.",
      valueName: name)
  }
}

extension Settlement.Kind: ExpressibleByArgument {}

/// The options that narrow a list of settlements down.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only settlements of this kind.", valueName: "kind"))
  var kind: Settlement.Kind?

  @Option(
    help: ArgumentHelp("Only settlements of this district, of any layer.", valueName: "name"),
    completion: .districts)
  var district: String?

  var filter: SettlementFilter { SettlementFilter(kind: kind, district: district) }
}
