internal import FrontlineAtlas
internal import FrontlineTime

extension Day {
  /// The day before; the first day where there is none.
  var before: Day { self == .first ? self : self - 1 }
  /// The day after; the last day where there is none.
  var after: Day { self == .last ? self : self + 1 }
  /// The day so many days later, or earlier; the first or the last day where there is none.
  func shifted(by days: Int) -> Day { Day(ordinal: Int32(clamping: Int(ordinal) + days)) }
}

extension ClosedRange<Day> {
  /// The same days of another year; `nil`: it does not have them.
  func shifted(byYears years: Int) -> ClosedRange<Day>? {
    func moved(_ day: Day) -> Day? { Day(year: day.year + years, month: day.month, day: day.day) }
    guard let first = moved(lowerBound), let last = moved(upperBound), first <= last else { return nil }
    return first...last
  }
}
