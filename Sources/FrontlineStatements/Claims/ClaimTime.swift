internal import FrontlineTime

/// Of when a claim is.
struct ClaimTime: Hashable, Sendable {
  enum Relation: Hashable, Sendable {
    /// On or during.
    case on
    /// From then until the day on which it was said.
    case since
    /// At the end of it, whatever was before.
    case by
    /// Up to the day before it; of a change up to its last day.
    case until
    /// From the first to the last of its days.
    case throughout
    /// Within so many days before the day on which it was said.
    case within
    /// On the day before the run of changes that the day belongs to.
    case beforeWar
    /// On its first day.
    case atWarStart
    /// In the run of changes that the day belongs to, up to its end where the atlas has a period with one.
    case inWar
    /// In the run of changes, up to the day.
    case sinceWar
    /// On all days of the run of changes, up to its end as `inWar`.
    case throughoutWar
  }

  var relation: Relation
  /// The days; `nil` where they follow from the day on which it was said.
  var days: ClosedRange<Day>?
  /// Whether all of the days are meant, without any left out: "throughout".
  var isEvery = false
  /// Whether the words say that it ended then: "from May until July".
  var isUntil = false
  /// Whether the days have no sharp end: "by early 1993" may mean its first day or its last.
  var isVague = false
  /// By how many years the days may lie elsewhere, where a year before them may be theirs; empty: they are sure.
  var yearShifts: [Int] = []
  /// Of a span between two months or years the days that surely belong to it.
  var core: ClosedRange<Day>?
  var words: String
  /// Whether the words name days of the calendar, so that the day on which it was said is not needed.
  var isExplicit = true
  /// Whether the words say that it was not before: "only on 10 April".
  var isOnly = false
  /// Whether its days were counted from days that were named: "two weeks earlier".
  var isCounted = false
  /// From when so many days may be counted, too, that are told of the past; `nil`: they are the last of all.
  var open: Open?

  /// Which days of the war are meant; `nil`: all of them.
  var ofWar: PartOfWar?

  /// Days that are counted from the first or the last day of the war.
  struct PartOfWar: Hashable, Sendable {
    var days: ClosedRange<Int>
    var isFromEnd: Bool
  }

  struct Open: Hashable, Sendable {
    /// The days that were named before; `nil`: none were.
    var after: ClosedRange<Day>?
  }

  /// How many days at the end of it a change may lie in: "on the eve of"; `nil`: however many.
  var reach: Int?

  /// Whether the words say that none of the days is left out: "throughout".
  var isOfEveryDay: Bool { relation == .throughoutWar || relation == .throughout && isEvery }

  /// The day since which it counts, where the words say "since" of one day.
  var dayOfSince: Day? {
    guard relation == .since, let days, days.lowerBound == days.upperBound, saysSince else { return nil }
    return days.lowerBound
  }

  /// Whether the words say "since", and not "after" or "from ... on".
  var saysSince: Bool { words.lowercased().hasPrefix("since") || words.lowercased().hasPrefix("ever since") }

  /// Whether a change may lie any number of days before its end.
  var isOpen: Bool { (relation == .by || relation == .until) && reach == nil }

  /// Whether another time of the same clause lies in this one: "in 2020 ... on 8 November"; `true` where that is not known
  /// from the words.
  func holds(_ other: ClaimTime) -> Bool {
    guard let days, let others = other.days else { return true }
    return switch relation {
    case .by, .until: others.upperBound <= days.upperBound
    case .since: others.lowerBound >= days.lowerBound && other.relation != .until
    default: days.contains(others.lowerBound) && days.contains(others.upperBound)
    }
  }
}
