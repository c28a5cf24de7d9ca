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

  /// The line (from 1) and the byte in it (from 1) of `base[index]`.
  func linePlace(of index: Int) -> (line: Int, byte: Int) {
    var line = linesBefore
    var start = lineStart - offset
    for i in 0..<index where base[i] == UInt8(ascii: "\n") {
      line += 1
      start = i + 1
    }
    return (line + 1, index - start + 1)
  }

  private mutating func countLines(upTo index: Int) {
    var i = 0
    while i < index {
      if base[i] == UInt8(ascii: "\n") {
        linesBefore += 1
        lineStart = offset + i + 1
      }
      i += 1
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + Self.padding)
    larger.update(from: base, count: end)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
