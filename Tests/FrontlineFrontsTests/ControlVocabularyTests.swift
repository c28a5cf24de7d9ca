import FrontlineFronts
import FrontlineTime
import Testing

@Suite struct ControlVocabularyTests {
  @Test(arguments: [
    ("", ControlVocabulary.Meaning.unknown), ("N/A", .unknown), ("Russia", .held("Russia")),
    ("Contested", .contested([])), ("Mixed control", .contested([])),
    ("Contested (UA-RU)", .contested(["UA", "RU"])), ("A;B", .contested(["A", "B"])), ("losses", .givenUp),
    ("PYD/YPG", .held("PYD/YPG")), ("UA (claimed)", .claimed("UA")), ("Amhara advance (lost)", .givenUp),
    ("Kherson (contested)", .contested([])), ("Sudan (SAF)", .held("Sudan (SAF)")),
  ])
  func `Reads words that everybody knows`(text: String, meaning: ControlVocabulary.Meaning) {
    #expect(ControlVocabulary().meaning(of: text) == meaning)
  }

  @Test(arguments: [
    ("Assessed Russian Control", ControlVocabulary.Meaning.held("Russian")),
    ("Assessed Russian Advances in Ukraine", .held("Russian")),
    ("Claimed Russian Control", .claimed("Russian")),
    ("Rebel-held", .held("Rebel")), ("Ukraine-controlled territory", .held("Ukraine")),
    ("Territory controlled by the SDF", .held("SDF")), ("Held by Ansar Allah", .held("Ansar Allah")),
    ("under Russian control", .held("Russian")), ("Under the control of Armenia", .held("Armenia")),
    ("captured by the RSF", .held("RSF")), ("Town was retaken by SAF", .held("SAF")),
    ("Areas held", .held("Areas held")),
    ("Captured by the SAF after clashes", .held("SAF")), ("claimed by Russia", .claimed("Russia")),
    ("Captured by SAF but then lost", .held("Captured by SAF but then lost")),
    ("Russian-controlled Ukrainian Territory before February 24, 2022", .held("Russian")),
    ("Claimed Russian Control over Ukrainian Territory", .claimed("Russian")),
    ("Claimed Ukrainian Counteroffensives", .claimed("Ukrainian")),
    ("Unclear control", .unknown), ("Joint control", .contested([])), ("Full control", .held("Full control")),
    ("Russian and Wagner control", .held("Russian and Wagner control")),
    ("Temporarily occupied", .held("Temporarily occupied")),
    ("Control", .held("Control")), ("Held", .held("Held")), ("Occupied", .held("Occupied")),
  ])
  func `Reads phrases of control`(text: String, meaning: ControlVocabulary.Meaning) {
    #expect(ControlVocabulary().meaning(of: text) == meaning)
  }

  @Test(arguments: [
    ("Not controlled", ControlVocabulary.Meaning.unknown), ("Not Russia", .unknown), ("nobody", .unknown),
    ("Unknown status", .unknown), ("<NA>", .unknown), ("#N/A", .unknown), ("#REF!", .unknown),
    ("TBD", .unknown),
    ("неизвестно", .unknown), ("Sea", .unknown), ("besieged by Russia", .unknown), ("mostly Red", .unknown),
    ("Ukraine?", .unknown), ("Reported Ukrainian Partisan Warfare", .unknown), ("No control", .unknown),
    ("Lost by SDF", .givenUp), ("lost by Red", .givenUp), ("Former SDF area", .givenUp),
    ("Formerly held by the SDF", .givenUp), ("no longer Russian", .givenUp),
    ("liberated from Russia", .givenUp),
    ("Red-Blue frontline", .contested([])), ("Line of contact", .contested([])),
    ("Popular Front", .held("Popular Front")), ("Former regime", .held("Former regime")),
    ("Unidentified armed group", .held("Unidentified armed group")), ("North", .held("North")),
    ("Lost Brigade", .held("Lost Brigade")), ("No. 5 Brigade", .held("No. 5 Brigade")),
  ])
  func `Reads what is no name as no party`(text: String, meaning: ControlVocabulary.Meaning) {
    #expect(ControlVocabulary().meaning(of: text) == meaning)
  }

  @Test func `A phrase that is not understood whole is said`() throws {
    var words = ControlVocabulary()
    let text = "Russian-controlled territory before February 24, 2022"
    #expect(
      words.remark(on: text, in: "name")?.hasPrefix("the party \"Russian\" is made of its name") == true)
    #expect(words.remark(on: "Occupied since 2014", in: "name")?.contains("\"Occupied since 2014\"") == true)
    #expect(words.remark(on: "Russian-controlled territory", in: "name") == nil)
    #expect(words.remark(on: "Wagner Group", in: "name") == nil)
    try words.add("\(text)=RU")
    #expect(words.remark(on: text, in: "name") == nil)
  }

  @Test func `Two parties with a mark between contest where both stand alone`() {
    var words = ControlVocabulary()
    words.see("UA")
    words.see("RU")
    #expect(words.meaning(of: "UA/RU") == .contested(["UA", "RU"]))
    #expect(words.meaning(of: "UA/XX") == .held("UA/XX"))
  }

  @Test func `Rules of the caller come first`() throws {
    var words = ControlVocabulary()
    try words.add("gain*=A")
    try words.add("losses=B")
    try words.add("grey=")
    words.add("red", .held("C"), property: "fill")
    words.add("x", .held("D"), during: try Day("2022-03-01")...Day("2022-03-31"))
    #expect(words.meaning(of: "Gained") == .held("A"))
    #expect(words.meaning(of: "losses") == .held("B"))
    #expect(words.meaning(of: "grey") == .unknown)
    #expect(words.meaning(of: "red", in: "fill") == .held("C"))
    #expect(words.meaning(of: "red", in: "name") == .held("red"))
    #expect(try words.meaning(of: "x", on: Day("2022-03-05")) == .held("D"))
    #expect(try words.meaning(of: "x", on: Day("2022-04-05")) == .held("x"))
    #expect(throws: FrontError.self) { try words.add("=A") }
  }

  /// A color in figures is found under its name; the name of a color may be that of a party, and is found as it stands alone.
  @Test func `A color is one under its name and in figures`() {
    var words = ControlVocabulary()
    words.add("#8B0000", .held("Red"))
    words.add("#0f0", .held("Green"))
    words.add("Blue", .held("Blue"))
    #expect(words.given("DarkRed", in: "fill") == .held("Red"))
    #expect(words.given("#8b0000", in: "fill") == .held("Red"))
    #expect(words.given("lime", in: "fill") == .held("Green"))
    #expect(words.given("#00ff00", in: "fill") == .held("Green"))
    #expect(words.given("#0000ff", in: "fill") == nil)
    #expect(words.given("Red", in: "fill") == nil)
  }
}
