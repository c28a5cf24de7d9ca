internal import FrontlineAtlas
internal import FrontlineGeometry

/// Where places and fronts lie.
extension StatementParser {
  // MARK: - Directions

  /// `compass = "north" | "north-east" | "northeast" | "NE" ...`.
  mutating func compass() -> CompassPoint? {
    attempt { parser -> CompassPoint? in
      var letters = ""
      var count = 0
      while count < 5, let token = parser.token(count) {
        if token.text == "-", !letters.isEmpty,
          parser.token(count + 1).map({ Self.pointLetters[$0.text] != nil }) == true
        {
          count += 1
          continue
        }
        guard let more = Self.pointLetters[token.text],
          count == 0 || parser.token(count - 1)?.text == "-" || Self.isWholeWord(letters)
        else { break }
        letters += more
        count += 1
      }
      guard !letters.isEmpty else {
        // "NE", "SSW" in capitals
        guard let token = parser.token(), token.kind == .word, token.isCapital, token.text.count <= 3,
          let point = CompassPoint.allCases.first(where: { $0.abbreviation.lowercased() == token.text }),
          String(decoding: parser.bytes[token.range], as: UTF8.self) == token.text.uppercased()
        else { return nil }
        parser.take()
        return point
      }
      guard let point = CompassPoint.allCases.first(where: { $0.abbreviation == letters }) else { return nil }
      parser.take(count)
      return point
    }
  }

  private static func isWholeWord(_ letters: String) -> Bool { letters.count == 1 }

  private static let pointLetters: [String: String] = [
    "north": "N", "south": "S", "east": "E", "west": "W", "northeast": "NE", "northwest": "NW",
    "southeast": "SE", "southwest": "SW",
    "northnortheast": "NNE", "northnorthwest": "NNW", "southsoutheast": "SSE", "southsouthwest": "SSW",
    "eastnortheast": "ENE",
    "eastsoutheast": "ESE", "westnorthwest": "WNW", "westsouthwest": "WSW",
  ]

  /// `direction = [ "to the" | "in the" ] [ "due" ] compass [ "side" ]`.
  mutating func direction() -> CompassPoint? {
    attempt { parser -> CompassPoint? in
      _ = parser.takeAny(
        [
          "to the", "on the", "due", "directly", "straight", "roughly", "right", "just", "further", "farther",
        ], as: .neutral)
      _ = parser.takeAny(["due", "directly"], as: .neutral)
      return parser.compass()
    }
  }

  /// `manner = "as the crow flies" | "in a straight line" | "by air" | "by road"`; the value is whether it is by road.
  mutating func manner() -> Bool? {
    attempt { parser -> Bool? in
      if parser.text() == "," { parser.take(1, as: .neutral) }
      if parser.takeAny([
        "as the crow flies", "in a straight line", "by air", "on the map", "measured on the map",
        "straight - line", "beeline", "in a beeline", "in a direct line",
        "measured in a straight line", "air - line", "as a bird flies",
      ]) != nil {
        if parser.text() == ",", parser.place + 1 < parser.tokens.count { parser.take(1, as: .neutral) }
        return false
      }
      if parser.takeAny([
        "by road", "by car", "on the road", "along the road", "by the road", "by highway", "of road",
      ]) != nil {
        if parser.text() == ",", parser.place + 1 < parser.tokens.count { parser.take(1, as: .neutral) }
        return true
      }
      return nil
    }
  }

  private static let fromWords = [
    "away from", "behind", "distant from", "short of", "from", "of", "off", "outside of", "outside",
    "far from", "to",
  ]

  // MARK: - Fronts

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

