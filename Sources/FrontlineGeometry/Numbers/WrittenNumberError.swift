/// Why figures or words that begin a number are none: what was seen, and what to write.
///
/// ```swift
/// do { _ = try WrittenNumber.prefix(of: Array("1 025,500 km".utf8)[...]) } catch { print(error) }
/// // "1 025,500" may mean 1025.500 or 1025500; write one of these.
/// ```
package struct WrittenNumberError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// Two readings, as they would be written without doubt.
    case ambiguous(String, String)
    /// No reading.
    case malformed
  }

  package let kind: Kind
  /// The figures and words.
  package let words: String
  /// How many bytes of UTF-8 they take.
  package let length: Int
  /// One sentence: the words seen, what is wrong with them, what to write.
  package let description: String

  static func ambiguous(_ words: String, length: Int, _ first: String, _ second: String) -> WrittenNumberError
  {
    WrittenNumberError(
      kind: .ambiguous(first, second), words: words, length: length,
      description: "\"\(words)\" may mean \(first) or \(second); write one of these.")
  }

  static func malformed(_ words: String, length: Int, _ reason: String) -> WrittenNumberError {
    WrittenNumberError(
      kind: .malformed, words: words, length: length, description: "\"\(words)\" is not a number: \(reason).")
  }
}
