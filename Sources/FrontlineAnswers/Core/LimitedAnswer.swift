public import FrontlineFormats

/// An answer that is a list, of which the first rows are shown.
///
/// ```swift
/// let cut = try LimitedAnswer(SourcesQuestion().answer(in: context), to: 3)
/// cut.leftOut                              // 29
/// cut.text[4...]                           // ["... and 29 more", "32 sources"]
/// ```
///
/// Counts and sums stay those of the whole list.
public struct LimitedAnswer: Answer {
  /// The whole answer.
  public let base: any Answer
  /// How many rows are shown at most.
  public let limit: Int
  /// How many rows are not shown.
  public let leftOut: Int
  private let key: String

  /// An answer of which at most `limit` rows are shown.
  ///
  /// - Throws: ``AnswerError`` where the limit is below 1 or the answer is not one list.
  public init(_ base: some Answer, to limit: Int) throws(AnswerError) {
    guard limit >= 1 else { throw .usage("--limit is \(limit); it must be at least 1.") }
    guard let key = base.listKey else {
      throw .usage("The answer is not one list, so --limit does not fit; leave it out.")
    }
    self.base = base
    self.limit = limit
    self.key = key
    leftOut = max(0, (base.json[key]?.array?.count ?? 0) - limit)
  }

  /// The text with so many rows, and how many there are more.
  public func text(on page: Page) -> [String] { base.text(on: limited(page)) }

  private func limited(_ page: Page) -> Page {
    var page = page
    page.limit = limit
    return page
  }

  /// The object with so many elements of the list.
  public var json: JSONValue {
    guard case .object(var members) = base.json, let list = members[key]?.array else { return base.json }
    members[key] = .array(Array(list.prefix(limit)))
    return .object(members)
  }

  /// So many rows.
  public var table: Table? {
    base.table.map { Table(columns: $0.columns, rows: Array($0.rows.prefix(limit))) }
  }

  /// So many features; `nil`: they are more than the rows of the list.
  public var features: [GeoJSONFeature]? {
    guard let features = base.features, features.count == base.table?.rows.count else { return nil }
    return Array(features.prefix(limit))
  }

  /// How the whole was made.
  public var why: Why { base.why }
  /// The caveats of the whole.
  public var caveats: Caveats? { base.caveats }
  /// Whether its text says the caveats itself.
  public var saysCaveats: Bool { base.saysCaveats }
  /// Whether its text has colors.
  public var hasColors: Bool { base.hasColors }
  /// Its heads.
  public func heads(on page: Page) -> [Int: Tone] { base.heads(on: limited(page)) }
  /// The name of the list.
  public var listKey: String? { key }
  /// Whether it is to end as a failure.
  public var failure: AnswerError? { base.failure }
}
