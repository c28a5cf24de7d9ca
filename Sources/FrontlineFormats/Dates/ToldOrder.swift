internal import FrontlineGeometry
internal import FrontlineTime

/// The order of day and month that the days of one file tell: `25/07/2021` is read day first or not at all, and so is
/// `05/07/2021` beside it.
///
/// ```swift
/// var told = ToldOrder()
/// told.leavesOpen("05/07/2021")      // true
/// told.leavesOpen("25/07/2021")      // false
/// told.order                         // .dayFirst
/// ```
///
/// Where some days tell the one and some the other, nothing is told. Points are of the day-first world, `05.07.2021`, and tell
/// nothing of others.
package struct ToldOrder: Sendable {
  /// The first text that tells each order.
  private var telling: [DateOrder: String] = [:]
  /// The first text that has two readings.
  private var open: String?

  package init() {}

  /// The order that is told; `nil`: none, or both.
  package var order: DateOrder? { telling.count == 1 ? telling.first?.key : nil }

  /// Takes the text of a day: whether it has two readings, and waits for what others tell.
  @discardableResult package mutating func leavesOpen(_ text: String) -> Bool {
    guard let (first, second) = Self.figures(text) else { return false }
    switch (first <= 12, second <= 12) {
    case (true, true):
      if open == nil { open = text }
      return true
    case (false, true): if telling[.dayFirst] == nil { telling[.dayFirst] = text }
    case (true, false): if telling[.monthFirst] == nil { telling[.monthFirst] = text }
    case (false, false): break
    }
    return false
  }

  /// Whether the text of a day has two readings.
  package static func isOpen(_ text: String) -> Bool {
    figures(text).map { $0.first <= 12 && $0.second <= 12 } ?? false
  }

  /// In a sentence how days with two readings are read, and why; `nil`: there are none, or nothing tells it.
  ///
  /// - Parameter place: where they stand: `towns.csv`.
  package func note(on place: String, _ reader: DayReader) -> String? {
    guard let open, let order, let text = telling[order] else { return nil }
    var ordered = reader
    ordered.order = order
    guard let day = try? ordered.recordedDay(open) else { return nil }
    return
      "\(place): \(quoted(open.plainBlanks)) and its like are read \(order == .dayFirst ? "day" : "month") first, \(day), as \(quoted(text.plainBlanks)) has it."
  }

  /// The two figures before a year, of which either may be the month: `05/07/2021`, `5-7-2021`, `05/07/21`; equal ones have one
  /// reading.
  private static func figures(_ text: String) -> (first: Int, second: Int)? {
    let bytes = Array(text.plainBlanks.utf8.prefix(11))
    var at = 0
    func number(_ most: Int) -> (value: Int, digits: Int)? {
      var value = 0
      let start = at
      while at < bytes.count, at - start < most, (0x30...0x39).contains(bytes[at]) {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      return at > start ? (value, at - start) : nil
    }
    guard let first = number(2)?.value, at < bytes.count, bytes[at] == 0x2F || bytes[at] == 0x2D else {
      return nil
    }
    let mark = bytes[at]
    at += 1
    guard let second = number(2)?.value, at < bytes.count, bytes[at] == mark else { return nil }
    at += 1
    guard let year = number(5), year.digits == 4 || year.digits == 2 && mark == 0x2F,
      (1...31).contains(first), (1...31).contains(second), first != second
    else { return nil }
    return (first, second)
  }
}
