internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineTime

extension GeoJSONFeature {
  /// The first and the last day that it speaks of, that day included: by its `time`, else by its property `date`,
  /// or `from` and `to`, or `start` and `end`, where these are days or moments.
  var spokenDays: (from: Day?, to: Day?)? {
    if let days { return days }
    /// The day of a property that is one, or a moment of one.
    func day(_ key: String) -> Day? { properties[key]?.string.flatMap { try? DayReader().day($0) } }
    if let date = day("date") { return (date, date) }
    for (first, last) in [("from", "to"), ("start", "end")] {
      guard let from = day(first) else { continue }
      let isOpen =
        properties[last] == nil || properties[last]?.isNull == true || properties[last]?.string == ""
      if let to = day(last), from <= to { return (from, to) }
      if isOpen { return (from, nil) }
    }
    return nil
  }

  /// The feature with its days as a `time`, where it has none but speaks of some.
  var timed: GeoJSONFeature {
    guard days == nil, let spoken = spokenDays else { return self }
    var copy = self
    copy.time =
      spoken.from == spoken.to && spoken.from != nil
      ? .date(spoken.from!.description)
      : .interval(from: spoken.from?.description, to: spoken.to?.description)
    return copy
  }
}
