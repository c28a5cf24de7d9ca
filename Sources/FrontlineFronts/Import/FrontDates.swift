internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

/// The days that a feature, or the name of a file, speaks of.
struct FrontDates {
  /// What comes first in `10/11/2020`.
  var order: DateOrder?

  /// The days of a feature from `date`, `start` and `end` (that day included), or `times`; empty where it has
  /// none of them.
  ///
  /// - Throws: a sentence where one of them is no day.
  func days(of properties: JSONObject) throws(FrontError) -> [Day] {
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

  private func day(_ value: JSONValue, named name: String) throws(FrontError) -> Day {
    guard case .string(let text) = value else {
      throw FrontError(code: .badFile, subject: name, description: "Its \(name) is no day: \(value).")
    }
    do {
      return try DayReader(order: order).day(text)
    } catch {
      throw FrontError(
        code: .badFile, subject: name, description: "Its \(name) is no day: \(error.description)")
    }
  }

  /// The first day in the name of a file: `front_2022-03-01.geojson`, `20220301_120000.json`, `29-Oct-2020.geojson`;
  /// `nil`: there is none.
  ///
  /// - Throws: where the figures of a day are none of the calendar, or have two readings, and no other day stands there.
  func day(inName name: String) throws(FrontError) -> Day? {
    let bytes = Array(name.utf8)
    var reader = DayReader(order: order)
    reader.readsNames = true
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    var reason: String?
    for start in bytes.indices where isDigit(bytes[start]) || isLetter(bytes[start]) {
      let isFigure = isDigit(bytes[start])
      if start > 0, isFigure ? isDigit(bytes[start - 1]) : isLetter(bytes[start - 1]) { continue }
      do {
        if let read = try reader.prefix(of: bytes[start...]), let day = read.day { return day }
      } catch {
        if isFigure, reason == nil { reason = error.description }
      }
    }
    guard let reason else { return nil }
    throw FrontError(code: .badFile, subject: name, description: "The name of the file has no day: \(reason)")
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
