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
      "every settlement of", "every settlement in", "every village of",
      "every village in", "every place in", "every place of", "all settlements of", "all settlements in",
      "all the settlements of", "all the settlements in",
      "all villages of", "all villages in", "all the villages of", "all the villages in", "every inch of",
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
    // "the whole of Lachin" is the district where there is one of the name.
    var ground = spoken
    if ground.district == nil {
      guard
        let district = atlas.places(named: spoken.name).lazy.compactMap({
          if case .district(let district) = $0 { district } else { nil }
        }).first
      else {
        // A town is held whole or not at all.
        if case .whole = extent {
          return Item(.place(spoken, .whole(isSaid: false)), words: words(start..<place))
        }
        return nil
      }
      ground = SpokenPlace(name: spoken.name, district: district)
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
      if spoken.district != nil {
        district = spoken
      } else {
        guard
          let found = atlas.places(named: spoken.name).lazy.compactMap({
            if case .district(let district) = $0 { district } else { nil }
          }).first
        else {
          return nil
        }
        district = SpokenPlace(name: spoken.name, district: found)
      }
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
    if take(",") || true, take("outside of") || take("outside"),
      let outside = placeName(.district) ?? placeName(), outside.district != nil
    {
      item.outside = [outside]
    }
    return item
  }
}
