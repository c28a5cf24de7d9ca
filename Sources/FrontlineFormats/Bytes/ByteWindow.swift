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
  /// The line breaks (LF) before `base[0]`.
  private(set) var linesBefore = 0
  /// The offset in the source of the line that `base[0]` is in.
  private(set) var lineStart = 0

  /// The name of the source.
  var name: String { input.name }

  init(_ source: ByteSource, capacity: Int = 256 << 10) throws(FormatError) {
    input = try ByteInput(source)
    self.capacity = capacity
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
      countLines(upTo: at)
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

  /// Passes over a byte order mark at the start; refuses those of UTF-16.
  mutating func skipMark() throws(FormatError) {
    while end < 3, try refill() {}
    if base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { at = 3 }
    if base[0] == 0xFF && base[1] == 0xFE || base[0] == 0xFE && base[1] == 0xFF {
      throw FormatError(
        code: .encoding, at: FormatPlace(file: name, byte: 0), "it is UTF-16; it must be UTF-8")
    }
  }

  /// The line and the character in it, both from 1, of `base[index]`. Of the part of the line that has been
  /// given up, bytes are counted for characters.
  func linePlace(of index: Int) -> (line: Int, character: Int) {
    var line = linesBefore
    var start = lineStart - offset
    for i in 0..<index where base[i] == UInt8(ascii: "\n") {
      line += 1
      start = i + 1
    }
    let continuations = (max(start, 0)..<max(start, index, 0)).count { base[$0] & 0xC0 == 0x80 }
    return (line + 1, index - start - continuations + 1)
  }

  private mutating func countLines(upTo index: Int) {
    let count = (0..<index).reduce(0) { $0 &+ (base[$1] == UInt8(ascii: "\n") ? 1 : 0) }
    guard count > 0 else { return }
    linesBefore += count
    var last = index - 1
    while base[last] != UInt8(ascii: "\n") { last -= 1 }
    lineStart = offset + last + 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + Self.padding)
    larger.update(from: base, count: end)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
