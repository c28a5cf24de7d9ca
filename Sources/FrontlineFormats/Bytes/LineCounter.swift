/// A byte of a text, and where it is in the lines.
struct TextPlace {
  /// The line, from 1.
  var line = 1
  /// The character in the line, from 1: a Unicode scalar.
  var character = 1
  /// The offset in the source of the byte.
  var byte = 0
}

/// Counts the lines of a text that goes by, and the characters of the last; a line ends with LF, or CR LF.
struct LineCounter {
  /// How far it has counted.
  private(set) var place = TextPlace()

  /// Counts on to the byte `end` of the source; `base` is where the byte `offset` of the source is.
  mutating func advance(to end: Int, base: UnsafePointer<UInt8>, offset: Int) {
    guard end > place.byte else { return }
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let breaks: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    var i = place.byte - offset
    let stop = end - offset
    while i &+ 8 <= stop {
      let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
      let different = word ^ breaks
      // The upper bit of each byte that is a line break, and of each byte 0b10...... below.
      let equal = ~((different & low &+ low) | different | low)
      if equal != 0 {
        for j in i..<i + 8 { count(base[j]) }
      } else {
        let continuations = word & ~(word << 1) & ~low
        place.character &+= 8 &- continuations.nonzeroBitCount
      }
      i &+= 8
    }
    while i < stop {
      count(base[i])
      i &+= 1
    }
    place.byte = end
  }

  @inline(__always)
  private mutating func count(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      place.line &+= 1
      place.character = 1
    } else if byte & 0xC0 != 0x80 {
      place.character &+= 1
    }
  }
}
