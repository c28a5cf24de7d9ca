internal import FrontlineAtlas
public import FrontlineLedger
public import FrontlineTime

/// A statement beside the data: the verdict on each of its claims and on the whole, the figures, and a sentence to print.
///
/// ```swift
/// let result = try atlas.check("Azerbaijani forces are five kilometres from Shusha", on: day)
/// result.verdict                                 // not supported by the announcements
/// result.measured                                // 23.2 ... 27.0 ... 30.4 km
/// result.stated                                  // 4.5 ... 5.5 km
/// ```
public struct StatementCheck: Hashable, Sendable {
  /// One claim of a statement.
  public struct Part: Hashable, Sendable {
    /// What was measured, in words: "the distance of Shusha from the front".
    public var subject: String
    /// What the data give; `nil`: nothing that is a figure.
    public var measured: FigureRange?
    /// What is stated; `nil`: no figure.
    public var stated: FigureRange?
    /// The words that state it.
    public var words: String
    /// The verdict on this claim.
    public var verdict: Verdict
    /// What is to be known of it.
    public var notes: [String]
    /// What the verdict rests on that a reader must know at once; `nil`: nothing of the kind.
    public var caveat: String?

    init(
      subject: String, measured: FigureRange? = nil, stated: FigureRange? = nil, words: String = "",
      verdict: Verdict,
      notes: [String] = [], caveat: String? = nil
    ) {
      self.subject = subject
      self.measured = measured
      self.stated = stated
      self.words = words
      self.verdict = verdict
      self.notes = notes
      self.caveat = caveat
    }
  }

  /// The verdict under another rule or by one source alone.
  public struct View: Hashable, Sendable {
    /// The rule.
    public let rule: Rule
    /// The verdict.
    public let verdict: Verdict
    /// What is measured under it, in words.
    public let measured: String
  }

  /// The statement as it was given.
  public let text: String
  /// What it is about: distance, direction, front, control, count, area, route, casualties; of several the first.
  public let kind: String
  /// The verdict on the whole: the worst of its claims, and ``Verdict/refused`` where a part of it was not read.
  public let verdict: Verdict
  /// Its claims.
  public let parts: [Part]
  /// One sentence that can be printed.
  public let sentence: String
  /// How it came about, and what speaks for and against.
  public let notes: [String]
  /// What the verdict rests on that a reader must know at once; `nil`: nothing of the kind.
  public let caveat: String?
  /// The day that it was checked on; `nil`: it needs none.
  public let day: Day?
  /// The rule that claims were weighed by.
  public let rule: Rule
  /// The verdict under each other rule, and by each source that speaks of it; empty where control plays no part.
  public let views: [View]
  /// Who says it, in the words of the sentence; `nil`: it does not say.
  public let speaker: String?
  /// The words that were used, in runs.
  public let used: [String]
  /// The words that turn nothing and were passed over.
  public let neutral: [String]
  /// Why it is refused, as a clause; `nil`: it is not.
  public let refusal: String?
  /// The words that were not read; empty where all were.
  public let unread: String

  /// What the data give for the claim that decides: the first whose verdict is that of the whole.
  public var measured: FigureRange? { deciding?.measured }
  /// What is stated in the claim that decides.
  public var stated: FigureRange? { deciding?.stated }

  private var deciding: Part? { parts.first { $0.verdict == verdict } }
}

/// The sentences of a text beside the data.
///
/// ```swift
/// let text = try atlas.checkText("Azerbaijan holds Shusha. Armenian forces hold Lachin.", on: try Day("2020-11-10"))
/// text.sentences.map(\.verdict)                  // [supported, supported]
/// ```
public struct TextCheck: Hashable, Sendable {
  /// Each sentence, in the order of the text.
  public let sentences: [StatementCheck]

  /// The verdict on the whole: the worst of the sentences; ``Verdict/refused`` where one of them is.
  public var verdict: Verdict { Verdict.worst(sentences.map(\.verdict)) }
}
