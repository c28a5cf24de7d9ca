public import FrontlineLedger
public import FrontlineTime

/// A sentence that somebody said and that can be checked, in the words of the data set.
///
/// ```swift
/// let statement = atlas.statements.first { $0.id == "shusha-5km-harutyunyan" }
/// statement?.text                                // "Forces of Azerbaijan stand no more than 5 km from Shusha"
/// statement?.comparison                          // .atMost
/// ```
public struct Statement: Hashable, Sendable, Identifiable {
  /// How a stated value is meant; phrases and sentences state theirs in the same terms.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// The value itself.
    case exactly
    /// A round value.
    case about
    /// A little less than the value: "almost", "nearly", "just under".
    case almost
    /// A little more than the value: "just over".
    case justOver = "just-over"
    /// No more than the value.
    case atMost = "at-most"
    /// Less than the value.
    case lessThan = "less-than"
    /// No less than the value.
    case atLeast = "at-least"
    /// More than the value.
    case moreThan = "more-than"
    /// From ``Statement/value`` to ``Statement/valueMax``.
    case between
  }

  /// The id, unique in its atlas.
  public let id: String
  /// What it is about: `distance`, `direction`, `count`, `control`, `route`, `area`.
  public let kind: String
  /// The sentence, in the words of the data set.
  public let text: String
  /// The stated value, or the least; `nil`: none stated.
  public let value: Double?
  /// The greatest value, where it is between two; else `nil`.
  public let valueMax: Double?
  /// How the value is meant; `nil`: none stated.
  public let comparison: Comparison?
  /// The unit of the value: `km`, `settlements`; empty: none.
  public let unit: String
  /// The ids of the places from which was measured; `front-line` is the front of the day.
  public let from: [String]
  /// The ids of the places to which was measured, or that it is about.
  public let to: [String]
  /// The day of the statement; `nil`: unknown.
  public let day: EDTFDate?
  /// Who said it, in words.
  public let speaker: String
  /// The source that it counts as.
  public let source: Source.ID?
  /// Where it was printed, and remarks; empty: none.
  public let note: String

  /// A statement.
  public init(
    id: String, kind: String, text: String, value: Double? = nil, valueMax: Double? = nil,
    comparison: Comparison? = nil, unit: String = "", from: [String] = [], to: [String] = [],
    day: EDTFDate? = nil, speaker: String = "", source: Source.ID? = nil, note: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.value = value
    self.valueMax = valueMax
    self.comparison = comparison
    self.unit = unit
    self.from = from
    self.to = to
    self.day = day
    self.speaker = speaker
    self.source = source
    self.note = note
  }
}
