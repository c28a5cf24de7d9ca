/// A date that may be uncertain, as the Extended Date/Time Format writes it: `1993-08`, `2020-11-08~`,
/// `1992/2022`, `[1993-08-23..1993-08-26]`.
///
/// ```swift
/// let taken = try EDTFDate("[1993-08-23..1993-08-26]")
/// taken.earliest                                 // 1993-08-23
/// taken.latest                                   // 1993-08-26
/// taken.isExact                                  // false
/// try EDTFDate("1992/2022").latest               // 2022-12-31
/// ```
///
/// It reads levels 0 and 1 and, of level 2, the one-of set in square brackets ("some day of these"; a plain
/// `a/b` means throughout). What was read is written back letter for letter.
///
/// Edge cases:
/// - `~` (about), `?` (uncertain) and `%` (both) widen by one unit of the stated precision each way:
///   `2020-11-08~` is 7 to 9 November, `1993-08?` July to September, `201X~` 2000 to 2029.
/// - An open (`..`) and an unknown (empty) end have no day: ``earliest`` or ``latest`` is `nil`.
/// - Seasons are those north of the equator, as wide as anybody draws them (see ``earliest``).
/// - A date with a time is the day as written; the time is kept in the text, and no time zone moves it.
/// - Years beyond the days that a ``Day`` can hold are refused, and so are all other forms of level 2, with
///   the position where they begin.
///
/// Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February 2019; ISO 8601-2:2019.
public struct EDTFDate: Sendable {
  /// What kind of date a text is.
  public enum Form: Hashable, Sendable {
    /// One date: a day, a month, a year, a decade, a season.
    case date
    /// From one date to another, throughout: `1992/2022`.
    case interval
    /// Some day of those listed: `[1993-08-23..1993-08-26]`.
    case oneOf
  }

  /// An end of an interval.
  public enum Bound: Hashable, Sendable {
    /// A date.
    case date(EDTFDate)
    /// No end: `..`.
    case open
    /// An end that nobody states: empty.
    case unknown
  }

  /// The text, letter for letter as it was read.
  public let text: String
  /// What kind of date it is.
  public let form: Form
  /// The first day that it may mean; `nil`: without limit, or unknown.
  ///
  /// A season begins no later than the meteorological and no later than the astronomical one: 21 on
  /// 1 March, 22 on 1 June, 23 on 1 September; the winter, 24, on 1 December of the year before, for it is
  /// named after the year that it begins in by some and ends in by others.
  public let earliest: Day?
  /// The last day that it may mean; `nil`: without limit, or unknown.
  ///
  /// A season ends no earlier than either: 21 on 21 June, 22 on 23 September, 23 on 22 December, 24 on
  /// 21 March of the year after.
  public let latest: Day?

  init(text: String, form: Form, earliest: Day?, latest: Day?) {
    self.text = text
    self.form = form
    self.earliest = earliest
    self.latest = latest
  }

  /// The days that have a date: those of the years -9999 to 9999, for a year of more digits has no days in EDTF.
  public static let writableDays: ClosedRange<Day> = {
    func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
      Int32(Day.ordinal(year: year, month: month, day: day))
    }
    return Day(ordinal: ordinal(-9_999, 1, 1))...Day(ordinal: ordinal(9_999, 12, 31))
  }()

  /// The exact date of a day.
  ///
  /// - Parameter day: one of ``writableDays``; another traps. Ledgers hold no others, and importers take no others.
  public init(_ day: Day) {
    precondition(Self.writableDays.contains(day), "EDTF writes days in the years -9999 ... 9999 only.")
    self.init(text: day.description, form: .date, earliest: day, latest: day)
  }

  /// Some day of several: `[2024-07-12..2024-07-13]`; of one, its exact date.
  ///
  /// - Parameter days: of ``writableDays``; others trap.
  package init(someDayOf days: ClosedRange<Day>) {
    self.init(days.lowerBound)
    guard days.count > 1 else { return }
    let last = EDTFDate(days.upperBound)
    self.init(text: "[\(text)..\(last)]", form: .oneOf, earliest: days.lowerBound, latest: days.upperBound)
  }

  /// Whether it means one day and no other.
  public var isExact: Bool { earliest != nil && earliest == latest }

  /// All days that it may mean; `nil` where an end is open or unknown.
  public var days: ClosedRange<Day>? {
    guard let earliest, let latest else { return nil }
    return earliest...latest
  }

  /// The start of an interval; of another date the date itself.
  public var start: Bound { bound(0) }
  /// The end of an interval; of another date the date itself.
  public var end: Bound { bound(1) }

  private func bound(_ index: Int) -> Bound {
    guard form == .interval else { return .date(self) }
    let half = text.split(separator: "/", omittingEmptySubsequences: false)[index]
    switch half {
    case "": return .unknown
    case "..": return .open
    default: return (try? EDTFDate(String(half))).map(Bound.date) ?? .unknown
    }
  }
}

extension EDTFDate: Hashable, CustomStringConvertible {
  /// Whether two dates are the same text.
  public static func == (a: EDTFDate, b: EDTFDate) -> Bool { a.text == b.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The text, letter for letter as it was read.
  public var description: String { text }
}
