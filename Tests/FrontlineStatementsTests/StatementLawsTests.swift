import FrontlineAtlas
import FrontlineStatements
import FrontlineTestSupport
import FrontlineTime
import Testing

/// Laws of statements, over those of the data and a page of others: what turns a sentence turns its verdict, or the
/// sentence is not judged.
@Suite struct StatementLawsTests {
  /// A sentence whose verdict is a definite one.
  struct Said {
    let text: String
    let day: Day?
    let verdict: Verdict
    var words: [String] { text.split(separator: " ").map(String.init) }

    /// The sentence with a word put before each of its words but the first.
    func putting(_ word: String, where isGap: (_ before: String, _ after: String) -> Bool = { _, _ in true })
      -> [String]
    {
      let words = words
      return words.indices.dropFirst().filter { isGap(words[$0 - 1], words[$0]) }.map {
        (words[..<$0] + [word] + words[$0...]).joined(separator: " ")
      }
    }
  }

  private static let definite: Set<Verdict> = [.supported, .contradicted, .notSupportedByAnnouncements]

  /// The statements of the data and those of `laws.csv` that have a definite verdict.
  private static let said: Result<[Said], any Error> = Result {
    let atlas = try Cases.atlas.get()
    let texts =
      atlas.statements.map { ($0.text, $0.day?.days?.upperBound) }
      + (try Cases.files.rows("laws.csv").map {
        ($0["sentence"]!, $0["on"]!.isEmpty ? nil : try Day($0["on"]!))
      })
    return try texts.map { Said(text: $0.0, day: $0.1, verdict: try atlas.verdict(on: $0.0, said: $0.1)) }
      .filter { definite.contains($0.verdict) }
  }

  /// Sentences whose verdict stays: rightly, or by a fault that is known; the file says which and why.
  private static let exceptions: Result<Set<String>, any Error> = Result {
    Set(try Cases.files.rows("law-exceptions.csv").map { $0["made"]! })
  }

