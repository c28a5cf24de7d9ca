internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineTime

extension GeoJSONFeature {
  /// The first and the last day that it speaks of, that day included: by its `time`, else by a property of a day
  /// (`date`, `datetime`, ...) or by a pair (`from` and `to`, `start` and `end`, ...), where these are days or moments.
  var spokenDays: (from: Day?, to: Day?)? {
    if let days { return days }
    return try? FrontDates().span(of: properties)
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
