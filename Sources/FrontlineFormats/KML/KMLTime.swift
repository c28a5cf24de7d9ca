internal import FrontlineTime

/// A time as KML has it (`kml:dateTimeType`): a year, month, day or moment of XML Schema.
enum KMLTime {
  case stamp(String)
  case span(begin: String?, end: String?)

  /// `nil` where the time, or one of its ends, is none of KML, or both ends are open.
  init?(_ time: GeoJSONTime) {
    switch time {
    case .date(let text), .timestamp(let text):
      guard Self.isValid(text) else { return nil }
      self = .stamp(text)
    case .interval(let from, let to):
      let ends = [from, to].compactMap { $0 }
      guard !ends.isEmpty, ends.allSatisfy(Self.isValid) else { return nil }
      self = .span(begin: from, end: to)
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
