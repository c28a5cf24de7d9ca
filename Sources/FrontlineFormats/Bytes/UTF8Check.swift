/// The first byte of `bytes[0..<count]` that is not UTF-8 (RFC 3629: no surrogates, no overlong forms,
/// nothing above U+10FFFF), or `nil`. Reads up to 8 bytes at a time.
func firstInvalidUTF8(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
  var i = 0
  while i < count {
    if i + 8 <= count {
      let word = UnsafeRawPointer(bytes + i).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        i += 8
        continue
      }
    }
    let lead = bytes[i]
    if lead < 0x80 {
      i += 1
      continue
    }
    let length = sequenceLength(bytes + i, atMost: count - i)
    guard length > 0 else { return i }
    i += length
  }
  return nil
}

/// The length of the sequence of two to four bytes that begins at `bytes`, or 0 where there is none.
private func sequenceLength(_ bytes: UnsafePointer<UInt8>, atMost count: Int) -> Int {
  func continues(_ i: Int) -> Bool { bytes[i] & 0xC0 == 0x80 }
  switch bytes[0] {
  case 0xC2...0xDF:
    return count >= 2 && continues(1) ? 2 : 0
  case 0xE0...0xEF:
    guard count >= 3, continues(1), continues(2) else { return 0 }
    if bytes[0] == 0xE0 && bytes[1] < 0xA0 { return 0 }  // overlong
    if bytes[0] == 0xED && bytes[1] > 0x9F { return 0 }  // surrogates
    return 3
  case 0xF0...0xF4:
    guard count >= 4, continues(1), continues(2), continues(3) else { return 0 }
    if bytes[0] == 0xF0 && bytes[1] < 0x90 { return 0 }  // overlong
    if bytes[0] == 0xF4 && bytes[1] > 0x8F { return 0 }  // above U+10FFFF
    return 4
  default:
    return 0
  }
}
