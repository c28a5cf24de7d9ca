package import FrontlineTime

/// The days that some words stand for; see ``DayReader``.
package struct WrittenDays: Hashable, Sendable {
  /// What the words name.
  package enum Unit: Hashable, Sendable {
    /// One day.
    case day
    /// A night, which has two days.
    case night
    /// A week, from Monday, or so many days of a month.
    case week
    /// The first, the second or the last ten days of a month, or a half of it.
    case partOfMonth
    case month
    /// As wide as anybody draws it; see ``EDTFDate/earliest``.
    case season
    /// A third of a year.
    case partOfYear
    case year
    case decade
    /// From one day to another: 20-22 October, from 27 September to 10 November 2020.
    case span
  }

  /// The days, the first and the last included.
  package let days: ClosedRange<Day>
  package let unit: Unit
  /// Whether they rest on ``DayReader/today``.
  package let isRelative: Bool
  /// The bytes of UTF-8 that the words take.
  package let length: Int

  /// The day, where it is one; `nil`: a span of several.
  package var day: Day? { days.lowerBound == days.upperBound ? days.lowerBound : nil }
}
