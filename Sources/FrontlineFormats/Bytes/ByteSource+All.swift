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
