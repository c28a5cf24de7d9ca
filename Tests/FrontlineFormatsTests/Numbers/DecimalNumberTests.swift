import FrontlineTestSupport
import Testing

@testable import FrontlineFormats

@Suite struct DecimalNumberTests {
  func double(_ text: String) -> Double? {
    var bytes = Array(text.utf8)
    bytes += [UInt8](repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer {
      DecimalNumber.double(UnsafeBufferPointer(rebasing: $0[..<(bytes.count - 8)]))
    }
  }

  func int(_ text: String) -> Int? {
    var bytes = Array(text.utf8)
    bytes += [UInt8](repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer {
      DecimalNumber.int(UnsafeBufferPointer(rebasing: $0[..<(bytes.count - 8)]))
    }
  }

  @Test(arguments: [
    "", " ", "1 ", " 1", "nan", "NaN", "inf", "Infinity", "-inf", "0x10", "1e", "1e+", "1.", ".5", "-", "+",
    "--1", "1,5", "1_000", "1.2.3",
    "1e400", "-1e400", "12abc", "١٢", "1e5.5", "0b1",
  ])
  func `takes nothing that is no number`(text: String) {
    #expect(double(text) == nil)
    #expect(int(text) == nil)
  }

  @Test func `takes numbers as people write them`() {
    let cases: [(String, Double)] = [
      ("0", 0), ("-0", 0), ("+5", 5), ("007", 7), ("39.7537", 39.7537), ("-1.5e3", -1500), ("1E-2", 0.01),
      ("1e-400", 0),
      ("46.74650000000000034", 46.7465), ("00000000000000000000001.5", 1.5), ("1e22", 1e22), ("1e23", 1e23),
    ]
    for (text, value) in cases { #expect(double(text) == value, "\(text)") }
    #expect(int("+12") == 12 && int("-9223372036854775808") == .min && int("9223372036854775807") == .max)
    #expect(int("9223372036854775808") == nil && int("-9223372036854775809") == nil && int("5.0") == nil)
  }

  @Test func `takes the nearest double in the hard cases of correct rounding`() {
    // Half-way between two doubles, just above and just below; and the largest, the smallest and the borders.
    let cases: [(String, UInt64)] = [
      ("9007199254740993", 0x4340_0000_0000_0000),
      ("9007199254740993.00000000000000001", 0x4340_0000_0000_0001),
      ("9007199254740995", 0x4340_0000_0000_0002), ("1.7976931348623157e308", 0x7FEF_FFFF_FFFF_FFFF),
      ("1.7976931348623158079e308", 0x7FEF_FFFF_FFFF_FFFF),
      ("2.2250738585072014e-308", 0x0010_0000_0000_0000),
      ("2.2250738585072011e-308", 0x000F_FFFF_FFFF_FFFF), ("4.9406564584124654e-324", 1),
      ("2.4703282292062327e-324", 0),
    ]
    for (text, bits) in cases {
      #expect(double(text)?.bitPattern == bits, "\(text)")
    }
  }

  @Test func `agrees with the standard library on numbers of every kind`() {
    var random = SeededGenerator(seed: 1)
    var wrong: [String] = []
    for round in 0..<100_000 {
      let text: String
      switch round % 5 {
      case 0: text = "\(Double.random(in: -180...180, using: &random))"
      case 1:
        let number = Double(bitPattern: random.next())
        guard number.isFinite else { continue }
        text = "\(number)"
      case 2:
        let digits = random.next() >> UInt64.random(in: 0..<64, using: &random)
        text = "\(digits)e\(Int.random(in: -80...80, using: &random))"
      case 3:
        text =
          "\(Int.random(in: -180...180, using: &random)).\(random.next() >> UInt64.random(in: 0..<64, using: &random))"
      default:
        // Half-way between two neighbours, in full.
        let whole = (1 << 53) + UInt64.random(in: 0..<1 << 53, using: &random)
        text = "\(whole &* 2 &+ 1)e\(Int.random(in: -30...3, using: &random))"
      }
      let expected = Double(text)!
      guard expected.isFinite else { continue }
      if double(text)?.bitPattern != expected.bitPattern { wrong.append(text) }
    }
    #expect(wrong == [])
  }
}
