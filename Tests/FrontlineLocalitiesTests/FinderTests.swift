import FrontlineAtlas
import FrontlineGeometry
import FrontlineLocalities
import FrontlineTestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FinderTests {
  @Test func `Every phrase of a page`() throws {
    let atlas = try Cases.atlas.get()
    let text = try Cases.files.lines("report.txt").joined(separator: "\n")
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
  func `Nothing to find`(_ text: String) throws {
    #expect(try Cases.atlas.get().localities(in: text).isEmpty)
  }

  /// A distance whose number is none is named, and not taken for its last digits or for its direction.
  @Test(arguments: [
    "5 00 m north of Shusha", "3-4-5 km north of Shusha", "29.10.2020.5 km north of Shusha",
    "1 025,500 m north of Shusha", "12,345,67 km north of Shusha", "24/7 km north of Shusha",
    "130-odd km north of Shusha", "four five km north of Shusha", "a few hundred km north of Shusha",
  ])
  func `Names distances that are not read`(_ text: String) throws {
    let found = try Cases.atlas.get().localities(in: text)
    #expect(found.count == 1 && found[0].resolved == nil)
    #expect(found.first?.problem?.code == .notUnderstood)
  }

  /// The words of a text and of a phrase are read alike, the number too.
  @Test(arguments: [
    ("10\u{202F}000 m", 10_000), ("10 000 m", 10_000), ("10,000 m", 10_000), ("5⁄8 mile", 1005.84),
    ("5 1/2 km", 5500),
    ("5½ km", 5500), ("0,027 km", 27), ("one and a half km", 1500), ("1 and a half km", 1500), (".5 km", 500),
    ("three quarters of a mile", 1207.008), ("a mile and a half", 2414.016), ("twenty-five km", 25_000),
    ("a hundred and twenty km", 120_000), ("5-km", 5000),
  ])
  func `Reads numbers as a phrase does`(words: String, meters: Double) throws {
    let phrase = "\(words) north of Shusha"
    let text = "A post stands \(phrase) today."
    let found = try Cases.atlas.get().localities(in: text)
    #expect(found.map(\.locality.text) == [phrase])
    for locality in try [Locality(phrase)] + found.map(\.locality) {
      guard case .offset(let distance, .north?, _) = locality.form else {
        Issue.record("\(locality.form)")
        continue
      }
      #expect(abs(distance.length.meters - meters) < 1e-9 && distance.comparison == .exactly)
    }
  }

  @Test(arguments: [
    ("3km-5km", 3000, 5000), ("3-5 km", 3000, 5000), ("3–5 km", 3000, 5000), ("23 to 27 km", 23_000, 27_000),
    ("between 3 and 5 km", 3000, 5000), ("from 3 to 5 km", 3000, 5000), ("800 m to 1 km", 800, 1000),
    ("five to six km", 5000, 6000), ("1 to 1½ miles", 1609.344, 2414.016), ("1 000-1 500 m", 1000, 1500),
  ])
  func `Reads ranges`(words: String, lower: Double, upper: Double) throws {
    let found = try Cases.atlas.get().localities(in: "A post stands \(words) north of Shusha.")
    #expect(found.map(\.locality.text) == ["\(words) north of Shusha"])
    guard case .offset(let distance, .north?, _)? = found.first?.locality.form else {
      Issue.record("\(words) was read as \(found.map(\.locality.form))")
      return
    }
    #expect(abs(distance.length.meters - lower) < 1e-9 && abs(distance.upper.meters - upper) < 1e-9)
  }

  @Test func `Reads a point behind a direction`() throws {
    let found = try Cases.atlas.get().localities(
      in: "A point 2.5 km N. of Shusha was hit. 10 km N.E. of Shusha too.")
    #expect(found.map(\.locality.text) == ["2.5 km N. of Shusha", "10 km N.E. of Shusha"])
  }

  /// Four thousand beginnings of a phrase in a row make no phrase, however far the reader looks ahead from each.
  @Test(arguments: [
    ("near Shusha. ", 4000), ("near ", 0), ("in the north ", 0), ("Shusha-", 0), ("1,111,", 0), ("a'''", 0),
    ("on the road to the road to ", 0),
  ])
  func `Long texts`(_ unit: String, phrases: Int) throws {
    let text = String(repeating: unit, count: 4000)
    #expect(try Cases.atlas.get().localities(in: text).count == phrases)
  }
}
