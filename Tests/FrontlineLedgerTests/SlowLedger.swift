import FrontlineAtlas
import FrontlineData
import FrontlineLedger
import FrontlineTime

/// The rules read out loud: a list of claims, gone through from the beginning for every question. It shares
/// nothing with the ledger but its words.
struct SlowLedger {
  var claims: [Claim]
  /// The districts of each settlement, nearest first.
  var membership: [String: [DistrictID]]

  struct Answer: Equatable {
    var state: Standing.State
    var alternatives: Set<Standing.State> = []
    var deciding: Set<String> = []
    var agreeing: Set<String> = []
    var overruled: Set<String> = []
  }

  // MARK: Days

  /// First and last possible day of the start.
  func start(_ claim: Claim) -> (Day, Day) {
    guard let from = claim.validFrom else { return (claim.reported, claim.reported) }
    var latest = from.latest ?? .last
    if claim.stance != .agreed { latest = min(latest, claim.reported) }
    if claim.validTo != nil { latest = min(latest, end(claim).1) }
    return (min(from.earliest ?? .first, latest), latest)
  }

  /// First and last possible day of the end.
  func end(_ claim: Claim) -> (Day, Day) {
    guard let to = claim.validTo else { return (.last, .last) }
    let latest = to.latest ?? .last
    guard let from = claim.validFrom else {
      return (min(max(to.earliest ?? .first, claim.reported), latest), latest)
    }
    let earliestStart = from.earliest ?? .first
    return (min(max(to.earliest ?? .first, earliestStart), latest), latest)
  }

  func firstDay() -> Day {
    claims.map { start($0).0 == .first ? start($0).1 : start($0).0 }.min()!
  }

  func horizon(_ known: Day?) -> Day {
    let last = claims.map(\.reported).max()!
    return known.map { min($0, last) } ?? last
  }

  func isHeard(_ claim: Claim, _ known: Day?) -> Bool {
    if let known, claim.reported > known { return false }
    return !claims.contains { $0.corrects == claim.id && (known == nil || $0.reported <= known!) }
  }

  /// The last day of which the ledger speaks.
  func reach(_ known: Day?) -> Day {
    let agreed = claims.filter { $0.stance == .agreed && isHeard($0, known) && start($0).1 > $0.reported }
    return max(horizon(known), agreed.map { start($0).1 }.max() ?? .first)
  }

  // MARK: Weighing

  struct Weighed {
    var claim: Claim
    var start: Day
    var distance: Int

    var isKnown: Bool { claim.validFrom != nil }
    var isDenial: Bool { claim.stance == .denied }

    func isLater(than other: Weighed) -> Bool {
      if isKnown != other.isKnown { return isKnown }
      if start != other.start { return start > other.start }
      if distance != other.distance { return distance < other.distance }
      return claim.reported > other.claim.reported
    }

    func ties(_ other: Weighed) -> Bool { !isLater(than: other) && !other.isLater(than: self) }
  }

  /// Claims that may be in force, with the distance of their subjects.
  func possible(_ subject: Subject, _ day: Day, _ known: Day?) -> [(Claim, Int)] {
    guard day >= firstDay(), day <= reach(known) else { return [] }
    var holders = [subject]
    if subject.kind == .settlement { holders += (membership[subject.id] ?? []).map { .district($0) } }
    return claims.compactMap { claim in
      guard let distance = holders.firstIndex(of: claim.subject), isHeard(claim, known),
        distance == 0 || !claim.exceptions.contains(subject.id),
        start(claim).0 <= day, end(claim).1 >= day,
        day <= horizon(known) || (claim.stance == .agreed && start(claim).1 > horizon(known))
      else { return nil }
      return (claim, distance)
    }
  }

  func answer(_ subject: Subject, _ day: Day, _ known: Day?, _ rule: Rule) -> Answer {
    let possible = possible(subject, day, known)
    let plain = possible.filter { start($0.0).1 <= day }.map {
      Weighed(claim: $0.0, start: start($0.0).1, distance: $0.1)
    }
    var answer = weigh(plain, rule)
    // Every claim alone, and every two, start as late as they can on one day, or each as near to it as it can;
    // the others as early as they can. Each of these also with all uncertain denials of other parties.
    let pairs = possible.indices.flatMap { one in (one..<possible.count).map { Set([one, $0]) } }
    let sets = ([[]] + pairs).flatMap { favoured -> [(own: Set<Int>, denials: Set<Int>)] in
      let parties = Set(favoured.map { possible[$0].0.party })
      let denials = possible.indices.filter { number in
        let (claim, _) = possible[number]
        return claim.stance == .denied && !parties.contains(claim.party)
          && (start(claim).0 != start(claim).1 || end(claim).0 < day)
      }
      return [(favoured, []), (favoured, Set(denials).subtracting(favoured))]
    }
    for (own, denials) in sets {
      let last = own.map { start(possible[$0].0).1 }.min().map { min($0, day) } ?? day
      let reading = possible.enumerated().compactMap { number, each -> Weighed? in
        let (earliest, latest) = start(each.0)
        if own.contains(number) || denials.contains(number) {
          let last = own.contains(number) ? last : day
          return Weighed(claim: each.0, start: max(earliest, min(latest, last)), distance: each.1)
        }
        return latest > day || end(each.0).0 < day
          ? nil : Weighed(claim: each.0, start: earliest, distance: each.1)
      }
      let other = weigh(reading, rule).state
      if other != answer.state { answer.alternatives.insert(other) }
    }
    return answer
  }

