/// A rule is coded by its name and what it needs: `{"rule": "latest"}`, `{"rule": "trusted", "sources": ["a", "b"]}`,
/// `{"rule": "source", "source": "a", "baseline": false}`.
extension Rule: Codable {
  private enum CodingKeys: String, CodingKey { case rule, source, sources, baseline }
  private enum Name: String, Codable { case latest, source, trusted, majority }

  /// A rule from its name; the baseline counts where nothing is said of it.
  ///
  /// - Throws: `DecodingError` for another name, and where what the rule needs is missing.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    switch try members.decode(Name.self, forKey: .rule) {
    case .latest: self = .latest
    case .majority: self = .majority
    case .trusted: self = .trusted(try members.decode([SourceID].self, forKey: .sources))
    case .source:
      self = .source(
        try members.decode(SourceID.self, forKey: .source),
        baseline: try members.decodeIfPresent(Bool.self, forKey: .baseline) ?? true)
    }
  }

  /// Writes the name of the rule and what it needs.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .latest: try members.encode(Name.latest, forKey: .rule)
    case .majority: try members.encode(Name.majority, forKey: .rule)
    case .trusted(let sources):
      try members.encode(Name.trusted, forKey: .rule)
      try members.encode(sources, forKey: .sources)
    case .source(let source, let baseline):
      try members.encode(Name.source, forKey: .rule)
      try members.encode(source, forKey: .source)
      try members.encode(baseline, forKey: .baseline)
    }
  }
}
