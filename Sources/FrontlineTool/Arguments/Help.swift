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

/// One kind of settlement or several, parted by commas.
struct KindList: ExpressibleByArgument {
  let kinds: Set<Settlement.Kind>

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    kinds = Set(words.compactMap { Settlement.Kind(rawValue: String($0)) })
    guard kinds.count == words.count else { return nil }
  }

  static let allValueStrings = Settlement.Kind.allCases.map(\.rawValue)
}

/// The options that narrow a list of settlements down.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only settlements of this kind; several with commas: city,town.", valueName: "kind"))
  var kind: KindList?

  @Option(
    help: ArgumentHelp("Only settlements of this district, of any layer.", valueName: "name"),
    completion: .districts)
  var district: String?

  var filter: SettlementFilter { SettlementFilter(kinds: kind?.kinds ?? [], district: district) }
}

/// The options that keep what a party held on a day.
struct HoldingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only settlements that this party held on the day of --on.", valueName: "party"),
    completion: .parties)
  var heldBy: String?

  @Option(help: ArgumentHelp("The day of --held-by.", valueName: "day"), completion: .days)
  var on: String?

  /// A filter with these options.
  func narrowed(_ filter: SettlementFilter, in context: Context) throws -> SettlementFilter {
    guard let party = try context.party(heldBy) else {
      guard on == nil else { throw Failure.usage("--on is the day of --held-by; give both or neither.") }
      return filter
    }
    guard let on else { throw Failure.usage("--held-by needs the day, as in --on 2020-11-08.") }
    var filter = filter
    filter.holding = HoldingFilter(by: party, on: try context.day(on, named: "--on"))
    return filter
  }
}
