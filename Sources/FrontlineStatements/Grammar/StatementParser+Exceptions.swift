internal import FrontlineAtlas

/// Places that a number leaves out: "apart from Shusha".
extension StatementParser {
  /// Places that are named as exceptions.
  struct Excepted {
    var places: [SpokenPlace]
    /// Whether the words say that the same is so of them too: "besides".
    var isIncluded: Bool
  }

  /// `exception = ( "apart from" | "except for" | "besides" ... ) places`.
  mutating func exception() -> Excepted? {
    let isIncluded: Bool
    if takeAny(["besides", "in addition to"]) != nil {
      isIncluded = true
    } else if takeAny([
      "apart from", "aside from", "except for", "except", "other than", "with the exception of",
      "not counting", "leaving aside",
    ]) != nil {
      isIncluded = false
    } else {
      return nil
    }
    guard let places = places(isSubject: false), places.allSatisfy({ $0.settlement != nil }) else {
      return nil
    }
    return Excepted(places: places, isIncluded: isIncluded)
  }

  /// `exception ","` in front of a clause.
  mutating func exceptingOpener() -> Excepted? {
    guard let found = exception() else { return nil }
    if tokens[place - 1].text != "," { guard text() == "," else { return nil }; take(1, as: .neutral) }
    return found
  }

  /// Leaves places out of what is counted. Where all or none of the others are meant, the contrary is so of them; "besides" says that
  /// the same is. `false`: something else than numbers is claimed.
  static func excepting(_ claims: inout [StatementClaim], _ excepted: Excepted) -> Bool {
    var more: [StatementClaim] = []
    for index in claims.indices {
      guard case .count(var count) = claims[index].content, claims[index].isPositive,
        count.parts[0].isMore == nil
      else { return false }
      count.parts[0].named += excepted.places
      claims[index].content = .count(count)
      let stated = count.parts[0].stated
      let isNone = stated.range.upper == 0
      let isAll = count.parts[0].isShare && stated.range.lower == 100
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
