internal import FrontlineAtlas
internal import FrontlineFormats

/// The days that a feature, or the name of a file, speaks of.
enum FrontDates {
  /// The days of a feature from `date`, `start` and `end` (that day included), or `times`; empty where it has
  /// none of them.
  ///
  /// - Throws: a sentence where one of them is no day.
  static func days(of properties: JSONObject) throws(FrontError) -> [Day] {
    if let times = properties["times"], case .array(let items) = times {
      var days: [Day] = []
      for item in items { days.append(try day(item, named: "times")) }
      return days
    }
    if let date = properties["date"], !date.isAbsent { return [try day(date, named: "date")] }
    guard let start = properties["start"], !start.isAbsent else { return [] }
    let from = try day(start, named: "start")
    guard let end = properties["end"], !end.isAbsent else { return [from] }
    let to = try day(end, named: "end")
    guard from <= to else {
      throw FrontError(
        code: .badFile, subject: "\(from)", description: "Its end, \(to), is before its start, \(from).")
    }
    guard to - from <= 36_600 else {
      throw FrontError(
        code: .badFile, subject: "\(from)", description: "From \(from) to \(to) is more than a hundred years."
      )
    }
    return Array(from...to)
  }

  private static func day(_ value: JSONValue, named name: String) throws(FrontError) -> Day {
    if case .string(let text) = value, let day = day(in: text) { return day }
    throw FrontError(
      code: .badFile, subject: name, description: "Its \(name) is no day: \(value).")
  }

  /// The first day in a text: `2022-03-01`, `2022_03_01`, `2022.03.01` or `20220301`, with no further digit
  /// beside it.
  static func day(in text: String) -> Day? {
    let bytes = Array(text.utf8)
    func isDigit(_ i: Int) -> Bool { bytes.indices.contains(i) && bytes[i] >= 48 && bytes[i] <= 57 }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 } }
    for start in bytes.indices where !isDigit(start - 1) && (start..<start + 4).allSatisfy(isDigit) {
      var at = start + 4
      var parts: [Int] = []
      let separator: UInt8? = bytes.indices.contains(at) && !isDigit(at) ? bytes[at] : nil
      if let separator, separator != 45, separator != 46, separator != 95 { continue }
      for _ in 0..<2 {
        if let separator {
          guard at < bytes.count, bytes[at] == separator else { break }
          at += 1
        }
        guard isDigit(at), isDigit(at + 1) else { break }
        parts.append(number(at..<at + 2))
        at += 2
      }
      guard parts.count == 2, !isDigit(at) else { continue }
      func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
      }
      let iso = "\(padded(number(start..<start + 4), 4))-\(padded(parts[0], 2))-\(padded(parts[1], 2))"
      if let day = try? Day(iso) { return day }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether it is `null` or an empty text.
  var isAbsent: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    default: false
    }
  }
}
