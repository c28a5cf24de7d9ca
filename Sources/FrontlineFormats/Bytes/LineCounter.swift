/// A byte of a text, and the line that it is in.
struct TextPlace {
  /// The line, from 1.
  var line: Int
  /// The offset in the source of the first byte of the line.
  var lineStart: Int
  /// The offset in the source of the byte.
  var byte: Int
}

/// Counts the lines of a text that goes by; a line ends with LF, or CR LF.
struct LineCounter {
  /// How far it has counted, and the line there.
  private(set) var place = TextPlace(line: 1, lineStart: 0, byte: 0)

  /// Counts on to the byte `end` of the source; `base` is where the byte `offset` of the source is.
  mutating func advance(to end: Int, base: UnsafePointer<UInt8>, offset: Int) {
    guard end > place.byte else { return }
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let breaks: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    var i = place.byte - offset
    let stop = end - offset
    var count = 0
    var lastWord = -1
    while i &+ 8 <= stop {
      let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) ^ breaks
      let zeros = ~((word & low &+ low) | word | low)  // the upper bit of each byte that is a line break
      count &+= zeros.nonzeroBitCount
      if zeros != 0 { lastWord = i }
      i &+= 8
    }
    var last = lastWord < 0 ? nil : (lastWord..<lastWord + 8).last { base[$0] == UInt8(ascii: "\n") }
    while i < stop {
      if base[i] == UInt8(ascii: "\n") {
        count += 1
        last = i
      }
      i += 1
    }
    place.line += count
    if let last { place.lineStart = offset + last + 1 }
    place.byte = end
  }
}
