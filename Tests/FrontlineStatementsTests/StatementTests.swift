import FrontlineAtlas
import FrontlineLedger
import FrontlineStatements
import FrontlineTestSupport
import FrontlineTime
import Testing

@Suite struct StatementTests {
  private func check(_ sentence: String, on day: String? = nil, by rule: Rule = .latest) throws
    -> StatementCheck
  {
    try Cases.atlas.get().check(sentence, on: day.map { try Day($0) }, by: rule)
  }

  @Test(arguments: try Cases.files.rows("sentences.csv"))
  func `Sentence`(_ row: [String: String]) throws {
    let check = try check(row["sentence"]!, on: row["day"]!.isEmpty ? nil : row["day"]!)
    #expect(check.verdict.rawValue == row["verdict"], "\(check.sentence)")
    #expect(check.kind == row["kind"])
    #expect(check.sentence.contains(row["sentence"]!))
    #expect(check.sentence.hasSuffix(".") && !check.sentence.contains("\n"))
  }

  /// Every statement of the data gets a verdict, beside the check that the compiler of the data made by hand.
  @Test(arguments: try Cases.files.rows("statements.csv"))
  func `Statement of the data`(_ row: [String: String]) throws {
    let atlas = try Cases.atlas.get()
    let statement = try #require(atlas.statements.first { $0.id == row["id"] })
    let check = try atlas.check(statement)
    #expect(check.verdict.rawValue == row["verdict"], "\(check.sentence)")
    #expect(check.measured?.description ?? "" == row["measured"], "\(check.sentence)")
    #expect(check.stated?.description ?? "" == row["stated"], "\(check.sentence)")
  }

  @Test func `All statements are checked`() throws {
    let atlas = try Cases.atlas.get()
    #expect(Set(atlas.statements.map(\.id)) == Set(try Cases.files.rows("statements.csv").map { $0["id"]! }))
  }

  @Test func `Forces are never contradicted`() throws {
    for kilometers in [0.5, 1, 5, 15, 25, 40, 100, 400] {
      let check = try check("Azerbaijani forces are \(kilometers) km from Shusha", on: "2020-10-29")
      #expect(check.verdict != .contradicted)
      for view in check.views { #expect(view.verdict != .contradicted) }
    }
  }

  @Test func `The front of the day`() throws {
    let check = try check("Azerbaijani forces are at most five kilometres from Shusha", on: "2020-10-29")
    let measured = try #require(check.measured)
    #expect(abs(measured.lower - 23.2) < 0.05 && abs(measured.upper - 30.4) < 0.05)
    #expect(abs(try #require(measured.estimate) - 27.0) < 0.05)
    #expect(check.stated?.upper == 5)
    #expect(check.views.count >= 2)
  }

  @Test func `The side of the speaker is said`() throws {
    let atlas = try Cases.atlas.get()
    let statement = try #require(atlas.statements.first { $0.id == "shusha-5km-harutyunyan" })
    #expect(try atlas.check(statement).notes.contains { $0.contains("was losing ground") })
  }

  @Test func `Three agencies three verdicts`() throws {
    let atlas = try Cases.atlas.get()
    let verdicts = try ["shusha-stepanakert-5km", "shusha-stepanakert-10km", "shusha-stepanakert-15km"].map {
      id in
      try atlas.check(#require(atlas.statements.first { $0.id == id })).verdict
    }
    #expect(verdicts == [.supported, .plausible, .contradicted])
  }

  @Test func `Other rules give other verdicts`() throws {
    #expect(try check("Shusha is held by Azerbaijan", on: "2020-11-08").verdict == .supported)
    #expect(try check("Shusha is held by Azerbaijan", on: "2020-11-08", by: .majority).verdict == .plausible)
    #expect(
      try check("Shusha is held by Azerbaijan", on: "2020-11-08", by: .source("armenia-mod", baseline: true))
        .verdict
        == .contradicted)
  }

  /// What was used is quoted as it was written: a figure stays one.
  @Test(arguments: [
    ("Barda is 68.5 km from Stepanakert", "Barda is 68.5 km from Stepanakert"),
    ("Barda is 5\u{BD} km from Shusha", "Barda is 5\u{BD} km from Shusha"),
    ("Goris is twenty-five km from Shusha", "Goris is twenty-five km from Shusha"),
  ])
  func `Used words are quoted`(_ sentence: String, _ used: String) throws {
    #expect(try check(sentence, on: "2020-10-29").used == [used])
  }

  @Test(arguments: [
    "", "Shusha is lovely", "5 km", "Azerbaijani forces are 5 km away", "Atlantis is 5 km from Shusha",
    "20 per cent of everything", String(repeating: "Shusha ", count: 400),
  ])
  func `Not checked`(_ sentence: String) throws {
    let check = try check(sentence, on: "2020-10-29")
    #expect(check.verdict == .refused, "\(check.sentence)")
    #expect(check.refusal != nil && check.parts.isEmpty && check.views.isEmpty)
    #expect(check.measured == nil && check.stated == nil)
  }

  /// A name that stands where a place or a party may stand, and is none that the atlas knows, is named.
  @Test(arguments: ["Atlantis holds Shusha", "Ruritanian forces took Shusha"])
  func `Who is not known`(_ sentence: String) throws {
    let check = try check(sentence, on: "2020-10-29")
    #expect([.undetermined, .refused].contains(check.verdict), "\(check.sentence)")
    #expect(check.sentence.contains("called \"\(sentence.prefix { $0 != " " })"), "\(check.sentence)")
  }

  /// Fields do not speak for words that were read and speak of a day to come.
  @Test func `A row of a later day is refused`() throws {
    let atlas = try Cases.atlas.get()
    func row(_ text: String) throws -> Statement {
      Statement(
        id: "made", kind: "distance", text: text, value: 6.4, unit: "km", from: ["shusha"],
        to: ["stepanakert"],
        day: EDTFDate(try Day("2020-11-20")))
    }
    #expect(
      try atlas.check(row("Six and a bit, all told")).verdict != .refused,
      "its words are not read, its fields are")
    for text in [
      "Azerbaijan held Shusha on 5 March 2023", "The BBC said on 5 March 2023 that Azerbaijan held Shusha",
    ] {
      #expect(try atlas.check(row(text)).verdict == .refused, "\(text)")
    }
  }

  @Test(arguments: ["20 and 25 November 2020 respectively", "20 November and 25 November 2020, respectively"])
  func `Days in turn are read`(_ days: String) throws {
    let sentence = "Aghdam and Kalbajar were transferred to Azerbaijan on \(days)."
    #expect(try Cases.atlas.get().check(sentence).verdict == .supported)
  }
}
