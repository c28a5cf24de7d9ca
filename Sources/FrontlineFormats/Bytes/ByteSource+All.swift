internal import FrontlinePlatform

extension ByteSource {
  /// All its bytes, for a file that is to be kept as it is and grow at its end.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unreadable``.
  package func all() throws(FormatError) -> [UInt8] {
    let input = try ByteInput(self)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let got = try piece.withUnsafeMutableBufferPointer { (piece) throws(FormatError) in
        try input.read(into: piece.baseAddress!, count: piece.count)
      }
      if got == 0 { return bytes }
      bytes += piece[..<got]
    }
  }
}

extension ByteSource {
  /// Its first bytes, so many at most.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unreadable``.
  package func first(_ count: Int) throws(FormatError) -> [UInt8] {
    let input = try ByteInput(self)
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try bytes.withUnsafeMutableBufferPointer { (bytes) throws(FormatError) in
      try input.read(into: bytes.baseAddress!, count: count)
    }
    return Array(bytes[..<got])
  }

  /// Its last bytes, so many at most; `nil`: it can be read once alone, or not at all.
  func last(_ count: Int) -> [UInt8]? {
    switch kind {
    case .bytes(let bytes): return Array(bytes.suffix(count))
    case .standardInput, .chunks: return nil
    case .file:
      guard FileKind(name) == .file, let file = fopen(name, "rb") else { return nil }
      defer { fclose(file) }
      guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size > 0 else { return nil }
      fseek(file, max(0, size - count), SEEK_SET)
      var bytes = [UInt8](repeating: 0, count: count)
      let got = fread(&bytes, 1, count, file)
      return Array(bytes[..<got])
    }
  }

  /// The first byte that is neither blank nor of a byte order mark, `nil` where there is none, and a source of
  /// the same bytes from the beginning.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/unreadable``.
  package func peeked() throws(FormatError) -> (first: UInt8?, source: ByteSource) {
    let input = try ByteInput(self)
    func piece() throws(FormatError) -> [UInt8]? {
      var piece = [UInt8](repeating: 0, count: 1 << 18)
      let got = try piece.withUnsafeMutableBufferPointer { (piece) throws(FormatError) in
        try input.read(into: piece.baseAddress!, count: piece.count)
      }
      return got == 0 ? nil : Array(piece[..<got])
    }
    var held: [[UInt8]] = []
    var first: UInt8?
    while first == nil, let next = try piece() {
      held.append(next)
      first = next.first { !" \t\r\n".utf8.contains($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
    }
    held.reverse()
    return (first, .chunks(name: name) { try held.popLast() ?? piece() })
  }
}
