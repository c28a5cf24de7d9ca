internal import FrontlineTime

/// A time as KML has it (`kml:dateTimeType`): a year, month, day or moment of XML Schema.
enum KMLTime {
  case stamp(String)
  case span(begin: String?, end: String?)

  /// `nil` where nothing of the time is one of KML.
  init?(_ time: GeoJSONTime) {
    switch time {
    case .date(let text), .timestamp(let text):
      guard Self.isValid(text) else { return nil }
      self = .stamp(text)
    case .interval(let from, let to):
      let begin = from.flatMap { Self.isValid($0) ? $0 : nil }
      let end = to.flatMap { Self.isValid($0) ? $0 : nil }
      guard begin != nil || end != nil else { return nil }
      self = .span(begin: begin, end: end)
    }
  }

  /// Whether a text is `2020`, `2020-11`, `2020-11-08` or `2020-11-08T12:00:00Z`.
  static func isValid(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /(\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?/.asciiOnlyDigits()) else {
      return false
    }
    let year = Int(match.1)!
    guard
      Day(year: year, month: match.2.flatMap { Int($0) } ?? 1, day: match.3.flatMap { Int($0) } ?? 1) != nil
    else { return false }
    guard let clock = match.4 else { return year > 0 }
    let pattern = /T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?/.asciiOnlyDigits()
    return year > 0 && clock.wholeMatch(of: pattern) != nil
  }
}
