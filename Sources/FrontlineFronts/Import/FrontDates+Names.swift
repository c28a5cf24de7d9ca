internal import FrontlineFormats
internal import FrontlineGeometry
package import FrontlineTime

/// Days in the names of files and of collections.
extension FrontDates {
  /// The first days in a name: `front_2022-03-01.geojson`, `29-Oct-2020.geojson`, `05-03-2022`; else figures that only
  /// programs write: `20220305120000`, `1646438400` and `1646438400000` (seconds and milliseconds since 1970), `220305`
  /// (year, month, day); else a month or a year, `2022-03`, `1914`, with all its days. `nil`: there are none.
  ///
  /// - Throws: where the figures of a day are none of the calendar, or have two readings, and no other day stands there.
  package func days(inName name: String) throws(FrontError) -> ClosedRange<Day>? {
    do throws(FrontError) {
      return try days(inName: name, reader)
    } catch {
      guard let orderOfNames, readings(ofName: name) != nil else { throw error }
      return try days(inName: name, reader.ordered(orderOfNames))
    }
  }

  /// The two days that the figures of a name can mean, day first and month first; `nil`: it has one day or none.
  func readings(ofName name: String) -> (dayFirst: Day, monthFirst: Day)? {
    guard reader.order == nil, (try? days(inName: name, reader)) == nil,
      let a = day(inName: name, .dayFirst), let b = day(inName: name, .monthFirst), a != b
    else { return nil }
    return (a, b)
  }

  /// Which order the one day of a name has, where the other order would give none; `nil`: it tells of neither.
  func order(toldBy name: String) -> DateOrder? {
    guard reader.order == nil, let days = try? days(inName: name, reader), days.count == 1 else { return nil }
    let (a, b) = (day(inName: name, .dayFirst), day(inName: name, .monthFirst))
    guard (a == nil) != (b == nil), (a ?? b) == days.lowerBound else { return nil }
    return a == nil ? .monthFirst : .dayFirst
  }

  private func day(inName name: String, _ order: DateOrder) -> Day? {
    guard let days = try? days(inName: name, reader.ordered(order)), days.count == 1 else { return nil }
    return days.lowerBound
  }

  private func days(inName name: String, _ reader: DayReader) throws(FrontError) -> ClosedRange<Day>? {
    var spans: [ClosedRange<Day>] = []
    var reasons: [String] = []
    for spelling in spellings(of: name) {
      let (days, reason) = written(in: Array(spelling.utf8), reader)
      if let days, days.count == 1 { return days }
      if let days { spans.append(days) }
      if let reason { reasons.append(reason) }
    }
    let bytes = Array(name.utf8)
    if let reason = reasons.first {
      if let day = try? figures(bytes, reader) { return day...day }
      throw FrontError(
        code: .badFile, subject: name, description: "The name of the file has no day: \(reason)")
    }
    if let day = try figures(bytes, reader) { return day...day }
    if let span = spans.first { return span }
    return try year(bytes, name)
  }

  /// The first day that stands in a text, else its first month or week; and why figures of it are no day.
  private func written(in bytes: [UInt8], _ reader: DayReader) -> (days: ClosedRange<Day>?, reason: String?) {
    var names = reader
    names.readsNames = true
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    var reason: String?
    var span: ClosedRange<Day>?
    for start in bytes.indices where isDigit(bytes[start]) || isLetter(bytes[start]) {
      let isFigure = isDigit(bytes[start])
      if start > 0, isFigure ? isDigit(bytes[start - 1]) : isLetter(bytes[start - 1]) { continue }
      do {
        guard let read = try names.prefix(of: bytes[start...]) else { continue }
        if let day = read.day { return (day...day, nil) }
        if read.unit == .month || read.unit == .week, !read.isRelative, span == nil { span = read.days }
      } catch {
        if isFigure, reason == nil { reason = error.description }
      }
    }
    return (span, reason)
  }

  /// A name as it is; where it has underscores, with a dash in `14_03_2022` and blanks for others; and that with English
  /// names of months.
  private func spellings(of name: String) -> [String] {
    let parts = name.plainBlanks.split(separator: "_", omittingEmptySubsequences: false)
    func isDay(at start: Int) -> Bool {
      guard parts.indices.contains(start), start + 2 < parts.count else { return false }
      return (1...2).contains(parts[start].reversed().prefix { $0.isNumber }.count)
        && (1...2).contains(parts[start + 1].count) && parts[start + 1].allSatisfy(\.isNumber)
        && parts[start + 2].prefix { $0.isNumber }.count == 4
    }
    var plain = ""
    for (number, part) in parts.enumerated() {
      if number > 0 { plain += isDay(at: number - 1) || isDay(at: number - 2) ? "-" : " " }
      plain += part
    }
    let english = MonthNames.inEnglish(plain)
    return [name] + ([plain, english].compactMap { $0 }.filter { $0 != name })
  }

