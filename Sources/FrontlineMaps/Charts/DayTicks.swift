import FrontlineAtlas
internal import FrontlineTime

/// The marks of a day axis: every so many days, months or years, as many as fit.
///
/// ```swift
/// let october = try Day("2020-10-01")...Day("2020-10-31")
/// DayTicks(in: october, atMost: 5).marks.map(\.label)       // ["1 Oct", "8 Oct", "15 Oct", "22 Oct", "29 Oct"]
/// ```
struct DayTicks {
  /// The marked days, rising, with their labels.
  let marks: [(day: Day, label: String)]

  /// - Parameters:
  ///   - days: the axis.
  ///   - count: the most marks to make, at least 1.
  ///   - months: the twelve names.
  init(in days: ClosedRange<Day>, atMost count: Int, months: [String] = Self.months) {
    let length = days.lowerBound.distance(to: days.upperBound) + 1
    for step in [1, 2, 7, 14] where (length + step - 1) / step <= count {
      marks = stride(from: 0, to: length, by: step).map { offset in
        let day = days.lowerBound.advanced(by: offset)
        return (day, "\(day.day) \(months[day.month - 1])")
      }
      return
    }
    let first = Self.monthIndex(of: days.lowerBound)
    let last = Self.monthIndex(of: days.upperBound)
    for step in [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 120_000] {
      let marks = stride(from: (first + step - 1) / step * step, through: last, by: step).compactMap {
        index in
        Self.mark(monthIndex: index, wholeYears: step >= 12, in: days, months)
      }
      if marks.count <= max(count, 1) {
        self.marks = marks
        return
      }
    }
    marks = []
  }

  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func monthIndex(of day: Day) -> Int { day.year * 12 + day.month - 1 }

  private static func mark(monthIndex: Int, wholeYears: Bool, in days: ClosedRange<Day>, _ months: [String])
    -> (
      Day, String
    )?
  {
    let year = monthIndex / 12
    let month = monthIndex % 12 + 1
    guard let day = Day(year: year, month: month, day: 1), days.contains(day) else { return nil }
    return (day, wholeYears ? "\(year)" : "\(months[month - 1]) \(year)")
  }
}
