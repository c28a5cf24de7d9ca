/// Runs of words with what each stands for, to be found at a place of a sentence, the longest first.
struct PhraseMap<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [String]
    var value: Value
  }

  private var byFirst: [String: [Entry]] = [:]

  /// Adds a phrase; of two of the same words the first stays.
  mutating func add(_ phrase: String, _ value: Value) {
    let words = StatementTokenizer.tokens(of: Array(phrase.utf8)).map(\.text)
    guard let first = words.first else { return }
    var entries = byFirst[first] ?? []
    guard !entries.contains(where: { $0.words == words }) else { return }
    let index = entries.firstIndex { $0.words.count < words.count } ?? entries.count
    entries.insert(Entry(words: words, value: value), at: index)
    byFirst[first] = entries
  }

  init() {}

  /// The phrases of a table, those of a text one a line or parted by `|`.
  init(_ table: [(Value, String)]) {
    for (value, text) in table {
      for phrase in text.split(whereSeparator: { $0.isNewline || $0 == "|" }) { add(String(phrase), value) }
    }
  }

  /// The longest phrase that begins at a token, and how many tokens it takes; `nil`: none does.
  func longest(in tokens: StatementTokens, at start: Int) -> (count: Int, value: Value)? {
    guard start < tokens.count, let entries = byFirst[tokens[start].text] else { return nil }
    next: for entry in entries {
      guard start + entry.words.count <= tokens.count else { continue }
      for (offset, word) in entry.words.enumerated() where tokens[start + offset].text != word {
        continue next
      }
      return (entry.words.count, entry.value)
    }
    return nil
  }
}

/// Runs of words, to be found at a place of a sentence, the longest first.
struct PhraseList: Sendable {
  private let map: PhraseMap<Bool>

  /// The phrases of a text: one a line, or several in a line parted by `|`.
  init(_ text: String) { map = PhraseMap([(true, text)]) }

  /// How many tokens the longest phrase takes that begins at a token; `nil`: none does.
  func longest(in tokens: StatementTokens, at start: Int) -> Int? {
    map.longest(in: tokens, at: start)?.count
  }
}
