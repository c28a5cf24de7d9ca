internal import FrontlineAtlas
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// One thing that a sentence claims and that can be measured.
struct StatementClaim {
  /// What is claimed.
  var content: Content
  /// Whether it is claimed to be so, or not to be so.
  var isPositive = true
  /// Whether all of that is said to be false: "it is false that it was never held" says that it was.
  var isDenied = false
  /// Of when it is; `nil`: of the day on which it was said.
  var time: ClaimTime?
  /// The tokens that say it, for quoting.
  var words: String = ""
  /// Whether the words look back without naming a day: "was held".
  var looksBack = false
  /// Whether it is said in an adjective beside the place: "Armenian-held Shusha".
  var isEpithet = false
  /// Whether they say of a holding that it goes on: "is held", "has been held".
  var isPresent = false
  /// Whether it followed what the clause is of, so that the day of the clause is not its own.
  var isLater = false
  /// Whether the words say that it was handed over.
  var isHandedOver = false
  /// Whether a change is told as a state that was reached or not: "had not yet fallen", "no longer held".
  var isOfState = false
  /// Whether a change is told in the simple past, which says nothing of what was so afterwards: "took", "was taken".
  var isPastAct = false
  /// Whether it says from when something had been so: "had been held since 1992".
  var isSincePast = false
  /// Whether it counts how often a place fell, which leaves out that it was retaken between.
  var isOfFalls = false
  /// Whether it is told as what was to come: "would fall". Only a day that is past makes it a claim.
  var isForetold = false

  /// Whether its time stands before its clause.
  var isTimeBefore = false
  /// The time of a clause beside it, where it has none.
  var beside: Beside?

  /// A time that may be that of another clause as well.
  struct Beside {
    var time: ClaimTime
    /// Whether no other is meant: both clauses tell what was so.
    var isSure: Bool
  }

  /// The taking of another place at, before or after which it was: "when Shusha fell".
  var anchor: Anchor?

  /// A day that is told by what happened on it.
  struct Anchor {
    var taking: Taking
    /// How many days after it: -1, 0 or 1.
    var offset: Int
    /// How the claim stands to that day.
    var relation: ClaimTime.Relation
    var words: String
    /// Within how many days behind it, or before it, the claim is; `nil`: it is of the day.
    var reach: Int?
    /// Whether it is of all days on which the party of the taking held the place, and not of that of the taking.
    var isOfHolding = false
    /// Whether the claim may as well be of the day on which it was said.
    var isOpen = false
  }

  /// Whether it is of a day: where places lie and how long roads are is of none.
  var isOfADay: Bool {
    switch content {
    case .control, .count, .ground, .front, .roadState: true
    case .either(let one, let other): one.isOfADay || other.isOfADay
    default: false
    }
  }

  /// Whether it speaks of troops, whom announcements of control do not refute.
  var isAboutForces: Bool {
    switch content {
    case .control(let control): control.isAboutForces
    case .front(_, _, forces: let forces, _): forces != nil
    default: false
    }
  }

  /// Whether it says that something lasted for all of some days.
  var isOfSpan: Bool {
    guard isState, let time else { return false }
    return [.since, .sinceWar, .throughout, .throughoutWar].contains(time.relation)
  }

  /// Whether it is of all days since one.
  var isOfSince: Bool { time.map { [.since, .sinceWar, .throughoutWar].contains($0.relation) } ?? false }

  /// Whether it says what changed hands before what.
  var isOrder: Bool { if case .order = content { true } else { false } }

  /// Whether it says how long something lasted.
  var isTenure: Bool { if case .tenure = content { true } else { false } }

  /// Whether it says "more" or "fewer" and not yet than what.
  var isHalfCompared: Bool {
    if case .count(let count) = content { count.parts[0].isMore != nil } else { false }
  }

  /// Whether it says of a party that it did something.
  func isAct(of party: SpokenParty) -> Bool {
    switch content {
    case .control(let control): control.party == party
    case .count(let count): count.party == party
    case .roadState(_, _, for: _, by: let keeper, at: _): keeper == party
    default: false
    }
  }

  /// Whether it says that something was so for some time, rather than that something happened.
  var isState: Bool {
    switch content {
    case .control(let control): [.holds, .contested, .heldByNeither].contains(control.relation)
    case .count(let count): count.relation == .holds
    case .ground(let ground): ground.relation == .holds
    case .front, .roadState: true
    default: false
    }
  }

  /// Whether it says in the past that somebody held something.
  var isOfPastHolding: Bool {
    guard !isPresent, !looksBack, !isEpithet else { return false }
    return switch content {
    case .control(let control): control.relation == .holds && !control.isEver && !control.isAboutForces
    case .count(let count): count.relation == .holds
    case .ground(let ground): ground.relation == .holds
    default: false
    }
  }

  /// Whether it says that something changed hands, or did not.
  var isOfChange: Bool {
    switch content {
    case .control(let control): [.takes, .loses, .changesHands].contains(control.relation)
    case .count(let count): [.takes, .loses, .changesHands].contains(count.relation)
    default: false
    }
  }

