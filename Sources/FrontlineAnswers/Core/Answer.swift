public import FrontlineFormats

/// What was found out, for each printer.
///
/// An answer that is a ``Record`` has its JSON and its schema from its fields; a table and the features of a map are
/// those of its rows: `Neighbor.fields.table(neighbors)`.
public protocol Answer: Sendable {
  /// For people: lines, each without a line feed, on a page of a certain width that can show certain characters.
  ///
  /// Tables are as wide as the page; what else is too wide a ``Printer`` folds.
  func text(on page: Page) -> [String]
  /// For programs: an object; keys in snake case that end in their unit.
  var json: JSONValue { get }
  /// What ``json`` is like, without what a ``Printer`` adds to it.
  static var schema: JSONSchema { get }
  /// As rows; `nil`: the answer is not a list.
  var table: Table? { get }
  /// As features on the map; `nil`: the answer has no place on it.
  var features: [GeoJSONFeature]? { get }
  /// How the answer was made.
  var why: Why { get }
  /// What one must know to read its figures; `nil`: it has none that need it.
  var caveats: Caveats? { get }
  /// Whether ``text`` says the caveats itself.
  var saysCaveats: Bool { get }
  /// Whether the lines of text have colors of a chart.
  var hasColors: Bool { get }
  /// The lines of text that are heads, by their number, and what each says; a terminal sets them off.
  func heads(on page: Page) -> [Int: Tone]
  /// The member of ``json`` that is the list, a row of ``table`` each; `nil`: the answer is not one list.
  var listKey: String? { get }
  /// How many rows of the list are not shown.
  var leftOut: Int { get }
  /// The answer with so many rows of its list at most.
  ///
  /// - Throws: ``AnswerError`` where the limit is below 1 or the answer is not one list.
  func limited(to limit: Int) throws(AnswerError) -> any Answer
  /// Why a program that asked ends as if it had failed although it was answered; `nil`: it does not.
  var failure: AnswerError? { get }
}

extension Answer {
  /// For people: the text on a page of 80 columns on which nothing is folded.
  public var text: [String] { text(on: Page()) }
  /// Any value.
  public static var schema: JSONSchema { .any }
  /// None: the answer is not a list.
  public var table: Table? { nil }
  /// None: the answer has no place on a map.
  public var features: [GeoJSONFeature]? { nil }
  /// None: it has no figures that need any.
  public var caveats: Caveats? { nil }
  /// False: the printer says them.
  public var saysCaveats: Bool { false }
  /// False.
  public var hasColors: Bool { false }
  /// The first line, which says nothing good or bad.
  public func heads(on page: Page) -> [Int: Tone] { [0: .plain] }
  /// None: the answer is not one list.
  public var listKey: String? { nil }
  /// None.
  public var leftOut: Int { 0 }
  /// A ``LimitedAnswer``.
  public func limited(to limit: Int) throws(AnswerError) -> any Answer { try LimitedAnswer(self, to: limit) }
  /// None.
  public var failure: AnswerError? { nil }
}

extension Answer where Self: Record {
  /// The fields as an object.
  public var json: JSONValue { .object(object) }
  /// What the fields are like.
  public static var schema: JSONSchema { fields.schema }
}

/// One of several answers, where what was asked decides which.
public struct AnyAnswer: Answer {
  /// The answer itself.
  public let base: any Answer

  /// Any answer.
  public init(_ base: any Answer) { self.base = base }

  /// Its text on a page.
  public func text(on page: Page) -> [String] { base.text(on: page) }
  /// Its object.
  public var json: JSONValue { base.json }
  /// Its rows.
  public var table: Table? { base.table }
  /// Its features.
  public var features: [GeoJSONFeature]? { base.features }
  /// How it was made.
  public var why: Why { base.why }
  /// Its caveats.
  public var caveats: Caveats? { base.caveats }
  /// Whether its text says the caveats itself.
  public var saysCaveats: Bool { base.saysCaveats }
  /// Whether its text has colors.
  public var hasColors: Bool { base.hasColors }
  /// Its heads.
  public func heads(on page: Page) -> [Int: Tone] { base.heads(on: page) }
  /// The name of its list.
  public var listKey: String? { base.listKey }
  /// How many of its rows are not shown.
  public var leftOut: Int { base.leftOut }
  /// It with so many rows.
  public func limited(to limit: Int) throws(AnswerError) -> any Answer { try base.limited(to: limit) }
  /// Whether it is to end as a failure.
  public var failure: AnswerError? { base.failure }
}
