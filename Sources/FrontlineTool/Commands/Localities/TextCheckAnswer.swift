import FrontlineAnswers
import FrontlineAtlas
import FrontlineFormats
import FrontlineStatements

/// The sentences of a text beside the data.
struct TextCheckAnswer: Answer {
  let check: TextCheck
  let atlas: Atlas
  let tellsVerdict: Bool

  var text: [String] {
    check.sentences.enumerated().flatMap { number, check in
      ["\(number + 1)  \(CheckAnswer.headline(check))", "   " + check.sentence]
    } + [
      "\(counted(check.sentences.count, "sentence")): \(check.verdict)"
    ]
  }

  var table: Table? { Self.table(check.sentences) }

  static func table(_ sentences: [StatementCheck]) -> Table {
    Table(
      columns: [
        .text("number", "no."), .text("verdict", "verdict"), .text("caveat", "caveat"),
        .text("measured", "measured"),
        .text("stated", "stated"), .hidden("kind"), .hidden("text"), .hidden("unread"), .hidden("sentence"),
      ],
      rows: sentences.enumerated().map { number, check in
        [
          Table.Cell("\(number + 1)"), .init(check.verdict.rawValue), .init(check.caveat),
          .init(check.measured?.description),
          .init(check.stated?.description), .init(check.kind), .init(check.text), .init(check.unread),
          .init(check.sentence),
        ]
      })
  }

  var json: JSONValue {
    [
      "verdict": .string(check.verdict.rawValue), "count": .integer(check.sentences.count),
      "sentences": .array(check.sentences.map { .object(CheckAnswer.members($0)) }),
    ]
  }

  var ending: Failure? {
    // A text of many sentences is answered where some of them are refused.
    guard check.verdict != .refused || tellsVerdict else { return nil }
    return check.verdict.failure(
      tellsVerdict, check.sentences.first { $0.verdict == .refused }?.sentence ?? "")
  }

  var why: Why {
    var why = Why()
    why.addGeodesic("geodesic distances and areas")
    why.add("verdict", CheckAnswer.rules)
    why.addData(atlas)
    return why
  }
}
