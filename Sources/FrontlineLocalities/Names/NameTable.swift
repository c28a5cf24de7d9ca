internal import FrontlineAtlas

/// The names of an atlas as they stand in running text.
struct NameTable {
  let atlas: Atlas

  /// The end, as an index of tokens, of the longest name that begins at a token; `nil`: none does.
  ///
  /// A name has at most five words, the first with a capital and three letters or more in all.
  func longestName(in reader: PhraseReader, at start: Int) -> Int? {
    var ends: [Int] = []
    var i = start
    var words = 0
    while i < reader.tokens.count, words < 5 {
      let token = reader.tokens[i]
      guard token.isWord, token.range.count <= 60 else { break }
      if i > start, !token.isCapital { break }
      words += 1
      i += 1
      ends.append(i)
      if i + 1 < reader.tokens.count, reader.tokens[i].isDash, !reader.tokens[i].followsSpace { i += 1 }
    }
    for end in ends.reversed() {
      let range = reader.tokens[start].range.lowerBound..<reader.tokens[end - 1].range.upperBound
      guard range.count >= 3 else { return nil }
      if atlas.isName(reader.words(range)) { return end }
    }
    return nil
  }
}
