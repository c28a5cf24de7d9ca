public import FrontlineGeometry

/// A position in any of the forms that people write: degrees, UTM or MGRS.
///
/// ```swift
/// try WrittenPosition("39.7537,46.7465").position            // 39.75370, 46.74650
/// try WrittenPosition("39°45'13\"N 46°44'47\"E").position    // 39.75361, 46.74639
/// try WrittenPosition("38N 649619 4401879").position         // 39.75370, 46.74650
/// try WrittenPosition("38SPK4901").size                      // 1.0 km
/// try WrittenPosition("Shusha")                              // throws: "Shusha" is not a position; ...
/// ```
///
/// Edge cases: the code of the error tells a text that may be a name
/// (``GeodesyError/Code/notAPosition``) from one that has the form of a position and cannot be one
/// (``GeodesyError/Code/invalidPosition``). Three letters alone are a name, though `ZAH` is a square of MGRS.
public struct WrittenPosition: Hashable, Sendable {
  /// The form that a text has.
  public enum Form: Hashable, Sendable {
    /// Latitude and longitude.
    case degrees
    /// Zone, easting and northing.
    case utm(UTMCoordinate)
    /// A square.
    case mgrs(MGRSCoordinate)
  }

  /// The form.
  public let form: Form
  /// The position; of a square its middle.
  public let position: Position

  /// The side of the square that the text denotes, or nil where it denotes a point.
  public var size: Length? { if case .mgrs(let square) = form { square.size } else { nil } }

  /// Reads ``/FrontlineGeometry/Position/init(validating:)``, ``UTMCoordinate/init(validating:letter:)`` and
  /// ``MGRSCoordinate/init(validating:)``, whichever has the form of the text.
  ///
  /// - Throws: ``GeodesyError`` with ``GeodesyError/Code/notAPosition`` or
  ///   ``GeodesyError/Code/invalidPosition``.
  public init(_ text: some StringProtocol) throws(GeodesyError) {
    if UTMCoordinate.Parts(text) != nil {
      let coordinate = try UTMCoordinate(validating: text)
      (form, position) = (.utm(coordinate), coordinate.position)
      return
    }
    if let parts = MGRSCoordinate.Parts(text), !parts.isBare {
      let square = try MGRSCoordinate(validating: text)
      (form, position) = (.mgrs(square), square.center)
      return
    }
    do {
      (form, position) = (.degrees, try Position(validating: text))
    } catch {
      guard error.code == .notAPosition else {
        throw GeodesyError(code: .invalidPosition, description: error.description)
      }
      throw GeodesyError(
        code: .notAPosition,
        description: "\(quoted(text)) is not a position; write it as 39.7537,46.7465 or 38SPK4961901879.")
    }
  }
}
