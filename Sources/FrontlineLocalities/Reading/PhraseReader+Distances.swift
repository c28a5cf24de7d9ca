internal import FrontlineAtlas
internal import FrontlineGeometry

/// Distances with their hedges, and directions.
extension PhraseReader {
  /// `distance = { hedge } [ "between" | "from" ] number [ unit ] [ ( "-" | "to" | "and" ) number ] unit`. `nil`: the next
  /// words are none, and nothing was taken.
  mutating func distance() throws(LocalityError) -> StatedDistance? {
    let start = place
    var comparison = hedges()
    let opening = word == .between || word == .from ? word : nil
    if opening != nil { place += 1 }
    try checkNumber()
    let numberStart = place
    guard var first = number() else {
      place = start
      return nil
    }
    let firstEnd = place
    // "a 5-km stretch"
    if let token, token.isDash, !token.followsSpace, case .unit = word(after: 1) { place += 1 }
    var unit = try unit(after: numberStart)
    if unit != nil, let more = partBehindUnit(of: first) { first = more }
    var upper: (figure: Figure, unit: DistanceUnit?)?
    if let unit {
      // "3km-5km", "800 m to 1 km": the second number has a unit of its own.
      upper = try upperEnd(opening) { $0 != nil }.map { ($0.figure, $0.unit ?? unit) }
    } else if let end = try upperEnd(opening, where: { $0 != nil }) {
      upper = end
      unit = end.unit
    }
    guard let unit, opening == nil || upper != nil else {
      place = start
      return nil
    }
    let second = upper.map { Figure($0.figure, in: $0.unit ?? unit, of: unit) }
    let range = range(from: start)
    let numbers =
      tokens[numberStart].range.lowerBound..<tokens[max(numberStart, firstEnd - 1)].range.upperBound
    for figure in [first, second ?? first] {
      guard figure.value.isFinite, figure.value * unit.meters <= 20_003_931 else {
        throw fault(
          numbers, .outOfRange,
          "\(excerpt(numbers)) \(unit.rawValue) is farther than any two places on the Earth")
      }
    }
    if let hedge = trailingHedge() { comparison = hedge }
    if let second {
      guard second.value >= first.value else {
        throw fault(numbers, .outOfRange, "the range \(excerpt(range)) ends before it begins")
      }
      comparison = .between
    }
    func length(_ value: Double) -> Length { .meters(value * unit.meters) }
    let precision = min(first.precision, second?.precision ?? first.precision)
    restated()
    let byRoad = manner()
    return StatedDistance(
      length: length(first.value), upper: length((second ?? first).value), comparison: comparison,
      precision: length(precision), isByRoad: byRoad, range: range)
  }

  /// The end of a range behind its first number: a dash, "to", "or", or "and" behind "between", a number, and its unit.
  private mutating func upperEnd(
    _ opening: Word?, where isFitting: (DistanceUnit?) -> Bool
  ) throws(LocalityError) -> (figure: Figure, unit: DistanceUnit?)? {
    let start = place
    let isJoint: Bool
    switch opening {
    case .between: isJoint = word == .and
    case .from: isJoint = word == .to || token?.isDash == true
    default: isJoint = word == .to || word == .or || token?.isDash == true
    }
    guard isJoint else { return nil }
    place += 1
    let numberStart = place
    if token?.fault != nil { try checkNumber() }
    if var figure = number() {
      if let token, token.isDash, !token.followsSpace, case .unit = word(after: 1) { place += 1 }
      let unit = try unit(after: numberStart)
      if unit != nil, let more = partBehindUnit(of: figure) { figure = more }
      if isFitting(unit) { return (figure, unit) }
    }
    place = start
    return nil
  }

  /// The unit behind a number.
  private mutating func unit(after start: Int) throws(LocalityError) -> DistanceUnit? {
    guard word != .of else { return nil }
    if let token, token.isWord, text[token.range].elementsEqual("nm".utf8) {
      throw fault(
        token.range, "nm is a nanometre or a nautical mile; for nautical miles write nmi")
    }
    if word(after: 0) == nil, let token, token.isWord,
      text[token.range].map({ $0 | 0x20 }).elementsEqual("nautical".utf8), word(after: 1) == .unit(.miles)
    {
      place += 2
      return .nauticalMiles
    }
    if case .unit(let unit) = word {
      place += 1
      // "5 km. from"
      if token?.isMark(".") == true, token(after: 1) != nil, token?.followsSpace == false { place += 1 }
      return unit
    }
    return nil
  }

