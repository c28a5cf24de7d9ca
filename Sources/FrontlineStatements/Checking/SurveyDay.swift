internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// The first day of a ledger where it says of most subjects who held them: a state, and no change on that day. Kept with
/// the atlas.
final class SurveyDay: Sendable {
  /// `nil`: the first claims of the ledger are of changes.
  let day: Day?

  static func of(_ atlas: Atlas) -> SurveyDay { atlas.derived(SurveyDay.self) { SurveyDay(atlas.ledger) } }

  private init(_ ledger: Ledger) {
    var subjects: Set<Subject> = []
    var first: Set<Subject> = []
    for claim in ledger.claims {
      subjects.insert(claim.subject)
      if claim.validFrom?.earliest == ledger.firstDay { first.insert(claim.subject) }
    }
    day = 2 * first.count > subjects.count ? ledger.firstDay : nil
  }
}
