/// One of the sixteen points of the compass, clockwise from north.
///
/// ```swift
/// CompassPoint.northEast.name                    // "north-east"
/// CompassPoint.northEast.abbreviation            // "NE"
/// CompassPoint.southSouthWest.azimuth.degrees    // 202.5
/// ```
public enum CompassPoint: Int, CaseIterable, Hashable, Sendable {
  case north, northNorthEast, northEast, eastNorthEast
  case east, eastSouthEast, southEast, southSouthEast
  case south, southSouthWest, southWest, westSouthWest
  case west, westNorthWest, northWest, northNorthWest

  /// The direction that the point stands for: a multiple of 22.5 degrees.
  public var azimuth: Azimuth { .degrees(Double(rawValue) * 22.5) }

  /// One to three letters: `N`, `NNE`, `NE`.
  public var abbreviation: String {
    ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"][
      rawValue]
  }

  /// The name in words: `north`, `north-north-east`, `north-east`.
  public var name: String {
    let words: [Character: String] = ["N": "north", "E": "east", "S": "south", "W": "west"]
    return abbreviation.map { words[$0]! }.joined(separator: "-")
  }
}
