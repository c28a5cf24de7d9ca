internal import FrontlineGeometry

/// What the data make of a statement. Nothing is ever "true".
///
/// The rules, for a stated range and a measured one:
///
/// | verdict | when |
/// | --- | --- |
/// | ``supported`` | the best estimate, or the whole measured range, lies in the stated range |
/// | ``plausible`` | the two ranges overlap in part, or agree by another way of measuring that the words leave open |
/// | ``contradicted`` | they do not meet |
/// | ``notSupportedByAnnouncements`` | they do not meet, and the statement is about forces while the measure is of announced control |
/// | ``undetermined`` | there is no data to measure by |
/// | ``refused`` | a word of the statement was not read, and it could turn the verdict |
///
/// A statement of several claims has the worst verdict of any, in this order: supported, plausible, undetermined, not
/// supported by the announcements, contradicted; and it is refused where any part of it is.
public enum Verdict: String, CaseIterable, Hashable, Sendable, CustomStringConvertible {
  /// The stated range holds the measured value.
  case supported
  /// The ranges overlap in part.
  case plausible
  /// There is no data to measure by.
  case undetermined
  /// The ranges do not meet, but announced control says nothing final of forces.
  case notSupportedByAnnouncements = "not_supported_by_the_announcements"
  /// The ranges do not meet.
  case contradicted
  /// A part was not read, so nothing is said of the whole.
  case refused

  /// In words: `not supported by the announcements`.
  public var description: String { rawValue.replacing("_", with: " ") }

  /// The verdict of a statement of which these are the parts; `undetermined` where there are none.
  static func worst(_ verdicts: [Verdict]) -> Verdict {
    verdicts.max { allCases.firstIndex(of: $0)! < allCases.firstIndex(of: $1)! } ?? .undetermined
  }
}

extension Verdict {
  /// How bad it is beside others, from supported to refused.
  var severity: Int { Verdict.allCases.firstIndex(of: self)! }

  /// Whether what was measured speaks against it.
  var isAgainst: Bool { self == .contradicted || self == .notSupportedByAnnouncements }
}

/// A range of figures in a unit.
public struct FigureRange: Hashable, Sendable, CustomStringConvertible {
  /// The least.
  public let lower: Double
  /// The best estimate; `nil`: none within the range is better than any other.
  public let estimate: Double?
  /// The greatest; infinite where there is no limit.
  public let upper: Double
  /// `km`, `per cent`, `settlements`, `degrees`, `roads`.
  public let unit: String

  init(_ lower: Double, _ estimate: Double? = nil, _ upper: Double, unit: String) {
    self.lower = lower
    self.estimate = estimate
    self.upper = upper
    self.unit = unit
  }

  /// `23.2 ... 27.0 ... 30.4 km`, `at least 130 settlements`.
  public var description: String {
    let (lower, estimate, upper, unit) = inUnitsOfTheReader
    func text(_ value: Double) -> String {
      let isWhole = unit == "settlements" || unit == "roads" || unit == "degrees" || value == value.rounded()
      return written(value, decimals: isWhole ? 0 : 1)
    }
    if upper == .infinity { return "at least \(text(lower)) \(unit)" }
    if lower == upper { return "\(text(lower)) \(unit)" }
    let middle = estimate.map { "\(text($0)) ... " } ?? ""
    return "\(text(lower)) ... \(middle)\(text(upper)) \(unit)"
  }

  /// The verdict on a stated range by this measured one.
  func verdict(on stated: FigureRange, aboutForces: Bool = false) -> Verdict {
    let slack = 1e-9
    guard lower <= stated.upper + slack, upper >= stated.lower - slack else {
      return aboutForces ? .notSupportedByAnnouncements : .contradicted
    }
    if let estimate, estimate >= stated.lower - slack, estimate <= stated.upper + slack { return .supported }
    if lower >= stated.lower - slack, upper <= stated.upper + slack { return .supported }
    return .plausible
  }
}

/// A number with so many decimals, thousands not parted.
func written(_ value: Double, decimals: Int) -> String { fixed(value, decimals) }
