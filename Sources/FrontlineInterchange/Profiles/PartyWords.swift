internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// The English words by which texts mean a party that a table calls by one name: adjectives and demonyms as English makes
/// them of the name of a country (`Syria`: Syrian, Syrians), the country of an adjective (`Ukrainian`: Ukraine), and the name
/// without its noun (`Armenian forces`: Armenian).
///
/// A word that would mean another party of the table too is none. No list of countries stands behind it, so some of what
/// it makes is no word; such a word is in no text.
func partyWords(of name: String, besides others: [String]) -> [String] {
  let words = candidates(name)
  let taken = Set(others.flatMap { [$0.lowercased()] + candidates($0).map { $0.lowercased() } })
  return words.filter { !taken.contains($0.lowercased()) && $0.lowercased() != name.lowercased() }
}

private let nouns: Set<String> = [
  "forces", "force", "army", "troops", "government", "rebels", "opposition", "militia", "militias",
  "military", "regime",
  "authorities", "armed", "fighters",
]

private func candidates(_ name: String) -> [String] {
  var parts = name.split(separator: " ").map(String.init)
  let whole = parts
  while parts.count > 1, let last = parts.last, nouns.contains(last.lowercased()) { parts.removeLast() }
  guard let last = parts.last, last.allSatisfy({ $0.isASCII && $0.isLetter }),
    last.contains(where: \.isLowercase),
    last.first?.isUppercase == true, last.count >= 4
  else { return [] }
  let front = parts.dropLast().map { $0 + " " }.joined()
  var words = parts.count < whole.count ? [front + last] : []
  var endings: [String] = []
  var stem = last
  switch last.lowercased() {
  case let text where text.hasSuffix("a"): endings = ["n", "ns"]
  case let text where text.hasSuffix("istan"):
    endings = ["i", "is"]
    words.append(front + String(last.dropLast(5)))
  case let text where text.hasSuffix("ian") && parts.count == whole.count:  // an adjective already
    stem.removeLast(3)
    endings = ["ians", "ia", "e", "y"]
  case let text where text.hasSuffix("ian"): endings = []
  case let text where text.hasSuffix("an"): endings = ["i", "is", "ese", "ian", "ians"]
  case let text where text.hasSuffix("e"):
    stem.removeLast()
    endings = ["ian", "ians"]
  case let text where text.hasSuffix("y"):
    stem.removeLast()
    endings = ["ian", "ians"]
  case let text where text.hasSuffix("n") && parts.count < whole.count: endings = ["s"]
  case let text where text.hasSuffix("i") || text.hasSuffix("s"): endings = []
  default: endings = ["i", "is", "ian", "ians"]
  }
  words += endings.map { front + stem + $0 }
  return words
}
