/// The identifier of one kind of thing, as the data write it: that of a party is not that of a source.
///
/// ```swift
/// let holder: PartyID = "azerbaijan"
/// holder.rawValue                                // "azerbaijan"
/// // A SourceID cannot be made of it: let source: SourceID = holder does not compile.
/// ```
///
/// Identifiers are equal where their texts are, letter for letter, and sort by them. In JSON one is its text.
public struct Identifier<Kind>: RawRepresentable, Hashable, Comparable, Sendable, Codable,
  CodingKeyRepresentable, ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The text.
  public let rawValue: String

  /// The identifier of this text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The identifier of this text.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// The identifier of this text.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text.
  public var description: String { rawValue }
  /// The order of the texts.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The kinds of things that a ledger names and knows nothing else about.
public enum Identified {
  /// Somebody who holds places.
  public enum Party {}
  /// Parties that a front does not part.
  public enum Side {}
  /// Somebody who says something.
  public enum Source {}
  /// A district, a province, a country or an area.
  public enum District {}
  /// A road or railway by which places are supplied.
  public enum Route {}
}

/// The identifier of a party.
public typealias PartyID = Identifier<Identified.Party>
/// The identifier of a source.
public typealias SourceID = Identifier<Identified.Source>
/// The identifier of a district, a province, a country or an area.
public typealias DistrictID = Identifier<Identified.District>
/// The identifier of a supply route.
public typealias RouteID = Identifier<Identified.Route>

/// Why a text cannot be the id of a row, without a capital at its start and a stop at its end; `nil`: it can.
///
/// An id is made of letters and digits, hyphens, dots and underscores, and begins with none of the first two marks. So no
/// shell, path, address or list reads more in it than a name. Letters may be of any script, with their marks: in UTF-8
/// they have no byte that a shell heeds.
package func identifierFault(_ text: String) -> String? {
  guard let first = text.unicodeScalars.first else { return "the id is empty" }
  if first == "-" || first == "." { return "the id \"\(text)\" begins with \"\(first)\"" }
  guard let odd = text.unicodeScalars.first(where: { !$0.isOfIdentifier }) else { return nil }
  let shown = odd.isPrintable ? "\"\(odd)\"" : odd.number
  let whole = text.unicodeScalars.map { $0.isPrintable ? String($0) : "<\($0.number)>" }.joined()
  return "the id \"\(whole)\" has \(shown); an id has letters, digits, hyphens, dots and underscores alone"
}

extension Unicode.Scalar {
  fileprivate var isOfIdentifier: Bool {
    if isASCII {  // without the tables of Unicode, which take longer than all else of most ids
      switch self {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": return true
      default: return false
      }
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  /// Whether a reader can see it.
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: self == " "
    default: true
    }
  }

  /// As `U+001B`.
  fileprivate var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
