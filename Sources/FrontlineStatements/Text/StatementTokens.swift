/// The tokens of a sentence. Behind its end, and before its beginning, there is a mark without text, which is no word of any
/// rule; so a rule that looks one token further than there is finds nothing.
struct StatementTokens: RandomAccessCollection, Sendable {
  private let list: [StatementToken]
  private let none: StatementToken

  /// The tokens of the bytes of a sentence.
  init(of bytes: [UInt8]) { self.init(StatementTokenizer.tokens(of: bytes), end: bytes.count) }

  /// Tokens of a sentence that ends at a byte.
  init(_ tokens: [StatementToken], end: Int) {
    list = tokens
    none = StatementToken(kind: .mark, text: "", range: end..<end, isCapital: false, isGlued: false)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { list.count }

  subscript(index: Int) -> StatementToken { list.indices.contains(index) ? list[index] : none }

  /// Those of a range that there are.
  subscript(range: Range<Int>) -> ArraySlice<StatementToken> { list[range.clamped(to: list.indices)] }
}
