public import FrontlineAtlas
import FrontlineFormats
internal import FrontlineLedger

/// Which sources speak, for which side, in how many claims.
///
/// ```swift
/// try SourcesQuestion().answer(in: context).sources.map(\.source.id)
/// ```
public struct SourcesQuestion: Question {
  /// A question.
  public init() {}

  /// The sources by id.
  public func answer(in context: Context) throws -> SourcesAnswer {
    let atlas = try context.atlas()
    let counts = Dictionary(atlas.ledger.claims.map { ($0.source, 1) }, uniquingKeysWith: +)
    return SourcesAnswer(
      sources: atlas.sources.sorted { $0.id < $1.id }.map {
        ListedSource(source: $0, claims: counts[$0.id] ?? 0)
      }, atlas: atlas)
  }
}

/// A source and the number of its claims.
public struct ListedSource: Record {
  /// The source.
  public let source: Source
  /// In how many claims it speaks.
  public let claims: Int

  /// The fields.
  public static let fields = Fields<ListedSource> {
    Field("id", "id", .text) { $0.source.id.rawValue }
    Field("name", "name", .text) { $0.source.name }
    Field("kind", "kind", .text) { $0.source.kind.rawValue }
    Field("speaks_for", "speaks for", .text) { $0.source.speaksFor?.rawValue }
    Field("claims", "claims", .count) { $0.claims }
    Field("citation", .known) { $0.source.citation }
    Field("url", .known) { $0.source.url }
    // Spelled as the column of `sources.csv`.
    Field("licence", .known) { $0.source.license }
    Field("note", .known) { $0.source.note }
  }
}

/// All sources by id.
public struct SourcesAnswer: Answer, Record {
  /// The sources.
  public let sources: [ListedSource]
  let atlas: Atlas

  /// The fields.
  public static let fields = Fields<SourcesAnswer> {
    Field("count", .count) { $0.sources.count }
    Field("sources", .records()) { $0.sources }
  }

  /// The list.
  public var listKey: String? { "sources" }

  /// The sources in columns.
  public func text(on page: Page) -> [String] {
    table!.aligned(on: page) + [counted(sources.count, "source")]
  }
  /// A row for each.
  public var table: Table? { ListedSource.fields.table(sources) }

  /// What is counted.
  public var why: Why {
    var why = Why()
    why.add("claims", "the claims in which the source speaks; a source is who speaks, and has one vote")
    why.addData(atlas)
    return why
  }
}
