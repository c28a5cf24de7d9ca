import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import FrontlineStatements
import FrontlineTime

/// Many statements beside the data.
struct ChecksAnswer: Answer {
  struct Row {
    var statement: Statement
    var check: StatementCheck

    var verdict: Verdict { check.verdict }
  }

  let rows: [Row]
  let atlas: Atlas
  let tellsVerdict: Bool

  /// The status of the worst where it is asked for.
  var ending: Failure? {
    guard tellsVerdict, let worst = rows.max(by: { order($0.verdict) < order($1.verdict) }) else {
      return nil
    }
    return worst.verdict.failure(true, worst.check.sentence)
  }

  private func order(_ verdict: Verdict) -> Int { Verdict.allCases.firstIndex(of: verdict)! }

  var text: [String] {
    columns.aligned()
      + [
        counted(rows.count, "statement") + ": "
          + Verdict.allCases.compactMap { verdict in
            let count = rows.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(verdict)"
          }.joined(separator: ", ")
      ]
  }

  var table: Table? { columns }

  private var columns: Table {
    Table(
      columns: [
        .text("id", "id"), .text("day", "day"), .text("verdict", "verdict"), .text("measured", "measured"),
        .text("stated", "stated"), .hidden("kind"), .hidden("text"), .hidden("speaker"), .hidden("sentence"),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.statement.id), .init(row.statement.day?.text), .init(row.verdict.description),
          .init(row.check.measured?.description), .init(row.check.stated?.description),
          .init(row.statement.kind),
          .init(row.statement.text), .init(row.statement.speaker), .init(row.check.sentence),
        ]
      })
  }

  var json: JSONValue {
    [
      "count": .integer(rows.count),
      "statements": .array(
        rows.map { row in
          let identity: JSONObject = [
            "id": .string(row.statement.id), "speaker": .known(row.statement.speaker),
            "source": .text(row.statement.source?.rawValue), "note": .known(row.statement.note),
          ]
          return .object(identity.adding(CheckAnswer.members(row.check)))
        }),
    ]
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic distances and areas")
    why.add("statements", "each on its own day, by its words where they are read and else by its fields")
    why.addData(atlas)
    return why
  }
}