  func weigh(_ claims: [Weighed], _ rule: Rule) -> Answer {
    switch rule {
    case .latest: return latest(claims)
    case .source(let source, let baseline):
      return latest(
        claims.filter {
          $0.claim.source == source
            || (baseline && $0.claim.source == .compiler && $0.claim.stance == .assessed && !$0.isKnown)
        })
    case .trusted(let sources): return trusted(claims.filter { sources.contains($0.claim.source) }, sources)
    case .majority: return majority(claims)
    }
  }

  func sort(_ claims: [Weighed], _ deciding: [Weighed], _ withdrawn: [Weighed], _ state: Standing.State)
    -> Answer
  {
    var answer = Answer(state: state)
    answer.deciding = Set(deciding.map(\.claim.id))
    let withdrawn = Set(withdrawn.map(\.claim.id))
    for each in claims where !answer.deciding.contains(each.claim.id) {
      let agrees =
        state.party.map { each.isDenial ? each.claim.party != $0 : each.claim.party == $0 } ?? false
      if agrees, !withdrawn.contains(each.claim.id) {
        answer.agreeing.insert(each.claim.id)
      } else {
        answer.overruled.insert(each.claim.id)
      }
    }
    return answer
  }

  func top(_ claims: [Weighed]) -> [Weighed] {
    claims.filter { each in !claims.contains { $0.isLater(than: each) } }
  }

  func latest(_ claims: [Weighed]) -> Answer {
    let withdrawn = claims.filter { each in
      !each.isDenial
        && claims.contains { denial in
          guard denial.isDenial, denial.claim.party == each.claim.party else { return false }
          return (denial.claim.source == each.claim.source && denial.isLater(than: each))
            || (denial.isKnown && !each.isKnown && each.start < denial.start)
        }
    }
    let gone = Set(withdrawn.map(\.claim.id))
    let deciding = top(claims.filter { !$0.isDenial && !gone.contains($0.claim.id) })
    let parties = Set(deciding.map(\.claim.party))
    let state: Standing.State =
      parties.isEmpty ? .unknown : parties.count == 1 ? .held(by: parties.first!) : .contested
    return sort(claims, deciding, withdrawn, state)
  }

  func trusted(_ claims: [Weighed], _ sources: [Source.ID]) -> Answer {
    var withdrawn = claims.filter { each in
      !each.isDenial
        && claims.contains {
          $0.isDenial && $0.claim.party == each.claim.party && $0.claim.source == each.claim.source
            && $0.isLater(than: each)
        }
    }
    var denied: Set<Party.ID> = []
    for source in sources {
      let own = claims.filter { each in
        each.claim.source == source && !each.isDenial
          && !withdrawn.contains { $0.claim.id == each.claim.id }
      }
      let refused = own.filter { denied.contains($0.claim.party) }
      withdrawn += refused
      let deciding = top(own.filter { !denied.contains($0.claim.party) })
      let parties = Set(deciding.map(\.claim.party))
      if !parties.isEmpty {
        return sort(claims, deciding, withdrawn, parties.count == 1 ? .held(by: parties.first!) : .contested)
      }
      denied.formUnion(claims.filter { $0.claim.source == source && $0.isDenial }.map(\.claim.party))
    }
    return sort(claims, claims.filter(\.isDenial), withdrawn, .unknown)
  }

  func majority(_ claims: [Weighed]) -> Answer {
    let naming = claims.filter { !$0.isDenial }
    guard !naming.isEmpty else { return sort(claims, [], [], .unknown) }
    let isKnown = naming.contains(where: \.isKnown)
    let newest = naming.filter { $0.isKnown == isKnown }.map(\.start).max()!
    let counted = claims.filter { newest - $0.start <= 30 && ($0.isKnown || !isKnown) }
    var scores: [Party.ID: Int] = [:]
    var voting: [Weighed] = []
    for source in Set(counted.map(\.claim.source)) {
      let words = top(counted.filter { $0.claim.source == source })
      voting += words
      let named = Set(words.filter { !$0.isDenial }.map(\.claim.party))
      let denied = Set(words.filter(\.isDenial).map(\.claim.party))
      if named.count == 1, denied.isDisjoint(with: named) {
        scores[named.first!, default: 0] += 1
      } else if named.isEmpty, denied.count == 1 {
        scores[denied.first!, default: 0] -= 1
      }
    }
    let best = scores.values.max() ?? 0
    let winners = scores.filter { $0.value == best && best > 0 }.keys
    guard winners.count == 1, let winner = winners.first else { return sort(claims, voting, [], .contested) }
    return sort(claims, voting.filter { !$0.isDenial && $0.claim.party == winner }, [], .held(by: winner))
  }
}
