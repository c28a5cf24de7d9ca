/// One word, figure or mark of a sentence.
struct StatementToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Letters, with the figures and apostrophes between them.
    case word
    /// Figures alone.
    case figure
    /// Any other character.
    case mark
    /// The `'s` or `'` of a genitive, split from its word.
    case genitive
  }

  /// What it is.
  var kind: Kind
  /// The letters in small letters and with straight apostrophes; of a contraction the word that it stands for.
  var text: String
  /// Its bytes in the sentence; the two words of a contraction share them.
  var range: Range<Int>
  /// Whether it begins with a capital letter.
  var isCapital: Bool
  /// Whether no space stands before it.
  var isGlued: Bool
}
