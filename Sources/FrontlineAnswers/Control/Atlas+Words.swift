import FrontlineAtlas
import FrontlineLedger

/// What an atlas has, in the words of an answer.
extension Atlas {
  /// The name of a source; its id where the atlas does not have it.
  func name(of source: Source.ID) -> String { self.source(source)?.name ?? source.rawValue }

  /// A district as an answer shows it; its id for a name where the atlas does not have it.
  func reference(toDistrict id: District.ID?) -> Reference? {
    id.map { Reference(district(id: $0)?.name ?? $0.rawValue, id: $0.rawValue) }
  }

  /// The sources of claims, each once, in their order.
  func sources(of claims: some Sequence<Claim>) -> [Reference] {
    var ids: [Source.ID] = []
    for claim in claims where !ids.contains(claim.source) { ids.append(claim.source) }
    return ids.map { Reference(name(of: $0), id: $0.rawValue) }
  }

  /// A state in words: `Azerbaijan`, `contested`, `unknown`.
  func words(_ state: Standing.State) -> String {
    switch state {
    case .held(let party): name(of: party)
    case .contested: "contested"
    case .unknown: "unknown"
    }
  }

  /// A claim in one line: `Presidency of Azerbaijan on 2020-11-08: held by Azerbaijan from 2020-11-08`.
  func words(_ claim: Claim) -> String {
    let verb =
      switch claim.stance {
      case .asserted: "held"
      case .denied: "not held"
      case .assessed: "judged to be held"
      case .agreed: "to be held"
      }
    let from = claim.validFrom.map { " from \($0)" } ?? ""
    let to = claim.validTo.map { " to \($0)" } ?? ""
    let subject = claim.subject.kind == .settlement ? "" : "the \(claim.subject) "
    let citation = claim.citation.isEmpty ? "" : " (\(claim.citation))"
    return "\(name(of: claim.source)) on \(claim.reported): "
      + "\(subject)\(verb) by \(name(of: claim.party))\(from)\(to)\(citation)"
  }
}
