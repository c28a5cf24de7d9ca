import FrontlineAtlas
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

@testable import FrontlineStatements

/// The sentences of `corpus.csv`: a row that is judged is judged as expected, or as is acceptable too.
///
/// A sentence that is expected to be refused claims nothing that can be measured. Of the others the column `today` says
/// `refused` where the grammar does not read them yet; all the rest are read and stay so.
@Suite struct CorpusTests {
  /// One sentence with what it should be judged.
  struct Row {
    let id: String
    let sentence: String
    let day: Day?
    let expected: String
    let acceptable: Set<String>
    /// Whether the grammar does not read it yet.
    let isRefusedToday: Bool

    init(_ fields: [String: String]) throws {
      id = fields["id"]!
      sentence = fields["sentence"]!
      day = fields["on"]!.isEmpty ? nil : try Day(fields["on"]!)
      expected = fields["expected"]!
      acceptable = Set(fields["acceptable"]!.split(separator: "|").map(String.init))
      isRefusedToday = fields["today"] == "refused"
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

  @Test func `No verdict is wrong`() throws {
    let rows = try Self.rows.get()
    #expect(rows.count >= 300)
    #expect(Set(rows.map(\.id)).count == rows.count)
    for (row, text) in try Self.checks.get() {
      let verdict = text.verdict.rawValue
      let isRight = verdict == row.expected || row.acceptable.contains(verdict)
      #expect(
        isRight || verdict == "refused",
        "\(row.id): \(row.sentence), \(row.day?.description ?? "no day"): \(verdict), not \(row.expected)")
    }
  }

  /// A form that is no longer read is seen, and so is one that is read now.
  @Test func `What is read stays read`() throws {
    for (row, text) in try Self.checks.get() where row.expected != "refused" {
      let isRefused = text.verdict == .refused
      #expect(
        isRefused == row.isRefusedToday,
        "\(row.id): \(row.sentence): \(isRefused ? "refused, and it was read" : "read now: empty its column `today`")"
      )
    }
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
