internal import FrontlineGeometry
package import FrontlineTime

/// The columns of a year, a month and a day, of which a table says together when a row is: `year, month, day`, or `iyear,
/// imonth, iday`.
package struct DateParts: Sendable {
  private let year: CSVColumn
  private let month: CSVColumn
  private let day: CSVColumn

  /// The year of a day.
  package static let year = ColumnRole(
    "year", names: ["year", "iyear", "yr", "jahr", "année", "annee", "anno", "año", "год", "рік"])
  /// The month of a day.
  package static let month = ColumnRole(
    "month", names: ["month", "imonth", "monat", "mois", "mese", "mes", "месяц", "місяць"])
  /// The day of a month.
  package static let day = ColumnRole(
    "day", names: ["day", "iday", "dayofmonth", "tag", "jour", "giorno", "día", "dia", "день"])

  /// Finds them in a table; `nil`: one of the three is not there, or another column says the day by itself.
  ///
  /// - Throws: ``FormatError`` where two columns could both be one of them.
  package init?(_ finder: ColumnFinder) throws(FormatError) {
    guard let year = try finder.index(of: Self.year), let month = try finder.index(of: Self.month),
      let day = try finder.index(of: Self.day)
    else { return nil }
    if let whole = try finder.index(of: .day), whole != day { return nil }
    (self.year, self.month, self.day) = (finder.column(year), finder.column(month), finder.column(day))
  }

  /// The columns.
  package var columns: [CSVColumn] { [year, month, day] }

  /// The day of a row.
  ///
  /// - Throws: ``FormatError`` where one of them is no number, is 0 or blank, as tables write what is not known, or the
  ///   calendar has no such day.
  package func day(of row: CSVRow) throws(FormatError) -> Day {
    func part(_ column: CSVColumn) throws(FormatError) -> Int {
      let text = try row.trimmed(column)
      guard !text.isEmpty, let whole = WrittenDegrees.degrees(text).flatMap({ Int(exactly: $0) }), whole > 0
      else {
        throw row.error(
          "\(quoted(text)) is not a \(column.index == year.index ? "year" : column.index == month.index ? "month" : "day of a month")",
          in: column)
      }
      return whole
    }
    let (y, m, d) = (try part(year), try part(month), try part(day))
    guard (1000...2199).contains(y), (1...12).contains(m), let found = Day(year: y, month: m, day: d) else {
      throw row.error("the year \(y), month \(m) and day \(d) are no day of the calendar", in: day)
    }
    return found
  }
}
