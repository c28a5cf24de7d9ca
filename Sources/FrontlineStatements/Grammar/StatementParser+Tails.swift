internal import FrontlineAtlas
internal import FrontlineTime

/// What may stand behind the core of any clause: times, ways, lengths, order, exceptions, remarks.
extension StatementParser {
  /// `trailing = { neutral | time | manner | tail }`.
  mutating func trailing(_ claims: inout [StatementClaim]) {
    while true {
      if neutral() || neutralRemark() { continue }
      if attempt({ $0.daysInTurn(&claims) }) != nil { continue }
      if let time = attempt({ $0.trailingTime() }) {
        guard claims.contains(where: { $0.time == nil }) else {
          // A second time for the same claims is not read.
          place = max(place - 1, 0)
          return
        }
        for index in claims.indices where claims[index].time == nil { claims[index].time = time }
        continue
      }
      if let road = attempt({ $0.manner() }) {
        Self.byRoad(&claims, road)
        continue
      }
      guard tail(&claims) else { return }
    }
  }

  private mutating func trailingTime() -> ClaimTime? {
    if text() == "," { take(1, as: .neutral) }
    guard let time = time(), isBoundary else { return nil }
    return time
  }

  /// Says of distances that they are those of a road.
  static func byRoad(_ claims: inout [StatementClaim], _ road: Bool) {
    for index in claims.indices {
      if case .distance(let a, let b, let figure, let point, _) = claims[index].content {
        claims[index].content = .distance(from: a, to: b, figure, point, byRoad: road)
      }
    }
  }

  /// Reads one tail by the first form that reads it and fits the claims; `false`: there is none.
  private mutating func tail(_ claims: inout [StatementClaim]) -> Bool {
    let forms: [(inout StatementParser, inout [StatementClaim]) -> Bool] = [
      // "for 28 years"
      { parser, claims in parser.lengthOfHolding().map { Self.lasting(&claims, $0) } ?? false },
      // "twice"
      { parser, claims in parser.timesOfChange(&claims) },
      { $0.orderTail(&$1) },
      { $0.otherTime(&$1) },
      { parser, claims in
        _ = parser.takeComma()
        let isOfAllOrNone = claims.allSatisfy {
          switch $0.content {
          case .count(let count): count.parts[0].isAll || count.parts[0].isNone
          case .control(let control):
            control.place.district != nil && control.extent == .whole(isSaid: true)
          default: false
          }
        }
        return parser.exception(isOfAllOrNone: isOfAllOrNone).map { Self.excepting(&claims, $0) } ?? false
      },
      { $0.followers(of: &$1) != nil },
      { $0.compared(&$1) != nil },
      { $0.participialTail(&$1) },
      // ", after 28 years of Armenian control"
      { parser, claims in
        _ = parser.takeComma()
        return parser.tenureRemark().map { Self.ending(&claims, $0.length, of: $0.party) } ?? false
      },
      // ", despite Azerbaijani claims"
      { parser, _ in
        _ = parser.takeComma()
        return parser.despiteRemark()
      },
      { parser, claims in
        parser.takeAny(["on the same day", "the same day", "on one day", "on a single day"])
          .map { Self.onOneDay(&claims, $0) } ?? false
      },
      { $0.namedTail(&$1) },
      { $0.kindsTail(&$1) },
      // ", in that order"
      { parser, claims in
        _ = parser.takeComma()
        return parser.takeAny(["in that order", "in this order"]) != nil && Self.inOrder(&claims)
      },
      // "has not fallen yet"
      { parser, claims in
        guard parser.text() == "yet", claims.allSatisfy({ !$0.isPositive }) else { return false }
        parser.take(1, as: .neutral)
        return true
      },
    ]
    return forms.contains { form in
      attempt { parser -> Bool? in form(&parser, &claims) ? true : nil } != nil
    }
  }

  /// That each of several places that were taken was taken before the next; `false`: something else is claimed.
  private static func inOrder(_ claims: inout [StatementClaim]) -> Bool {
    let takings = takings(of: claims)
    guard takings.count > 1, takings.count == claims.count else { return false }
    claims += zip(claims, takings.dropFirst()).flatMap { order(of: [$0], .before, $1) }
    return true
  }

