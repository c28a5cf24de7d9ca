public import FrontlineAtlas
import FrontlineFormats
internal import FrontlineGeometry
public import FrontlineLedger

extension Context {
  /// The rule that a text names: `latest`, `majority`, `source:ID` or `trusted:ID,ID`.
  ///
  /// - Parameter baseline: whether `source:ID` reads the baseline too.
  /// - Throws: ``AnswerError`` where it is not a rule, or names a source that the atlas does not have.
  public func rule(_ text: String, baseline: Bool = true) throws -> Rule {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.count == 2 ? parts[1].split(separator: ",", omittingEmptySubsequences: false) : []
    let ids = words.map { Source.ID($0.trimmingPrefix { $0 == " " }.description) }
    for id in ids where try !id.rawValue.isEmpty && atlas().source(id) == nil {
      throw AnswerError.usage("There is no source \"\(id)\"; \"frontline sources\" lists them.")
    }
    switch (parts[0], parts.count, ids.contains("") ? 0 : ids.count) {
    case ("latest", 1, _): return .latest
    case ("majority", 1, _): return .majority
    case ("source", 2, 1): return .source(ids[0], baseline: baseline)
    case ("trusted", 2, 1...): return .trusted(ids)
    default:
      throw AnswerError.usage(
        "\"\(text)\" is not a rule; write latest, majority, source:ID or trusted:ID,ID.")
    }
  }

  /// The party of an id or of a name or word that the atlas has for it; `nil` where none was given.
  public func party(_ text: String?) throws -> Party.ID? {
    guard let text else { return nil }
    let atlas = try atlas()
    guard let party = atlas.party(Party.ID(text)) ?? atlas.party(calledBy: text) else {
      let ids = atlas.parties.map(\.id.rawValue)
      throw AnswerError.usage("There is no party \"\(text)\"; the atlas has \(listed(ids)).")
    }
    return party.id
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
