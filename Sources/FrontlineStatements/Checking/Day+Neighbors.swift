internal import FrontlineAtlas
internal import FrontlineTime

extension Day {
  /// The day before; the first day where there is none.
  var before: Day { self == .first ? self : self - 1 }
  /// The day after; the last day where there is none.
  var after: Day { self == .last ? self : self + 1 }
}
