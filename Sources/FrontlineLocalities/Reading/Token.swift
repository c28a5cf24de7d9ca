internal import FrontlineGeometry

/// A piece of a text and where it stands.
struct Token {
  enum Kind {
    /// A run of letters; `nil`: none of the words that the grammar knows.
    case word(Word?)
    /// A number that begins with a digit, a point or a sign of a fraction.
    case figure(Figure)
    /// Figures that are no number, or have two readings: the reason.
    case fault(String)
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
  var fault: String? { if case .fault(let reason) = kind { reason } else { nil } }
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
  var decimals = 0
  /// The precision that its writing implies; see ``DistancePrecision``.
  var precision: Double

  /// The number one, of "a kilometer".
  static let one = Figure(value: 1, precision: 1)

  private init(value: Double, precision: Double) {
    self.value = value
    self.precision = precision
  }

  /// A number as it was read; of a fraction, or with a word of scale, the precision is that of the writing.
  init(_ number: WrittenNumber) {
    value = number.value
    decimals = number.decimals
    let isFraction = number.decimals == 0 && !number.isWhole
    let isScaled = !number.isInWords && number.precision > 1
    precision =
      isFraction || isScaled
      ? number.precision : DistancePrecision.of(number.value, decimals: number.decimals)
  }

  /// A number of one unit, as so many of another.
  init(_ figure: Figure, in unit: DistanceUnit, of other: DistanceUnit) {
    self = figure
    guard unit != other else { return }
    value = figure.value * unit.meters / other.meters
    precision = figure.precision * unit.meters / other.meters
  }

  /// The number and a part of one that follows its unit: "a mile and a half".
  func adding(_ part: Figure) -> Figure { Figure(value: value + part.value, precision: part.precision) }
}
