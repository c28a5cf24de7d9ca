import Foundation
import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTestSupport
import FrontlineTime
import Testing

/// Laws that hold for every ledger, tried on random ones.
@Suite struct LedgerLawTests {
  /// More seeds find more; `FRONTLINE_SEEDS=1000 swift test --filter LedgerLawTests` takes an hour.
  static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["FRONTLINE_SEEDS"].flatMap { UInt64($0) } ?? 5
    return Array(1...count)
  }()

  static func made(_ seed: UInt64) -> MadeLedger {
    MadeLedger(
      seed: seed, count: 4 + Int(seed % 5) * 6, span: [3, 12, 60][Int(seed % 3)], doubt: seed % 2 == 0)
  }

  static func days(_ ledger: Ledger) -> [Day] {
    guard let first = ledger.firstDay, let last = ledger.lastDay else { return [] }
    // Open starts may reach far back; the days that matter are those around the claims.
    let from = max(first, MadeLedger.origin - 24)
    return Array(from - 2...max(min(last, MadeLedger.origin + 70), from) + 2)
  }

  static func knownDays(_ ledger: Ledger) -> [Day?] {
    [nil] + [-8, 2, 30].map { MadeLedger.origin + $0 }
  }

  @Test(arguments: seeds) func `Every standing is as the rules read out loud`(seed: UInt64) throws {
    let made = Self.made(seed)
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    let slow = made.slow
    for subject in MadeLedger.asked {
      for known in Self.knownDays(ledger) {
        for day in Self.days(ledger) where Int(day.ordinal) % 3 == Int(seed) % 3 || seed % 3 == 0 {
          for rule in MadeLedger.rules {
            let standing = ledger.standing(of: subject, on: day, asKnownOn: known, by: rule)
            let expected = slow.answer(subject, day, known, rule)
            guard standing.slow == expected else {
              Issue.record(
                "\(subject) on \(day) as known on \(known.map(\.description) ?? "the end") by \(rule): \(standing.slow), not \(expected)"
              )
              return
            }
          }
        }
      }
    }
  }

  @Test(arguments: seeds) func `uncertain dates without a denial are read as out loud`(seed: UInt64) throws {
    var made = MadeLedger(seed: seed, count: 24, span: [3, 12][Int(seed % 2)], doubt: true)
    made.claims.removeAll { $0.stance == .denied || $0.corrects != nil || $0.derivedFrom != nil }
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    let slow = made.slow
    for subject in MadeLedger.asked {
      for day in Self.days(ledger) {
        let standing = ledger.standing(of: subject, on: day)
        #expect(standing.slow == slow.answer(subject, day, nil, .latest), "\(subject) on \(day)")
      }
    }
  }

  @Test(arguments: seeds) func `Between turning days nothing changes`(seed: UInt64) throws {
    let ledger = try Ledger(Self.made(seed).claims, scope: MadeLedger.scope)
    for known in Self.knownDays(ledger) {
      for rule in MadeLedger.rules {
        let turning = Set(ledger.turningDays(asKnownOn: known, by: rule))
        for day in Self.days(ledger).dropFirst() where !turning.contains(day) {
          let (before, now) = (
            ledger.snapshot(on: day - 1, asKnownOn: known, by: rule),
            ledger.snapshot(on: day, asKnownOn: known, by: rule)
          )
          #expect(before.elementsEqual(now), "\(day), as known on \(String(describing: known)), by \(rule)")
        }
      }
    }
  }

  /// Whether a claim names no other.
  static func standsAlone(_ claim: Claim) -> Bool { claim.corrects == nil && claim.derivedFrom == nil }

  @Test(arguments: seeds) func `The order of the claims does not matter`(seed: UInt64) throws {
    let made = Self.made(seed)
    var random = SeededGenerator(seed: seed)
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    let other = try Ledger(made.claims.shuffled(using: &random), scope: MadeLedger.scope)
    #expect(Array(ledger.claims) == Array(other.claims))
    let (first, rest) = (made.claims.filter(Self.standsAlone), made.claims.filter { !Self.standsAlone($0) })
    let half = first.count / 2
    let grown = try Ledger(first.prefix(half), scope: MadeLedger.scope).adding(rest + first.dropFirst(half))
    #expect(Array(ledger.claims) == Array(grown.claims))
    for day in Self.days(ledger) {
      for rule in MadeLedger.rules {
        let states = MadeLedger.asked.map { ledger.standing(of: $0, on: day, by: rule).slow }
        #expect(states == MadeLedger.asked.map { grown.standing(of: $0, on: day, by: rule).slow })
      }
    }
  }

  /// What is known on a day depends on no claim reported later: without them the answers are the same, for
  /// days up to the last report that is left.
  @Test(arguments: seeds) func `What is known on a day depends on nothing later`(seed: UInt64) throws {
    let made = Self.made(seed)
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    for known in Self.knownDays(ledger).compactMap(\.self) {
      let earlier = made.claims.filter { $0.reported <= known }
      let ids = Set(earlier.map(\.id))
      guard earlier.allSatisfy({ claim in claim.corrects.map(ids.contains) ?? true }),
        earlier.allSatisfy({ claim in claim.derivedFrom.map(ids.contains) ?? true }), !earlier.isEmpty
      else { continue }
      let old = try Ledger(earlier, scope: MadeLedger.scope)
      for subject in MadeLedger.asked {
        for rule in MadeLedger.rules {
          for day in Self.days(ledger) where day <= old.lastDay! && day >= old.firstDay! {
            let a = ledger.standing(of: subject, on: day, asKnownOn: known, by: rule).slow
            let b = old.standing(of: subject, on: day, by: rule).slow
            #expect(a == b)
          }
        }
      }
    }
  }

  @Test(arguments: seeds) func `A history agrees with the standing of every day`(seed: UInt64) throws {
    let ledger = try Ledger(Self.made(seed).claims, scope: MadeLedger.scope)
    for subject in MadeLedger.asked {
      for known in Self.knownDays(ledger) {
        for rule in MadeLedger.rules {
          let history = ledger.history(of: subject, by: rule, asKnownOn: known)
          #expect(history.first?.days.lowerBound == ledger.days(asKnownOn: known)?.lowerBound)
          #expect(history.last?.days.upperBound == ledger.days(asKnownOn: known)?.upperBound)
          for (span, next) in zip(history, history.dropFirst()) {
            #expect(span.days.upperBound + 1 == next.days.lowerBound)
            #expect(span.state != next.state)
            #expect(next.start.contains(next.days.lowerBound))
          }
          for (index, span) in history.enumerated() {
            guard let end = span.end else { continue }
            #expect(span.start.lowerBound <= end.lowerBound && end.contains(span.days.upperBound))
            // A last day on which a later state may hold already is not surely its own.
            let last = span.days.upperBound
            let others = ledger.standing(of: subject, on: last, asKnownOn: known, by: rule).alternatives
            if last > span.start.lowerBound,
              others.contains(where: history[(index + 1)...].map(\.state).contains)
            {
              #expect(end.lowerBound < last, "\(subject) by \(rule): \(span.days)")
            }
          }
          for day in Self.days(ledger) {
            let standing = ledger.standing(of: subject, on: day, asKnownOn: known, by: rule)
            guard let span = history.span(on: day) else {
              #expect(standing.isUnknown)
              continue
            }
            #expect(span.state == standing.state)
            #expect(Set(standing.deciding.ids).isSubset(of: span.deciding.ids))
            #expect(Set(standing.overruled.ids).isSubset(of: span.overruled.ids))
            // A day that is in doubt about a neighbour's state lies within that neighbour's possible days.
            if let index = history.firstIndex(where: { $0.days.contains(day) }), index + 1 < history.count,
              day == span.days.upperBound, standing.alternatives.contains(history[index + 1].state)
            {
              #expect(history[index + 1].start.lowerBound <= day)
            }
          }
        }
      }
    }
  }

  @Test(arguments: seeds) func `A snapshot agrees with the standings`(seed: UInt64) throws {
    let ledger = try Ledger(Self.made(seed).claims, scope: MadeLedger.scope)
    for day in Self.days(ledger) {
      for known in Self.knownDays(ledger) {
        for rule in MadeLedger.rules {
          let snapshot = ledger.snapshot(on: day, asKnownOn: known, by: rule)
          for (element, subject) in zip(snapshot, MadeLedger.subjects) {
            let standing = ledger.standing(of: subject, on: day, asKnownOn: known, by: rule)
            guard element.state == standing.state, element.isCertain == standing.isCertain,
              snapshot[subject] == standing.state
            else {
              Issue.record("\(standing) by \(rule), but \(element)")
              return
            }
          }
        }
      }
    }
  }

  @Test(arguments: seeds) func `Changes are where the standings change`(seed: UInt64) throws {
    let ledger = try Ledger(Self.made(seed).claims, scope: MadeLedger.scope)
    let days = Self.days(ledger)
    for known in [nil, MadeLedger.origin + 2] {
      for rule in MadeLedger.rules {
        let range = days[5]...days[days.count - 4]
        var expected: [String] = []
        for day in range {
          for subject in MadeLedger.subjects where subject.kind == .settlement {
            let before = ledger.standing(of: subject, on: day - 1, asKnownOn: known, by: rule)
            let now = ledger.standing(of: subject, on: day, asKnownOn: known, by: rule)
            let isFirstWord = before.isUnknown && now.deciding.allSatisfy { $0.validFrom == nil }
            if now.state != before.state, !isFirstWord, now.unknownReason != .afterLastDay {
              expected.append("\(day) \(subject) \(before.state) \(now.state)")
            }
          }
        }
        let changes = ledger.changes(during: range, by: rule, asKnownOn: known)
        #expect(changes.map { "\($0.day) \($0.subject) \($0.from) \($0.to)" } == expected)
        let toAzerbaijan = ledger.changes(during: range, to: .azerbaijan, by: rule, asKnownOn: known)
        #expect(toAzerbaijan.count == changes.count { $0.to == .held(by: .azerbaijan) })
        #expect(changes.countsByDay.reduce(0) { $0 + $1.count } == changes.count)
        for change in changes { #expect(change.possibleDays.contains(change.day)) }
      }
    }
  }

  @Test(arguments: seeds) func `Shares bound the standings`(seed: UInt64) throws {
    let made = Self.made(seed)
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    for day in Self.days(ledger) {
      let share = ledger.share(of: .district("north"), on: day, by: .majority)
      let standings = ["a", "b"].map { ledger.standing(of: .settlement($0), on: day, by: .majority) }
      #expect(share.total == 2)
      #expect(share.contested == standings.count { $0.isContested })
      for party in MadeLedger.parties {
        #expect(share[party].lower == standings.count { $0.party == party && $0.isCertain })
        let upper = standings.count { standing in
          ([standing.state] + standing.alternatives).contains { $0.party == nil || $0.party == party }
        }
        #expect(share[party].upper == upper)
      }
    }
  }

  @Test(arguments: seeds) func `Claims come back as they were`(seed: UInt64) throws {
    let made = Self.made(seed)
    let ledger = try Ledger(made.claims, scope: MadeLedger.scope)
    #expect(ledger.claims.count == made.claims.count)
    for claim in made.claims {
      #expect(ledger.claim(claim.id) == claim)
      #expect(ledger.claims(on: claim.subject).contains(claim))
    }
    #expect(ledger.claim("c999") == nil)
  }
}
