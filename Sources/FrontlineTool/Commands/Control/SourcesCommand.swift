import ArgumentParser
import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats

/// `frontline sources`
struct SourcesCommand: OldQuery {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the sources: who speaks, for which side, in how many claims.")

  @OptionGroup var output: OutputOptions

  func answer(in session: Context) throws -> SourcesAnswer { try SourcesAnswer(atlas: session.atlas()) }
}

/// All sources by id, with the number of their claims.
struct SourcesAnswer: Answer {
  let atlas: Atlas
  private let counts: [Source.ID: Int]

  init(atlas: Atlas) {
    self.atlas = atlas
    counts = Dictionary(atlas.ledger.claims.map { ($0.source, 1) }, uniquingKeysWith: +)
  }

  private var sources: [Source] { atlas.sources.sorted { $0.id < $1.id } }

  var text: [String] { columns.aligned() + [counted(sources.count, "source")] }
  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("id", "id"), .text("name", "name"), .text("kind", "kind"), .text("speaks_for", "speaks for"),
        .number("claims", "claims"), .hidden("citation"), .hidden("url"), .hidden("licence"), .hidden("note"),
      ],
      rows: sources.map { source in
        [
          Table.Cell(source.id.rawValue), .init(source.name), .init(source.kind.rawValue),
          .init(source.speaksFor?.rawValue), .init(counts[source.id] ?? 0), .init(source.citation),
          .init(source.url), .init(source.licence), .init(source.note),
        ]
      })
  }

  var json: JSONValue {
    [
      "count": .integer(sources.count),
      "sources": .array(
        sources.map { source in
          [
            "id": .string(source.id.rawValue), "name": .string(source.name),
            "kind": .string(source.kind.rawValue), "speaks_for": .text(source.speaksFor?.rawValue),
            "claims": .integer(counts[source.id] ?? 0), "citation": .known(source.citation),
            "url": .known(source.url), "licence": .known(source.licence), "note": .known(source.note),
          ]
        }),
    ]
  }

  var why: Why {
    var why = Why()
    why.add("claims", "the claims in which the source speaks; a source is who speaks, and has one vote")
    why.addData(atlas)
    return why
  }
}
