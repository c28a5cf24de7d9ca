internal import FrontlineGeometry

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
  /// Whether they say in the simple past that something was so, which without a day may be of any: "held", "came within".
  var isOfUndatedPast = false
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
