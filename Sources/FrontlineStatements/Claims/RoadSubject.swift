internal import FrontlineAtlas

enum RoadSubject {
  case between(SpokenPlace, SpokenPlace)
  case routes([SupplyRoute], name: String)
}

/// Whether a road can be used.
enum RoadCondition {
  case open, cut, contested, heldBy
  /// That it came to be open: "was reopened".
  case opened
}