  /// Whether it says that something did not change hands, or that nothing did.
  var isOfNoChange: Bool {
    if case .count(let count) = content {
      isOfChange && count.parts[0].isNone
    } else {
      isOfChange && !isPositive
    }
  }

  /// Whether it tells of what was so, or had come to be so, by a time that its sentence has beside it.
  func isTold(after time: ClaimTime) -> Bool {
    guard self.time == nil, anchor == nil, beside == nil, isOfADay, !isPresent else { return false }
    return isOfPastHolding || isOfChange && (looksBack || isOfState)
  }

  enum Content {
    /// Who holds, took or lost a place.
    case control(ControlClaim)
    /// That one of two things is so: "either A or B holds X".
    indirect case either(StatementClaim, StatementClaim)
    /// How many settlements somebody holds, took or lost.
    case count(CountClaim)
    /// Which share or area of a district somebody holds, took or lost.
    case ground(GroundClaim)
    /// A distance between two places, and a direction where one is stated.
    case distance(from: SpokenPlace, to: SpokenPlace, StatedFigure, CompassPoint?, byRoad: Bool?)
    /// A direction from one place to another.
    case direction(of: SpokenPlace, from: SpokenPlace, CompassPoint)
    /// That a district has a larger area than another.
    case larger(SpokenPlace, than: SpokenPlace)
    /// That a place is nearer to one place than to another.
    case nearer(SpokenPlace, to: SpokenPlace, than: SpokenPlace, open: OpenComparison?)
    /// That one place was taken before another one, so many days where they are said.
    case order(Taking, before: Taking, days: StatedFigure?)
    /// Which in the order of those of its kind a place was that changed hands: "the first city to fall".
    case rank(RankClaim)
    /// That more or fewer settlements changed hands or are held here than there.
    case comparison(CountComparison)
    /// How long a party held a place: "for 28 years".
    case tenure(of: SpokenPlace, by: SpokenParty, StatedFigure)
    /// How often a place changed hands: "twice".
    case changeCount(of: SpokenPlace, StatedFigure, occasions: Occasions?)
    /// A distance from the front, or from the forces of a side.
    case front([SpokenPlace], StatedFigure, forces: SpokenParty?, FrontReading = .each)
    /// How long a road is.
    case roadLength(RoadSubject, StatedFigure)
    /// How long the part of a road within another country is.
    case roadAbroad(RoadSubject, StatedFigure)
    /// How many roads join places.
    case roadCount(StatedFigure, from: SpokenPlace, to: [SpokenPlace])
    /// Whether a road can be used.
    case roadState(RoadSubject, RoadCondition, for: SpokenParty?, by: SpokenParty?, at: SpokenPlace?)
    /// The area of a district.
    case size(of: SpokenPlace, StatedFigure)
    /// What the atlas has no data on: the killed, the wounded.
    case casualties(String)
  }
}

/// The word of a comparison that leaves open what is compared: "A is farther from B than C" may also mean that C is nearer
/// to B than A is.
enum OpenComparison { case closer, farther }

/// Who holds, took or lost a place.
struct ControlClaim {
  var place: SpokenPlace
  var relation: Relation
  /// Who holds or took it, or for ``Relation/loses`` who lost it; `nil`: the words do not say.
  var party: SpokenParty?
  /// From whom it was taken, or to whom it was lost.
  var other: SpokenParty?
  /// How much of a district is meant.
  var extent = Extent.whole(isSaid: false)
  /// Whether the words speak of troops in it rather than of control.
  var isAboutForces = false
  /// "never": at no time up to the day, and not on the day alone.
  var isEver = false
  /// Whether it is told as a loss, and not of whom: "was lost", of one's own.
  var isToldAsLoss = false
  /// "retook", "won back": a taking of what the party had lost; "is back in its hands": a holding of it.
  var isAgain = false

  enum Relation {
    case holds, takes, loses, changesHands, contested
    /// That neither of the sides that part the ground between them holds it.
    case heldByNeither
  }

  /// How much of a district.
  enum Extent: Hashable {
    /// All of it; said so ("the whole of"), or not.
    case whole(isSaid: Bool)
    /// All but little of it: nine tenths.
    case nearlyAll
    /// Some of it.
    case part
    /// More than half of it.
    case most
    /// Any of it, which stands beside a denial alone.
    case any

    /// Whether "no longer" beside it denies that so much is held, rather than to say that so much was lost.
    var isDeniedWhole: Bool {
      switch self {
      case .whole(let isSaid): isSaid
      case .nearlyAll, .most, .any: true
      case .part: false
      }
    }
  }
}

/// The taking of a place, by whom it is said to have been.
struct Taking {
  var place: SpokenPlace
  /// Who took it; `nil`: the words do not say.
  var party: SpokenParty?
  /// From whom; `nil`: the words do not say.
  var loser: SpokenParty?
  /// When; `nil`: the words do not say.
  var time: ClaimTime?
  /// Whether it is the change before the taking that it stands beside: "a year after its loss".
  var isChangeBefore = false
}

