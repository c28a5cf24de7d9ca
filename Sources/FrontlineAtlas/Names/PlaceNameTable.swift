/// The names of an atlas as they stand in running text: settlements, districts of every layer, and routes.
///
/// ```swift
/// let table = PlaceNameTable(atlas)
/// let words = "the Lachin corridor was cut".split(separator: " ")
/// table.longest(at: 1, in: words)?.count         // 2: "Lachin corridor"
/// table.longest(at: 2, in: words)?.count         // nil: no name begins with "corridor"
/// ```
///
/// A name counts in any spelling that folds to one of its names (``FoldedName``: case, marks, apostrophes, script);
/// nothing is repaired. Its first letter is a capital, or of a script without case. Further words are capitals too, and
/// then it does not matter whether the name is written as one word or several (`Mets Tagher`, `Metstagher`); or they
/// are small where the name itself has that word (`corridor`). What stands in parentheses at the end of a name may be
/// left out.
///
/// Edge cases: marks around words are the caller's to take off, but for what folding drops anyway (hyphens,
/// apostrophes, points); a generic word that is no part of a name (`Khojaly district`, `the town of`) is the caller's
/// to read, see ``PlaceNoun``; an id is not a name of running text.
package struct PlaceNameTable: Sendable {
  private let atlas: Atlas
  private let keys: Keys

  /// The table of an atlas; made at the first call, then kept with the atlas.
  package init(_ atlas: Atlas) {
    self.atlas = atlas
    keys = atlas.derived(Keys.self) { Keys(atlas) }
  }

  /// The longest name that begins at a word, as the number of its words and all that bear it, the likeliest first
  /// (the order of `Atlas.places(named:)`); `nil`: none begins there.
  ///
  /// - Parameters:
  ///   - index: an index of `words`; traps outside.
  ///   - words: the words of a text in their order.
  /// - Complexity: O(log n) in the names for a word that begins none, and as often again for each word of one.
  package func longest(at index: Int, in words: [Substring]) -> (count: Int, places: [NamedPlace])? {
    guard Self.isCapital(words[index]) else { return nil }
    var joined = Letters("")
    var apart = Letters("")
    var isSmall = false
    var longest = 0
    for end in index..<words.count {
      let word = words[end]
      joined.add(word)
      apart.add(word, apart: true)
      guard !joined.scalars.isEmpty else { break }
      isSmall = isSmall || !Self.isCapital(word)
      let found = isSmall ? keys.apart.match(apart) : keys.joined.match(joined)
      if found.isKey { longest = end - index + 1 }
      // Small letters may follow a name whose words are not yet seen apart.
      let mayGoOn = found.isPrefix || (!isSmall && keys.apart.match(apart).isPrefix)
      guard mayGoOn else { break }
    }
    guard longest > 0 else { return nil }
    let places = atlas.places(named: words[index..<index + longest].joined(separator: " "))
    return places.isEmpty ? nil : (longest, places)
  }

  /// Whether a word begins with a letter that is not small.
  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    switch first.value {
    case 0x61...0x7A: return false
    case 0x41...0x5A: return true
    default: return !first.properties.isLowercase
    }
  }

  /// The folded names, in order.
  private final class Keys: Sendable {
    /// With nothing between the words of a name.
    let joined: SortedKeys
    /// With a blank between them; only names of several words.
    let apart: SortedKeys

    init(_ atlas: Atlas) {
      var joined: [[UInt8]] = []
      var apart: [[UInt8]] = []
      func add(_ name: String) {
        joined += FoldedName.keyBytes(of: Letters(name))
        let words = name.split { !$0.isLetter && !$0.isNumber && !Self.apostrophes.contains($0) }
        guard words.count > 1 else { return }
        var letters = Letters("")
        for word in words { letters.add(word, apart: true) }
        apart += FoldedName.keyBytes(of: letters)
      }
      func add(_ names: PlaceNames) {
        names.forEach { name, _ in
          add(name)
          if let bare = name.withoutAside { add(bare) }
        }
      }
      for settlement in atlas.settlements { add(settlement.names) }
      for district in atlas.districts { add(district.names) }
      for route in atlas.routes { add(route.names) }
      self.joined = SortedKeys(joined)
      self.apart = SortedKeys(apart)
    }

    private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{2BC}", "\u{2018}", "\u{55A}"]
  }
}

/// Texts in order, so that both they and their beginnings are found.
struct SortedKeys: Sendable {
  private let keys: [[UInt8]]

  init(_ keys: [[UInt8]]) {
    var sorted = keys.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    var last: [UInt8] = []
    sorted.removeAll { key in
      defer { last = key }
      return key == last
    }
    self.keys = sorted
  }

  /// Whether any reading of some letters is one of the texts, and whether any begins one.
  func match(_ letters: Letters) -> (isKey: Bool, isPrefix: Bool) {
    var found = (isKey: false, isPrefix: false)
    var bytes: [UInt8] = []
    for reading in letters.readings {
      bytes.removeAll(keepingCapacity: true)
      letters.write(reading, into: &bytes)
      let index = firstIndex(notBefore: bytes)
      guard index < keys.count, keys[index].starts(with: bytes) else { continue }
      found.isPrefix = true
      if keys[index].count == bytes.count { found.isKey = true }
    }
    return found
  }

  private func firstIndex(notBefore key: [UInt8]) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
