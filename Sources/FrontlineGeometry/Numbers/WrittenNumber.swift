/// A number as people write it, in figures or in English words, at the start of a text.
///
/// ```swift
/// func read(_ text: String) throws -> Double? { try WrittenNumber.prefix(of: Array(text.utf8)[...])?.value }
/// try read("1 025 km")                           // 1025.0
/// try read("5 1/2 km")                           // 5.5
/// try read("two hundred and fifty villages")     // 250.0
/// try read("0,027 km")                           // 0.027
/// try read("1 025,500 km")                       // throws: it may mean 1025.500 or 1025500
/// ```
///
/// It is the one reader of numbers that people write, in phrases, sentences and options. How marks between digits
/// are read:
///
/// | written | reading | why |
/// | --- | --- | --- |
/// | `1 025`, `25 000`, `1'025`, `1,025,000`, `1.025.000` | grouped | 1 to 3 digits, then groups of exactly three, all after the same mark |
/// | `1,025`, `10,000` | grouped | the English reading; where decimal commas are also in use, see ``otherReading`` |
/// | `1.025`, `12.345 km` | decimals | the English reading: one group behind a point is none |
/// | `1.025 m`, `12.345 feet` | refused | thousands of a short unit, or more decimals of it than anybody says |
/// | `0,027` | decimals | no group follows a 0 |
/// | `12,5`, `1500,75`, `1500,755` | decimals | no group has one or two digits, and none follows four |
/// | `1,025.5`, `1.025,5`, `1 025.5`, `1 025,5` | grouped with decimals | two different marks |
/// | `1 025,500`, `1'025,500` | refused | groups by two marks, or decimals |
/// | `12,345,67`, `29.10.2020`, `1,2,3` | refused | neither groups nor decimals |
///
/// A blank groups digits wherever exactly three follow: `5 000` is one number. A text that puts two numbers side by
/// side so, a day and a count, is read rightly where the day is read first, as it is in sentences. A figure of four
/// digits or more, a year, begins no group.
///
/// Fractions are `½`, `5½`, `5 1/2`, `5-1/2`, `5⁄8`, "three quarters (of a)", "one and a half", "half a dozen". A
/// fraction with a plain slash is below one and has a denominator that is in use, so that `24/7` and `9/11` are
/// refused and not divided.
///
/// Edge cases:
/// - No numbers, `nil`: ordinals (`5th`, "twenty-fifth"), vague words (dozens, hundreds, a few; a bare "hundred"),
///   `130-odd`, an article alone, digits of other scripts, a sign.
/// - Letters that follow end it: `5km`, `5-km`.
/// - More than 40 digits are refused.
///
/// - Complexity: linear in the bytes of the number and of the word behind it.
package struct WrittenNumber: Hashable, Sendable {
  /// The value.
  package let value: Double
  /// The step of the last thing written: 25 has 1, 25.5 has 0.1, 5 1/2 has 0.5, 5 thousand has 1000. In words it is
  /// that of the last word: twenty-five has 1, fifty and "two hundred and fifty" 10, a hundred 100, a dozen 12,
  /// half a dozen 6, three quarters 0.25. Groups say nothing: 25 000 has 1.
  package let precision: Double
  /// How many decimals are written; 0 with a fraction or in words.
  package let decimals: Int
  /// Whether it is in words: five, a dozen, three quarters; not 1.2 million.
  package let isInWords: Bool
  /// Whether it is written without decimals or fraction, or is whole by the word behind it: 1.2 million.
  package let isWhole: Bool
  /// The value that a reader with a decimal comma would see: 1.5 for `1,500`; `nil`: nobody would. Three zeros are
  /// no decimals that anybody writes, so `10,000` has none.
  package let otherReading: Double?
  /// The bytes of UTF-8 that it takes from the start of the text.
  package let length: Int

  /// The longest number that begins at the first byte; `nil`: none does. Where a number may begin, after a blank or
  /// a mark, is for the caller to say.
  ///
  /// - Throws: ``WrittenNumberError`` where figures or words begin a number and are none, or have two readings.
  package static func prefix(of bytes: ArraySlice<UInt8>) throws(WrittenNumberError) -> WrittenNumber? {
    var scanner = NumberScanner(bytes)
    return try scanner.number()
  }

  /// The number that a whole text is; `nil`: it is none, or more.
  package static func whole(_ text: some StringProtocol) throws(WrittenNumberError) -> WrittenNumber? {
    let bytes = Array(text.utf8)
    guard let number = try prefix(of: bytes[...]), number.length == bytes.count else { return nil }
    return number
  }
}

/// What is read of a number so far.
struct NumberDraft {
  var value: Double
  var precision: Double
  var decimals = 0
  var isInWords = false
  var isWhole = true
  var otherReading: Double?

  func finished(_ length: Int) -> WrittenNumber {
    WrittenNumber(
      value: value, precision: precision, decimals: decimals, isInWords: isInWords, isWhole: isWhole,
      otherReading: otherReading, length: length)
  }

  /// So many times the number: thousands, dozens.
  func times(_ scale: Double) -> NumberDraft {
    var copy = self
    // Decimals are scaled as they are written, for 4.35 * 100 is not 435.
    let power = powerOfTen(decimals)
    copy.value = decimals > 0 ? (value * power).rounded() * scale / power : value * scale
    copy.precision = precision * scale
    copy.decimals = 0
    copy.otherReading = otherReading.map { $0 * scale }
    copy.isWhole = copy.value == copy.value.rounded()
    return copy
  }
}

/// 10 to a power from 0; exact up to 22.
func powerOfTen(_ exponent: Int) -> Double { (0..<exponent).reduce(1.0) { power, _ in power * 10 } }
