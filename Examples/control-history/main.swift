// Who held Shusha around 8 November 2020? The answer depends on how the claims are weighed.

import Frontline
import FrontlineData

let atlas = try Atlas.karabakh()
let ledger = atlas.ledger
let shusha = try atlas.settlement(named: "Shusha")
let subject = Subject.settlement(shusha.id)

let rules: [Rule] = [.latest, .majority, .source("armenia-mod")]
for day in try Day("2020-11-07")...Day("2020-11-09") {
  print(day)
  for rule in rules {
    let standing = ledger.standing(of: subject, on: day, by: rule)
    print("  by \(rule): \(standing.state)")
    for claim in standing.deciding { print("    \(claim)") }
  }
}

print("\nAs known on 8 November:")
let known = try Day("2020-11-08")
print("  ", ledger.standing(of: subject, on: known, asKnownOn: known, by: .majority))

print("\nThe whole history, by the latest claim:")
for span in ledger.history(of: subject) { print("  ", span) }
