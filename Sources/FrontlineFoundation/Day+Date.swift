public import Foundation
public import FrontlineTime

extension Day {
  /// The day that it is at a moment, in a time zone.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// let moment = Date(timeIntervalSince1970: 1_604_952_000)        // 2020-11-09T20:00:00Z
  /// Day(at: moment, in: TimeZone(identifier: "Asia/Baku")!)!        // 2020-11-10
  /// Day(at: moment, in: TimeZone(identifier: "UTC")!)!              // 2020-11-09
  /// ```
  ///
  /// Edge cases: `nil` for a moment that is no finite number, or whose day is before ``/FrontlineTime/Day/first`` or after ``/FrontlineTime/Day/last``. The
  /// calendar is the Gregorian one for all years, and not that of `Calendar`, which turns Julian before 1582-10-15.
  ///
  /// - Complexity: O(1), and a look-up of the zone's offset.
  public init?(at moment: Date, in zone: TimeZone) {
    let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    guard let ordinal = Int32(exactly: (seconds / 86_400).rounded(.down)) else { return nil }
    self.init(ordinal: ordinal)
  }
}

extension Date {
  /// The first moment of a day, in a time zone.
  ///
  /// ```swift
  /// import Foundation
  ///
  /// let baku = TimeZone(identifier: "Asia/Baku")!
  /// Date(startOf: try Day("2020-11-10"), in: baku)!.timeIntervalSince1970      // 1604952000.0
  /// ```
  ///
  /// Edge cases: where clocks go forward at midnight, the day begins at their first moment after that; where they go
  /// back over midnight, it begins twice, and the first counts. `nil` for a day that a zone left out, as Samoa did
  /// 2011-12-30.
  ///
  /// - Complexity: O(log *s*) in the seconds of four days, at worst.
  public init?(startOf day: Day, in zone: TimeZone) {
    let midnight = Double(day.ordinal) * 86_400
    // The clock of a zone is less than two days from that of Greenwich, so the day begins between these.
    var (before, start) = (midnight - 172_800, midnight + 172_800)
    func isReached(_ seconds: Double) -> Bool {
      let moment = Date(timeIntervalSince1970: seconds)
      return seconds + Double(zone.secondsFromGMT(for: moment)) >= midnight
    }
    while start - before > 1 {
      let middle = ((before + start) / 2).rounded(.down)
      if isReached(middle) { start = middle } else { before = middle }
    }
    // Where clocks went back over midnight, it came twice: the first was by the clock of the day before.
    let early = zone.secondsFromGMT(for: Date(timeIntervalSince1970: start - 86_400))
    let first = midnight - Double(early)
    if first < start, isReached(first) { start = first }
    let moment = Date(timeIntervalSince1970: start)
    guard start + Double(zone.secondsFromGMT(for: moment)) < midnight + 86_400 else { return nil }
    self = moment
  }
}
