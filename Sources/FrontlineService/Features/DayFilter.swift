internal import FrontlineTime

/// The days of a parameter `datetime`: a day, or days from one to another with an end that may be open.
///
/// A time of day is read and left out, with its zone: an atlas knows days, as its sources wrote them. A day is whole at both
/// ends.
struct DayFilter: Hashable, Sendable {
  let days: ClosedRange<Day>
  /// Whether one day was asked for.
  var isDay: Bool { days.lowerBound == days.upperBound }

  init(_ days: ClosedRange<Day>) { self.days = days }

  /// - Throws: ``ServiceError`` 400 with the part that cannot be read.
  init(_ text: String, named name: String = "datetime") throws(ServiceError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    func end(_ part: Substring) throws(ServiceError) -> Day? {
      part.isEmpty || part == ".." ? nil : try Self.day(part, named: name)
    }
    switch parts.count {
    case 1:
      let day = try Self.day(parts[0], named: name)
      days = day...day
    case 2:
      let (first, last) = (try end(parts[0]), try end(parts[1]))
      guard first != nil || last != nil else {
        throw .bad("\(name) is \(shown(text)), open at both ends; leave it out for all days.")
      }
      let (start, stop) = (first ?? .first, last ?? .last)
      guard start <= stop else {
        throw .bad("\(name) is \(shown(text)), which ends before it begins; write the earlier day first.")
      }
      days = start...stop
    default:
      throw .bad(
        "\(name) is \(shown(text)); write a day such as 2020-10-29, or two with a slash between, .. for an open end."
      )
    }
  }

  /// The day of a date, or of a date and a time (RFC 3339); GDAL writes a date with a bare `T`.
  static func day(_ text: Substring, named name: String) throws(ServiceError) -> Day {
    func refuse(_ why: String) -> ServiceError { .bad("\(name): \(shown(String(text))) is no day: \(why).") }
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == "t" })
    let day: Day
    do {
      day = try Day(String(parts[0]))
    } catch {
      throw refuse("write it as 2020-10-29")
    }
    if parts.count == 2, !parts[1].isEmpty {
      guard isTime(parts[1]) else {
        throw refuse("behind T stands a time such as 12:00:00Z or +04:00 as its zone")
      }
    }
    return day
  }

  /// Whether a text is the `partial-time` and `time-offset` of RFC 3339; the zone may be missing.
  private static func isTime(_ text: Substring) -> Bool {
    guard let match = text.wholeMatch(of: time) else { return false }
    func number(_ text: Substring?) -> Int { text.flatMap { Int($0) } ?? 0 }
    return number(match.1) <= 23 && number(match.2) <= 59 && number(match.3) <= 60 && number(match.4) <= 23
      && number(match.5) <= 59
  }

  private static var time: Regex<(Substring, Substring, Substring, Substring, Substring?, Substring?)> {
    /(\d\d):(\d\d):(\d\d)(?:\.\d{1,12})?(?:[Zz]|[+\-](\d\d):(\d\d))?/.asciiOnlyDigits()
  }

  /// The days by their numbers.
  var ordinals: ClosedRange<Int32> { days.lowerBound.ordinal...days.upperBound.ordinal }
}
