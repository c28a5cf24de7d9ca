package import FrontlineAtlas
package import FrontlineFormats

extension JSONValue {
  /// A claim with all that its row says.
  package static func claim(_ claim: Claim) -> JSONValue {
    [
      "id": .string(claim.id),
      "subject": ["kind": .string(claim.subject.kind.rawValue), "id": .string(claim.subject.id)],
      "party": .string(claim.party.rawValue), "stance": .string(claim.stance.rawValue),
      "valid_from": .text(claim.validFrom?.text), "valid_to": .text(claim.validTo?.text),
      "reported": .day(claim.reported), "source": .string(claim.source.rawValue),
      "citation": .known(claim.citation), "note": .known(claim.note), "corrects": .text(claim.corrects),
      "derived_from": .text(claim.derivedFrom), "exceptions": .list(claim.exceptions),
    ]
  }

  package static func claims(_ claims: some Sequence<Claim>) -> JSONValue {
    .array(claims.map { .claim($0) })
  }

  /// A state as `{"state", "party"}`; the party is `null` where nobody holds the subject.
  package static func state(_ state: Standing.State) -> JSONValue {
    ["state": .string(state.word), "party": .text(state.party?.rawValue)]
  }
}

extension Context {
  /// A claim in one line: `Presidency of Azerbaijan on 2020-11-08: held by Azerbaijan from 2020-11-08`.
  package func words(_ claim: Claim) throws -> String {
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
    return try "\(name(of: claim.source)) on \(claim.reported): "
      + "\(subject)\(verb) by \(name(of: claim.party))\(from)\(to)\(citation)"
  }

  /// The names of the sources of claims, each once, in their order.
  package func sourceNames(_ claims: some Sequence<Claim>) throws -> [String] {
    var names: [String] = []
    for claim in claims {
      let name = try name(of: claim.source)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension Sequence<Claim> {
  /// The ids of the sources, each once, in their order, parted by semicolons as lists are in CSV.
  package var sourceIDs: String {
    var ids: [String] = []
    for claim in self where !ids.contains(claim.source.rawValue) { ids.append(claim.source.rawValue) }
    return ids.joined(separator: ";")
  }
}
