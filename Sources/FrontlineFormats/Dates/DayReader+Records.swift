internal import FrontlineGeometry
package import FrontlineTime

/// Days as fields of tables and properties of features have them: what ``DayReader/days(_:)`` reads, and figures that
/// only programs write.
///
/// | written | read as |
/// | --- | --- |
/// | `1646438400`, `1646438400000`, `1.6464384e+12` | the day, in UTC or in ``zone``, of so many seconds, milliseconds or microseconds since 1970 |
/// | `20220305`, `202203051200`, `20220305120000` | the day of year, month, day, and hour, minute, second |
/// | `44625`, `44625.5` | the day with that number in a spreadsheet, counted from 1899-12-30, from 1954 to 2064 |
/// | `5 октября 2020 г.`, `5. Oktober 2020`, `5 de octubre de 2020`, `5 Ekim 2020` | as with English months: also those of Armenian, Azerbaijani, French, German, Russian, Spanish, Turkish and Ukrainian |
/// | `5-Mar-22`, `05/03/22` | with a year of two digits: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999 |
///
/// Blanks of any kind about the text, and no-break ones within, are no part of it.
extension DayReader {
  /// The days that a field speaks of.
  ///
  /// - Throws: ``TimeError`` with code ``TimeError/Code/invalidDate``; where figures have two readings it names
  ///   both; for days outside ``EDTFDate/writableDays``.
  package func recordedDays(_ text: String) throws(TimeError) -> ClosedRange<Day> {
    let plain = text.plainBlanks
    if let day = try counted(plain) ?? Self.serialDay(plain) { return day...day }
    var reader = self
    reader.readsShortYears = true
    let days = try reader.daysInAnyLanguage(plain)
    let writable = EDTFDate.writableDays
    guard writable.contains(days.lowerBound), writable.contains(days.upperBound) else {
      throw .invalidDate(
        "\"\(text)\" is outside \(writable.lowerBound) ... \(writable.upperBound), the days that data can be of."
      )
    }
    return days
  }

  private func daysInAnyLanguage(_ text: String) throws(TimeError) -> ClosedRange<Day> {
    do { return try days(text).days } catch {
      guard let english = MonthNames.inEnglish(text), let days = try? days(english) else { throw error }
      return days.days
    }
  }

  /// The day of a number of a spreadsheet, `44625` or `44625.0`; `nil`: the text is none.
  package static func serialDay(_ text: String) -> Day? {
    let parts = text.plainBlanks.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 5,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int32(parts[0]), (20_000...60_000).contains(number)
    else { return nil }
    return Day(ordinal: number - 25_569)  // 1970-01-01 is 25,569
  }

  /// The one day that a field speaks of.
  ///
  /// - Throws: as ``recordedDays(_:)`` does, and for a span of several days.
  package func recordedDay(_ text: String) throws(TimeError) -> Day {
    let days = try recordedDays(text)
    guard days.lowerBound == days.upperBound else {
      throw .invalidDate(
        "\"\(text)\" is a span, \(days.lowerBound) to \(days.upperBound), where one day is needed; give a day."
      )
    }
    return days.lowerBound
  }

  /// The day of a number: 20220305, or seconds, milliseconds or microseconds since 1970; `nil`: the text is none.
  private func counted(_ text: String) throws(TimeError) -> Day? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    guard isNumber, text.utf8.count >= 8, let number = Double(text) else { return nil }
    // A point or dash parts a date unless all else is one number, as 1646438400.0 and 7e+05 are.
    let whole = number.rounded(.down)
    guard abs(whole) < 1e18 else { return nil }
    let hasMarks = text.utf8.contains { !(0x30...0x39).contains($0) }
    let digits = hasMarks ? "\(Int64(abs(whole)))" : text
    if digits.utf8.count == 8 { return hasMarks && whole > 0 ? try? days(digits).day : nil }
    let compact = digits.utf8.count == 12 || digits.utf8.count == 14 ? compactDay(digits) : nil
    if digits.utf8.count == 14, let compact { return compact }
    guard let epoch = epochDay(whole) else {
      if let compact { return compact }
      return nil
    }
    guard let compact, compact != epoch else { return epoch }
    throw .invalidDate(
      "\"\(text)\" may be \(compact), as year, month, day, hour and minute, or \(epoch), as milliseconds since 1970; write the day as 2020-10-29."
    )
  }

  /// The day of so many seconds, milliseconds or microseconds since 1970; `nil`: the number is too small or too large.
  package func epochDay(_ number: Double) -> Day? {
    let seconds: Double
    switch abs(number) {
    case 1e8..<1e11: seconds = number
    case 1e11..<1e14: seconds = number / 1e3
    case 1e14..<1e17: seconds = number / 1e6
    default: return nil
    }
    let day = ((seconds + Double((zone ?? 0) * 60)) / 86_400).rounded(.down)
    guard abs(day) < 84_000 else { return nil }  // up to the year 2199
    return Day(ordinal: Int32(day))
  }

  /// The day in `202203051200` or `20220305120000`.
  private func compactDay(_ digits: String) -> Day? {
    let numbers = digits.utf8.map { Int($0) - 0x30 }
    func two(_ at: Int) -> Int { numbers[at] * 10 + numbers[at + 1] }
    guard two(8) < 24, two(10) < 60, numbers.count < 14 || two(12) <= 60, (10...21).contains(two(0)) else {
      return nil
    }
    return Day(year: two(0) * 100 + two(2), month: two(4), day: two(6))
  }
}

extension String {
  /// Without blanks of any kind at its ends, and with plain ones for the no-break and thin ones within.
  package var plainBlanks: String {
    var scalars: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFEFF, 0x200B...0x200F, 0x2060: break  // marks of no width
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x09, 0x0A, 0x0D: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
    let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? start
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }
}
