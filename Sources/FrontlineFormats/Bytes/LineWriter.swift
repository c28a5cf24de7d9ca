/// Writes lines of text; a file takes the place of the old one when the writer is finished.
package struct LineWriter: ~Copyable {
  private var output: ByteOutput

  /// A writer to `sink`.
  package init(_ sink: ByteSink) throws(FormatError) { output = try ByteOutput(sink) }

  /// Writes a line.
  package mutating func write(_ line: String) throws(FormatError) {
    try output.write(line)
    try output.write(UInt8(ascii: "\n"))
  }

  /// Hands on what is left; a file is then whole on the disk, and not yet in its place.
  package mutating func sync() throws(FormatError) { try output.sync() }

  /// Hands on what is left.
  package consuming func finish() throws(FormatError) { try output.finish() }
}
