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

/// Of which places and days a distance from the front is meant.
enum FrontReading {
  /// Of each place, on the day.
  case each
  /// Of the one of them that fits best: "some of".
  case any
  /// Of each place, on the day on which it was least: "never came closer than".
  case closest
}

/// The word of a comparison that leaves open what is compared: "A is farther from B than C" may also mean that C is nearer
/// to B than A is.
enum OpenComparison { case closer, farther }
