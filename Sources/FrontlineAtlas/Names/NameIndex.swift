internal import Synchronization

/// The names of many things, found by any spelling.
///
/// Its table of folded names is made at the first question that needs it, and its table of skeletons at the
/// first that finds nothing in that.
final class NameIndex: Sendable {
  /// What a typed name met, the best first.
  enum Tier: Int, Comparable, Sendable {
    case id, primary, other, skeleton
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
    /// Whether a name is the typed one letter by letter.
    var isExact = false
    /// Whether the name is in Latin letters if the typed one is, and not if not.
    var isOfScript = true

    /// The thing met by this name and by another.
    func merged(with other: Hit) -> Hit {
      let isNearer = other.isExact == isExact ? other.isOfScript && !isOfScript : other.isExact
      let best = isNearer ? other : self
      return Hit(
        item: item, name: best.name, language: best.language, tier: min(tier, other.tier),
        isExact: best.isExact,
        isOfScript: best.isOfScript)
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
  private let folded = AtomicLazyReference<Table>()
  private let skeletons = AtomicLazyReference<Table>()

  /// An index over things with distinct ids.
  init(_ entries: [Entry]) {
    self.entries = entries
    items = Dictionary(entries.indices.lazy.map { (entries[$0].id, $0) }) { first, _ in first }
  }

  /// The number of the thing of this id.
  func item(id: String) -> Int? { items[id] }

  /// One hit for each thing that the typed name can mean, its best, in the order in which they are taken:
  /// by tier, then by rank, then those spelled as typed, then in the order of the index.
  ///
  /// Skeletons are tried only where nothing else meets.
  func hits(for typed: String) -> [Hit] {
    var best: [Int: Hit] = [:]
    func consider(_ hit: Hit) { best[hit.item] = best[hit.item]?.merged(with: hit) ?? hit }
    if let item = items[typed] {
      consider(
        Hit(item: item, name: entries[item].names.primary, language: .english, tier: .id, isExact: true))
    }
    let letters = FoldedName.letters(of: typed)
    let isLatin = letters.isLatin
    FoldedName.forEachKey(of: letters) { key in
      for reference in foldedTable.references(to: Table.hash(key)) {
        let (name, language) = self.name(reference)
        consider(
          Hit(
            item: Int(reference.item), name: name, language: language,
            tier: reference.name == 0 ? .primary : .other, isExact: name == typed,
            isOfScript: FoldedName.letters(of: name).isLatin == isLatin))
      }
    }
    if best.isEmpty { skeletonHits(for: letters).forEach(consider) }
    return best.values.sorted { precedes($0, $1) }
  }

  private func precedes(_ a: Hit, _ b: Hit) -> Bool {
    guard a.tier == b.tier else { return a.tier < b.tier }
    let (rank, other) = (entries[a.item].rank, entries[b.item].rank)
    guard rank == other else { return rank < other }
    return a.isExact == b.isExact ? a.item < b.item : a.isExact
  }

  /// Whether nothing but the order of the index puts one before the other.
  func isEqual(_ a: Hit, _ b: Hit) -> Bool {
    a.tier == b.tier && a.isExact == b.isExact && entries[a.item].rank == entries[b.item].rank
  }

  /// The names whose skeleton is that of the typed one, and of these the ones that sound nearest to it: at
  /// most one sound in four may differ.
  private func skeletonHits(for letters: Letters) -> [Hit] {
    let table = skeletonTable
    var nearest = Int.max
    var hits: [Hit] = []
    let isLatin = letters.isLatin
    FoldedName.forEachKey(of: letters) { key in
      for typed in [NameSkeleton(folded: key), NameSkeleton(folded: key, german: true)] {
        for reference in table.references(to: Table.hash(typed.text)) {
          let (name, language) = self.name(reference)
          let written = FoldedName.letters(of: name)
          FoldedName.forEachKey(of: written) { other in
            let skeleton = NameSkeleton(folded: other)
            guard skeleton.text == typed.text,
              let distance = editDistance(typed.sounds, skeleton.sounds, limit: typed.sounds.count / 4),
              distance <= nearest
            else { return }
            if distance < nearest { hits = [] }
            nearest = distance
            hits.append(
              Hit(
                item: Int(reference.item), name: name, language: language, tier: .skeleton,
                isOfScript: written.isLatin == isLatin))
          }
        }
      }
    }
    return hits
  }

  /// The nearest spellings to a name that nothing bears: at most `count` things for which `isMember` holds,
  /// each by its nearest name.
  func nearest(to typed: String, count: Int, isMember: (Int) -> Bool) -> [Hit] {
    var keys: [[UInt8]] = []
    FoldedName.forEachKey(of: FoldedName.letters(of: typed)) { keys.append($0) }
    guard let longest = keys.map(\.count).max(), longest > 0 else { return [] }
    let limit = max(1, min(4, longest / 3))
    var best: [Int: (distance: Int, hit: Hit)] = [:]
    forEachName { reference, name, language in
      guard isMember(Int(reference.item)) else { return }
      FoldedName.forEachKey(of: FoldedName.letters(of: name)) { other in
        for key in keys {
          let item = Int(reference.item)
          guard let distance = editDistance(key, other, limit: best[item].map { $0.distance - 1 } ?? limit)
          else { continue }
          best[item] = (distance, Hit(item: item, name: name, language: language, tier: .other))
        }
      }
    }
    let sorted = best.values.sorted {
      ($0.distance, entries[$0.hit.item].rank, $0.hit.item) < (
        $1.distance, entries[$1.hit.item].rank, $1.hit.item
      )
    }
    return sorted.prefix(count).map(\.hit)
  }

  // MARK: - Tables

  /// A name of a thing: the number of the thing, and that of the name in ``PlaceNames/all``.
  private struct Reference {
    let hash: UInt64
    let item: Int32
    let name: Int32
  }

  /// References sorted by the hash of a key.
  private final class Table: Sendable {
    let references: [Reference]
    init(_ references: [Reference]) {
      self.references = references.sorted { ($0.hash, $0.item, $0.name) < ($1.hash, $1.item, $1.name) }
    }

    func references(to hash: UInt64) -> ArraySlice<Reference> {
      var low = 0
      var high = references.count
      while low < high {
        let middle = (low + high) / 2
        if references[middle].hash < hash { low = middle + 1 } else { high = middle }
      }
      return references[low...].prefix { $0.hash == hash }
    }

    /// FNV-1a with 64 bits. Two of a million names meet by chance once in 37 million atlases.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
  }

  private var foldedTable: Table { table(in: folded) { $0 } }
  private var skeletonTable: Table { table(in: skeletons) { NameSkeleton(folded: $0).text } }

  private func table(
    in slot: borrowing AtomicLazyReference<Table>, key: ([UInt8]) -> [UInt8]
  ) -> Table {
    if let table = slot.load() { return table }
    var references: [Reference] = []
    references.reserveCapacity(entries.count * 8)
    forEachName { reference, name, _ in
      FoldedName.forEachKey(of: FoldedName.letters(of: name)) {
        references.append(Reference(hash: Table.hash(key($0)), item: reference.item, name: reference.name))
      }
    }
    return slot.storeIfNil(Table(references))
  }

  private func forEachName(_ body: (Reference, String, Language?) -> Void) {
    for (item, entry) in entries.enumerated() {
      for (number, name) in entry.names.all.enumerated() {
        body(Reference(hash: 0, item: Int32(item), name: Int32(number)), name.name, name.language)
      }
    }
  }

  private func name(_ reference: Reference) -> (name: String, language: Language?) {
    entries[Int(reference.item)].names.all[Int(reference.name)]
  }
}
