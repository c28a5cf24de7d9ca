internal import Synchronization

/// The names of many things, found by any spelling. Its tables are made at the first question.
final class NameIndex: Sendable {
  /// What a typed name met, the best first.
  enum Tier: Int, Comparable, Sendable {
    case id, primary, other
    static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
  }

  /// A thing that a typed name can mean, and its name that met it.
  struct Hit: Sendable {
    /// The number of the thing, in the order of the index.
    let item: Int
    /// The name spelled as typed where there is one, else the first of its names in the script of the typed one.
    let name: String
    let language: Language?
    /// The best tier of any of its names.
    let tier: Tier
    /// Whether it is the primary name that met, and not only a name in a language.
    let isPrimary: Bool
    /// Whether a name is the typed one letter by letter.
    let isExact: Bool
    /// Whether the name is in Latin letters if the typed one is, and not if not.
    let isOfScript: Bool

    /// The thing met by this name and by another.
    func merged(with other: Hit) -> Hit {
      let isNearer = other.isExact == isExact ? other.isOfScript && !isOfScript : other.isExact
      let best = isNearer ? other : self
      return Hit(
        item: item, name: best.name, language: best.language, tier: min(tier, other.tier),
        isPrimary: isPrimary || other.isPrimary, isExact: best.isExact, isOfScript: best.isOfScript)
    }
  }

  /// A thing with names: its id, its names, and its rank among homonyms, the lowest first.
  struct Entry: Sendable {
    let id: String
    let names: PlaceNames
    let rank: Int
  }

  let entries: [Entry]
  private let items: [String: Int]
  private let foldedSlot = AtomicLazyReference<FoldedNames>()

  /// An index over things with distinct ids.
  init(_ entries: [Entry]) {
    self.entries = entries
    items = Dictionary(entries.indices.lazy.map { (entries[$0].id, $0) }) { first, _ in first }
  }

  /// The number of the thing of this id.
  func item(id: String) -> Int? { items[id] }

  var folded: FoldedNames {
    foldedSlot.load() ?? foldedSlot.storeIfNil(FoldedNames(entries.lazy.map(\.names)))
  }

  /// Whether anything has the name, as an id or folded.
  func isName(_ typed: String) -> Bool {
    if items[typed] != nil { return true }
    return FoldedName.keyBytes(of: Letters(typed)).contains { !folded.spellings(folded: $0).isEmpty }
  }

  /// One hit for each thing that bears the typed name, its best, in the order in which they are taken: by tier, then by
  /// rank, then those spelled as typed, then in the order of the index. In a script other than Latin a name in any
  /// language is as good as the primary one, which is Latin: `Գանձակ` is Ganja before it is Gandzak; of places of one kind the primary one comes first.
  func plainHits(for typed: String) -> [Hit] {
    var best: [Int: Hit] = [:]
    func consider(_ hit: Hit) { best[hit.item] = best[hit.item]?.merged(with: hit) ?? hit }
    if let item = items[typed] {
      let name = entries[item].names.primary
      consider(
        Hit(
          item: item, name: name, language: .english, tier: .id, isPrimary: true, isExact: true,
          isOfScript: true))
    }
    let letters = Letters(typed)
    let isLatin = letters.isLatin
    for key in FoldedName.keyBytes(of: letters) {
      for spelling in folded.spellings(folded: key) {
        consider(
          Hit(
            item: spelling.item, name: spelling.name, language: spelling.language,
            tier: spelling.isPrimary || (!isLatin && spelling.language != nil) ? .primary : .other,
            isPrimary: spelling.isPrimary, isExact: spelling.name == typed,
            isOfScript: Letters(spelling.name).isLatin == isLatin))
      }
    }
    return best.values.sorted(by: precedes)
  }

  func precedes(_ a: Hit, _ b: Hit) -> Bool {
    guard a.tier == b.tier else { return a.tier < b.tier }
    let (rank, other) = (entries[a.item].rank, entries[b.item].rank)
    guard rank == other else { return rank < other }
    guard a.isPrimary == b.isPrimary else { return a.isPrimary }
    return a.isExact == b.isExact ? a.item < b.item : a.isExact
  }

  /// Whether nothing but the order of the index puts one before the other.
  func isEqual(_ a: Hit, _ b: Hit) -> Bool {
    a.tier == b.tier && a.isPrimary == b.isPrimary && a.isExact == b.isExact
      && entries[a.item].rank == entries[b.item].rank
  }

  /// The nearest spellings to a name that nothing bears: at most `count` things for which `isMember` holds,
  /// each by its nearest name, those of the least distance first.
  ///
  /// - Complexity: O(n) in the letters of all names.
  func nearest(to typed: String, count: Int, isMember: (Int) -> Bool) -> [String] {
    let typedKeys = FoldedName.keyBytes(of: Letters(typed))
    guard let longest = typedKeys.map(\.count).max() else { return [] }
    let limit = max(1, min(4, longest / 3))
    let isLatin = Letters(typed).isLatin
    var best: [Int: (distance: Int, name: String)] = [:]
    for key in folded.keys {
      let spelling = folded.spellings[key.spelling]
      for typedKey in typedKeys where abs(typedKey.count - key.count) <= limit && isMember(spelling.item) {
        let limit = best[spelling.item].map { $0.distance - 1 } ?? limit
        guard key.letters.mayBecome(LetterSet(typedKey), edits: limit) else { continue }
        if let distance = editDistance(typedKey, Array(folded.bytes(of: key)), limit: limit) {
          best[spelling.item] = (distance, spelling.name)
        }
      }
    }
    let sorted = best.sorted { a, b in
      (a.value.distance, entries[a.key].rank, a.key) < (b.value.distance, entries[b.key].rank, b.key)
    }
    var names: [String] = []
    for (item, found) in sorted {
      let name = Letters(found.name).isLatin == isLatin ? found.name : entries[item].names.primary
      if !names.contains(name) { names.append(name) }
      if names.count == count { break }
    }
    return names
  }
}
