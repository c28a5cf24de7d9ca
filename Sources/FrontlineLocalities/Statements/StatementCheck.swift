public import FrontlineAtlas

/// A statement beside the data: the verdict, the figures, and a sentence to print.
///
/// ```swift
/// let result = try atlas.check("Azerbaijani forces are five kilometres from Shusha", on: day)
/// result.verdict                                 // not supported by the announcements
/// result.measured                                // 23.2 ... 27.0 ... 30.4 km
/// result.stated                                  // 4.5 ... 5.5 km
/// ```
public struct StatementCheck: Sendable {
  /// One figure or fact of a statement.
  public struct Part: Sendable {
    /// What was measured, in words: "the distance of Shusha from the front".
    public let subject: String
    /// What the data give; `nil`: nothing.
    public let measured: FigureRange?
    /// What is stated; `nil`: no figure.
    public let stated: FigureRange?
    /// The words that state it.
    public let words: String
    /// The verdict on this part.
    public let verdict: Verdict
    /// What is to be known of it.
    public let notes: [String]
  }

  /// The verdict under another rule or by one source alone.
  public struct View: Sendable {
    /// The rule.
    public let rule: Rule
    /// The verdict.
    public let verdict: Verdict
    /// What is measured under it, in words.
    public let measured: String
  }

  /// The statement as it was given.
  public let text: String
  /// What it is about: distance, direction, front, control, count, area, route, casualties.
  public let kind: String
  /// The verdict on the whole: the worst of its parts.
  public let verdict: Verdict
  /// Its parts.
  public let parts: [Part]
  /// One sentence that can be printed.
  public let sentence: String
  /// How it came about, and what speaks for and against.
  public let notes: [String]
  /// The day that it was checked on; `nil`: it needs none.
  public let day: Day?
  /// The rule that claims were weighed by.
  public let rule: Rule
  /// The verdict under each other rule, and by each source that speaks of it; empty where control plays no part.
  public let views: [View]

  /// What the data give for the part that decides: the first whose verdict is that of the whole.
  public var measured: FigureRange? { deciding?.measured }
  /// What is stated in the part that decides.
  public var stated: FigureRange? { deciding?.stated }

  private var deciding: Part? { parts.first { $0.verdict == verdict } }
}

extension Atlas {
  /// Checks a sentence against the data.
  ///
  /// ```swift
  /// try atlas.check("Shusha lies 15 km from Stepanakert").verdict                       // contradicted
  /// try atlas.check("Azerbaijani forces are 5 km from Shusha", on: day).verdict        // not supported by the announcements
  /// ```
  ///
  /// The kinds that are understood, and the rules of the verdicts, stand in the article *Statements*.
  ///
  /// - Parameters:
  ///   - sentence: an English sentence on a distance, a direction, who holds a place, how many settlements, which share
  ///     of an area, how long a road.
  ///   - day: the day that it was said; `nil` where it does not matter.
  ///   - rule: how claims are weighed.
  ///   - known: as known on which day; `nil`: with all that the ledger holds.
  /// - Throws: ``LocalityError`` where the sentence is of no kind that can be checked, names nothing that the atlas has,
  ///   or needs a day and has none.
  public func check(
    _ sentence: String, on day: Day? = nil, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) throws -> StatementCheck {
    let assertion = try StatementReader(sentence, in: self).assertion()
    let checker = StatementChecker(atlas: self, rule: rule, asKnownOn: known)
    return try checker.check(assertion, text: sentence, days: day.map { $0...$0 }, speaker: nil, source: nil)
  }

  /// Checks a statement of the atlas, on its own day, by its own fields.
  ///
  /// ```swift
  /// for statement in atlas.statements { print(try atlas.check(statement).verdict) }
  /// ```
  public func check(
    _ statement: Statement, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) throws -> StatementCheck {
    let assertion = try Assertion(statement, in: self)
    let checker = StatementChecker(atlas: self, rule: rule, asKnownOn: known)
    let source = statement.source.flatMap { self.source($0) }
    return try checker.check(
      assertion, text: statement.text, days: statement.day?.days, speaker: statement.speaker, source: source)
  }
}
