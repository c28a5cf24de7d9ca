public import FrontlineGeometry

/// One source of uncertainty and the metres that it adds to a radius.
///
/// ```swift
/// let place = try Locality("5 km from Shusha").resolved(in: atlas)
/// for part in place.contributions { print(part.kind.name, part.length) }
/// ```
public struct Contribution: Hashable, Sendable {
  /// What the uncertainty comes from, by the terms of the point-radius method.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// From the corrected centre of the feature to the farthest point of its border; once called extent.
    case radialOfFeature = "radial_of_feature"
    /// The distance that the phrase states, where it states no direction.
    case offset = "offset_distance"
    /// Half the precision with which the distance is stated.
    case distancePrecision = "distance_precision"
    /// Half the width of a distance that is stated as a range, "15 to 20 km".
    case statedRange = "stated_range"
    /// What the precision of the direction adds to the other parts.
    case heading = "heading"
    /// How far the point of the data may be from the middle of the place.
    case coordinateUncertainty = "coordinate_uncertainty"
    /// The precision with which the coordinates are written.
    case coordinatePrecision = "coordinate_precision"
    /// A datum that is not stated.
    case unknownDatum = "unknown_datum"
    /// The accuracy of the map, or of the receiver, that gave the coordinates.
    case coordinateSource = "coordinate_source"
    /// The error of a measurement on a map.
    case measurementError = "measurement_error"
    /// Half the distance between two places, for what lies between them.
    case between = "half_distance_between"
    /// The reach of a vague word: near, outside, north of.
    case vagueness = "vagueness"
    /// What is left of the size of an area or a stretch of road when all else is counted.
    case shape = "shape"

    /// The kind in words: `radial of feature`.
    public var name: String { rawValue.replacing("_", with: " ") }
  }

  /// What it comes from.
  public let kind: Kind
  /// What it adds.
  public let length: Length
  /// Whether the figure is a convention of this library and not a datum.
  public let isAssumed: Bool
  /// Where the figure comes from, in words.
  public let note: String

  /// A contribution of at least 0.
  public init(_ kind: Kind, _ length: Length, isAssumed: Bool = false, note: String = "") {
    self.kind = kind
    self.length = length
    self.isAssumed = isAssumed
    self.note = note
  }
}