  /// The runs of digits of a name.
  private func runs(_ bytes: [UInt8]) -> [String] {
    bytes.split { !(0x30...0x39).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The day of the first run of digits that is one.
  private func figures(_ bytes: [UInt8], _ reader: DayReader) throws(FrontError) -> Day? {
    let runs = runs(bytes)
    for run in runs where [10, 12, 13, 14].contains(run.utf8.count) {
      do {
        if let days = try? reader.recordedDays(run), days.lowerBound == days.upperBound {
          return days.lowerBound
        }
      }
    }
    for run in runs where run.utf8.count == 8 {
      if let day = try dayLast(run, yearDigits: 4, reader) { return day }
    }
    for run in runs where run.utf8.count == 6 {
      if reader.order == nil {
        if let day = Self.day(run, 2, at: (0, 2, 4)) { return day }
      } else if let day = try dayLast(run, yearDigits: 2, reader) {
        return day
      }
    }
    return nil
  }

  /// `05032022` and `050322`, with the year last.
  private func dayLast(_ run: String, yearDigits: Int, _ reader: DayReader) throws(FrontError) -> Day? {
    let dayFirst = Self.day(run, yearDigits, at: (4, 2, 0))
    let monthFirst = Self.day(run, yearDigits, at: (4, 0, 2))
    switch reader.order {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case nil: break
    }
    if let a = dayFirst, let b = monthFirst, a != b {
      throw FrontError(
        code: .badFile, subject: run,
        description:
          "The name of the file has no day: \"\(run)\" may be \(a) or \(b); say --date-order day-first or month-first."
      )
    }
    return dayFirst ?? monthFirst
  }

  /// The day of digits: year, month and day begin at these places.
  private static func day(_ run: String, _ yearDigits: Int, at places: (year: Int, month: Int, day: Int))
    -> Day?
  {
    let digits = run.utf8.map { Int($0) - 0x30 }
    func number(_ start: Int, _ count: Int) -> Int {
      digits[start..<start + count].reduce(0) { $0 * 10 + $1 }
    }
    var year = number(places.year, yearDigits)
    if yearDigits == 2 { year += year < 69 ? 2000 : 1900 }
    guard (1000...2199).contains(year) else { return nil }
    return Day(year: year, month: number(places.month, 2), day: number(places.day, 2))
  }

  /// The year in a name that has one run of four digits, which is one.
  ///
  /// - Throws: where other figures stand beside it, which may be a part of the year that is not read.
  private func year(_ bytes: [UInt8], _ name: String) throws(FrontError) -> ClosedRange<Day>? {
    let runs = runs(bytes)
    func isYear(_ run: String) -> Bool { run.utf8.count == 4 && (1000...2199).contains(Int(run) ?? 0) }
    let (years, others) = (runs.filter(isYear), runs.filter { !isYear($0) })
    guard years.count == 1, let year = Int(years[0]), let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    guard others.isEmpty else {
      throw FrontError(
        code: .badFile, subject: name,
        description:
          "The name of the file has no day: beside the year \(year) it has \(listed(others)), of which no day of that year is read; write the day as 2020-10-29, or say it with --date."
      )
    }
    return first...last
  }
}

extension DayReader {
  /// The same reader with an order.
  fileprivate func ordered(_ order: DateOrder) -> DayReader {
    var copy = self
    copy.order = order
    return copy
  }
}

/// The order of names as people read them: numbers by their value, parts of a day by the clock.
///
/// Complexity: linear in the bytes.
func naturalKey(_ name: String) -> [NaturalPart] {
  var parts: [NaturalPart] = []
  var rest = name.lowercased()[...]
  while let first = rest.first {
    let isNumber = first.isASCII && first.isNumber
    let run = rest.prefix { ($0.isASCII && $0.isNumber) == isNumber }
    rest = rest[run.endIndex...]
    if isNumber, let number = UInt64(run) {
      parts.append(.number(number))
    } else {
      var text = String(run)
      for (word, place) in [("morning", 0), ("afternoon", 2), ("noon", 1), ("evening", 3), ("night", 4)] {
        text = text.replacing(word, with: "~\(place)")
      }
      parts.append(.text(text))
    }
  }
  return parts
}

/// A part of a name.
enum NaturalPart: Comparable {
  case number(UInt64)
  case text(String)
}

/// Whether one name comes before another as people read them.
func isBefore(_ a: String, _ b: String) -> Bool {
  let (first, second) = (naturalKey(a), naturalKey(b))
  return first.lexicographicallyPrecedes(second)
}
