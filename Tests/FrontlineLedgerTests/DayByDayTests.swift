import FrontlineLedger
import FrontlineTime
import Testing

@Suite struct DayByDayTests {
  @Test(arguments: LedgerLawTests.seeds)
  func `A day reached from any other is that of its snapshot`(seed: UInt64) throws {
    let ledger = try Ledger(LedgerLawTests.made(seed).claims, scope: MadeLedger.scope)
    let days = Array(LedgerLawTests.days(ledger))
    // Forward, backward, and to and fro; twice the same.
    let walk =
      days + days.reversed() + days.indices.map { days[$0 % 2 == 0 ? $0 : days.count - $0] } + [
        days[0], days[0],
      ]
    for known in LedgerLawTests.knownDays(ledger) {
      for rule in MadeLedger.rules {
        var states = ledger.dayByDay(MadeLedger.subjects, asKnownOn: known, by: rule)
        for day in walk {
          states.move(to: day)
          let snapshot = ledger.snapshot(on: day, asKnownOn: known, by: rule)
          let found = states.codes.map { code -> Standing.State in
            switch code {
            case DayByDay.unknown: .unknown
            case DayByDay.contested: .contested
            default: .held(by: states.parties[Int(code)])
            }
          }
          guard found == MadeLedger.subjects.map({ snapshot[$0] }) else {
            Issue.record("\(day), as known on \(String(describing: known)), by \(rule)")
            return
          }
        }
      }
    }
  }

  @Test func `A subject that the ledger does not have is unknown`() throws {
    let ledger = try Ledger(LedgerLawTests.made(1).claims, scope: MadeLedger.scope)
    var states = ledger.dayByDay([.settlement("nowhere-at-all")])
    states.move(to: try #require(ledger.firstDay) + 3)
    #expect(states.codes == [DayByDay.unknown])
  }
}
