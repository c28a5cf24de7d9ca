/// A phrase by which a map says whose the ground is: `Assessed Russian Control`, `Rebel-held`, `Territory controlled by the
/// SDF`, `Claimed Russian Control`, `captured by the RSF`.
struct ControlPhrase {
  /// Who holds or claims it, as the phrase has it.
  let party: String
  /// Whether it is claimed, and not said to be held.
  let isClaimed: Bool
  /// Whether nothing stands behind it, such as when or where that was.
  let isWhole: Bool

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
    var isClaimed = ["claimed", "alleged"].contains(first)
    if isAssessed || isClaimed { words = words.dropFirst() }
    let tail = Self.tail(of: words)
    words = words[..<tail.startIndex]
    // "in Ukraine" leaves nothing open.
    isWhole =
      tail.isEmpty
      || ["in", "over"].contains(tail[tail.startIndex].lowercased())
        && !tail.contains { $0.contains(where: \.isNumber) }
    let party: ArraySlice<Substring>
    if isClaimed, small(words.startIndex) == "by" {
      party = words.dropFirst()
    } else if let by = words.indices.dropLast().first(where: { small($0) == "by" }), by > words.startIndex,
      small(by - 1) == "claimed", words[..<(by - 1)].allSatisfy({ Self.nouns.contains($0.lowercased()) })
    {
      isClaimed = true
      party = words[(by + 1)...]
    } else if let by = words.indices.dropLast().first(where: { small($0) == "by" }), by > words.startIndex,
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
      isAssessed || isClaimed || Self.isGround(words[(verb + 1)...])
    {
      party = words[..<verb]
    } else if let end = words.indices.first(where: {
      small($0) == "control" || (isAssessed || isClaimed) && Self.advance.contains(small($0))
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
    self.isClaimed = isClaimed
  }

  /// Whether some words are none or call the ground: `areas`, `Ukrainian territory`.
  private static func isGround(_ words: ArraySlice<Substring>) -> Bool {
    guard let last = words.last else { return true }
    return nouns.contains(last.lowercased()) && words.count <= 2
  }

  /// The words at the end that say when, where or after what it came so: `after clashes`, `since 2014`, `before February 24,
  /// 2022`.
  private static func tail(of words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let start = words.indices.dropFirst().first { index in
      let word = words[index].lowercased()
      let isOfDay = words[(index + 1)...].contains { $0.contains(where: \.isNumber) }
      return circumstances.contains(word) || word == "before" && isOfDay
    }
    guard let start else { return words[words.endIndex...] }
    // "Territory in Ukraine held by Russia" says it behind, and "held after May but then lost" takes it back.
    let isMore = words[start...].contains {
      let word = $0.lowercased()
      return held.contains(word) || taken.contains(word) || ["but", "then", "until"].contains(word)
    }
    return isMore ? words[words.endIndex...] : words[start...]
  }

  /// Whether a text has a word of such phrases.
  static func hasWord(of text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { telling.contains(String($0)) }
  }

  private static let telling = held.union(taken).union(advance).union([
    "control", "controls", "claimed", "claims", "assessed", "reported", "holds", "under", "retakes",
    "captures",
    "takes", "withdraws", "occupation", "counteroffensive", "offensive",
  ])
  private static let circumstances: Set<String> = [
    "after", "in", "on", "from", "during", "following", "since", "amid", "over",
  ]
  private static let held: Set<String> = ["controlled", "held", "occupied"]
  private static let taken: Set<String> = [
    "captured", "recaptured", "taken", "retaken", "seized", "liberated", "overrun", "conquered",
  ]
  private static let joints: Set<String> = [
    "and", "or", "/", "after", "before", "in", "on", "from", "with", "during", "following", "until", "since",
    "amid",
    "as", "but", "then",
  ]
  private static let advance: Set<String> = [
    "advance", "advances", "gain", "gains", "counteroffensive", "counteroffensives", "counterattacks",
  ]
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
