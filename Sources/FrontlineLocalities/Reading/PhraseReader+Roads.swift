/// Roads and borders.
extension PhraseReader {
  /// Whether a road is named from here: "the road from", "the Lachin corridor", "the Goris-Stepanakert highway".
  var isRoadAhead: Bool {
    var i = place
    while i < tokens.count, i - place < 8 {
      if tokens[i].word == .road || tokens[i].word == .corridor { return true }
      guard tokens[i].isWord || tokens[i].isDash,
        tokens[i].word?.endsName != true || tokens[i].word == .on
          || tokens[i].word == .along || tokens[i].word == .to
      else { return false }
      i += 1
    }
    return false
  }

  /// `on = ( "on" | "along" ) road`.
  mutating func onRoad() throws(LocalityError) -> Locality.Form? {
    let start = place
    guard take(.on) || take(.along) || take(.at) || take(.by) || take(.in) else { return try road() }
    if let road = try road() { return road }
    place = start
    return nil
  }

  /// `road = [ "the" ] [ epithets ] noun ( "from" place "to" place | "between" place "and" place )
  ///       | [ "the" ] name noun`. `nil`: there is none.
  mutating func road() throws(LocalityError) -> Locality.Form? {
    let start = place
    _ = take(.the) || take(.a)
    var i = place
    // epithets without capitals, then the noun: "main road from"
    while i < tokens.count, i - place < 3, tokens[i].isWord, !tokens[i].isCapital, tokens[i].word == nil {
      i += 1
    }
    if i < tokens.count, tokens[i].word == .road || tokens[i].word == .corridor {
      let afterNoun = i + 1
      place = afterNoun
      _ = take(.line)
      if take(.from) || take(.between) || take(.of) {
        let first = try placePhrase()
        guard take(.to) || take(.and) else {
          throw missing("\"to\" and a place", after: "the road from a place")
        }
        return .road(.place(first), .place(try placePhrase()))
      }
      if place == afterNoun, word == .to, names == nil {
        throw fault(
          tokens[afterNoun].range,
          "a road \"to\" one place does not say which; write \"the road from\" one place \"to\" another")
      }
    }
    place = start
    _ = take(.the)
    if let named = nameBeforeRoad() {
      if named.kind == nil, let (first, second) = split(named) { return .road(.place(first), .place(second)) }
      return .route(named)
    }
    place = start
    return nil
  }

  /// The name of a road that must be one: for "along X".
  mutating func roadNamed(_ kind: PlacePhrase.Kind) throws(LocalityError) -> PlacePhrase {
    let phrase = try placePhrase()
    return PlacePhrase(name: phrase.name, kind: kind, district: nil, range: phrase.range)
  }

  /// A name with the noun of a road behind it: "Lachin corridor", "Goris-Stepanakert highway", "M2 road".
  private mutating func nameBeforeRoad() -> PlacePhrase? {
    var i = place
    while i < tokens.count, i - place < 7 {
      let token = tokens[i]
      if token.word == .road || token.word == .corridor {
        guard i > place else { return nil }
        let range = tokens[place].range.lowerBound..<tokens[i - 1].range.upperBound
        let whole = tokens[place].range.lowerBound..<tokens[i].range.upperBound
        let isCorridor = token.word == .corridor
        place = i + 1
        // A corridor is a name with its noun; of a road the noun says what it is.
        return PlacePhrase(
          name: words(isCorridor ? whole : range), kind: isCorridor ? .road : nil, district: nil,
          range: isCorridor ? whole : range)
      }
      if let names {
        _ = names
        guard token.isCapital || token.isDash || i == place && token.word == nil else { return nil }
      }
      guard token.isWord || token.isDash || token.figure != nil && i > place else { return nil }
      if let word = token.word, word.endsName, !(word == .to && i > place) { return nil }
      if token.isDash, i == place { return nil }
      i += 1
    }
    return nil
  }

  /// "Goris-Stepanakert" or "Goris to Stepanakert" as two places; `nil`: it is one name.
  private func split(_ phrase: PlacePhrase) -> (PlacePhrase, PlacePhrase)? {
    let inside = tokens.indices.filter {
      tokens[$0].range.lowerBound >= phrase.range.lowerBound
        && tokens[$0].range.upperBound <= phrase.range.upperBound
    }
    let joints = inside.filter { tokens[$0].isDash || tokens[$0].word == .to }
    guard let first = joints.first, let last = joints.last, let start = inside.first, let end = inside.last,
      first > start, last < end
    else { return nil }
    func part(_ from: Int, _ to: Int) -> PlacePhrase {
      let range = tokens[from].range.lowerBound..<tokens[to].range.upperBound
      return PlacePhrase(name: words(range), kind: nil, district: nil, range: range)
    }
    return (part(start, first - 1), part(last + 1, end))
  }

  // MARK: - Borders

  /// `border = [ "on" | "at" ] "the" "border" ( "of" | "between" | "with" ) place [ ( "and" | "with" ) place ]
  ///         | "the" name "-" name "border"`.
  mutating func border() throws(LocalityError) -> Locality.Form? {
    let start = place
    _ = take(.on) || take(.at) || take(.along)
    _ = take(.the)
    if word == .border, word(after: 1) == .of || word(after: 1) == .between || word(after: 1) == .with {
      place += 2
      let first = try placePhrase()
      if take(.and) || take(.with) { return .border(.place(first), .place(try placePhrase())) }
      return .border(.place(first), nil)
    }
    // "the Armenia-Azerbaijan border"
    var i = place
    while i < tokens.count, i - place < 7, tokens[i].isWord || tokens[i].isDash,
      tokens[i].word?.endsName != true
    { i += 1 }
    // "the border town of Goris" is a town.
    if i > place, i < tokens.count, tokens[i].word == .border,
      i + 1 >= tokens.count || Self.kind(tokens[i + 1].word) == nil
    {
      let range = tokens[place].range.lowerBound..<tokens[i - 1].range.upperBound
      let phrase = PlacePhrase(name: words(range), kind: nil, district: nil, range: range)
      if names == nil || tokens[place].isCapital {
        place = i + 1
        if let (first, second) = split(phrase) { return .border(.place(first), .place(second)) }
        return .border(.place(phrase), nil)
      }
    }
    place = start
    return nil
  }
}
