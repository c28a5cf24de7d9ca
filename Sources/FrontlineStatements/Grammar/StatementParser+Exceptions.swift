internal import FrontlineAtlas

/// Places that a number leaves out: "apart from Shusha".
extension StatementParser {
  /// Places that are named as exceptions.
  struct Excepted {
    var places: [SpokenPlace]
    var relation: Relation

    enum Relation {
      /// "apart from", "except"
      case leftOut
      /// The same is so of them too: "besides", "like".
      case included
      /// The contrary is so of them: "instead of", "unlike".
      case contrary
    }

    var isIncluded: Bool { relation == .included }
  }

  /// `exception = ( "apart from" | "except for" | "besides" | "but" ... ) places`.
  ///
  /// - Parameters:
  ///   - isOfAllOrNone: Whether all or none are said to be so: what "but" follows is then left out.
  ///   - isSubject: Whether a predicate follows.
  mutating func exception(isOfAllOrNone: Bool = false, isSubject: Bool = false) -> Excepted? {
    let relation: Excepted.Relation
    if takeAny(["besides", "in addition to"]) != nil {
      relation = .included
    } else if takeAny(["instead of", "rather than"]) != nil {
      relation = .contrary
    } else if isOfAllOrNone, take("but") {
      // "took no city but Shusha"; "took no city, but Shusha fell" is another clause.
      guard
        isAhead({
          $0.places(isSubject: isSubject) != nil
            && (isSubject ? $0.beginsPredicate() : $0.isBoundary)
        })
      else { return nil }
      relation = .leftOut
    } else if takeAny([
      "apart from", "aside from", "except for", "except", "other than", "with the exception of",
      "not counting", "leaving aside",
    ]) != nil {
      relation = .leftOut
    } else {
      return nil
    }
    guard let places = places(isSubject: isSubject), places.allSatisfy({ $0.settlement != nil })
    else {
      return nil
    }
    return Excepted(places: places, relation: relation)
  }

  /// `( exception | ( "like" | "unlike" | "just like" ) places ) ","` in front of a clause.
  mutating func exceptingOpener() -> Excepted? {
    let likened = attempt { parser -> Excepted? in
      guard let word = parser.takeAny(["just like", "like", "unlike"]),
        let places = parser.places(isSubject: false), places.allSatisfy({ $0.settlement != nil })
      else { return nil }
      return Excepted(places: places, relation: word == "unlike" ? .contrary : .included)
    }
    guard let found = likened ?? exception() else { return nil }
    if tokens[place - 1].text != "," { guard text() == "," else { return nil }; take(1, as: .neutral) }
    return found
  }

  /// `items = ( "not" | "not only" | "not just" ) place [ "," ] "but" [ "also" ] items`: of the first the contrary, or the same.
  mutating func contrastedItems(isSubject: Bool) -> [Item]? {
    guard text() == "not" else { return nil }
    let isOfBoth = takeAny(["not only", "not just", "not merely"]) != nil
    guard isOfBoth || take("not"), let place = placeName() else { return nil }
    _ = take(",", as: .neutral)
    guard take("but also") || take("but"), let others = items(isSubject: isSubject),
      others.allSatisfy({ $0.place != nil && $0.isPositive && $0.time == others[0].time })
    else { return nil }
    var item = Item(place: place)
    (item.isPositive, item.time) = (isOfBoth, others[0].time)
    return [item] + others
  }

  /// `"of" places [ "," ] "only" places predicates`: and the contrary of the rest.
  mutating func onlySomeOfList() -> [StatementClaim]? {
    guard take("of"), let list = places(isSubject: false), list.count > 1 else { return nil }
    _ = take(",", as: .neutral)
    guard take("only"), let some = places(isSubject: true) else { return nil }
    let rest = list.filter { one in !some.contains { $0.id == one.id } }
    guard !rest.isEmpty, rest.count + some.count == list.count else { return nil }
    return predicates(
      of: .items(
        some.map { Item(place: $0) }
          + rest.map { place in
            var item = Item(place: place)
            item.isPositive = false
            return item
          }))
  }