  // MARK: - Where a place lies

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
    guard let first = whereabout(of: subject, isPositive: isPositive) else { return nil }
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
      guard let next = whereabout(of: subject, isPositive: isPositive) else {
        place = start
        remarks.removeSubrange(kept...)
        break
      }
      claims += next
    }
    return claims
  }

  private mutating func whereabout(of subject: [SpokenPlace], isPositive: Bool) -> [StatementClaim]? {
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
          return [made(.front(subject, figure, forces: nil, any: false))]
        }
        if let party = parser.attempt({ $0.troops() }) {
          guard point == nil else { return parser.stop("the direction of a front is not measured") }
          return [made(.front(subject, figure, forces: party, any: false))]
        }
        guard let target = parser.placeName() else { return nil }
        if road == nil { road = parser.manner() }
        parser.context.remember(target)
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
      _ = parser.take("to") || parser.take("from") || parser.take("it is to")
      guard let b = parser.placeName() else { return nil }
      return subject.map {
        StatementClaim(
          content: .nearer($0, to: isFarther ? b : a, than: isFarther ? a : b), isPositive: isPositive,
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
        content: .front([target], figure, forces: party, any: false), isPositive: isPositive,
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
      content: .front(list, figure, forces: party, any: false), isPositive: isPositive,
      words: words(start..<place))
  }

  // MARK: - Sentences that begin with a figure or a direction

  /// `figure-first = distance ( separate | "is the distance" ends | [ direction ] from place "is" place )`.
  mutating func figureFirst() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      let mannerBefore = parser.manner()
      guard let figure = parser.distance() else { return nil }
      let road = parser.manner() ?? mannerBefore
      func words() -> String { parser.words(start..<parser.place) }
      if parser.attempt({ inner -> Bool? in
        guard let group = inner.verbGroup(of: [.separate, .lie]), !group.isPassive, group.isPositive else {
          return nil
        }
        _ = inner.take("between")
        return group.verb == .separate || inner.tokens[inner.place - 1].text == "between" ? true : nil
      }) != nil || parser.take("is all there is between") || parser.take("are all there is between")
        || parser.take("is all that lies between")
        || parser.take("are between") || parser.take("is between") || parser.take("lie between")
        || parser.take("lies between")
        || parser.take("is all that separates") || parser.take("are all that separates")
        || parser.take("is all that separate")
      {
        return parser.separated(figure, road, start)
      }
      if parser.takeAny(["is the distance", "are the distance", "is the way", "are", "is"]) != nil {
        let road = parser.manner() ?? road
        return parser.ends(figure, road, start)
      }
      let point = parser.direction()
      guard parser.takeAny(Self.fromWords) != nil, let target = parser.placeName() else { return nil }
      if parser.text() == "," { parser.take(1, as: .neutral) }
      guard parser.found(), let list = parser.places(isSubject: false) else { return nil }
      return list.map {
        StatementClaim(content: .distance(from: target, to: $0, figure, point, byRoad: road), words: words())
      }
    }
  }

  /// "is", "lies", "you find" before the place that is found there.
  private mutating func found() -> Bool {
    takeAny([
      "lies", "lie", "is", "are", "stands", "you find", "you will find", "one finds", "we find",
      "is situated", "is located", "sits", "you come to", "you reach", "is found",
    ]) != nil
  }

  /// `separated = end ( "and" | "from" ) end`.
  private mutating func separated(_ figure: StatedFigure, _ byRoad: Bool?, _ start: Int) -> [StatementClaim]?
  {
    if frontNoun() {
      guard take("and") || take("from"), let target = placeName() else { return nil }
      return [
        StatementClaim(
          content: .front([target], figure, forces: nil, any: false), words: words(start..<place))
      ]
    }
    if let party = attempt({ $0.troops() }) {
      guard take("and") || take("from"), let target = placeName() else { return nil }
      return [
        StatementClaim(
          content: .front([target], figure, forces: party, any: false), words: words(start..<place))
      ]
    }
    _ = takeAny(["the towns of", "the cities of", "the villages of"], as: .neutral)
    guard let a = placeName(), take("and") || take("from") else { return nil }
    if frontNoun() {
      return [
        StatementClaim(content: .front([a], figure, forces: nil, any: false), words: words(start..<place))
      ]
    }
    if let party = attempt({ $0.troops() }) {
      return [
        StatementClaim(content: .front([a], figure, forces: party, any: false), words: words(start..<place))
      ]
    }
    guard let b = placeName() else { return nil }
    let road = manner() ?? byRoad
    return [
      StatementClaim(
        content: .distance(from: a, to: b, figure, nil, byRoad: road), words: words(start..<place))
    ]
  }

  /// `ends = "from" place "to" place | "between" place "and" place`, the front or forces standing for a place.
  private mutating func ends(_ figure: StatedFigure, _ byRoad: Bool?, _ start: Int) -> [StatementClaim]? {
    guard let (a, b) = attempt({ $0.twoEnds() }) else { return nil }
    let road = manner() ?? byRoad
    return claims(figure, a, b, road, start)
  }

  enum End {
    case place(SpokenPlace)
    case front(SpokenParty?)
  }

  private func claims(_ figure: StatedFigure, _ a: End, _ b: End, _ road: Bool?, _ start: Int)
    -> [StatementClaim]?
  {
    let words = words(start..<place)
    switch (a, b) {
    case (.place(let a), .place(let b)):
      return [StatementClaim(content: .distance(from: a, to: b, figure, nil, byRoad: road), words: words)]
    case (.place(let place), .front(let party)), (.front(let party), .place(let place)):
      return [StatementClaim(content: .front([place], figure, forces: party, any: false), words: words)]
    case (.front, .front): return nil
    }
  }

  private mutating func end() -> End? {
    if frontNoun() { return .front(nil) }
    if let party = attempt({ $0.troops() }) { return .front(party) }
    return placeName().map { .place($0) }
  }

  private mutating func twoEnds() -> (End, End)? {
    if take("from") {
      guard let a = end(), take("to") || take("up to"), let b = end() else { return nil }
      return (a, b)
    }
    if take("between") || take("of") {
      guard let a = end(), take("and") || take("from") || take("to"), let b = end() else { return nil }
      return (a, b)
    }
    return nil
  }

  /// `"it is" distance ends | "from" place "to" place "it is" distance | "the distance" ends "is" distance | "there are" distance ends`.
  mutating func impersonalDistance() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      let before = parser.manner()
      if parser.text() == "," { parser.take(1, as: .neutral) }
      if parser.take("it is") || parser.take("there are") || parser.take("there is") || parser.take("it was")
      {
        _ = parser.neutral()
        guard let figure = parser.distance() else { return nil }
        let road = parser.manner() ?? before
        return parser.ends(figure, road, start)
      }
      if let (a, b) = parser.attempt({ $0.twoEnds() }) {
        if parser.text() == "," { parser.take(1, as: .neutral) }
        guard
          parser.take("it is") || parser.take("is") || parser.take("lie") || parser.take("lies")
            || parser.take("are") || parser.take("there are") || parser.take("it takes")
            || parser.take("it was") || parser.take("there is")
        else { return nil }
        let road = parser.manner() ?? before
        guard let figure = parser.distance() else { return nil }
        return parser.claims(figure, a, b, parser.manner() ?? road, start)
      }
      // "Tartar to Barda: roughly ten miles"
      if let claims = parser.attempt({ inner -> [StatementClaim]? in
        guard let a = inner.placeName(), ["to", "-", "\u{2013}"].contains(inner.text()) else { return nil }
        inner.take()
        guard let b = inner.placeName(), inner.take(":") || inner.take("is") || inner.take(","),
          let figure = inner.distance()
        else { return nil }
        let road = inner.manner() ?? before
        return [
          StatementClaim(
            content: .distance(from: a, to: b, figure, nil, byRoad: road),
            words: inner.words(start..<inner.place))
        ]
      }) {
        return claims
      }
      parser.article()
      let isStraight = parser.takeAny(["straight - line", "straight", "direct", "road"])
      guard parser.take("distance") else { return nil }
      let byRoad = parser.manner()
      guard let (a, b) = parser.attempt({ $0.twoEnds() }) else { return nil }
      guard parser.takeAny(["is", "was", "comes to", "amounts to", "measures", "equals"]) != nil else {
        return nil
      }
      let isPositive = !parser.take("not")
      _ = parser.neutral()
      guard let figure = parser.distance() else { return nil }
      let road = parser.manner() ?? byRoad ?? isStraight.map { $0 == "road" }
      guard var claims = parser.claims(figure, a, b, road, start) else { return nil }
      if !isPositive { for index in claims.indices { claims[index].isPositive = false } }
      return claims
    }
  }

  /// `direction-first = direction "of" place ( "lies" | "you find" ) place`.
  mutating func directionFirst() -> [StatementClaim]? {
    attempt { parser -> [StatementClaim]? in
      let start = parser.place
      _ = parser.take("go")
      let isWalk = parser.place > start
      guard let point = parser.direction(), parser.take("of") || parser.take("from"),
        let target = parser.placeName()
      else { return nil }
      if parser.text() == "," { parser.take(1, as: .neutral) }
      if isWalk {
        guard parser.take("and"),
          parser.takeAny(["you reach", "you come to", "you get to", "you find"]) != nil
        else { return nil }
      } else {
        guard parser.found() else { return nil }
      }
      guard let list = parser.places(isSubject: false) else { return nil }
      return list.map {
        StatementClaim(
          content: .direction(of: $0, from: target, point), words: parser.words(start..<parser.place))
      }
    }
  }
}
