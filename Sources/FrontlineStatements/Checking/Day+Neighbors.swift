internal import FrontlineAtlas
internal import FrontlineTime

extension Day {
  /// The day before; the first day where there is none.
  var before: Day { self == .first ? self : self - 1 }
  /// The day after; the last day where there is none.
  var after: Day { self == .last ? self : self + 1 }
  /// The day so many days later, or earlier; the first or the last day where there is none.
  func shifted(by days: Int) -> Day { Day(ordinal: Int32(clamping: Int(ordinal) + days)) }
}
