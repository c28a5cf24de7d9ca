import FrontlineAtlas
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

@testable import FrontlineStatements

/// The sentences of `corpus.csv`: a row that is judged is judged as expected, or as is acceptable too.
///
/// A sentence that is expected to be refused claims nothing that can be measured. One for which `refused` is acceptable is
/// beyond the grammar today. All others should be read.
@Suite struct CorpusTests {
  /// One sentence with what it should be judged.
  struct Row {
    let id: String
    let sentence: String
    let day: Day?
    let expected: String
    let acceptable: Set<String>

    init(_ fields: [String: String]) throws {
      id = fields["id"]!
      sentence = fields["sentence"]!
      day = fields["on"]!.isEmpty ? nil : try Day(fields["on"]!)
      expected = fields["expected"]!
      acceptable = Set(fields["acceptable"]!.split(separator: "|").map(String.init))
    }
  }

  private static let rows = Result { try Cases.files.rows("corpus.csv").map(Row.init) }

  /// The verdict on each row with the checks of its sentences, made once: most of the time of these tests goes here.
  private static let checks: Result<[(row: Row, text: TextCheck)], any Error> = Result {
    let atlas = try Cases.atlas.get()
    return try rows.get().map { row in
      var judge = StatementJudge(atlas: atlas, rule: .latest, asKnownOn: nil, day: row.day, order: nil)
      judge.comparesRules = false
      return (row, try judge.text(row.sentence))
    }
  }

  /// Of the sentences that should be read this share is read at least; it was 95 % when this was written.
  private static let leastRead = 0.9

  @Test func `No verdict is wrong`() throws {
    let rows = try Self.rows.get()
    #expect(rows.count >= 300)
    #expect(Set(rows.map(\.id)).count == rows.count)
    var (toRead, read) = (0, 0)
    for (row, text) in try Self.checks.get() {
      let verdict = text.verdict.rawValue
      let isRight = verdict == row.expected || row.acceptable.contains(verdict)
      #expect(
        isRight || verdict == "refused",
        "\(row.id): \(row.sentence), \(row.day?.description ?? "no day"): \(verdict), not \(row.expected)")
      guard row.expected != "refused", !row.acceptable.contains("refused") else { continue }
      toRead += 1
      if verdict != "refused" { read += 1 }
    }
    #expect(toRead >= 300)
    #expect(
      Double(read) >= Self.leastRead * Double(toRead), "\(read) of \(toRead) sentences are read")
  }

  /// Sentences that are judged wrongly, kept in sight: one that is mended goes into `corpus.csv`.
  @Test func `Known failures`() throws {
    let atlas = try Cases.atlas.get()
    for row in try Cases.files.rows("known-failures.csv").map(Row.init) {
      let verdict = try atlas.verdict(on: row.sentence, said: row.day).rawValue
      #expect(
        verdict != row.expected && !row.acceptable.contains(verdict),
        "\(row.id): \(row.sentence): \(verdict) is right now; move the row to corpus.csv")
    }
  }

  /// What was used and what is neutral together hold every word and figure of a sentence that is read.
  @Test func `Every word is accounted for`() throws {
    for (row, text) in try Self.checks.get() {
      for check in text.sentences {
        guard check.verdict != .refused else {
          #expect(check.refusal?.isEmpty == false && check.sentence.contains(check.refusal!), "\(row.id)")
          #expect(check.used.isEmpty && check.neutral.isEmpty && check.parts.isEmpty, "\(row.id)")
          continue
        }
        #expect(check.refusal == nil && check.unread.isEmpty && !check.parts.isEmpty, "\(row.id)")
        let left = Self.words(of: check.text).subtracting(
          Self.words(of: (check.used + check.neutral).joined(separator: " ")))
        #expect(left.isEmpty, "\(row.id): \(row.sentence): \(left.words)")
      }
    }
  }

  /// The words and figures of a text, with how often each stands there.
  private static func words(of text: String) -> Bag {
    var bag = Bag()
    for token in StatementTokenizer.tokens(of: Array(text.utf8))
    where token.kind == .word || token.kind == .figure {
      bag.counts[token.text, default: 0] += 1
    }
    return bag
  }

  private struct Bag {
    var counts: [String: Int] = [:]
    var isEmpty: Bool { counts.isEmpty }
    var words: [String] { counts.keys.sorted() }

    func subtracting(_ other: Bag) -> Bag {
      var left = Bag()
      for (word, count) in counts where count > other.counts[word, default: 0] { left.counts[word] = count }
      return left
    }
  }
}
