internal import FrontlineAtlas
internal import FrontlineGeometry

/// Where places and fronts lie.
extension StatementParser {
  /// `front = "the" [ adjective ] ( "front" [ "line" ] | "line of contact" )`.
  mutating func frontNoun() -> Bool {
    attempt { parser -> Bool? in
      parser.article()
      _ = parser.takeAny(["announced", "nearest", "closest", "present", "current"], as: .neutral)
      return parser.takeAny([
        "fighting line", "line of confrontation", "front line", "front - line", "frontline", "front lines",
        "frontlines", "line of contact", "contact line", "battle line", "line of control",
        "line of separation", "front",
      ]) != nil ? true : nil
    } != nil
  }

  /// A party whose troops the words speak of.
  mutating func troops() -> SpokenParty? {
    guard let party = party(), party.isForces else { return nil }
    return party
  }

  /// What is said of where places lie, behind "is" or in a remark.
  ///
  /// `whereabouts = place-at { ( "," | "and" ) place-at }`,
  /// `place-at = distance [ direction ] from target | direction ( "of" | "from" ) target | distance "apart" | nearer`.
  mutating func whereabouts(of subject: [SpokenPlace], isRemark: Bool, isPositive: Bool = true)
    -> [StatementClaim]?
  {
    attempt { $0.readWhereabouts(of: subject, isRemark: isRemark, isPositive: isPositive) }
  }

  private mutating func readWhereabouts(of subject: [SpokenPlace], isRemark: Bool, isPositive: Bool)
    -> [StatementClaim]?
  {
    _ = takeAny(["situated", "located", "lying", "at a distance of", "a distance of", "only"], as: .neutral)
    var claims: [StatementClaim] = []
    guard let first = whereabout(of: subject, isRemark: isRemark, isPositive: isPositive) else { return nil }
    claims += first
    while true {
      let start = place
      let kept = remarks.count
      if text() == "," {
        take(1, as: .neutral)
        if text() == "and" || text() == "but" { take(1, as: .neutral) }
      } else if text() == "and" || text() == "but" {
        take(1, as: .neutral)
      } else {
        break
      }
      guard let next = whereabout(of: subject, isRemark: isRemark, isPositive: isPositive) else {
        place = start
        remarks.removeSubrange(kept...)
        break
      }
      claims += next
    }
    // "not east of Barda and north-east of Martakert" leaves open which of them is denied.
    guard isPositive || claims.count == first.count else {
      return stop("a denial of several claims at once leaves open which of them is denied")
    }
    return claims
  }

