/// The target of a request, taken apart: the segments of its path and the parameters of its query.
struct Target: Hashable, Sendable {
  /// The segments of the path, decoded.
  var path: [String]
  /// The parameters in the order sent, decoded.
  var query: [Pair] = []

  struct Pair: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// - Throws: ``ServiceError`` 400 where a percent sign begins no byte, bytes are not UTF-8, or a parameter is given twice;
  ///   414 where it is longer than 16 KiB.
  init(_ text: String) throws(ServiceError) {
    guard text.utf8.count <= 16 << 10 else {
      throw ServiceError(
        414, "URITooLong", "The address has \(text.utf8.count) bytes; at most \(16 << 10) are read.")
    }
    guard text.hasPrefix("/") else {
      throw .bad("The target \(shown(text)) does not begin with a slash.")
    }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = []
    for segment in parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      path.append(try percentDecoded(segment, plusIsBlank: false))
    }
    if path.count > 1, path.last == "", path.first != "" { path.removeLast() }
    guard parts.count == 2 else { return }
    for part in parts[1].split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try percentDecoded(halves[0], plusIsBlank: true)
      guard !query.contains(where: { $0.name == name }) else {
        throw .bad("The parameter \(shown(name)) is given twice; give it once.")
      }
      let value = halves.count == 2 ? try percentDecoded(halves[1], plusIsBlank: true) : ""
      query.append(Pair(name: name, value: value))
    }
  }
}

/// A text with its percent signs decoded.
///
/// - Throws: ``ServiceError`` 400 where a percent sign begins no byte, or bytes are not UTF-8.
func percentDecoded(_ text: Substring, plusIsBlank: Bool) throws(ServiceError) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%") {
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
      else { throw .bad("A percent sign in \(shown(String(text))) begins no byte; write %25 for the sign.") }
      bytes.append(high << 4 | low)
    } else {
      bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
    }
  }
  guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self) else {
    throw .bad("The bytes of \(shown(String(text))) are not text in UTF-8.")
  }
  return decoded
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// A text as it stands in the query or path of an address.
func percentEncoded(_ text: String) -> String {
  func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:,".utf8.contains(byte)
    }
  }
  if text.utf8.allSatisfy(isPlain) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var out: [UInt8] = []
  for byte in text.utf8 {
    if isPlain(byte) {
      out.append(byte)
    } else {
      out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// A text in quotes for a sentence, shortened, with its control characters made visible.
func shown(_ text: String) -> String {
  let short = text.count > 60 ? text.prefix(60) + "..." : text[...]
  let plain = short.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(Character(scalar))
  }
  return "\"\(plain.joined())\""
}
