import FrontlineAtlas
import FrontlineLocalities
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FinderTests {
  @Test func everyPhraseOfAPage() throws {
    let atlas = try Cases.atlas.get()
    let text = try Cases.lines("report.txt").joined(separator: "\n")
    let found = atlas.localities(in: text)
    let phrases = found.map { $0.locality.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(
      phrases == [
        "12 km north-east of Fuzuli", "near Aghdara, Khojavand, and Qubadli",
        "by the road from Goris to Stepanakert", "20 km along the Lachin corridor from Goris",
        "halfway between Shusha and Lachin", "only five kilometers away from the strategic town of Shusha",
        "5 km from Şuşa", "2 km E and 3 km N of Hadrut", "between Barda and Tartar", "in Goranboy district",
        "the Goranboy and Tartar regions", "at 39.76, 46.75", "outside Stepanakert",
        "on the outskirts of Khankendi",
        "within 3 miles of Askeran", "about 15 to 20 km west of Hadrut", "on the Armenia-Azerbaijan border",
      ])
    let bytes = Array(text.utf8)
    for item in found {
      #expect(String(decoding: bytes[item.range], as: UTF8.self) == item.locality.text)
      #expect(item.resolved != nil, "\(item.locality.text): \(item.problem?.description ?? "")")
    }
  }

  @Test(arguments: [
    "", " ", "5 km", "from Shusha", "in May", "\u{202E}\u{200F}", "in the in the in the", "on on on",
    "5 5 5 5 km km",
    "and , and , near", "the the the the", "between between and and",
    "On 2020-10-29 and 27-9", "2020-10-29 2020-11-01", "10-15 people of 39.75-46.75",
    "lost 27, 28 and 29 tanks",
  ])
  func nothingToFind(_ text: String) throws {
    #expect(try Cases.atlas.get().localities(in: text).isEmpty)
  }

  /// Twice the text takes about twice the time: counted in phrases, since tests measure no time.
  @Test func longTexts() throws {
    let atlas = try Cases.atlas.get()
    for unit in [
      "near Shusha. ", "near ", "in the north ", "Shusha-", "1,111,", "a'''", "on the road to the road to ",
    ] {
      let text = String(repeating: unit, count: 4000)
      let found = atlas.localities(in: text)
      #expect(unit == "near Shusha. " ? found.count == 4000 : found.count <= 4000)
    }
  }
}
