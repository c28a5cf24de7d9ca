/// When a feature was so: the member `time` of OGC Features and Geometries JSON (JSON-FG, OGC 21-045).
///
/// ```swift
/// var shusha = GeoJSONFeature(geometry: nil)
/// shusha.time = .interval(from: "2020-11-08", to: nil)
/// shusha.foreignMembers["time"]             // {"interval":["2020-11-08",".."]}
/// shusha.time = .date("2020-11-08")
/// ```
///
/// A day is written as `2020-11-08`, a moment as `2020-11-08T12:00:00Z`. Both ends of an interval belong to it.
public enum GeoJSONTime: Hashable, Sendable {
  /// One day.
  case date(String)
  /// One moment.
  case timestamp(String)
  /// From one day or moment to another; `nil`: open, or unknown.
  case interval(from: String?, to: String?)
}

extension GeoJSONFeature {
  /// When the feature was so, which stands among its ``foreignMembers`` as `time`; setting `nil` takes it out.
  ///
  /// Edge cases: `nil` where there is no `time`, or one that is not JSON-FG's, which is kept as it is. Where it
  /// says several things, the interval is given before the date, and that before the moment.
  public var time: GeoJSONTime? {
    get {
      guard let time = foreignMembers["time"]?.object else { return nil }
      if let ends = time["interval"]?.array, ends.count == 2 {
        let texts = ends.map { $0.string == ".." ? nil : $0.string }
        return .interval(from: texts[0], to: texts[1])
      }
      return time["date"]?.string.map { .date($0) } ?? time["timestamp"]?.string.map { .timestamp($0) }
    }
    set {
      switch newValue {
      case nil: foreignMembers["time"] = nil
      case .date(let day): foreignMembers["time"] = ["date": .string(day)]
      case .timestamp(let moment): foreignMembers["time"] = ["timestamp": .string(moment)]
      case .interval(let from, let to):
        foreignMembers["time"] = ["interval": .array([.string(from ?? ".."), .string(to ?? "..")])]
      }
    }
  }
}
