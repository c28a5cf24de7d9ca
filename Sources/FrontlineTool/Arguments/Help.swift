import ArgumentParser
import FrontlineAtlas

extension ArgumentHelp {
  /// The help of a place argument.
  static func place(_ words: String, name: String = "place") -> ArgumentHelp {
    ArgumentHelp(
      "\(words): a name, an id, \"Name, District\", a position, or a phrase such as \"5 km north of Shusha\".",
      valueName: name)
  }
}

/// The kind of a settlement as an option.
enum KindArgument: String, CaseIterable, ExpressibleByArgument {
  case city, town, village

  var kind: Settlement.Kind {
    switch self {
    case .city: .city
    case .town: .town
    case .village: .village
    }
  }
}

/// The options that narrow a list of settlements down.
struct SettlementFilter: ParsableArguments {
  @Option(help: ArgumentHelp("Only settlements of this kind.", valueName: "kind"))
  var kind: KindArgument?

  @Option(
    help: ArgumentHelp("Only settlements of this district, of any layer.", valueName: "name"),
    completion: .districts)
  var district: String?
}

extension Session {
  /// The settlements that a filter lets through.
  func settlements(_ filter: SettlementFilter) throws -> Settlements {
    var settlements = try atlas().settlements
    if let kind = filter.kind { settlements = settlements.of(kind.kind) }
    if let name = filter.district { settlements = try settlements.in(district(name)) }
    return settlements
  }
}
