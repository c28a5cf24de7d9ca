import FrontlineAtlas
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

@testable import FrontlineStatements

/// What is no sentence, or far more than one: refused with a reason, at once, and never a crash.
@Suite(.timeLimit(.minutes(3))) struct BadSentencesTests {
  private func check(_ text: String, on day: String = "2020-10-29") throws -> StatementCheck {
    try Cases.atlas.get().check(text, on: Day(day))
  }

  @Test(arguments: [
    "", " ", "\n\n", "Shusha", "Azerbaijan", "captured", "5", "km", "not", "the", ".", "!", "\u{2026}", ",",
    "()",
    "Shusha Stepanakert", "Azerbaijan Lachin", "the town of Shusha", "5 km from Shusha", "Shusha is lovely",
    "Azerbaijan Lachin 2020", "control of Hadrut", "Hadrut and Fuzuli and",
    "?!?!?!", "... --- ...", "(((", "\u{201C}\u{201D}", ";;;;", "#@$%^&*",
    "Азербайджан контролирует Шушу.", "Ադրբեջանը վերահսկում է Շուշին։", "Şuşa Azərbaycanın nəzarətindədir.",
    "أذربيجان تسيطر على شوشا", "Bakou contrôle Choucha.", "Die Armenier halten Latschin.",
    "\u{0}", "\u{1}\u{2}\u{3}", "\u{200F}\u{200E}", "\u{FFFD}", "Azerbaijan\u{0}holds Hadrut",
    "Azerbaijan holds \u{7}Hadrut", "Azerbaijan holds Hadrut\u{0}", "Azerbaijan holds \u{1F600} Hadrut",
    "Azerbaijan holds 999999999999999999999999 villages and zorgly",
    "Azerbaijani forces are -5 km from Shusha", "Azerbaijani forces are 1e309 km from Shusha",
    "Azerbaijani forces are NaN km from Shusha", "Azerbaijani forces are 5 parsecs from Shusha",
    "Azerbaijan took 4.5 villages", "Azerbaijan took -4 villages",

    "Azerbaijan took Hadrut on 31 February 2020", "Azerbaijan took Hadrut on 10/11/2020",
    "Azerbaijan took Hadrut in the year 99999",
  ])
  func `What is no sentence is refused`(_ text: String) throws {
    let check = try check(text)
    #expect(check.verdict == .refused, "\(check.sentence)")
    #expect(check.refusal?.isEmpty == false)
    #expect(check.sentence.hasSuffix("."))
  }

  /// Marks of direction, and the quotation marks of all countries, turn nothing.
  @Test(arguments: [
    "\u{202A}Azerbaijan\u{202C} holds \u{200F}Hadrut\u{200E}.", "\u{FEFF}Azerbaijan holds Hadrut",
    "Azerbaijan holds \u{2067}Hadrut\u{2069}", "\"Azerbaijan\" holds \u{AB}Hadrut\u{BB}.",
    "Azerbaijan\tholds\u{A0}Hadrut", "Azerbaijan\nholds\r\nHadrut", "  Azerbaijan   holds   Hadrut !",
    "AZERBAIJAN HOLDS HADRUT", "azerbaijan holds hadrut",
  ])
  func `Is read as without`(_ text: String) throws {
    #expect(try check(text).verdict == .supported, "\(text)")
  }

  @Test(arguments: ["Shusha ", "Azerbaijan holds Hadrut and ", " "])
  func `Ten megabytes in one sentence`(_ piece: String) throws {
    let text = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
    if piece == " " {
      #expect(try check(text).verdict == .refused)
    } else {
      let error = #expect(throws: StatementError.self) { try check(text) }
      #expect(error?.code == .tooLong)
      #expect((error?.description.utf8.count ?? 0) < 400)
    }
  }

  @Test(arguments: [
    String(repeating: ",", count: 10_000), String(repeating: "(", count: 30_000),
    String(repeating: "(", count: 5_000) + "Azerbaijan holds Hadrut" + String(repeating: ")", count: 5_000),
    "Azerbaijan holds Hadrut" + String(repeating: ",", count: 10_000),
    "Azerbaijan holds " + String(repeating: "(", count: 10_000) + "Hadrut",
    String(repeating: "not ", count: 10_000) + "held", String(repeating: "If ", count: 10_000),
    "Azerbaijan " + String(repeating: "does not ", count: 5_000) + "hold Hadrut",
    String(repeating: "who holds ", count: 3_000), String(repeating: "according to Baku, ", count: 3_000),
    String(repeating: "Shusha, ", count: 8_000), String(repeating: "Azerbaijan ", count: 5_000),
    String(repeating: "5 ", count: 20_000), String(repeating: "\u{2014} ", count: 10_000),
    String(repeating: "Azerbaijan, which holds Hadrut, ", count: 2_000),
    String(repeating: "the capture of ", count: 2_000) + "Hadrut",
    String(repeating: "although ", count: 2_000) + "Azerbaijan holds Hadrut",
    String(repeating: "Baku says that ", count: 4_000) + "Azerbaijan holds Hadrut",
    "Azerbaijan holds " + String(repeating: "Hadrut and ", count: 5_000),

    String(repeating: "in ", count: 20_000), String(repeating: "the town of ", count: 5_000) + "Hadrut fell",
  ])
  func `Long sentences are refused`(_ text: String) throws {
    let check = try check(text)
    #expect(check.verdict == .refused, "\(check.sentence)")
    #expect(check.sentence.utf8.count < 2_000 && check.unread.utf8.count < 600)
  }

  @Test func `A word of sixty thousand letters`() throws {
    let check = try check("Azerbaijan holds " + String(repeating: "a", count: 60_000))
    #expect(check.verdict == .refused && check.unread.utf8.count < 600)
    #expect(check.sentence.utf8.count < 2_000)
  }

  /// Each denial is read inside of the one before, eight deep at the most.
  @Test(arguments: [(1, Verdict.contradicted), (2, .supported), (25, .refused), (1_000, .refused)])
  func `A denial of a denial`(_ count: Int, _ verdict: Verdict) throws {
    let check = try check(String(repeating: "it is false that ", count: count) + "Azerbaijan holds Hadrut")
    #expect([.refused, verdict].contains(check.verdict), "\(check.sentence)")
  }

  @Test func `Two hundred clauses`() throws {
    let atlas = try Cases.atlas.get()
    let day = try Day("2020-10-29")
    let right = Array(repeating: "Azerbaijan holds Hadrut", count: 200)
    var wrong = right
    wrong[137] = "Azerbaijan holds Shusha"
    var unread = right
    unread[137] = "Azerbaijan zorgles Hadrut"
    for link in [" and ", "; "] {
      #expect(try atlas.verdict(on: right.joined(separator: link), said: day) == .supported)
      #expect(try atlas.verdict(on: wrong.joined(separator: link), said: day) == .contradicted)
      #expect(try atlas.verdict(on: unread.joined(separator: link), said: day) == .refused)
    }
  }

  /// A long text has one verdict for each sentence, and one that is not read does not spoil the next.
  @Test func `A text of many sentences`() throws {
    let atlas = try Cases.atlas.get()
    let day = try Day("2020-10-29")
    let piece = "Azerbaijan holds Hadrut. Azerbaijan zorgles it. Armenian forces hold Shusha! Who knows?\n\n"
    let verdicts = try atlas.checkText(String(repeating: piece, count: 50), on: day).sentences.map(\.verdict)
    #expect(verdicts == (0..<50).flatMap { _ in [.supported, .refused, .supported, .refused] as [Verdict] })
  }

  /// A rule that looks one word further than there is finds none: each word of the corpus alone, and each of its sentences
  /// cut short behind another of its words.
  @Test func `A sentence may end behind any word`() throws {
    let day = try Day("2020-10-29")
    var judge = StatementJudge(
      atlas: try Cases.atlas.get(), rule: .latest, asKnownOn: nil, day: day, order: nil)
    judge.comparesRules = false
    var alone: Set<String> = []
    for (number, row) in try Cases.files.rows("corpus.csv").enumerated() {
      let words = row["sentence"]!.split(separator: " ")
      alone.formUnion(words.map(String.init))
      let cut = words.prefix(1 + number % max(1, words.count)).joined(separator: " ")
      for check in try judge.text(cut).sentences {
        #expect((check.verdict == .refused) == (check.refusal != nil), "\(cut)")
      }
    }
    #expect(alone.count > 1_000)
    for word in alone.sorted() {
      for check in try judge.text(word).sentences {
        #expect((check.verdict == .refused) == (check.refusal != nil), "\(word)")
      }
    }
  }

  /// Two thousand sentences of a made grammar, hurt at random: whatever they say, each gets an answer whose parts agree.
  @Test func `Made sentences`() throws {
    // The verdicts by other rules take most of the time, and `make fuzz-statements` has them.
    var judge = StatementJudge(
      atlas: try Cases.atlas.get(), rule: .latest, asKnownOn: nil, day: try Day("2020-10-29"), order: nil)
    judge.comparesRules = false
    let made = try MadeSentences(contentsOf: Cases.files.path("made-sentences.txt"))
    var (seed, sentences, read) = (UInt64(0), 0, 0)
    while sentences < 2_000 {
      var random = SeededGenerator(seed: seed)
      let text = made.text(using: &random)
      for check in try judge.text(text).sentences {
        #expect((check.verdict == .refused) == (check.refusal != nil), "\(seed): \(text)")
        #expect(check.sentence.hasSuffix("."), "\(seed): \(text)")
        #expect(!check.sentence.contains("nan") && !check.sentence.contains("inf "), "\(seed): \(text)")
        for case let range? in check.parts.flatMap({ [$0.measured, $0.stated] }) {
          #expect(range.lower.isFinite && range.lower <= range.upper, "\(seed): \(text): \(range)")
        }
        sentences += 1
        if check.verdict != .refused { read += 1 }
      }
      seed += 1
    }
    // A fuzzer whose sentences are all refused at the first word looks at nothing.
    #expect(read >= 200, "\(read) of \(sentences) sentences are read")
  }
}
