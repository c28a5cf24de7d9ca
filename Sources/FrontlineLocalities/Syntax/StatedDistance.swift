public import FrontlineAtlas
public import FrontlineGeometry

/// A distance as a text states it: the figures, the unit, how it is meant, and how precise that is.
///
/// ```swift
/// guard case .offset(let distance, _, _) = try Locality("about 15 km from Shusha").form else { return }
/// distance.length                                // 15.0 km
/// distance.comparison                            // about
/// distance.precision                             // 1.0 km
/// ```
public struct StatedDistance: Hashable, Sendable {
  /// The distance; of a range its lower end.
  public let length: Length
  /// The upper end of a range; else the same.
  public let upper: Length
  /// How it is meant.
  public let comparison: Statement.Comparison
  /// The precision that the writing implies; half of it is the uncertainty. See ``DistancePrecision``.
  public let precision: Length
  /// How far it was meant to be measured: along a road where the text says so.
  public let isByRoad: Bool
  /// The bytes of the text.
  public let range: Range<Int>

  /// The same distance, measured along a road.
  var byRoad: StatedDistance {
    StatedDistance(
      length: length, upper: upper, comparison: comparison, precision: precision, isByRoad: true, range: range
    )
  }

  /// The middle of a range; else the distance.
  public var middle: Length { (length + upper) / 2 }
  /// Half the width of a range; else nothing.
  public var halfWidth: Length { (upper - length) / 2 }
}
