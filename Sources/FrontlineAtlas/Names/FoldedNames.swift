internal import Synchronization

/// All spellings of all things of an index, folded, with tables from keys and from skeletons to them.
///
/// The keys lie in one run of bytes, so that a pass over all of them is cheap.
final class FoldedNames: Sendable {
  /// A name of a thing.
  struct Spelling: Sendable {
    let name: String
    let language: Language?
    /// The number of the thing, in the order of the index.
    let item: Int
    let isPrimary: Bool
  }

  /// A key of a spelling: `count` bytes from `start` on.
  struct Key {
    let start: Int
    let count: Int
    let spelling: Int
    /// Which letters it has.
    let letters: LetterSet
  }

  let spellings: [Spelling]
  let keys: [Key]
  private let bytes: [UInt8]
  private let table: HashTable
  private let skeletonTable = AtomicLazyReference<HashTable>()

  /// Folds the names of things, given in the order of the index.
  init(_ things: some Sequence<PlaceNames>) {
    var spellings: [Spelling] = []
    var keys: [Key] = []
    var bytes: [UInt8] = []
    var letters = Letters("")
    for (item, names) in things.enumerated() {
      func add(_ name: String, _ language: Language?, isPrimary: Bool) {
        letters.read(name)
        for reading in letters.readings {
          let start = bytes.count
          letters.write(reading, into: &bytes)
          keys.append(
            Key(
              start: start, count: bytes.count - start, spelling: spellings.count,
              letters: LetterSet(bytes[start...])))
        }
        spellings.append(Spelling(name: name, language: language, item: item, isPrimary: isPrimary))
      }
      names.forEach { name, language in
        add(name, language, isPrimary: language == .english && name == names.primary)
        if let bare = name.withoutAside { add(bare, language, isPrimary: false) }
      }
    }
    self.spellings = spellings
    self.keys = keys
    self.bytes = bytes
    table = HashTable(keys.map { HashTable.hash(bytes[$0.start..<$0.start + $0.count]) })
  }

  /// The bytes of a key.
  func bytes(of key: Key) -> ArraySlice<UInt8> { bytes[key.start..<key.start + key.count] }

  /// The spellings that have a key.
  func spellings(folded key: [UInt8]) -> [Spelling] {
    table.numbers(HashTable.hash(key[...])).lazy.map { self.keys[$0] }
      .filter { self.bytes(of: $0).elementsEqual(key) }
      .map { self.spellings[$0.spelling] }
  }

  /// The keys that have a skeleton. Its table is made at the first call.
  func keys(skeleton text: [UInt8]) -> [Key] {
    let table: HashTable
    if let made = skeletonTable.load() {
      table = made
    } else {
      table = skeletonTable.storeIfNil(
        HashTable(keys.map { HashTable.hash(NameSkeleton(folded: Array(bytes(of: $0))).text[...]) }))
    }
    return table.numbers(HashTable.hash(text[...])).map { keys[$0] }
  }
}

/// Which letters a key has, so that most keys are known to be far from another without a look at their order.
struct LetterSet {
  private var bits: UInt32 = 0

  init(_ key: some Sequence<UInt8>) { for byte in key { bits |= 1 << UInt32(byte & 31) } }

  /// Whether one key may become the other by so many edits: each brings in one letter at most, and takes one away.
  func mayBecome(_ other: LetterSet, edits: Int) -> Bool {
    (bits & ~other.bits).nonzeroBitCount <= edits && (other.bits & ~bits).nonzeroBitCount <= edits
  }
}

/// Numbers by the hash of what they stand for.
private final class HashTable: Sendable {
  private let entries: [(hash: UInt64, number: Int)]

  /// A table of the numbers of the hashes.
  init(_ hashes: [UInt64]) {
    entries = hashes.enumerated().map { (hash: $1, number: $0) }
      .sorted { ($0.hash, $0.number) < ($1.hash, $1.number) }
  }

  /// The numbers of a hash, ascending.
  func numbers(_ hash: UInt64) -> [Int] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.hash == hash }.map(\.number)
  }

  /// FNV-1a with 64 bits (Fowler, Noll and Vo).
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
