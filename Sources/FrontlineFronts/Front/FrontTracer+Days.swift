internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
public import FrontlineTime

extension FrontTracer {
  /// The spans of days that have a front, by day: those on which enough of the settlements have a standing.
  ///
  /// ```swift
  /// try FrontTracer(atlas).daysWithFront.last      // 2020-09-26...2023-09-29
  /// ```
  ///
  /// Edge cases: none where no day has one. A day of a span may still have a front without a line, where one side holds
  /// everything.
  ///
  /// - Complexity: that of the histories of all settlements at the first call; then O(1).
  public var daysWithFront: [ClosedRange<Day>] { fronts.daysWithFront }
}

extension FrontsByDay {
  var daysWithFront: [ClosedRange<Day>] { lazyDays.value(findDays) }

  private func findDays() -> [ClosedRange<Day>] {
    if let imported { return imported.days(ledger, settings) }
    guard let first = ledger.firstDay, let last = ledger.lastDay, first <= last else { return [] }
    // How many more settlements have a standing from each day on than on the day before.
    var gains = [Int](repeating: 0, count: last - first + 2)
    for settlement in settlements {
      let history = ledger.history(
        of: .settlement(settlement.id), by: settings.rule, asKnownOn: settings.asKnownOn)
      for span in history where span.state != .unknown {
        let (start, end) = (max(span.days.lowerBound, first), min(span.days.upperBound, last))
        guard start <= end else { continue }
        gains[start - first] += 1
        gains[end - first + 1] -= 1
      }
    }
    var spans: [ClosedRange<Day>] = []
    var count = 0
    for offset in 0...(last - first) {
      count += gains[offset]
      guard isEnough(count) else { continue }
      let day = first + offset
      if let span = spans.last, span.upperBound + 1 == day {
        spans[spans.count - 1] = span.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans
  }

  /// Whether so many settlements with a standing make a front.
  func isEnough(_ known: Int) -> Bool {
    known > 0 && Double(known) >= settings.coverage * Double(settlements.count)
  }

  /// In a sentence which days have a front, for one that has none.
  func wordsOnDays(about day: Day) -> String {
    let spans = daysWithFront
    func distance(_ span: ClosedRange<Day>) -> Int { max(span.lowerBound - day, day - span.upperBound, 0) }
    guard let nearest = spans.min(by: { distance($0) < distance($1) }) else { return "No day has a front." }
    let words =
      nearest.lowerBound == nearest.upperBound
      ? "\(nearest.lowerBound)" : "\(nearest.lowerBound) to \(nearest.upperBound)"
    return spans.count == 1
      ? "The days with a front are \(words)."
      : "The nearest of \(spans.count) spans of days with a front is \(words)."
  }
}
