/// Names of places, with the words around them.
extension PhraseReader {
  /// `places = place { "," place } [ [","] "and" place ]`; a noun in the plural behind the last says what all are.
  ///
  /// - Parameter make: what is to become of each, near it or itself.
  mutating func places(_ make: (Locality.Form) -> Locality.Form = { $0 }) throws(LocalityError)
    -> Locality.Form
  {
    var list = [try reference()]
    while list.count < 64 {
      let start = place
      let comma = takeMark(",")
      let and = take(.and) || take(.or)
      guard comma || and, !beginsAnotherClause, let more = try? reference() else {
        place = start
        break
      }
      list.append(more)
    }
    // "Lachin, Kalbajar": a name and where it lies, where no "and" follows.
    if names == nil, list.count == 2, case .place(let name) = list[0], case .place(let district) = list[1],
      name.kind == nil, tokens[place - 1].range == lastName(of: district), separatorIsComma(before: district)
    {
      return make(
        .place(PlacePhrase(name: name.name, kind: nil, district: district.name, range: name.range)))
    }
    // "the Goranboy and Tartar regions"
    if list.count > 1, case .place(let last) = list[list.count - 1], let kind = last.kind {
      list = list.map { form in
        guard case .place(let phrase) = form, phrase.kind == nil else { return form }
        return .place(PlacePhrase(name: phrase.name, kind: kind, district: nil, range: phrase.range))
      }
    }
    return list.count == 1 ? make(list[0]) : .anyOf(list.map(make))
  }

  private func lastName(of phrase: PlacePhrase) -> Range<Int> {
    tokens[place - 1].range.upperBound == phrase.range.upperBound ? tokens[place - 1].range : 0..<0
  }

  private func separatorIsComma(before phrase: PlacePhrase) -> Bool {
    guard let first = tokens.lastIndex(where: { $0.range.lowerBound == phrase.range.lowerBound }), first > 0
    else {
      return false
    }
    return tokens[first - 1].isMark(",")
  }

  /// Whether what follows a comma begins a clause and no name.
  private var beginsAnotherClause: Bool {
    guard let token else { return true }
    if token.figure != nil { return true }
    switch token.word {
    case .in, .on, .near, .between, .halfway, .outside, .number, .along, .at, .within: return true
    default: return false
    }
  }

  /// `reference = border | road | [ description ] name [ noun ]`: what a distance or direction is measured from.
  mutating func reference() throws(LocalityError) -> Locality.Form {
    if let border = try border() { return border }
    if let road = try road() { return road }
    return .place(try placePhrase())
  }

  /// `place = [ "the" { epithet } noun [ "of" ] ] name [ noun ]`.
  mutating func placePhrase() throws(LocalityError) -> PlacePhrase {
    let start = place
    if token?.figure != nil || isDistanceAhead {
      let range = token!.range
      throw fault(range, "a place should stand here, and not another distance, \"\(excerpt(range))\"")
    }
    _ = take(.the) || take(.a)
    var kind = description()
    // "near the area of", "the centre of"
    if kind == nil, word == .center || word == .area, word(after: 1) == .of {
      place += 2
      _ = take(.the)
    }
    guard let range = name() else {
      if names == nil, place < tokens.count || start < place {
        throw missing("the name of a place", after: said(before: place))
      }
      throw missing("the name of a place", after: said(before: start))
    }
    if let noun = nounBehind() { kind = kind ?? noun }
    return PlacePhrase(name: words(range), kind: kind, district: nil, range: range)
  }

  private func said(before index: Int) -> String {
    index > 0 ? "\"\(excerpt(tokens[index - 1].range))\"" : "the start"
  }

  private var isDistanceAhead: Bool {
    if case .number = word, case .unit = word(after: 1) { return true }
    return false
  }

  /// The words of a description before the name: "strategic town of", "city of", "village". Epithets are at most four
  /// words without a capital, and count only where a noun closes them.
  private mutating func description() -> PlacePhrase.Kind? {
    var i = place
    while i < tokens.count, i - place < 5 {
      let token = tokens[i]
      if let kind = Self.kind(token.word), !token.isCapital || word(at: i + 1) == .of {
        var next = i + 1
        if word(at: next) == .of { next += 1 }
        if word(at: next) == .the { next += 1 }
        guard next < tokens.count, tokens[next].isWord, next > i + 1 || tokens[next].isCapital else {
          return nil
        }
        place = next
        return kind
      }
      guard token.isWord, !token.isCapital, token.word == nil || token.word?.isEpithet == true else {
        return nil
      }
      i += 1
    }
    return nil
  }

  private func word(at index: Int) -> Word? { index < tokens.count ? tokens[index].word : nil }

  /// The noun behind a name: "Goranboy district", "Shusha city".
  private mutating func nounBehind() -> PlacePhrase.Kind? {
    guard let kind = Self.kind(word), kind != .road else { return nil }
    place += 1
    return kind
  }

  static func kind(_ word: Word?) -> PlacePhrase.Kind? {
    switch word {
    case .city, .town: .city
    case .village: .village
    case .settlement: .settlement
    case .district, .area: .district
    case .country: .country
    default: nil
    }
  }

  /// The bytes of a name: in a phrase all words up to the next of the grammar, in a running text the longest name of
  /// the atlas.
  mutating func name() -> Range<Int>? {
    if let names {
      guard let token, token.isWord, token.isCapital, let end = names.longestName(in: self, at: place) else {
        return nil
      }
      let range = token.range.lowerBound..<tokens[end - 1].range.upperBound
      place = end
      return range
    }
    let start = place
    var i = place
    while i < tokens.count, i - start < 12 {
      let token = tokens[i]
      if token.isWord {
        if let word = token.word, word.endsName { break }
        if i > start, Self.kind(token.word) != nil || token.word == .road { break }
        if token.word == .the, i > start { break }
        i += 1
      } else if token.isDash, !token.followsSpace, i > start, i + 1 < tokens.count,
        tokens[i + 1].isWord || tokens[i + 1].figure != nil, !tokens[i + 1].followsSpace
      {  // "Noyemberyan-Goris", and ids such as garadaghli-aghdam-2
        i += 1
      } else if token.figure != nil, i > start, !token.followsSpace {
        i += 1
      } else {
        break
      }
    }
    guard i > start else { return nil }
    place = i
    return tokens[start].range.lowerBound..<tokens[i - 1].range.upperBound
  }
}

extension Word {
  /// Whether the word may stand among the epithets of a place: "the border town of", "the northern city of".
  fileprivate var isEpithet: Bool {
    switch self {
    case .border, .compass, .center, .most, .close, .near: true
    default: false
    }
  }
}
