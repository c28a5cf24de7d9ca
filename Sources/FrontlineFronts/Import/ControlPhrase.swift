/// A phrase by which a map says whose the ground is: `Assessed Russian Control`, `Rebel-held`, `Territory controlled by the
/// SDF`, `Claimed Russian Control`, `captured by the RSF`.
struct ControlPhrase {
  /// Who holds or claims it, as the phrase has it.
  let party: String
  /// Whether it is claimed, and not said to be held.
  let isClaimed: Bool

  /// `nil`: the text is no such phrase.
  init?(_ text: String) {
    var words = text.split(separator: " ").flatMap { word -> [Substring] in
      // "Rebel-held" and "rebel held" are one.
      guard let dash = word.lastIndex(of: "-"),
        Self.held.contains(word[word.index(after: dash)...].lowercased())
      else { return [word] }
      return [word[..<dash], word[word.index(after: dash)...]]
    }[...]
    func small(_ index: Int) -> String { words[index].lowercased() }
    guard let first = words.first?.lowercased(), words.count > 1 else { return nil }
    let isAssessed = ["assessed", "confirmed", "verified"].contains(first)
    isClaimed = ["claimed", "alleged"].contains(first)
    if isAssessed || isClaimed { words = words.dropFirst() }
    let party: ArraySlice<Substring>
    if let by = words.indices.dropLast().first(where: { small($0) == "by" }), by > words.startIndex,
      Self.held.contains(small(by - 1)) || Self.taken.contains(small(by - 1)),
      words[..<(by - 1)].allSatisfy({ Self.nouns.contains($0.lowercased()) })
    {
      party = words[(by + 1)...]
    } else if let under = words.first, under.lowercased() == "under" {
      // "under Russian control", "under the control of Russia"
      let rest = words.dropFirst()
      if let of = rest.indices.first(where: { small($0) == "of" }), of > rest.startIndex,
        small(of - 1) == "control"
      {
        party = rest[(of + 1)...]
      } else {
        guard rest.last?.lowercased() == "control" else { return nil }
        party = rest.dropLast()
      }
    } else if let verb = words.indices.first(where: { Self.held.contains(small($0)) }),
      verb > words.startIndex,
      isAssessed || isClaimed || words[(verb + 1)...].allSatisfy({ Self.nouns.contains($0.lowercased()) })
    {
      party = words[..<verb]
    } else if let end = words.indices.first(where: {
      small($0) == "control" || isAssessed && Self.advance.contains(small($0))
    }),
      end > words.startIndex, isAssessed || isClaimed || end == words.endIndex - 1
    {
      party = words[..<end]
    } else {
      return nil
    }
    let named =
      party.first.map { ["the", "a"].contains($0.lowercased()) } == true ? party.dropFirst() : party
    // "Areas held" names nobody, and "SAF after clashes" more than a party.
    let isVague = named.allSatisfy {
      Self.qualities.contains($0.lowercased()) || Self.nouns.contains($0.lowercased())
    }
    guard !isVague, !named.contains(where: { Self.joints.contains($0.lowercased()) }) else { return nil }
    self.party = named.joined(separator: " ")
  }

  private static let held: Set<String> = ["controlled", "held", "occupied"]
  private static let taken: Set<String> = [
    "captured", "recaptured", "taken", "retaken", "seized", "liberated", "overrun", "conquered",
  ]
  private static let joints: Set<String> = [
    "and", "or", "/", "after", "before", "in", "on", "from", "with", "during", "following", "until", "since",
    "amid",
    "as", "but", "then",
  ]
  private static let advance: Set<String> = ["advance", "advances"]
  private static let nouns: Set<String> = [
    "territory", "territories", "area", "areas", "ground", "land", "zone", "zones", "region", "regions", "is",
    "are", "was", "were", "town", "city", "village",
  ]
  private static let qualities: Set<String> = [
    "full", "partial", "total", "effective", "complete", "temporarily", "newly", "currently", "recently",
    "ground",
    "territorial", "area", "of", "military", "state",
  ]
}