  /// `"on" day { separator day } [ "," ] "respectively"`: as many days as places, in their order.
  private mutating func daysInTurn(_ claims: inout [StatementClaim]) -> Bool? {
    let open = claims.indices.filter {
      if case .control = claims[$0].content { claims[$0].time == nil } else { false }
    }
    guard open.count > 1, open.count == claims.count,
      place < lastInTurn,
      take("on")
    else { return nil }
    var days: [(day: Int?, found: Dated?, words: String)] = []
    repeat {
      let start = place
      if let token = token(), token.kind == .figure, let day = Int(token.text), (1...31).contains(day),
        [",", "and"].contains(text(1))
      {
        take()
        days.append((day, nil, words(start..<place)))
      } else {
        guard let found = calendarDays(), found.days.lowerBound == found.days.upperBound else { return nil }
        days.append((nil, found, words(start..<place)))
      }
    } while !(text() == "," && text(1) == "respectively") && separator()
    _ = takeComma()
    guard take("respectively"), days.count == open.count, var next = days.last?.found?.days.lowerBound else {
      return nil
    }
    // A day without a month or a year has that of the one behind it.
    for index in days.indices.reversed() {
      let entry = days[index]
      let day =
        if let number = entry.day {
          Day(year: next.year, month: next.month, day: number)
        } else if let found = entry.found?.days.lowerBound, entry.found?.isRelative == true {
          Day(year: next.year, month: found.month, day: found.day)
        } else {
          entry.found?.days.lowerBound
        }
      guard let day else { return nil }
      claims[open[index]].time = ClaimTime(relation: .on, days: day...day, words: "on \(day)")
      next = day
    }
    return true
  }

  /// "One city fell in November: Shusha": as many places as the one number says are those that are claimed.
  private mutating func namedTail(_ claims: inout [StatementClaim]) -> Bool {
    guard claims.count == 1, claims[0].isPositive, case .count(let count) = claims[0].content,
      count.scope.isEmpty, count.outside.isEmpty, !count.parts[0].isShare, !count.parts[0].isOfOthers,
      count.parts[0].stated.bound == .exactly || count.parts[0].words.lowercased().hasPrefix("a "),
      count.parts[0].stated.value > 0,
      take(":", as: .neutral) || takeAny([", namely", "namely", ", that is ,"]) != nil,
      let list = places(isSubject: false), list.allSatisfy({ $0.settlement != nil }),
      Double(list.count) == count.parts[0].stated.value, isClauseEnd
    else { return false }
    let named = list.map { place in
      var claim = claims[0]
      claim.content = .control(
        ControlClaim(place: place, relation: count.relation, party: count.party, other: count.other))
      claim.words = place.name
      return claim
    }
    var number = count
    number.parts[0].isNamed = true
    number.parts[0].misnamed = count.parts[0].kinds.misnamed(list)
    claims[0].content = .count(number)
    claims = named + claims
    return true
  }

  /// "Nine settlements fell in May, three of them cities": each number.
  private mutating func kindsTail(_ claims: inout [StatementClaim]) -> Bool {
    guard claims.count == 1, claims[0].isPositive, case .count(var count) = claims[0].content,
      !count.parts[0].isShare,
      let items = kindsOfThem(
        count.parts[0], count.other, Item(.count(count.parts[0], other: nil), words: claims[0].words))
    else { return false }
    for item in items {
      guard case .count(let part, _) = item.kind else { return false }
      var claim = claims[0]
      count.parts = [part]
      (claim.content, claim.words) = (.count(count), part.words)
      claims.append(claim)
    }
    return true
  }

  /// "was not captured in October but in November": the contrary, of another time.
  private mutating func otherTime(_ claims: inout [StatementClaim]) -> Bool {
    guard claims.count == 1, !claims[0].isPositive, claims[0].time != nil, case .control = claims[0].content
    else {
      return false
    }
    _ = takeComma()
    guard take("but"), let time = time(), isBoundary else { return false }
    var claim = claims[0]
    (claim.isPositive, claim.time) = (true, time)
    claims.append(claim)
    return true
  }

  /// "before Qubadli but after Fuzuli", "before Fuzuli and Jabrayil".
  private mutating func orderTail(_ claims: inout [StatementClaim]) -> Bool {
    if text() == "but" || text() == "and", claims.contains(where: \.isOrder) { take(1, as: .neutral) }
    guard let (sequence, other, days) = orderTime(), Self.put(&claims, sequence, other, days: days) else {
      return false
    }
    while days == nil, sequence != .at, let more = attempt({ $0.nextTaken() }) {
      guard Self.put(&claims, sequence, more) else { return false }
    }
    return true
  }

  /// Whether two lists of changes have a place in common and not each its time: "after losing it, they retook it" tells of
  /// two changes of one place, and says of neither when it was.
  mutating func areOfOnePlace(_ claims: [StatementClaim], _ others: [StatementClaim]) -> Bool {
    let places = Set(Self.takings(of: claims).map(\.place.id))
    guard Self.takings(of: others).contains(where: { places.contains($0.place.id) }),
      (claims + others).contains(where: { $0.time == nil })
    else { return false }
    let _: Bool? = stop("two changes of one place in turn are not read")
    return true
  }

  /// "by taking Shusha".
  private mutating func participialTail(_ claims: inout [StatementClaim]) -> Bool {
    _ = takeComma()
    guard let found = participial(), let party = context.party,
      claims.contains(where: { $0.isAct(of: party) }),
      let more = control(found.items, found.group, by: party, found.modifiers), !areOfOnePlace(more, claims)
    else { return false }
    remarks += more
    if found.isBefore { claims += Self.order(of: more, before: claims) }
    return true
  }
}