  private mutating func whereabout(of subject: [SpokenPlace], isRemark: Bool, isPositive: Bool)
    -> [StatementClaim]?
  {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      if let nearer = parser.nearer(subject, isPositive: isPositive) { return nearer }
      func made(_ content: StatementClaim.Content) -> StatementClaim {
        StatementClaim(content: content, isPositive: isPositive, words: parser.words(start..<parser.place))
      }
      if let figure = parser.distance() ?? parser.bareDistance() {
        var road = parser.manner()
        if parser.take("apart")
          || parser.takeAny([
            "from each other", "from one another", "away from each other", "away from one another",
            "of each other", "of one another",
          ]) != nil
        {
          guard subject.count == 2 else { return nil }
          if road == nil { road = parser.manner() }
          return [made(.distance(from: subject[0], to: subject[1], figure, nil, byRoad: road))]
        }
        let point = parser.direction()
        let isBehind = parser.text() == "behind"
        guard parser.takeAny(Self.fromWords) != nil else { return nil }
        guard !isBehind || parser.isAhead({ $0.frontNoun() }) else { return nil }
        if parser.frontNoun() {
          guard point == nil else { return parser.stop("the direction of a front is not measured") }
          return [made(.front(subject, figure, forces: nil))]
        }
        if let party = parser.attempt({ $0.troops() }) {
          guard point == nil else { return parser.stop("the direction of a front is not measured") }
          return [made(.front(subject, figure, forces: party))]
        }
        guard let target = parser.placeName() else { return nil }
        if road == nil { road = parser.manner() }
        parser.context.remember(target)
        if !isRemark { parser.historyRemarkBehind(target) }
        var claims: [StatementClaim] = []
        for place in subject {
          claims.append(made(.distance(from: target, to: place, figure, point, byRoad: road)))
        }
        // "22 km from Shusha and Stepanakert" gives one figure for two: not read.
        return claims
      }
      if let point = parser.direction() {
        guard parser.take("of") || parser.take("from") else { return nil }
        guard let target = parser.placeName() else { return nil }
        parser.context.remember(target)
        // "to the east of Stepanakert, about 30 km away"
        if let (figure, road) = parser.attempt({ inner -> (StatedFigure, Bool?)? in
          _ = inner.takeComma()
          guard let figure = inner.distance() else { return nil }
          let road = inner.manner()
          guard inner.take("away") || inner.take("off") || inner.take("from it") else { return nil }
          return (figure, road ?? inner.manner())
        }) {
          return subject.map { made(.distance(from: target, to: $0, figure, point, byRoad: road)) }
        }
        return subject.map { made(.direction(of: $0, from: target, point)) }
      }
      return nil
    }
  }

  /// A figure that repeats the unit of the one before: "six kilometers from Shusha and 26 from Lachin".
  private mutating func bareDistance() -> StatedFigure? {
    attempt { parser -> StatedFigure? in
      guard let unit = parser.context.unit,
        parser.tokens[..<parser.place].last?.text == "and" || parser.tokens[..<parser.place].last?.text == ","
      else { return nil }
      let start = parser.place
      guard let quantity = parser.quantity(), parser.text() == "from" || parser.text() == "to" else {
        return nil
      }
      return StatedFigure(
        quantity.value * unit, to: quantity.upper.map { $0 * unit },
        precision: quantity.stepOfDistance * unit, bound: quantity.bound, unit: "km",
        words: parser.words(start..<parser.place))
    }
  }

  /// `nearer = ( "closer" | "nearer" ) "to" place "than" [ "to" ] place`.
  private mutating func nearer(_ subject: [SpokenPlace], isPositive: Bool) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      let isFarther: Bool
      if parser.takeAny(["closer to", "nearer to", "nearer"]) != nil {
        isFarther = false
      } else if parser.takeAny(["farther from", "further from", "farther away from", "further away from"])
        != nil
      {
        isFarther = true
      } else {
        return nil
      }
      guard let a = parser.placeName(), parser.take("than") else { return nil }
      let isSaid = parser.take("to") || parser.take("from") || parser.take("it is to")
      let open: OpenComparison? = isSaid ? nil : isFarther ? .farther : .closer
      guard let b = parser.placeName() else { return nil }
      // "nearer to Stepanakert than Lachin is" compares both with Stepanakert.
      if !isSaid, parser.takeAny(["is", "are", "lies"]) != nil {
        return subject.map {
          StatementClaim(
            content: .nearer(a, to: isFarther ? b : $0, than: isFarther ? $0 : b, open: nil),
            isPositive: isPositive, words: parser.words(start..<parser.place))
        }
      }
      return subject.map {
        StatementClaim(
          content: .nearer($0, to: isFarther ? b : a, than: isFarther ? a : b, open: open),
          isPositive: isPositive,
          words: parser.words(start..<parser.place))
      }
    }
  }

  /// How far forces or a front are: `( distance [ "away" ] from place { "and" distance from place } ) | "next to" place "," distance "away"`.
  mutating func frontWhereabouts(of party: SpokenParty?, isPositive: Bool) -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      var claims: [StatementClaim] = []
      _ = parser.takeAny(
        ["within", "to within", "up to within"].filter { parser.matches("\($0) striking") != nil },
        as: .neutral)
      while true {
        let start = parser.place
        if !claims.isEmpty {
          if parser.text() == "," { parser.take(1, as: .neutral) }
          if parser.text() == "and" { parser.take(1, as: .neutral) }
        }
        if let claim = parser.attempt({ $0.frontWhereabout(of: party, isPositive: isPositive) }) {
          claims.append(claim)
          continue
        }
        parser.place = start
        break
      }
      return claims.isEmpty ? nil : claims
    }
  }

  /// `( "closer" | "nearer" ) [ "to" place ] "than" distance [ "to" places ]`: of a movement the least that there was.
  mutating func frontCloser(_ group: VerbGroup, of party: SpokenParty?) -> [StatementClaim]? {
    let start = place
    guard takeAny(["closer", "nearer"]) != nil else { return nil }
    let early = attempt { $0.take("to") ? $0.places(isSubject: false) : nil }
    guard take("than"), var figure = distance(), figure.bound == .exactly else { return nil }
    guard let list = early ?? attempt({ $0.take("to") ? $0.places(isSubject: false) : nil }) else {
      return nil
    }
    figure = StatedFigure(
      figure.value, precision: 0, bound: .lessThan, unit: "km", words: words(start..<place))
    return [
      StatementClaim(
        content: .front(list, figure, forces: party, Self.movements.contains(group.lemma) ? .closest : .each),
        isPositive: group.isPositive, words: figure.words)
    ]
  }

  private mutating func frontWhereabout(of party: SpokenParty?, isPositive: Bool) -> StatementClaim? {
    let start = place
    if takeAny([
      "right next to", "next to", "close to", "near", "just outside", "at the gates of",
      "on the outskirts of", "outside", "at the doorstep of",
    ]) != nil {
      guard let target = placeName() else { return nil }
      guard text() == "," || text() == "(" || isDash() else {
        return stop("no distance is given that could be measured")
      }
      take(1, as: .neutral)
      guard let figure = distance() else { return stop("no distance is given that could be measured") }
      _ = takeAny([
        "away from it", "away from the town", "away from the city", "away", "off", "from it", "distant",
      ])
      if text() == ")" { take(1, as: .neutral) }
      return StatementClaim(
        content: .front([target], figure, forces: party), isPositive: isPositive,
        words: words(start..<place))
    }
    _ = takeAny(["as close as", "as near as"], as: .neutral)
    if text() == "to" { take(1, as: .neutral) }
    guard let figure = distance() else { return nil }
    if manner() == true { return stop("how far forces are by road is not measured") }
    if let point = direction() { return stop("the direction of a front (\(point.name)) is not measured") }
    guard takeAny(Self.fromWords) != nil else { return nil }
    // "of the town of Shusha"
    guard let list = places(isSubject: false) else { return nil }
    return StatementClaim(
      content: .front(list, figure, forces: party), isPositive: isPositive,
      words: words(start..<place))
  }
}