/// How many settlements somebody holds, took or lost.
struct CountClaim {
  var parts: [CountPart]
  var relation: ControlClaim.Relation
  /// Whether what was taken had been held before: "retook".
  var isAgain = false
  /// What of those that changed hands counts that did so again: "took" says nothing of it.
  var later = Later.counted
  var party: SpokenParty?
  var other: SpokenParty?
  /// Whether it is told as a loss, and not of whom: "were lost", of one's own.
  var isToldAsLoss = false
  /// The districts in which they lie; empty: anywhere.
  var scope: [SpokenPlace] = []
  /// The districts outside of which they lie.
  var outside: [SpokenPlace] = []

  /// Whether those count that were taken and lost again, or lost and taken back.
  enum Later { case counted, open, notCounted }
}

/// "four cities", "more than 130 other settlements".
struct CountPart {
  var stated: StatedFigure
  var kinds: Set<Settlement.Kind>
  var words: String
  /// What is to be known of the words: "small towns" is not a kind of the atlas.
  var note: String?
  /// Of how many it is said to be a part: "10 of the 24 villages".
  var total: Int?
  /// Whether it says that there are no more: "only 60 villages".
  var isLimit = false
  /// Whether those that it counts are named: there may be more, but they are not among the words.
  var isNamed = false
  /// Those of the named that the atlas has as another kind of place than it is of.
  var misnamed: [Settlement] = []
  /// Whether it is of others than those that are named beside it: "Fuzuli and seven other settlements".
  var isOfOthers = false
  /// The settlements that are not counted, for they are named beside it.
  var named: [SpokenPlace] = []
  /// Whether the figure is a share of the settlements: "half of the villages".
  var isShare = false
  /// Whether it is said to be more or fewer than another number, before that is read; `nil`: it is a figure.
  var isMore: Bool?
  /// Whether it has no figure: "took villages".
  var isBare = false
  /// Whether all settlements of the kind are meant without a word on where: those of the atlas may be others.
  var isOfOpenGround = false

  /// Whether it says that there is none, or that none is left out.
  var isNone: Bool { stated.range.upper == 0 }
  var isAll: Bool { isShare && stated.range.lower == 100 }
}

/// Of which places and days a distance from the front is meant.
enum FrontReading {
  /// Of each place, on the day.
  case each
  /// Of the one of them that fits best: "some of".
  case any
  /// Of each place, on the day on which it was least: "never came closer than".
  case closest
}

/// The takings or losses of a party that are counted.
struct Occasions {
  var control: ControlClaim
  /// Whether those before the day are counted, too: "for the second time".
  var isUpTo = false
}

/// Which in the order of those of its kind a place was that changed hands.
struct RankClaim {
  var place: SpokenPlace
  var kinds: Set<Settlement.Kind>
  /// 1 is the first; -1 the last.
  var rank: Int
  /// Who took them, and from whom; `nil`: the words do not say.
  var gainer: SpokenParty?
  var loser: SpokenParty?
  var scope: [SpokenPlace] = []
  /// "to be retaken": among those that whoever took them had held before.
  var isAgain = false
  var words: String
}

/// Two numbers of settlements, of which one is said to be the greater.
struct CountComparison {
  var first: CountClaim
  var second: CountClaim
  /// Of when the second is.
  var secondTime: ClaimTime?
  var isMore: Bool
}

/// Which share or area of a district somebody holds, took or lost.
struct GroundClaim {
  var stated: StatedFigure
  /// The district; `nil`: the area of interest of the atlas.
  var district: SpokenPlace?
  /// The districts that are not counted.
  var outside: [SpokenPlace] = []
  var relation: ControlClaim.Relation
  var party: SpokenParty?
  /// From whom it was taken, or to whom it was lost.
  var other: SpokenParty?
  /// "recaptured": of what the party had lost.
  var isAgain = false
}

/// Whether a road can be used.
enum RoadCondition {
  case open, cut, contested, heldBy
  /// That it came to be open: "was reopened".
  case opened
}

enum RoadSubject {
  case between(SpokenPlace, SpokenPlace)
  case routes([SupplyRoute], name: String)
}

/// A place that a statement speaks of.
struct SpokenPlace {
  /// The name as the sentence has it.
  var name: String
  var settlement: Settlement?
  var district: District?
  /// What kind of place the sentence calls it; `nil`: it does not say.
  var kind: StatementParser.PlaceKind?
  /// Whether only a part of it is meant, of which nothing is known but about where it lies: "the center of Shusha".
  var isPart = false

  var id: String { settlement?.id ?? district?.id.rawValue ?? name }

  var position: Position? { settlement?.position }
}

/// Whom a statement speaks of.
struct SpokenParty: Hashable, Sendable {
  /// The party; `nil`: none of the atlas.
  var id: Party.ID?
  var side: Party.Side?
  /// The words for it.
  var name: String
  /// Whether the words speak of troops: "forces", "army", "units".
  var isForces = false
  /// Whether all parties of the side are meant: "both sides".
  var isSide = false
}

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
