internal import FrontlineAtlas
internal import FrontlineLedger
internal import FrontlineTime

/// The first day of a ledger where it says of most subjects who held them: a state, and no change on that day. A ledger
/// of one day alone has no later days to tell the two apart, and a taking is then read as a holding. Kept with the atlas.
final class SurveyDay: Sendable {
  /// `nil`: the first claims of the ledger are of changes.
  let day: Day?

  static func of(_ atlas: Atlas) -> SurveyDay { atlas.derived(SurveyDay.self) { SurveyDay(atlas.ledger) } }

  private init(_ ledger: Ledger) {
    var subjects: Set<Subject> = []
    var first: Set<Subject> = []
    var goesOn = false
    for claim in ledger.claims {
      subjects.insert(claim.subject)
      if claim.validFrom?.earliest == ledger.firstDay {
        first.insert(claim.subject)
      } else if claim.validFrom != nil {
        goesOn = true
      }
    }
    day = goesOn && 2 * first.count > subjects.count ? ledger.firstDay : nil
  }
}
