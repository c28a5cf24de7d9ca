/// What a text says that is no name and names no holder: that something is not so, is over, or is not sure.
///
/// `Not controlled`, `nobody` and `mostly Red` leave unknown who holds the ground, `lost by the SDF` and `Former SDF area` say
/// that it is held no longer, and `Red-Blue frontline` that it is contested.
enum ControlDenial {
  /// Its meaning; `nil`: it is no such text.
  ///
  /// - Parameter text: the text in small letters.
  static func meaning(of text: String) -> ControlVocabulary.Meaning? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
    guard let first = words.first, let last = words.last else { return nil }
    // "Ukraine?" is somebody's guess.
    if text.hasSuffix("?") { return .unknown }
    let second = words.count > 1 ? words[1] : ""
    if first == "no", second == "longer" { return .givenUp }
    if first == "no", words.count > 1, nobodys.contains(second) { return .unknown }
    if words.contains(where: { negations.contains($0) }) { return .unknown }
    if words.contains(where: { ["formerly", "previously"].contains($0) }) { return .givenUp }
    if ["former", "ex"].contains(first), words.count > 1, isHolding(last) { return .givenUp }
    if ["lost", "abandoned", "vacated", "surrendered", "ceded"].contains(first),
      ["by", "in", "on"].contains(second)
    {
      return .givenUp
    }
    if taken.contains(first), second == "from" { return .givenUp }
    if words.count > 1, pressed.contains(first), ["by", "since", "from"].contains(second) { return .unknown }
    if first == "under", ["siege", "attack", "fire", "threat"].contains(second) { return .unknown }
    if words.count > 1, hedges.contains(first) { return .unknown }
    if words.count > 1, unsure.contains(first),
      words.dropFirst().allSatisfy({ nobodys.contains($0) || isHolding($0) })
    {
      return .unknown
    }
    if last == "warfare" || last == "frontline" || words.suffix(2) == ["front", "line"]
      || words.suffix(2) == ["contact", "line"] || words.suffix(3) == ["line", "of", "contact"]
    {
      return last == "warfare" ? .unknown : .contested([])
    }
    return nil
  }

  /// Whether a word stands for ground or for holding it.
  private static func isHolding(_ word: String) -> Bool {
    [
      "control", "controlled", "held", "occupied", "area", "areas", "territory", "territories", "zone",
      "ground",
      "land", "region", "regions",
    ].contains(word)
  }

  private static let negations: Set<String> = ["not", "neither", "nor", "isn't", "isn’t", "wasn't", "wasn’t"]
  private static let nobodys: Set<String> = [
    "control", "controller", "holder", "party", "parties", "side", "status", "data", "information", "group",
    "actor", "forces", "force", "presence", "owner", "one", "body", "situation",
  ]
  private static let taken: Set<String> = [
    "captured", "recaptured", "taken", "retaken", "seized", "liberated", "withdrawn", "expelled",
  ]
  private static let pressed: Set<String> = [
    "besieged", "encircled", "surrounded", "threatened", "attacked", "shelled", "bombed", "raided",
    "infiltrated",
  ]
  private static let hedges: Set<String> = [
    "mostly", "mainly", "partly", "partially", "largely", "almost", "nearly", "probably", "likely",
    "possibly",
    "presumably", "perhaps", "maybe",
  ]
  private static let unsure: Set<String> = [
    "unknown", "unclear", "undetermined", "unspecified", "uncertain", "unconfirmed",
  ]
}
