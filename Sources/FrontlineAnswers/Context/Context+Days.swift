internal import FrontlineAtlas
import FrontlineFormats
public import FrontlineTime

extension Context {
  /// The reader of days as people write them.
  var dayReader: DayReader { DayReader(today: today, order: dateOrder) }

  /// A day as people write days; `nil` where none was given.
  ///
  /// ```swift
  /// try context.day("29 October 2020", named: "on")      // 2020-10-29
  /// ```
  ///
  /// - Parameter name: what the caller calls it, for the error.
  /// - Throws: ``AnswerError`` where the text is not a day.
  public func day(_ text: String?, named name: String) throws(AnswerError) -> Day? {
    guard let text else { return nil }
    let day: Day = try day(text, named: name)
    return day
  }

  /// A day as people write days.
  ///
  /// - Throws: ``AnswerError`` where the text is not a day, or is a span of several.
  public func day(_ text: String, named name: String) throws(AnswerError) -> Day {
    do {
      return try dayReader.day(text)
    } catch {
      throw .usage("\(name): \(error.description)")
    }
  }

  /// Days that may be a span: a day, a month, a year, from one day to another, or a date of EDTF.
  ///
  /// - Throws: ``AnswerError`` where the text is not a day, month, year or span.
  public func days(_ text: String, named name: String) throws(AnswerError) -> ClosedRange<Day> {
    do {
      return try dayReader.days(text).days
    } catch {
      guard let date = try? EDTFDate(text) else { throw .usage("\(name): \(error.description)") }
      guard let days = date.days else {
        throw .usage("\(name): \"\(text)\" has an open end; write a day, a month, a year or from/to.")
      }
      return days
    }
  }
}
