internal import FrontlineAtlas

/// A district or a part of it, as what is held: "most of Lachin", "a third of Fuzuli district", "120 km2".
extension StatementParser {
  /// `extent = ( "the whole of" | "all of" | "every settlement of" | "nearly all of" | "a part of" | "most of" | "any part of" | "nothing in" ) district`.
  mutating func extentItem() -> Item? {
    let start = place
    let extent: ControlClaim.Extent
    // "nothing in", "not all of"
    var isNone = false
    if takeAny(["not all of", "not the whole of", "by no means all of"]) != nil {
      extent = .whole(isSaid: true)
      isNone = true
    } else if takeAny([
      "nearly all of", "almost all of", "virtually all of", "practically all of", "nearly the whole of",
      "almost the whole of", "nearly the entire", "almost the entire", "all but a sliver of",
      "all but a small part of", "the vast majority of", "the great majority of",
      "the overwhelming majority of",
    ]) != nil {
      extent = .nearlyAll
    } else if takeAny(["any part of", "anything in", "anything of", "any of"]) != nil {
      extent = .any
    } else if takeAny(["no part of", "no parts of", "nothing in", "nothing of", "none of"]) != nil {
      extent = .any
      isNone = true
    } else if takeAny([
      "the whole of", "all of", "the entirety of", "the entire", "the whole", "all the",
      "every settlement of", "every settlement in", "every place in", "every place of", "all settlements of",
      "all settlements in", "all the settlements of", "all the settlements in", "every inch of",
      "every part of", "all settlements in the", "entire", "whole",
      "all places in", "all parts of", "every corner of", "all territory of", "the entire territory of",
      "the whole territory of",
    ]) != nil {
      extent = .whole(isSaid: true)
    } else if takeAny([
      "a part of", "part of", "parts of", "some of", "a small part of", "a large part of", "large parts of",
      "some parts of", "a portion of", "portions of", "some villages in", "some villages of",
      "some settlements in", "some settlements of",
    ]) != nil {
      extent = .part
    } else if takeAny([
      "most of", "the greater part of", "the bulk of", "the larger part of", "the majority of", "most of the",
    ]) != nil {
      extent = .most
    } else {
      return nil
    }
    article()
    // "all the towns of Zangilan district" are towns.
    guard StatementLexicon.kinds[text()] == nil || text(1) != "of" && text(1) != "in" else { return nil }
    guard let spoken = placeName(.district) ?? placeName() else { return nil }
    guard let ground = district(of: spoken) else {
      // A town is held whole or not at all.
      if case .whole = extent {
        return Item(.place(spoken, .whole(isSaid: false)), words: words(start..<place))
      }
      return nil
    }
    var item = Item(.place(ground, extent), words: words(start..<place))
    item.isPositive = !isNone
    return item
  }

  /// `ground = ( share | area ) "of" ( district | "the ground of" district )`.
  mutating func groundItem() -> Item? {
    let start = place
    let figure: StatedFigure
    if let share = share() { figure = share } else if let area = area() { figure = area } else { return nil }
    _ =
      takeAny([
        "of the area of", "of the territory of", "of the ground of", "of the land of", "of territory in",
        "of ground in", "of land in",
      ]) != nil
      || take("of") || take("in")
    article()
    // "60 % of the settlements of Fuzuli" is a share of settlements, and none of the ground.
    guard StatementLexicon.kinds[text()] == nil || text(1) != "of" else { return nil }
    let district: SpokenPlace?
    if let spoken = placeName(.district) ?? placeName() {
      guard let found = self.district(of: spoken) else { return nil }
      district = found
    } else if take("the country") || take("the region") {
      return nil
    } else {
      guard figure.range.unit == "km2" else { return nil }
      district = nil
    }
    if take("proper", as: .neutral) {}
    // "of Azerbaijan's territory" is its ground; "half of Zangilan's villages" is a share of settlements.
    if token()?.kind == .genitive, ["territory", "area", "land", "surface"].contains(text(1)) { take(2) }
    guard token()?.kind != .genitive else { return nil }
    var item = Item(.ground(figure, district), words: words(start..<place))
    if take(",") || true, take("outside of") || take("outside"), let outside = districts() {
      item.outside = outside
    }
    return item
  }

  /// The district that a name means where a part of it is spoken of: "the whole of Lachin" is the district.
  private func district(of spoken: SpokenPlace) -> SpokenPlace? {
    guard spoken.district == nil else { return spoken }
    return atlas.places(named: spoken.name).lazy.compactMap {
      if case .district(let district) = $0 { SpokenPlace(name: spoken.name, district: district) } else { nil }
    }.first
  }

  /// A place behind a part of a district, which is a part of it too: "parts of Lachin and Qubadli districts". Of which
  /// a town is said to be one, it is another thing: "most of Fuzuli and the town of Jabrayil".
  ///
  /// - Parameter words: the tokens of the place.
  /// - Returns: `nil` where it is open whether the part is one of each or one of both together.
  mutating func spreading(_ item: Item, over next: Item, _ words: Range<Int>) -> Item? {
    if case .place(_, .whole(isSaid: true)) = item.kind, !item.isPositive, next.place != nil {
      return stop("a denial of all at once leaves open which of them is denied")
    }
    guard item.time == nil, case .place(let spoken, .whole(isSaid: false)) = next.kind,
      !tokens[words].contains(where: { Self.placeKind($0.text).map { $0 != .district } ?? false }),
      let ground = district(of: spoken)
    else { return next }
    switch item.kind {
    case .place(_, .whole(isSaid: false)), .count, .ground(_, nil): return next
    case .place(_, .most), .ground:
      return stop("a part of several districts leaves open whether it is so much of each or of all together")
    case .place(_, let extent):
      var next = next
      next.kind = .place(ground, extent)
      next.isPositive = item.isPositive
      return next
    }
  }
}
