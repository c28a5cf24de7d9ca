internal import FrontlineAtlas
internal import FrontlineGeometry

/// Clauses that begin with a figure or a direction: "10 km separate A and B", "north of A lies B".
extension StatementParser {
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
          content: .front([target], figure, forces: nil), words: words(start..<place))
      ]
    }
    if let party = attempt({ $0.troops() }) {
      guard take("and") || take("from"), let target = placeName() else { return nil }
      return [
        StatementClaim(
          content: .front([target], figure, forces: party), words: words(start..<place))
      ]
    }
    _ = takeAny(["the towns of", "the cities of", "the villages of"], as: .neutral)
    guard let a = placeName(), take("and") || take("from") else { return nil }
    if frontNoun() {
      return [
        StatementClaim(content: .front([a], figure, forces: nil), words: words(start..<place))
      ]
    }
    if let party = attempt({ $0.troops() }) {
      return [
        StatementClaim(content: .front([a], figure, forces: party), words: words(start..<place))
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
      return [StatementClaim(content: .front([place], figure, forces: party), words: words)]
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

  /// `"it is" distance ends | "from" place "to" place "it is" distance | "from" place "it is" distance "to" place | "the distance" ends "is" distance | "there are" distance ends`.
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
      // "From Shusha it is 30 km to Lachin"
      if let claims = parser.attempt({ inner -> [StatementClaim]? in
        guard inner.take("from"), let a = inner.end() else { return nil }
        if inner.text() == "," { inner.take(1, as: .neutral) }
        guard inner.take("it is") || inner.take("it was"), let figure = inner.distance() else { return nil }
        let road = inner.manner() ?? before
        guard inner.take("to"), let b = inner.end() else { return nil }
        return inner.claims(figure, a, b, inner.manner() ?? road, start)
      }) {
        return claims
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
