internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// A change in the history of a place: who holds it from then on, and what was so before.
struct HistoryChange {
  var span: History.Span
  var before: Standing.State
  /// Who held it last, whatever was so since; `nil`: nobody is known to have.
  var holderBefore: Party.ID?
  /// The days on which it may have come about; where it lies in days of which nothing is known, all of these.
  var start: ClosedRange<Day>
}

/// Days on which several are said to hold a place.
struct HistoryContest {
  var span: History.Span
  /// Who held it before; `nil`: nobody knows.
  var before: Party.ID?
  /// Who is said to hold it.
  var claimants: [Party.ID]
}

/// What a history says of changes, and what it leaves open.
extension StatementChecker {
  /// The changes of a history; who holds a place again after days on which it was contested did not take it.
  func changes(_ history: History) -> [HistoryChange] {
    var found: [HistoryChange] = []
    var before = Standing.State.unknown
    var known: Party.ID?
    // The first of the days since which nothing is known of who holds it.
    var blank: Day?
    for span in history {
      defer {
        if span.state != .contested || before == .unknown { before = span.state }
        known = span.state.party ?? known
        if span.state != .unknown { blank = nil }
      }
      if span.state == .unknown, known != nil { blank = blank ?? span.days.lowerBound }
      guard span.state.party != nil, span.state != before else { continue }
      // Whose it is again after days of which nothing is known did not take it.
      if before == .unknown, let known, known == span.state.party { continue }
      // What the baseline says began nobody knows when.
      if before == .unknown,
        span.start.lowerBound == SurveyDay.of(atlas).day
          || !span.deciding.contains(where: { $0.validFrom != nil && !isBaseline($0) })
      {
        continue
      }
      let first = min(blank ?? span.start.lowerBound, span.start.lowerBound)
      found.append(
        HistoryChange(
          span: span, before: before, holderBefore: known, start: first...span.start.upperBound))
    }
    return found
  }

  /// The spans of a history in which a place is contested.
  func contests(_ history: History) -> [HistoryContest] {
    var found: [HistoryContest] = []
    var before: Party.ID?
    for span in history {
      if span.state == .contested {
        found.append(
          HistoryContest(span: span, before: before, claimants: span.deciding.map(\.party)))
      }
      before = span.state.party ?? before
    }
    return found
  }

  /// A sentence on days of a span of which nothing is known, between others of which something is; `nil`: there are none.
  func unknownSpan(_ history: History, in span: ClosedRange<Day>) -> String? {
    guard let first = history.firstIndex(where: { $0.state.party != nil }),
      let last = history.lastIndex(where: { $0.state.party != nil }),
      let blank = history[first...last].first(where: {
        $0.state == .unknown && ($0.days.lowerBound...$0.days.upperBound.after).overlaps(span)
      })
    else { return nil }
    return "Who held it from \(blank.days.lowerBound) to \(blank.days.upperBound) is not known."
  }

  private func isBaseline(_ claim: Claim) -> Bool { claim.source == atlas.ledger.scope.baseline }
}
