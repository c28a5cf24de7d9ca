import FrontlineTime

extension Claim.Stance: Codable {}
extension Subject.Kind: Codable {}

/// A claim is coded with the names of the columns of `claims.csv`; what it does not have may be left out.
extension Claim: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, subject, party, stance, reported, source, citation, note, corrects, exceptions
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case derivedFrom = "derived_from"
  }

  /// A claim from its members.
  ///
  /// - Throws: `DecodingError` where one is missing or cannot be read. Whether party, source and subject exist is for the
  ///   ledger to say.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decode(String.self, forKey: .id),
      subject: try members.decode(Subject.self, forKey: .subject),
      party: try members.decode(PartyID.self, forKey: .party),
      stance: try members.decode(Stance.self, forKey: .stance),
      validFrom: try members.decodeIfPresent(EDTFDate.self, forKey: .validFrom),
      validTo: try members.decodeIfPresent(EDTFDate.self, forKey: .validTo),
      reported: try members.decode(Day.self, forKey: .reported),
      source: try members.decode(SourceID.self, forKey: .source),
      citation: try members.decodeIfPresent(String.self, forKey: .citation) ?? "",
      note: try members.decodeIfPresent(String.self, forKey: .note) ?? "",
      corrects: try members.decodeIfPresent(String.self, forKey: .corrects),
      derivedFrom: try members.decodeIfPresent(String.self, forKey: .derivedFrom),
      exceptions: try members.decodeIfPresent([String].self, forKey: .exceptions) ?? [])
  }

  /// Writes the members, without those that are empty.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(id, forKey: .id)
    try members.encode(subject, forKey: .subject)
    try members.encode(party, forKey: .party)
    try members.encode(stance, forKey: .stance)
    try members.encodeIfPresent(validFrom, forKey: .validFrom)
    try members.encodeIfPresent(validTo, forKey: .validTo)
    try members.encode(reported, forKey: .reported)
    try members.encode(source, forKey: .source)
    if !citation.isEmpty { try members.encode(citation, forKey: .citation) }
    if !note.isEmpty { try members.encode(note, forKey: .note) }
    try members.encodeIfPresent(corrects, forKey: .corrects)
    try members.encodeIfPresent(derivedFrom, forKey: .derivedFrom)
    if !exceptions.isEmpty { try members.encode(exceptions, forKey: .exceptions) }
  }
}
