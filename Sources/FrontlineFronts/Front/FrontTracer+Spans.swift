internal import FrontlineAtlas
internal import FrontlineLedger
package import FrontlineTime

extension FrontTracer {
  /// The days with a front, parted where the standing of a place or ground changes: within a span the front is the same.
  ///
  /// Found from the histories alone; nothing is traced. Two neighboring spans may have the same front, where a change did
  /// not move it.
  ///
  /// - Complexity: O(*n*) in the claims.
  package var spans: [ClosedRange<Day>] {
    let subjects =
      isGiven
      ? atlas.districts.map(\.subject) : settlements.map { Subject.settlement($0.id) }
    var starts: Set<Day> = []
    for subject in subjects {
      for span in atlas.ledger.history(of: subject, by: settings.rule, asKnownOn: settings.asKnownOn) {
        starts.insert(span.days.lowerBound)
        if span.days.upperBound < .last { starts.insert(span.days.upperBound + 1) }
      }
    }
    let sorted = starts.sorted()
    return daysWithFront.flatMap { days in
      var parts: [ClosedRange<Day>] = []
      var first = days.lowerBound
      for start in sorted where start > first && start <= days.upperBound {
        parts.append(first...start - 1)
        first = start
      }
      return parts + [first...days.upperBound]
    }
  }
}
