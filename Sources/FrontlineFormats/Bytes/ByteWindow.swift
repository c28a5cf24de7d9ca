/// The stretch of a source that a reader is at: a buffer which slides along it.
///
/// A reader looks at `base[at..<end]`, raises `at` past what it has taken, and calls ``refill(limit:)``
/// where it needs to see further. The bytes from `at` on stay; those before it are given up. At least
/// ``padding`` zero bytes follow `end`, so a loop may stop at a zero and only then ask whether it ran out.
struct ByteWindow: ~Copyable {
  /// Zero bytes that can be read behind the end.
  static let padding = 64

  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private let input: ByteInput

  /// The index of the next byte to take.
  var at = 0
  /// The index behind the last byte at hand.
  private(set) var end = 0
  /// Whether nothing follows `end`.
  private(set) var isLast = false
  /// The offset in the source of `base[0]`.
  private(set) var offset = 0
  private var lines = LineCounter()

  /// Whether lines are counted, which a reader that does so itself spares.
  private let countsLines: Bool

  /// The name of the source.
  var name: String { input.name }

  init(_ source: ByteSource, countsLines: Bool = true, capacity: Int = 256 << 10) throws(FormatError) {
    input = try ByteInput(source)
    self.capacity = capacity
    self.countsLines = countsLines
    base = .allocate(capacity: capacity + Self.padding)
    base.initialize(repeating: 0, count: Self.padding)
  }

  deinit { base.deallocate() }

  /// Moves the bytes from `at` on to the front, so `at` becomes 0, and reads more behind them. False where
  /// there are no more, or where `limit` bytes or more are at hand already.
  mutating func refill(limit: Int = .max) throws(FormatError) -> Bool {
    guard !isLast else { return false }
    let kept = end - at
    if at > 0 {
      if countsLines { lines.advance(to: offset + at, base: base, offset: offset) }
      base.update(from: base + at, count: kept)  // memmove: the ranges may overlap
      offset += at
      at = 0
      end = kept
    }
    guard kept < limit else { return false }
    if kept == capacity { grow() }
    let got = try input.read(into: base + kept, count: capacity - kept)
    end = kept + got
    (base + end).update(repeating: 0, count: Self.padding)
    isLast = got == 0
    return got > 0
  }

  /// Passes over a byte order mark at the start; one of UTF-16 says how all that follows is read.
  mutating func skipMark() throws(FormatError) {
    while end < 3, try refill() {}
    if base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { at = 3 }
    if base[0] == 0xFF && base[1] == 0xFE || base[0] == 0xFE && base[1] == 0xFF {
      let bytes = Array(UnsafeBufferPointer(start: base, count: end).dropFirst(2))
      try input.decode(base[0] == 0xFF ? .utf16 : .utf16BigEndian, from: bytes)
      (at, end, isLast) = (0, 0, false)
      while end < 3, try refill() {}
    }
  }

  /// The place of the next byte.
  mutating func mark() -> TextPlace {
    lines.advance(to: offset + at, base: base, offset: offset)
    return lines.place
  }

  /// The place of `base[index]`, which lies no further back than the last ``mark()``.
  func place(of index: Int) -> TextPlace {
    var lines = lines
    lines.advance(to: offset + index, base: base, offset: offset)
    return lines.place
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + Self.padding)
    larger.update(from: base, count: end)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
