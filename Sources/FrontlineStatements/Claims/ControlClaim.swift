internal import FrontlineAtlas

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
