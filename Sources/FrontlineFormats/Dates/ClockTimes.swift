internal import FrontlineTime

/// The times of day of the moments in a file, which tell whether they are midnights that went through UTC.
///
/// ```swift
/// var times = ClockTimes()
/// for text in ["2022-03-04T20:00:00Z", "2022-03-05T20:00:00Z"] { times.add(text) }
/// times.zoneOfMidnight          // 240: the minutes of +04:00
/// ```
package struct ClockTimes: Sendable {
  /// The minute of the day, in UTC, that all of them share; `nil`: there is none, or they differ.
  private var minute: Int?
  private var differs = false
  /// The text of the first.
  private(set) package var first = ""
  /// How many there were.
  private(set) package var count = 0

  /// The text of the first day that is a number of a spreadsheet.
  private var serial: String?

  package init() {}

  /// Takes the text of a moment whose zone is stated, or a number of seconds or milliseconds since 1970; others say nothing.
  package mutating func add(_ text: String) {
    if serial == nil, DayReader.serialDay(text) != nil { serial = text }
    guard !differs, let minute = Self.minute(of: text) else { return }
    if count == 0 {
      first = text
      self.minute = minute
    } else if minute != self.minute {
      differs = true
    }
    count += 1
  }

  /// The minutes ahead of UTC of the zone in which all of them are midnight, where a day read in UTC would be the day before;
  /// `nil`: they differ, or say nothing of a zone.
  ///
  /// Noon in UTC is how some write a day without a time, and so is midnight.
  package var zoneOfMidnight: Int? {
    guard !differs, let minute, count > 0, (721...1380).contains(minute) || (600..<720).contains(minute),
      minute % 30 == 0
    else { return nil }
    return 1_440 - minute
  }

  /// In a sentence what reading in UTC does, and what would read the days as they were meant, or that days are the numbers of a
  /// spreadsheet; `nil`: neither is so.
  ///
  /// - Parameter place: where they stand: `front.geojson`.
  package func note(on place: String, _ reader: DayReader) -> String? {
    if let serial, let day = DayReader.serialDay(serial) {
      return
        "Days of \(place) are numbers, read as a spreadsheet counts days from 1899-12-30: \(serial.plainBlanks) is \(day)."
    }
    guard reader.zone == nil, let zone = zoneOfMidnight, let day = try? reader.recordedDay(first) else {
      return nil
    }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let minute = 1_440 - zone
    let name = "+\(two(zone / 60)):\(two(zone % 60))"
    return
      "\(count == 1 ? "The time of \(place) is" : "All times of \(place) are") at \(two(minute / 60)):\(two(minute % 60))Z, which is midnight at \(name): \(first) is read as \(day); --time-zone \(name) would read it as \(day + 1)."
  }

  /// The second of the day of a moment, by which moments of one day have an order: a stated zone is counted, and one that is not
  /// stated is that of all; `nil`: the text has no time of day.
  ///
  /// - Parameter zone: the minutes ahead of UTC of the zone in which days are read.
  package static func second(of text: String, zone: Int? = nil) -> Int? {
    let text = text.plainBlanks
    let shift = (zone ?? 0) * 60
    func ofDay(_ second: Int) -> Int { (second % 86_400 + 86_400) % 86_400 }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let number = Double(text)
    {
      let digits = Array(text.utf8)
      if [12, 14].contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) {
        func two(_ at: Int) -> Int { Int(digits[at] - 0x30) * 10 + Int(digits[at + 1] - 0x30) }
        return two(8) * 3_600 + two(10) * 60 + (digits.count == 14 ? two(12) : 0)
      }
      guard abs(number) >= 1e8, abs(number) < 1e17 else { return nil }
      let seconds = abs(number) < 1e11 ? number : abs(number) < 1e14 ? number / 1e3 : number / 1e6
      return ofDay(Int(seconds.rounded(.down)) + shift)
    }
    let bytes = Array(text.utf8)
    func isDigit(_ at: Int) -> Bool { bytes.indices.contains(at) && (0x30...0x39).contains(bytes[at]) }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) } }
    // The first "8:00" or "08:00:30" that has nothing but a blank or a T before it.
    guard
      let colon = bytes.indices.first(where: { at in
        bytes[at] == UInt8(ascii: ":") && isDigit(at - 1) && isDigit(at + 1) && isDigit(at + 2)
      })
    else { return nil }
    let start = isDigit(colon - 2) ? colon - 2 : colon - 1
    guard start == 0 || "T ".utf8.contains(bytes[start - 1]) else { return nil }
    let (hour, minute) = (number(start..<colon), number(colon + 1..<colon + 3))
    guard hour < 25, minute < 60 else { return nil }
    var (second, at) = (hour * 3_600 + minute * 60, colon + 3)
    if at < bytes.count, bytes[at] == UInt8(ascii: ":"), isDigit(at + 1), isDigit(at + 2) {
      second += number(at + 1..<at + 3)
      at += 3
    }
    if at < bytes.count, ".,".utf8.contains(bytes[at]) {
      at += 1
      while isDigit(at) { at += 1 }
    }
    let rest = String(decoding: bytes[at...], as: UTF8.self).withoutBlanks.uppercased()
    if rest.hasPrefix("PM") || rest.hasPrefix("AM") {
      second += (rest.hasPrefix("P") ? 12 : 0) * 3_600 - (hour == 12 ? 12 * 3_600 : 0)
    }
    // A day stands as written; within it a stated zone parts earlier from later.
    guard let ahead = rest.hasPrefix("Z") ? 0 : DayReader.minutes(ofZone: rest) else { return second }
    return zone == nil ? second - ahead * 60 : ofDay(second - ahead * 60 + shift)
  }

  /// The minute of the day of a moment, in UTC.
  private static func minute(of text: String) -> Int? {
    let text = text.plainBlanks
    if let number = Double(text), abs(number) >= 1e8 {
      let seconds = abs(number) < 1e11 ? number : abs(number) < 1e14 ? number / 1e3 : number / 1e6
      let rest = seconds.truncatingRemainder(dividingBy: 86_400)
      let ofDay = Int(rest < 0 ? rest + 86_400 : rest)
      // 20220305 and its like are numbers too, and too small for this.
      return ofDay % 60 == 0 ? ofDay / 60 : nil
    }
    // 2022-03-04T20:00:00.000Z, 2022-03-04 20:00+00
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[4] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: ":"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)),
      let minute = Int(String(decoding: bytes[14..<16], as: UTF8.self))
    else { return nil }
    let rest = String(decoding: bytes[16...], as: UTF8.self)
    guard let zone = rest.firstIndex(where: { "Zz+-".contains($0) }) else { return nil }
    let digits = rest[zone...].dropFirst().filter(\.isNumber)
    return digits.allSatisfy { $0 == "0" } && !rest[zone...].hasPrefix("-") ? hour * 60 + minute : nil
  }
}