  /// The words before a number: about, at most, less than, no more than, within.
  mutating func hedges() -> Statement.Comparison {
    var comparison = Statement.Comparison.exactly
    while true {
      switch word {
      case .about, .around: comparison = comparison == .exactly ? .about : comparison
      case .only, .just, .as, .so: break
      case .at where word(after: 1) == .most:
        place += 1
        comparison = .atMost
      case .at where word(after: 1) == .least:
        place += 1
        comparison = .atLeast
      case .at where word(after: 1) == .a && word(after: 2) == .distance:
        place += 2
        if word(after: 1) == .of { place += 1 }
      case .within: comparison = .atMost
      case .upTo where word(after: 1) == .to:
        place += 1
        comparison = .atMost
      case .no where word(after: 1) == .more && word(after: 2) == .than,
        .not where word(after: 1) == .more && word(after: 2) == .than:
        place += 2
        comparison = .atMost
      case .no where word(after: 1) == .less && word(after: 2) == .than,
        .not where word(after: 1) == .less && word(after: 2) == .than:
        place += 2
        comparison = .atLeast
      case .more where word(after: 1) == .than:
        place += 1
        comparison = .moreThan
      case .less where word(after: 1) == .than:
        place += 1
        comparison = .lessThan
      case .over, .exceeding: comparison = .moreThan
      case .under: comparison = .lessThan
      case .close where word(after: 1) == .to:
        place += 1
        comparison = .about
      default:
        if token?.isMark("~") == true || token?.isMark("≈") == true {
          comparison = .about
        } else {
          return comparison
        }
      }
      place += 1
    }
  }

  private mutating func trailingHedge() -> Statement.Comparison? {
    if take(.or, .so) { return .about }
    if take(.or, .more) { return .atLeast }
    if take(.or, .less) { return .atMost }
    if take(.at, .most) { return .atMost }
    if take(.at, .least) { return .atLeast }
    return nil
  }

  /// Passes over the same distance in another unit, in brackets: "five kilometres (three miles)".
  private mutating func restated() {
    let start = place
    guard takeMark("(") else { return }
    _ = hedges()
    guard number() != nil, case .unit = word else {
      place = start
      return
    }
    place += 1
    if !takeMark(")") { place = start }
  }

  /// How a distance was measured, in brackets or not: by road, by air, as the crow flies. Whether it was by road.
  mutating func manner() -> Bool {
    let start = place
    let bracket = takeMark("(") || takeMark(",")
    var byRoad = false
    if take(.by) {
      if word == .road || word == .rail || word == .unit(.feet) {
        byRoad = true
        place += 1
      } else if !take(.air) {
        place = start
        return false
      }
    } else if take(.as, .the, .crow, .flies) || take(.in, .a, .straight, .line) {
    } else {
      place = start
      return false
    }
    if bracket { _ = takeMark(")") || takeMark(",") }
    return byRoad
  }

  /// `direction = [ "to" ] [ "the" ] [ "due" ] point`: N, north-east, north east, to the south-south-west.
  mutating func direction() -> CompassPoint? {
    let start = place
    _ = take(.to) || take(.in) || take(.on)
    _ = take(.the)
    _ = take(.due)
    if let point = compassPoint() {
      _ = take(.side)
      return point
    }
    place = start
    return nil
  }

  /// A point of the compass in one to three words, the longest that is one.
  mutating func compassPoint() -> CompassPoint? {
    var letters = ""
    var best: (point: CompassPoint, place: Int)?
    var i = place
    for part in 0..<3 {
      if part > 0, i < tokens.count, tokens[i].isDash { i += 1 }
      guard i < tokens.count, case .compass(let more, let form) = tokens[i].word else { break }
      // "E" after "N" is another leg, not a part of it; small single letters are words of other languages.
      if part > 0, form == .abbreviation, !(tokens[i - 1].isDash) { break }
      letters += more
      i += 1
      guard letters.utf8.count <= 3 else { break }
      if let point = Self.points[letters] { best = (point, i) }
    }
    guard let best else { return nil }
    place = best.place
    takePointOfAbbreviation()
    return best.point
  }

  /// The point of "N. of": "N.E." has it in its token, and a full stop is none.
  private mutating func takePointOfAbbreviation() {
    guard case .compass(_, .abbreviation) = tokens[place - 1].word, let point = token, point.isMark("."),
      !point.followsSpace, let next = token(after: 1), next.isWord
    else { return }
    if next.word == .of || next.word == .from || (names == nil && next.followsSpace) { place += 1 }
  }

  private static let points = Dictionary(
    uniqueKeysWithValues: CompassPoint.allCases.map { ($0.abbreviation.lowercased(), $0) })
}
