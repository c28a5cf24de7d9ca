public import FrontlineGeometry

/// A distance as a text states it: the figures, the unit, how it is meant, and how precise that is.
///
/// ```swift
/// guard case .offset(let distance, _, _) = try Locality("about 15 km from Shusha").form else { return }
/// distance.length                                // 15.0 km
/// distance.bound                                 // about
/// distance.precision                             // 1.0 km
/// ```
public struct StatedDistance: Hashable, Sendable {
  /// How the figure is meant.
  public enum Bound: String, Hashable, Sendable {
    /// The figure itself.
    case exactly
    /// A round figure.
    case about
    /// No more than the figure: at most, within, up to.
    case atMost = "at_most"
    /// Less than the figure.
    case lessThan = "less_than"
    /// No less than the figure.
    case atLeast = "at_least"
    /// More than the figure.
    case moreThan = "more_than"
    /// From one figure to another.
    case between
  }

  /// The distance; of a range its lower end.
  public let length: Length
  /// The upper end of a range; else the same.
  public let upper: Length
  /// How it is meant.
  public let bound: Bound
  /// The precision that the writing implies; half of it is the uncertainty. See ``DistancePrecision``.
  public let precision: Length
  /// How far it was meant to be measured: along a road where the text says so.
  public let isByRoad: Bool
  /// The bytes of the text.
  public let range: Range<Int>

  /// The same distance, measured along a road.
  var byRoad: StatedDistance {
    StatedDistance(
      length: length, upper: upper, bound: bound, precision: precision, isByRoad: true, range: range)
  }

  /// The middle of a range; else the distance.
  public var middle: Length { (length + upper) / 2 }
  /// Half the width of a range; else nothing.
  public var halfWidth: Length { (upper - length) / 2 }
}
