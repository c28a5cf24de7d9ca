extension CompassPoint: CustomStringConvertible {
  /// The name in words, as ``name``.
  public var description: String { name }

  /// A point of the compass as it is written: its letters or its name, in either case.
  ///
  /// ```swift
  /// try CompassPoint(validating: "NNE")                        // north-north-east
  /// try CompassPoint(validating: "north-east")                 // north-east; also "northeast", "North East"
  /// try CompassPoint(validating: "NEN")          // throws: "NEN" is none of the sixteen points ...
  /// ```
  ///
  /// - Throws: ``GeometryError`` with ``GeometryError/Code/invalidQuantity``, quoting the text.
  public init(validating text: some StringProtocol) throws(GeometryError) {
    let letters = text.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    let point = Self.allCases.first {
      $0.abbreviation.lowercased() == letters || $0.name.filter { $0 != "-" } == letters
    }
    guard let point else {
      throw GeometryError(
        code: .invalidQuantity,
        description:
          "\(quoted(text)) is none of the sixteen points of the compass; write N, NNE, NE or north-east.")
    }
    self = point
  }
}
