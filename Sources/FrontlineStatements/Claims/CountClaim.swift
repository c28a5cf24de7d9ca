internal import FrontlineAtlas

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

/// Two numbers of settlements, of which one is said to be the greater.
struct CountComparison {
  var first: CountClaim
  var second: CountClaim
  /// Of when the second is.
  var secondTime: ClaimTime?
  var isMore: Bool
}
