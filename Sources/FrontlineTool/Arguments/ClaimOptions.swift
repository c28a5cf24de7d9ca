import ArgumentParser
import FrontlineAtlas

/// The options of all questions on who held what: how claims are weighed, and as known on which day.
struct ClaimOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to weigh claims: latest, majority, source:ID or trusted:ID,ID.", valueName: "rule"))
  var by = "latest"

  @Option(help: ArgumentHelp("Leave out what was reported after this day.", valueName: "day"))
  var asKnownOn: String?

  @Flag(help: "With source:ID, leave the baseline of the data out.")
  var withoutBaseline = false
}

extension Session {
  /// The rule of `--by`.
  func rule(_ options: ClaimOptions) throws -> Rule {
    let parts = options.by.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.count == 2 ? parts[1].split(separator: ",", omittingEmptySubsequences: false) : []
    let ids = words.map { Source.ID($0.trimmingPrefix { $0 == " " }.description) }
    if options.withoutBaseline, parts[0] != "source" {
      throw Failure.usage("--without-baseline goes with --by source:ID only.")
    }
    for id in ids where try !id.rawValue.isEmpty && atlas().source(id) == nil {
      throw Failure.usage("There is no source \"\(id)\"; \"frontline sources\" lists them.")
    }
    switch (parts[0], parts.count, ids.contains("") ? 0 : ids.count) {
    case ("latest", 1, _): return .latest
    case ("majority", 1, _): return .majority
    case ("source", 2, 1): return .source(ids[0], baseline: !options.withoutBaseline)
    case ("trusted", 2, 1...): return .trusted(ids)
    default:
      throw Failure.usage(
        "\"\(options.by)\" is no rule; write latest, majority, source:ID or trusted:ID,ID.")
    }
  }

  /// The day of an option, as people write days; `nil` where it was not given.
  func day(_ text: String?, option: String) throws -> Day? {
    guard let text else { return nil }
    do {
      return try dayReader.day(text)
    } catch {
      throw Failure.usage("\(option): \(error.description)")
    }
  }

  /// The days of an option that may be a span: a day, a month, a year, from one day to another, or a date of EDTF.
  func days(_ text: String, option: String) throws -> ClosedRange<Day> {
    do {
      return try dayReader.days(text).days
    } catch {
      guard let date = try? EDTFDate(text) else { throw Failure.usage("\(option): \(error.description)") }
      guard let days = date.days else {
        throw Failure.usage(
          "\(option): \"\(text)\" has an open end; write a day, a month, a year or from/to.")
      }
      return days
    }
  }

  /// The party of an option, by its id.
  func party(_ text: String?) throws -> Party.ID? {
    guard let text else { return nil }
    guard let party = try atlas().party(Party.ID(text)) else {
      let ids = try atlas().parties.map(\.id.rawValue)
      throw Failure.usage("There is no party \"\(text)\"; the atlas has \(listed(ids)).")
    }
    return party.id
  }

  /// The name of a source; its id where the atlas does not have it.
  func name(of source: Source.ID) throws -> String { try atlas().source(source)?.name ?? source.rawValue }

  /// A state in words: `Azerbaijan`, `contested`, `unknown`.
  func words(_ state: Standing.State) throws -> String {
    switch state {
    case .held(let party): try name(of: party)
    case .contested: "contested"
    case .unknown: "unknown"
    }
  }
}

extension Rule {
  /// The rule in words, to stand after "by".
  var words: String {
    switch self {
    case .latest: "the latest claim"
    case .majority: "the majority of sources"
    case .source(let id, let baseline): "\(id) alone\(baseline ? " and the baseline" : "")"
    case .trusted(let ids): "the first to speak of \(listed(ids.map(\.rawValue)))"
    }
  }
}

extension Standing.State {
  /// `held`, `contested` or `unknown`.
  var word: String {
    switch self {
    case .held: "held"
    case .contested: "contested"
    case .unknown: "unknown"
    }
  }
}
