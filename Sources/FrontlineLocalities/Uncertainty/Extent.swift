internal import FrontlineAtlas
internal import FrontlineGeometry

/// How large a place is where the atlas has no outline of it, and how far vague words reach.
///
/// None of these is a datum: they are conventions of this library, and every answer marks what rests on them as
/// assumed. The radials are those of round built-up areas of 12.6, 3.1 and 0.8 km2; the reach of "near" is an
/// arbitrary buffer, as the Georeferencing Quick Reference Guide (Zermoglio et al. 2020) says of any; its own
/// example takes 10 km.
enum Extent {
  static func radial(of kind: Settlement.Kind) -> Length {
    switch kind {
    case .city: .kilometers(2)
    case .town: .kilometers(1)
    case .village: .meters(500)
    }
  }

  /// How far beyond the edge of a place "near" reaches.
  static func reachOfNear(_ kind: Settlement.Kind?) -> Length {
    switch kind {
    case .city: .kilometers(10)
    case .town: .kilometers(7)
    case .village: .kilometers(5)
    case nil: .kilometers(10)
    }
  }

  /// How far beyond the edge of a place "outside" reaches.
  static func reachOfOutside(_ kind: Settlement.Kind?) -> Length { reachOfNear(kind) / 2 }

  /// How far from a place "north of it" reaches where no other place of its rank stops it.
  static let greatestHeadingReach = Length.kilometers(50)

  /// How far a border of the data may be from the true one.
  static let borderUncertainty = Length.kilometers(1)
}
