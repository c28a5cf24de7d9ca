internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineTime

/// What a feature says of when it was so.
enum SpokenDays {
  /// Nothing.
  case none
  /// The first and the last day, that day included; an open end is `nil`.
  case days(from: Day?, to: Day?)
  /// Something that is not days, in words.
  case unread(String)
}

extension GeoJSONFeature {
  /// The days that it speaks of: by its `time`, else by a property of a day (`date`, `datetime`, ...) or by a pair
  /// (`from` and `to`, `start` and `end`, ...).
  var spokenDays: SpokenDays {
    if time != nil {
      guard let days else { return .unread("its time is \(foreignMembers["time"] ?? .null)") }
      return .days(from: days.from, to: days.to)
    }
    do {
      return try FrontDates().span(of: properties).map { .days(from: $0.from, to: $0.to) } ?? .none
    } catch {
      let words = "\(error)".trimmedStop
      return .unread(words.prefix(1).lowercased() + words.dropFirst())
    }
  }

  /// The feature with its days as a `time`, where it has none but speaks of some.
  var timed: GeoJSONFeature {
    guard time == nil, case .days(let from, let to) = spokenDays else { return self }
    return during(from, to)
  }

  /// The feature with a `time` of days, from the first to the last.
  private func during(_ from: Day?, _ to: Day?) -> GeoJSONFeature {
    var copy = self
    copy.time =
      from == to && from != nil
      ? .date(from!.description) : .interval(from: from?.description, to: to?.description)
    return copy
  }

  /// The feature as a time slider takes it: with a `time` of whole days, or of one moment; one that is not days is left
  /// out.
  var sliding: GeoJSONFeature {
    if case .timestamp? = time, days != nil { return self }
    guard case .days(let from, let to) = spokenDays else {
      var copy = self
      copy.time = nil
      return copy
    }
    return during(from, to)
  }

  /// Whether its `time` says what its properties do not.
  var hasTimeOfItsOwn: Bool {
    guard time != nil else { return false }
    guard let days, let spoken = try? FrontDates().span(of: properties) else { return true }
    return spoken.from != days.from || spoken.to != days.to
  }

  /// The feature with its `time` in properties of these names.
  func spelled(from first: String, to last: String) -> GeoJSONFeature {
    guard let time else { return self }
    let ends: (String?, String?) =
      switch time {
      case .date(let text), .timestamp(let text): (text, text)
      case .interval(let from, let to): (from, to)
      }
    var copy = self
    copy.properties[first] = .optional(ends.0)
    copy.properties[last] = .optional(ends.1)
    return copy
  }

  /// The names of two properties for its days, which no other property has.
  static func dayNames(besides names: [String]) -> (from: String, to: String) {
    let taken = Set(names.map { $0.lowercased() })
    let known = [("from", "to"), ("start", "end"), ("begin", "end"), ("valid_from", "valid_to")]
    return known.first { !taken.contains($0.0) && !taken.contains($0.1) }
      ?? (freeName("from", among: names), freeName("to", among: names))
  }

  /// The feature without the members for which readers take a line of GeoJSON for JSON-FG, and read no line but the
  /// first: its `time` becomes properties, where these do not say it already, and so does its `featureType`.
  var inPlainGeoJSON: GeoJSONFeature {
    var copy = self
    if hasTimeOfItsOwn {
      let names = Self.dayNames(besides: properties.map(\.key))
      copy = spelled(from: names.from, to: names.to)
    }
    if let type = foreignMembers["featureType"] {
      copy.properties[freeName("featureType", among: copy.properties.map(\.key))] = type
    }
    if time != nil { copy.time = nil }
    for member in ["featureType", "place", "coordRefSys", "conformsTo"] { copy.foreignMembers[member] = nil }
    return copy
  }
}