  @Test func `The page has its verdicts`() throws {
    let atlas = try Cases.atlas.get()
    for row in try Cases.files.rows("laws.csv") {
      let day = row["on"]!.isEmpty ? nil : try Day(row["on"]!)
      #expect(
        try atlas.verdict(on: row["sentence"]!, said: day).rawValue == row["verdict"], "\(row["sentence"]!)")
    }
    #expect(try Self.said.get().count >= 40)
  }

  /// A text is judged as each of its sentences alone, whatever was asked for the ones before.
  @Test func `A text is judged as its sentences`() throws {
    let atlas = try Cases.atlas.get()
    let day = try Day("2020-10-29")
    let sentences = try Cases.files.rows("laws.csv").filter { $0["on"] == "\(day)" }.map { $0["sentence"]! }
    let said = (sentences + sentences.reversed()).map { "\($0)." }
    let text = try atlas.checkText(said.joined(separator: "\n\n"), on: day)
    try #require(text.sentences.count == said.count && said.count >= 20)
    for (found, sentence) in zip(text.sentences, said) {
      let alone = try atlas.check(sentence, on: day)
      #expect(found.sentence == alone.sentence)
      #expect(found.views.map(\.verdict) == alone.views.map(\.verdict), "\(sentence)")
    }
  }

  /// The verdict on what was made of a sentence is no more the same, but for the exceptions, where it still is.
  private func turns(_ said: Said, _ made: String) throws {
    let verdict = try Cases.atlas.get().verdict(on: made, said: said.day)
    if try Self.exceptions.get().contains(made) {
      #expect(verdict == said.verdict, "\(made): \(verdict); take it out of law-exceptions.csv")
    } else {
      #expect(verdict != said.verdict, "\(made), \(said.day?.description ?? "no day"): still \(verdict)")
    }
  }

  @Test(arguments: ["not", "no longer", "never"])
  func `A denial turns`(_ word: String) throws {
    for said in try Self.said.get() {
      for made in said.putting(word) { try turns(said, made) }
    }
  }

  /// "almost four cities" is a figure that is not quite reached; everywhere else "almost" says that it is not so.
  @Test func `Almost turns`() throws {
    let figures: Set = [
      "two", "four", "five", "seven", "nine", "hundreds", "most", "half", "all", "a", "the", "km",
    ]
    for said in try Self.said.get() {
      let isGap = { (before: String, after: String) in
        after.first?.isNumber != true && !figures.contains(after.lowercased())
      }
      for made in said.putting("almost", where: isGap) { try turns(said, made) }
    }
  }

  @Test(arguments: ["It is false that", "It is not true that", "If", "Whether"])
  func `What stands before turns`(_ words: String) throws {
    for said in try Self.said.get() {
      try turns(said, "\(words) \(said.text)")
      if words == "If" { try turns(said, "\(said.text), if the reports are true") }
    }
  }

  /// A word that nobody knows is never passed over.
  @Test func `An unknown word is refused`() throws {
    let atlas = try Cases.atlas.get()
    for said in try Self.said.get() {
      for made in said.putting("zorgly") + ["zorgly \(said.text)", "\(said.text) zorgly"] {
        let verdict = try atlas.verdict(on: made, said: said.day)
        #expect(verdict == .refused, "\(made): \(verdict)")
      }
    }
  }

  /// What one party is rightly said to hold or to have taken the other is not.
  @Test func `Exchanging the parties turns`() throws {
    let pairs = [
      ("Armenian forces", "Azerbaijan"), ("Azerbaijani forces", "Armenian forces"),
      ("Forces of Azerbaijan", "Armenian forces"), ("The army of Azerbaijan", "The Armenian army"),
      ("Azerbaijani", "Armenian"), ("Armenian", "Azerbaijani"), ("Azerbaijan", "Armenian forces"),
    ]
    var count = 0
    for said in try Self.said.get() where said.verdict == .supported {
      let made = Self.exchanging(pairs, in: said.text)
      guard made != said.text else { continue }
      try turns(said, made)
      count += 1
    }
    #expect(count >= 20)
  }

  @Test(arguments: [
    ("Shusha is under Azerbaijani control", "Shusha is under Armenian control", "2020-10-29"),
    ("Azerbaijan holds Lachin", "Armenian forces hold Lachin", "2020-10-29"),
    ("Hadrut is in Armenian hands", "Hadrut is in Azerbaijani hands", "2020-10-29"),
    ("Armenian forces took Zangilan", "Azerbaijani forces took Zangilan", "2020-10-29"),
    ("Azerbaijan lost Fuzuli", "Armenian forces lost Fuzuli", "2020-10-29"),
  ])
  func `Exchanging the parties of what is contradicted`(
    _ sentence: String, _ exchanged: String, _ day: String
  ) throws {
    let atlas = try Cases.atlas.get()
    #expect(try atlas.verdict(on: sentence, said: Day(day)) == .contradicted)
    #expect(try atlas.verdict(on: exchanged, said: Day(day)) == .supported)
  }

  /// Each place keeps its own figure, in whichever order they come.
  @Test(arguments: [
    ("Shusha lies % and %", "6 km from Stepanakert", "22 km from Lachin", ""),
    ("Shusha lies % and %", "6 km from Stepanakert", "40 km from Lachin", ""),
    ("Shusha lies % and %", "15 km from Stepanakert", "22 km from Lachin", ""),
    ("Hadrut is % and %", "13 km from Fuzuli", "36 km from Shusha", ""),
    ("Azerbaijani forces are % and %", "90 km from Goris", "24 km from Shusha", "2020-10-29"),
    ("Azerbaijani forces are % and %", "27 km from Shusha", "5 km from Lachin", "2020-10-29"),
    ("Azerbaijan captured % and %", "Zangilan on 20 October 2020", "Qubadli on 25 October 2020", ""),
    ("Azerbaijan captured % and %", "Zangilan on 25 October 2020", "Qubadli on 20 October 2020", ""),
    ("Azerbaijan holds % and %", "Hadrut", "Zangilan", "2020-10-29"),
    ("Azerbaijan holds % and %", "Hadrut", "Lachin", "2020-10-29"),
    ("% and %", "Azerbaijan holds Hadrut", "Armenian forces hold Shusha", "2020-10-29"),
    ("% and %", "Azerbaijan holds Shusha", "Armenian forces hold Hadrut", "2020-10-29"),
    ("Azerbaijan took % and %", "4 cities", "175 villages", "2020-10-30"),
  ])
  func `Exchanging the places stays`(_ frame: String, _ first: String, _ second: String, _ day: String) throws
  {
    let atlas = try Cases.atlas.get()
    let parts = frame.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    let day = day.isEmpty ? nil : try Day(day)
    let one = parts[0] + first + parts[1] + second + parts[2]
    let other = parts[0] + second + parts[1] + first + parts[2]
    let verdict = try atlas.verdict(on: one, said: day)
    #expect(verdict != .refused, "\(one)")
    #expect(try atlas.verdict(on: other, said: day) == verdict, "\(other)")
  }

  private static func exchanging(_ pairs: [(String, String)], in text: String) -> String {
    var made = ""
    var rest = text[...]
    scan: while !rest.isEmpty {
      for (from, to) in pairs where rest.hasPrefix(from) {
        made += to
        rest = rest.dropFirst(from.count)
        continue scan
      }
      made.append(rest.removeFirst())
    }
    return made
  }
}
