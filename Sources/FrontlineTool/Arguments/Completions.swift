import ArgumentParser
import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime

/// What a shell offers after the tab key, of the bundled atlas: names and ids that a shell takes as they stand.
extension CompletionKind {
  /// Settlements, by the names that a reader knows, and by their ids.
  static let settlements = atlas { Offers($0.settlements.map { ($0.id, $0.names) }) }
  /// Districts, likewise.
  static let districts = atlas { Offers($0.districts.map { ($0.id.rawValue, $0.names) }) }
  /// Routes, by their ids: their names hold blanks.
  static let routes = atlas { Offers(words: $0.routes.map(\.id.rawValue)) }
  /// Parties, by their ids.
  static let parties = atlas { Offers(words: $0.parties.map(\.id.rawValue)) }
  /// Languages of names.
  static let languages = atlas {
    Offers(words: Set($0.settlements.flatMap { $0.names.languages.map(\.tag) }))
  }
  /// Rules: how claims are weighed.
  static let rules = custom { atlas, words, typed in
    let sources = atlas.sources.map(\.id.rawValue).filter { identifierFault($0) == nil }
    // Some shells part words at a colon: what comes behind it is then a word of its own.
    if words.last == ":" || words.dropLast().last == ":" { return sources }
    return ["latest", "majority"] + sources.map { "source:" + $0 }
  }
  /// Days from which on somebody said that a place was held.
  static let days = custom { atlas, _, _ in
    let days = atlas.ledger.claims.compactMap { $0.validFrom?.earliest }
    return Set(days.map(\.description)).sorted()
  }

  private static func atlas(_ offers: @escaping @Sendable (Atlas) -> Offers) -> CompletionKind {
    custom { atlas, _, typed in offers(atlas).words(for: typed) }
  }

  /// Words that begin with what was typed; none where the atlas cannot be opened.
  private static func custom(
    _ all: @escaping @Sendable (Atlas, [String], String) -> [String]
  ) -> CompletionKind {
    .custom { words, index, typed in
      guard let atlas = try? Atlas.karabakh() else { return [] }
      let before = Array(words.prefix(index + 1).dropLast(words.count > index ? 1 : 0))
      let start = typed == ":" ? "" : typed
      return all(atlas, typed == ":" ? before + [":"] : before, start).filter { $0.hasPrefix(start) }
    }
  }
}

/// Words that a shell may offer.
struct Offers {
  private var items: [(id: String, names: [String])]
  private var counts: [String: Int] = [:]

  /// Things that have an id and names.
  init(_ items: [(id: String, names: PlaceNames)]) {
    self.items = items.map { ($0.id, $0.names.all.map(\.name)) }
    for item in self.items { for name in Set(item.names) { counts[name, default: 0] += 1 } }
  }

  /// Words alone.
  init(words: some Sequence<String>) {
    items = words.sorted().map { ($0, []) }
  }

  /// What begins with `typed`. Each thing is offered once: by its first name that begins so, has no blank and is that of
  /// nothing else; else by its id. Shells take such a word as it stands; one that could mean more to them is not offered.
  func words(for typed: String) -> [String] {
    items.compactMap { item in
      let name = item.names.first { $0.hasPrefix(typed) && counts[$0] == 1 && identifierFault($0) == nil }
      if let name { return name }
      let isNamed = item.names.contains { $0.hasPrefix(typed) }
      let isPlain = identifierFault(item.id) == nil
      return isPlain && (item.id.hasPrefix(typed) || isNamed && typed.isEmpty) ? item.id : nil
    }
  }
}
