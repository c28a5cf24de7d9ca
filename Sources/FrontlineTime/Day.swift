/// A day of the proleptic Gregorian calendar, without a time and without a time zone.
///
/// ```swift
/// let day = try Day("2020-10-29")
/// day + 12                                       // 2020-11-10
/// try Day("2020-11-08") - day                    // 10
/// for day in try Day("2020-09-27")...day { print(day) }    // a range of days is a sequence
/// ```
///
/// A day is one `Int32`, the days since 1970-01-01, so that it compares and adds like an integer. The
/// calendar is the Gregorian one for all years, with a year 0 (1 BC), as ISO 8601 has it.
///
/// Edge cases:
/// - Every `Int32` is a day: the first is -5877641-06-23, the last 5881580-07-11.
/// - Arithmetic that leaves that range traps, as integer arithmetic does.
public struct Day: Hashable, Sendable {
  /// The days since 1970-01-01, which is 0; earlier days are negative.
  public let ordinal: Int32

  /// The day of this ordinal: the days since 1970-01-01.
  public init(ordinal: Int32) {
    self.ordinal = ordinal
  }

  /// The first day that can be written: -5877641-06-23.
  public static let first = Day(ordinal: .min)
  /// The last day that can be written: 5881580-07-11.
  public static let last = Day(ordinal: .max)
}

extension Day: Comparable, Strideable {
  /// Whether a day is before another.
  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  /// The days from this one to another; negative where the other is earlier.
  public func distance(to other: Day) -> Int { Int(other.ordinal) - Int(ordinal) }

  /// The day so many days later, or earlier; `nil` beyond the first and last day. What comes from data is reckoned so.
  ///
  /// ```swift
  /// try Day("2020-12-31").adding(1)                // 2021-01-01
  /// Day.last.adding(1)                             // nil
  /// ```
  public func adding(_ days: Int) -> Day? {
    let (sum, overflows) = Int(ordinal).addingReportingOverflow(days)
    return overflows ? nil : Int32(exactly: sum).map(Day.init(ordinal:))
  }

  /// The day so many days later; traps beyond the first and last day, which ``adding(_:)`` does not.
  public func advanced(by days: Int) -> Day { Day(ordinal: Int32(Int(ordinal) + days)) }

  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }

  /// The day so many days earlier.
  public static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }

  /// The days from the second day to the first: `to - from`.
  public static func - (to: Day, from: Day) -> Int { from.distance(to: to) }
}
