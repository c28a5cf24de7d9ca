import FrontlineAtlas
import FrontlineLedger
import FrontlineMaps
import FrontlineTime

/// How many of some subjects each party held, day by day.
struct HoldingsChart {
  let subjects: [Subject]
  let days: ClosedRange<Day>
  let rule: Rule
  let asKnownOn: Day?
  /// Only this party; `nil`: all that held any.
  let party: Party.ID?

  func chart(of atlas: Atlas) -> TimeChart {
    var steps: [Party.ID: [TimeChart.Series.Step]] = [:]
    var contested: [TimeChart.Series.Step] = []
    var unknown: [TimeChart.Series.Step] = []
    let turns = atlas.ledger.turningDays(asKnownOn: asKnownOn, by: rule)
    for day in [days.lowerBound] + turns.filter({ days.lowerBound < $0 && $0 <= days.upperBound }) {
      let counts = holdings(on: day, atlas.ledger)
      // Where nobody speaks of the day there is no number, and not the number 0.
      let isSilent = counts.unknown == subjects.count
      for party in atlas.parties {
        let held = isSilent ? nil : counts.held[party.id] ?? 0
        steps[party.id, default: []].append(.init(day: day, value: held))
      }
      contested.append(.init(day: day, value: isSilent ? nil : counts.contested))
      unknown.append(.init(day: day, value: counts.unknown))
    }
    var series: [TimeChart.Series] = []
    let colors = atlas.partyColors
    for known in atlas.parties where party == nil || party == known.id {
      let own = steps[known.id] ?? []
      guard party != nil || own.contains(where: { ($0.value ?? 0) > 0 }) else { continue }
      series.append(
        TimeChart.Series(name: atlas.name(of: known.id), color: colors[known.id]!, steps: own))
    }
    for (name, color, steps) in [("contested", "#767676", contested), ("unknown", "#a3a3a3", unknown)]
    where party == nil && steps.contains(where: { ($0.value ?? 0) > 0 }) {
      series.append(TimeChart.Series(name: name, color: color, steps: steps))
    }
    return TimeChart(
      title: "Settlements held, \(days.lowerBound) to \(days.upperBound)",
      summary: "How many of \(grouped(subjects.count)) settlements each party held, by \(rule.words).",
      valueLabel: "settlements", days: days, series: series, attribution: atlas.provenance.attribution)
  }

  private func holdings(
    on day: Day, _ ledger: Ledger
  ) -> (held: [Party.ID: Int], contested: Int, unknown: Int) {
    let snapshot = ledger.snapshot(on: day, asKnownOn: asKnownOn, by: rule)
    var held: [Party.ID: Int] = [:]
    var contested = 0
    var unknown = 0
    for subject in subjects {
      switch snapshot[subject] {
      case .held(let party): held[party, default: 0] += 1
      case .contested: contested += 1
      case .unknown: unknown += 1
      }
    }
    return (held, contested, unknown)
  }
}
