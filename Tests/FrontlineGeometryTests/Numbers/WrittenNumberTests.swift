import Foundation
import FrontlineGeometry
import FrontlineTestSupport
import Testing

/// Numbers as they are written, `Cases/numbers.txt`, and laws over made texts.
@Suite struct WrittenNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let value: String
    let precision: Double?
    let rest: String
    let why: String
    var testDescription: String { "\(text): \(why)" }
  }

  static let cases: [Case] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Cases/numbers.txt")
    return try! String(contentsOf: path.standardized, encoding: .utf8).split(separator: "\n").dropFirst().map
    {
      let fields = $0.components(separatedBy: " | ")
      let text = fields[0].replacing(/<([0-9A-F]+)>/) { match in
        String(Character(Unicode.Scalar(UInt32(match.1, radix: 16)!)!))
      }
      return Case(
        text: text, value: fields[1].trimmingCharacters(in: .whitespaces),
        precision: Double(fields[2].trimmingCharacters(in: .whitespaces)),
        rest: fields.count > 4 ? fields[3] : "",
        why: fields.last!)
    }
  }()

  @Test(arguments: cases) func `Reads`(item: Case) throws {
    let bytes = Array(item.text.utf8)
    if item.value == "error" {
      #expect(throws: WrittenNumberError.self) { try WrittenNumber.prefix(of: bytes[...]) }
      return
    }
    let number = try WrittenNumber.prefix(of: bytes[...])
    guard item.value != "none" else {
      #expect(number == nil)
      return
    }
    let read = try #require(number)
    #expect(read.value == Double(item.value))
    #expect(read.precision == item.precision)
    #expect(String(decoding: bytes.dropFirst(read.length), as: UTF8.self) == item.rest)
  }

  @Test func `Names both readings`() {
    #expect {
      try WrittenNumber.prefix(of: Array("1 025,500 km".utf8)[...])
    } throws: {
      "\($0)" == #""1 025,500" may mean 1025.500 or 1025500; write one of these."#
        && ($0 as? WrittenNumberError)?.kind == .ambiguous("1025.500", "1025500")
    }
  }

  @Test func `Knows what a reader of decimal commas would see`() throws {
    #expect(try WrittenNumber.whole("1,500")?.otherReading == 1.5)
    #expect(try WrittenNumber.whole("10,000")?.otherReading == nil)
    #expect(try WrittenNumber.whole("1,500,250")?.otherReading == nil)
    #expect(try WrittenNumber.whole("1.500")?.otherReading == nil)
  }

  @Test func `Knows whole numbers and words`() throws {
    func read(_ text: String) throws -> WrittenNumber { try #require(try WrittenNumber.whole(text)) }
    for text in ["5", "1 025", "1.2 million", "half a dozen", "five"] {
      #expect(try read(text).isWhole, "\(text)")
    }
    for text in ["5.0", "5½", "half", "one and a half"] { #expect(try !read(text).isWhole, "\(text)") }
    for text in ["five", "half a dozen", "three quarters"] { #expect(try read(text).isInWords, "\(text)") }
    for text in ["5", "1.2 million", "5½", "1 and a half"] { #expect(try !read(text).isInWords, "\(text)") }
  }

  // MARK: - Laws

  @Test func `Reads what is written in every grouping`() throws {
    var random = SeededGenerator(seed: 14)
    let marks = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}", "'", "\u{2019}", ","]
    for _ in 0..<2_000 {
      let whole = Int.random(in: 1...Int(pow(10, Double.random(in: 0...12, using: &random))), using: &random)
      var groups: [String] = []
      var rest = whole
      while rest >= 1000 {
        groups.insert(String(format: "%03d", rest % 1000), at: 0)
        rest /= 1000
      }
      groups.insert("\(rest)", at: 0)
      for mark in marks + (groups.count == 2 ? [] : ["."]) {
        let text = groups.joined(separator: mark)
        #expect(try WrittenNumber.whole(text)?.value == Double(whole), "\(text)")
        let decimals = text + (mark == "." ? ",25" : ".25")
        if groups.count > 1 {
          #expect(try WrittenNumber.whole(decimals)?.value == Double(whole) + 0.25, "\(decimals)")
        }
      }
    }
  }

  @Test func `Reads what is written in words`() throws {
    for value in 1..<3_000 {
      for and in [" ", " and "] {
        let text = Self.words(value, and: and)
        #expect(try WrittenNumber.whole(text)?.value == Double(value), "\(text)")
      }
    }
  }

  static func words(_ value: Int, and: String) -> String {
    let ones =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
      .split(separator: " ").map(String.init)
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").map(String.init)
    switch value {
    case 0..<20: return ones[value]
    case 20..<100: return tens[value / 10 - 2] + (value % 10 == 0 ? "" : "-\(ones[value % 10])")
    case 100..<1000:
      return "\(ones[value / 100]) hundred" + (value % 100 == 0 ? "" : and + words(value % 100, and: and))
    default:
      let rest = value % 1000
      return words(value / 1000, and: and) + " thousand"
        + (rest == 0 ? "" : (rest < 100 ? and : " ") + words(rest, and: and))
    }
  }

  @Test func `Is the same by itself`() throws {
    var random = SeededGenerator(seed: 2020)
    var read = 0
    for _ in 0..<60_000 {
      let bytes = Array(Self.madeText(&random).utf8)
      guard let number = (try? WrittenNumber.prefix(of: bytes[...])) ?? nil else { continue }
      read += 1
      #expect(number.length > 0 && number.length <= bytes.count)
      #expect(number.value.isFinite && number.value >= 0 && number.precision > 0)
      let alone = bytes[..<number.length]
      #expect(try WrittenNumber.prefix(of: alone) == number, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 10_000)
  }

  static let pieces = [
    "0", "1", "5", "25", "025", "130", "000", "1000", "2020", ",", ".", " ", " ", "\u{A0}", "\u{202F}", "'",
    "\u{2019}",
    "-", "/", "\u{2044}", "½", "¾", "⅔", "1/2", "a ", "an ", "half", "half a", " and ", " and a half",
    "quarter",
    "quarters", "third", "thirds", " of a", " of", "one", "two", "five", "twenty", "fifty", "hundred",
    "thousand",
    "million", "dozen", "th", "odd", "km", "\n", "\u{200E}", "\u{FF}", "°", ":", "fifth", "é",
  ]

  static func madeText(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in
      pieces.randomElement(using: &random)! + (Int.random(in: 0..<4, using: &random) == 0 ? " " : "")
    }.joined()
  }

  @Test func `Survives any bytes`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let number = (try? WrittenNumber.prefix(of: bytes[...])) ?? nil
      #expect(number.map { $0.length <= bytes.count } ?? true)
    }
  }
}
