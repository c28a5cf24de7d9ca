/// A piece of a text and where it stands.
struct Token {
  enum Kind {
    /// A run of letters; `nil`: none of the words that the grammar knows.
    case word(Word?)
    /// A number in figures.
    case figure(Figure)
    /// Any other character, by its code.
    case mark(UInt32)
  }

  let kind: Kind
  /// The bytes of the text that it is.
  let range: Range<Int>
  /// Whether space, or the start of the text, stands before it.
  let followsSpace: Bool
  /// Whether it begins with a letter that is not small: a capital, or one of a script without case.
  let isCapital: Bool

  var word: Word? { if case .word(let word) = kind { word } else { nil } }
  var isWord: Bool { if case .word = kind { true } else { false } }
  var figure: Figure? { if case .figure(let figure) = kind { figure } else { nil } }
  func isMark(_ character: Unicode.Scalar) -> Bool {
    if case .mark(character.value) = kind { true } else { false }
  }
  /// A hyphen or any dash.
  var isDash: Bool {
    guard case .mark(let value) = kind else { return false }
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0x58A: return true
    default: return false
    }
  }
}

/// A number as it is written.
struct Figure: Hashable, Sendable {
  var value: Double
  /// How many decimals it is written with.
  var decimals: Int
  /// The precision that its writing implies; see ``DistancePrecision``.
  var precision: Double

  init(_ value: Double, decimals: Int = 0, precision: Double? = nil) {
    self.value = value
    self.decimals = decimals
    self.precision = precision ?? DistancePrecision.of(value, decimals: decimals)
  }
}
