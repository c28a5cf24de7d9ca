public import FrontlineGeometry

/// A phrase that says where something is, read: "12 km north-east of Fuzuli".
///
/// ```swift
/// let phrase = try Locality("12 km north-east of Fuzuli")
/// phrase.form.kind                               // "offset"
/// try phrase.resolved(in: atlas).position        // 39.67728, 47.24420
/// do { _ = try Locality("from Shusha") } catch { print(error) }
/// // At column 1 of "from Shusha": "from" needs a distance before it, "5 km from Shusha".
/// ```
///
/// No atlas is needed to read: a name is the words between those of the grammar, and resolving looks it up. The
/// grammar stands in the article *Localities*. What is not understood is an error with its place in the text; nothing
/// is guessed over.
///
/// Edge cases: space, case and marks of writing direction do not count. A phrase has at most 1,000 bytes; a whole text
/// is for `Atlas.localities(in:)`.
public struct Locality: Hashable, Sendable, CustomStringConvertible {
  /// What a clause is.
  public indirect enum Form: Hashable, Sendable {
    /// A place itself: "Shusha", "in Goranboy district".
    case place(PlacePhrase)
    /// A distance from something, with or without a direction: "5 km from Shusha", "12 km NE of Fuzuli".
    case offset(StatedDistance, CompassPoint?, of: Form)
    /// Distances in two orthogonal directions: "2 km E and 3 km N of Hadrut".
    case offsets(StatedDistance, CompassPoint, StatedDistance, CompassPoint, of: Form)
    /// A direction alone: "north-east of Nagorno-Karabakh".
    case heading(CompassPoint, of: Form)
    /// A part of a place: "in the north of Tartar district".
    case part(CompassPoint, of: Form)
    /// "near Aghdara", "in the vicinity of".
    case near(Form)
    /// "outside Stepanakert".
    case outside(Form)
    /// "on the outskirts of Stepanakert".
    case outskirts(CompassPoint?, of: Form)
    /// "between Shusha and Lachin".
    case between(Form, Form)
    /// "halfway between Shusha and Lachin".
    case halfway(Form, Form)
    /// "on the road from Goris to Stepanakert".
    case road(Form, Form)
    /// "on the Lachin corridor", "on the Victory road".
    case route(PlacePhrase)
    /// "20 km along the Lachin corridor from Goris".
    case along(StatedDistance, Form, from: Form)
    /// "the border of Armenia", "the border between Armenia and Azerbaijan".
    case border(Form, Form?)
    /// Coordinates in any form, and how precisely they are written.
    case coordinates(WrittenCoordinates)
    /// One of several: "near Aghdara, Khojavand, and Qubadli".
    case anyOf([Form])
    /// All at once: "near Vang in Kalbajar district".
    case allOf([Form])

    /// The kind of the form in a word: `offset`, `near`, `along`.
    public var kind: String {
      switch self {
      case .place: "place"
      case .offset: "offset"
      case .offsets: "offsets"
      case .heading: "heading"
      case .part: "part"
      case .near: "near"
      case .outside: "outside"
      case .outskirts: "outskirts"
      case .between: "between"
      case .halfway: "halfway"
      case .road: "road"
      case .route: "route"
      case .along: "along"
      case .border: "border"
      case .coordinates: "coordinates"
      case .anyOf: "any_of"
      case .allOf: "all_of"
      }
    }
  }

  /// The text as it was read.
  public let text: String
  /// What it says.
  public let form: Form
  /// The text.
  public var description: String { text }

  /// Reads a phrase.
  ///
  /// - Throws: ``LocalityError``: `notUnderstood` with the place in the text and the words seen, `outOfRange` for a
  ///   number that cannot be, `tooLong` beyond 1,000 bytes.
  /// - Complexity: O(length of the text).
  public init(_ text: String) throws(LocalityError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 1000 else {
      throw LocalityError(
        code: .tooLong, subject: LocalityError.excerpt(bytes[...], limit: 40),
        description:
          "A phrase has at most 1000 bytes; this text, \"\(LocalityError.excerpt(bytes[...], limit: 40))\", has \(bytes.count). Look for phrases in a text with find."
      )
    }
    var reader = PhraseReader(bytes)
    self.init(text: text, form: try reader.wholePhrase())
  }

  init(text: String, form: Form) {
    self.text = text
    self.form = form
  }
}

/// Coordinates as they are written.
public struct WrittenCoordinates: Hashable, Sendable {
  /// The position; of a square its middle.
  public let position: Position
  /// How far the position may be from the meant one for the precision of its writing.
  public let uncertainty: Length
  /// The precision in words: `0.01 degrees`, `1 second`, `a square of 1.0 km`.
  public let precision: String
  /// The bytes of the text.
  public let range: Range<Int>
}
