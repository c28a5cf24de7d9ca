/// Many short texts, end to end in one buffer: their bytes, a zero after each, and an offset to name them.
struct TextArena: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Adds a text, which must not hold a zero byte, and gives its offset; `nil` where 4 GiB are full.
  mutating func append(_ text: String) -> UInt32? {
    guard let offset = UInt32(exactly: bytes.count) else { return nil }
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
    return offset
  }

  /// The text at an offset.
  func text(at offset: UInt32) -> String {
    let end = bytes[Int(offset)...].firstIndex(of: 0)!
    return String(decoding: bytes[Int(offset)..<end], as: UTF8.self)
  }

  /// Whether the text at an offset has these bytes.
  func matches(_ text: some Collection<UInt8>, at offset: UInt32) -> Bool {
    var index = Int(offset)
    for byte in text {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return bytes[index] == 0
  }

  /// Whether the texts at two offsets are the same.
  func matches(at first: UInt32, and second: UInt32) -> Bool {
    var (a, b) = (Int(first), Int(second))
    while bytes[a] == bytes[b] {
      if bytes[a] == 0 { return true }
      a += 1
      b += 1
    }
    return false
  }

  /// A 64-bit hash (FNV-1a, mixed) of the text at an offset.
  func hash(at offset: UInt32) -> UInt64 {
    var state = TextArena.hashSeed
    var index = Int(offset)
    while bytes[index] != 0 {
      TextArena.mix(bytes[index], into: &state)
      index += 1
    }
    return TextArena.finish(state)
  }

  /// The same hash of a text that is not in the arena.
  static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    var state = hashSeed
    for byte in text { mix(byte, into: &state) }
    return finish(state)
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ byte: UInt8, into state: inout UInt64) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func finish(_ state: UInt64) -> UInt64 {
    let mixed = (state ^ (state >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// Gives back what growth left over.
  mutating func trim() {
    var exact: [UInt8] = []
    exact.reserveCapacity(bytes.count)
    exact.append(contentsOf: bytes)
    bytes = exact
  }
}

/// Texts that recur, each kept once and named by a number; number 0 is the empty text.
struct TextTable: Sendable {
  private var arena = TextArena()
  private var offsets: [UInt32] = []
  /// Open addressing; an entry is a number plus one, 0 is free.
  private var slots: [UInt32] = []

  init() {
    slots = [UInt32](repeating: 0, count: 16)
    _ = number(of: "")
  }

  /// The number of a text, which is added where it is new; `nil` where the table is full.
  mutating func number(of text: String) -> UInt32? {
    if (offsets.count + 1) * 3 > slots.count * 2 { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: TextArena.hash(text.utf8)) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if arena.matches(text.utf8, at: offsets[Int(number)]) { return number }
      slot = (slot + 1) & mask
    }
    guard let offset = arena.append(text) else { return nil }
    offsets.append(offset)
    slots[slot] = UInt32(offsets.count)
    return UInt32(offsets.count - 1)
  }

  /// The text of a number.
  func text(_ number: UInt32) -> String { arena.text(at: offsets[Int(number)]) }

  private mutating func grow() {
    let count = slots.count * 2
    slots = [UInt32](repeating: 0, count: count)
    for (number, offset) in offsets.enumerated() {
      var slot = Int(truncatingIfNeeded: arena.hash(at: offset)) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
