public import FrontlineAtlas
public import FrontlineFormats
public import FrontlineLedger
public import FrontlineTime

extension Atlas {
  /// Checks a sentence against the data.
  ///
  /// ```swift
  /// try atlas.check("Shusha lies 15 km from Stepanakert").verdict                       // contradicted
  /// try atlas.check("Azerbaijani forces are 5 km from Shusha", on: day).verdict         // not supported by the announcements
  /// try atlas.check("Azerbaijan will take Shusha", on: day).verdict                     // refused
  /// ```
  ///
  /// Every word is used, neutral or unread, and a sentence with an unread word is refused. What is understood, the list of
  /// neutral words stand in the article *Grammar of statements*, the rules of the verdicts in *Statements*.
  ///
  /// Edge cases:
  /// - A day in the sentence wins over `day`; a sentence of a day after `day` is refused.
  /// - Of a text of several sentences the claims are taken together; ``checkText(_:on:by:asKnownOn:dateOrder:)`` keeps them
  ///   apart.
  ///
  /// - Parameters:
  ///   - sentence: an English sentence on a distance, a direction, who holds a place, how many settlements, which share
  ///     or area, how long or whether open a road; at most 65,536 bytes.
  ///   - day: the day that it was said; `nil` where it does not matter.
  ///   - rule: how claims are weighed.
  ///   - known: as known on which day; `nil`: with all that the ledger holds.
  ///   - order: whether `10/11/2020` has the day or the month first; `nil`: such a date is refused.
  /// - Throws: ``StatementError`` where the sentence is too long or names a place without a position.
  /// - Complexity: O(length of the sentence) to read it.
  public func check(
    _ sentence: String, on day: Day? = nil, by rule: Rule = .latest, asKnownOn known: Day? = nil,
    dateOrder order: DateOrder? = nil
  ) throws -> StatementCheck {
    let judge = StatementJudge(atlas: self, rule: rule, asKnownOn: known, day: day, order: order)
    let text = try judge.text(sentence)
    return text.sentences.count == 1 ? text.sentences[0] : judge.together(text.sentences, sentence)
  }

  /// Checks each sentence of a text.
  ///
  /// - Throws: ``StatementError`` as ``check(_:on:by:asKnownOn:dateOrder:)`` does.
  /// - Complexity: O(length of the text) to read it.
  public func checkText(
    _ text: String, on day: Day? = nil, by rule: Rule = .latest, asKnownOn known: Day? = nil,
    dateOrder order: DateOrder? = nil
  ) throws -> TextCheck {
    try StatementJudge(atlas: self, rule: rule, asKnownOn: known, day: day, order: order).text(text)
  }

  /// The verdict on a text alone, without those under other rules.
  package func verdict(on text: String, said day: Day? = nil) throws -> Verdict {
    var judge = StatementJudge(atlas: self, rule: .latest, asKnownOn: nil, day: day, order: nil)
    judge.comparesRules = false
    return try judge.text(text).verdict
  }

  /// Checks a statement of the atlas, on its own day: by its words where they are read, else by its fields.
  ///
  /// ```swift
  /// for statement in atlas.statements { print(try atlas.check(statement).verdict) }
  /// ```
  ///
  /// - Throws: ``StatementError`` where a field is none: an unknown unit, a missing value.
  public func check(
    _ statement: Statement, by rule: Rule = .latest, asKnownOn known: Day? = nil
  ) throws -> StatementCheck {
    try check([statement], by: rule, asKnownOn: known)[0]
  }

  /// Checks statements of one table, which share what is asked for each.
  package func check(
    _ statements: [Statement], by rule: Rule = .latest, asKnownOn known: Day? = nil,
    dateOrder order: DateOrder? = nil
  ) throws -> [StatementCheck] {
    let memory = StatementMemory(self)
    return try statements.map { statement in
      try StatementJudge(
        atlas: self, rule: rule, asKnownOn: known, day: statement.day?.days?.upperBound, order: order,
        memory: memory
      ).statement(statement)
    }
  }
}