  /// `"of" places [ "," ] place predicate ( "first" | "last" )`: that it came before, or after, each other of the list.
  mutating func firstOfList() -> [StatementClaim]? {
    guard take("of"), let list = places(isSubject: false), list.count > 1 else { return nil }
    _ = take(",", as: .neutral)
    guard let one = placeName(), list.contains(where: { $0.id == one.id }),
      let claims = predicate(of: .places([one])), !claims.isEmpty,
      Self.takings(of: claims).count == claims.count,
      let word = takeAny(["first", "last"])
    else { return nil }
    return claims
      + list.filter { $0.id != one.id }.flatMap {
        Self.order(of: claims, word == "first" ? .before : .after, Taking(place: $0, party: nil))
      }
  }

  /// What is claimed of places, of other places too, or the contrary; `false`: several things are claimed, or none of control.
  private static func sharing(_ claims: inout [StatementClaim], _ excepted: Excepted) -> Bool {
    guard excepted.relation != .leftOut, let first = claims.first, case .control(let control) = first.content,
      claims.allSatisfy({ claim in
        guard case .control(let other) = claim.content else { return false }
        return other.place.settlement != nil && other.relation == control.relation
          && other.party == control.party && claim.isPositive == first.isPositive
          && claim.time == first.time && !excepted.places.contains { $0.id == other.place.id }
      })
    else { return false }
    claims += excepted.places.map { place in
      var (other, claim) = (control, claims[0])
      other.place = place
      claim.content = .control(other)
      claim.words = place.name
      if !excepted.isIncluded { claim.isPositive.toggle() }
      return claim
    }
    return true
  }

  /// "All of a district except A" as a number: all of its settlements; `nil`: it is none, or one of the places lies elsewhere.
  private static func count(ofWhole control: ControlClaim, _ excepted: Excepted) -> CountClaim? {
    guard let district = control.place.district, !control.isEver, case .whole = control.extent,
      [.holds, .takes, .loses, .changesHands].contains(control.relation),
      excepted.places.compactMap(\.settlement).allSatisfy(district.hasMember)
    else { return nil }
    let words = "all of \(control.place.name)"
    let figure = StatedFigure(100, precision: 0, bound: .exactly, unit: "per cent", words: words)
    var part = CountPart(stated: figure, kinds: [.city, .town, .village], words: words, note: nil)
    part.isShare = true
    return CountClaim(
      parts: [part], relation: control.relation, party: control.party, other: control.other,
      scope: [control.place])
  }

  /// Leaves places out of what is counted. Where all or none of the others are meant, the contrary is so of them; "besides" says that
  /// the same is. `false`: something else than numbers is claimed.
  static func excepting(_ claims: inout [StatementClaim], _ excepted: Excepted) -> Bool {
    if sharing(&claims, excepted) { return true }
    guard excepted.relation != .contrary else { return false }
    var more: [StatementClaim] = []
    for index in claims.indices {
      if case .control(let control) = claims[index].content,
        let all = count(ofWhole: control, excepted)
      {
        claims[index].content = .count(all)
      }
      guard case .count(var count) = claims[index].content, claims[index].isPositive,
        count.parts[0].isMore == nil
      else { return false }
      count.parts[0].named += excepted.places
      claims[index].content = .count(count)
      let (isNone, isAll) = (count.parts[0].isNone, count.parts[0].isAll)
      guard isNone || isAll || excepted.isIncluded else { continue }
      guard !excepted.isIncluded || !isNone else { return false }
      more += excepted.places.map { place in
        StatementClaim(
          content: .control(
            ControlClaim(place: place, relation: count.relation, party: count.party, other: count.other)),
          isPositive: !isAll || excepted.isIncluded, time: claims[index].time, words: place.name,
          looksBack: claims[index].looksBack, isPresent: claims[index].isPresent)
      }
    }
    claims += more
    return true
  }
}
