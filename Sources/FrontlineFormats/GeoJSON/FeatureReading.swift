/// How the features of a file are read, whatever its format: each is handed over in its turn, or what is wrong with it.
///
/// - Throws: what ends the file; faults of one feature are handed over.
package typealias FeatureReading =
  @Sendable (
    _ path: String, _ body: (Result<GeoJSONFeature, FormatError>) throws -> Void
  ) throws -> FeatureFileFacts

/// What is known of a file when its features have been read.
package struct FeatureFileFacts: Sendable {
  /// How many features there were, those with faults too.
  package var count = 0
  /// Whether positions had heights, which are left out.
  package var hasHeights = false
  /// What else was left out, each in a sentence.
  package var remarks: [String] = []
  /// What the file says of all its features: members of a collection, its name, ...
  package var members = JSONObject()

  /// Nothing known.
  package init() {}

  /// Reads GeoJSON.
  package static let geoJSON: FeatureReading = { path, body in
    try FeatureFileFacts.read(GeoJSONReader(path: path), body)
  }

  /// That a service gave one page of several, as its answer says; `nil`: it does not.
  package func lackOfPages(_ file: String) -> String? {
    func number(_ key: String) -> Int? { members[key]?.double.flatMap { Int(exactly: $0) } }
    if let all = number("numberMatched"), let given = number("numberReturned"), given < all {
      return "\(file) is one page, with \(given) of \(all) features; the others are in other pages."
    }
    let isFull = [members["exceededTransferLimit"], members["properties"]?["exceededTransferLimit"]].contains
    {
      if case .bool(true)? = $0 { true } else { false }
    }
    return isFull
      ? "\(file) is one page of an answer that has more (exceededTransferLimit); the other features are in other pages."
      : nil
  }

  /// Reads all that a reader of GeoJSON has.
  ///
  /// - Parameter completing: adds to a feature what stands elsewhere in it, given the members of its collection so far.
  package static func read(
    _ reader: consuming GeoJSONReader,
    completing: (inout GeoJSONFeature, JSONObject) -> Void = { _, _ in },
    _ body: (Result<GeoJSONFeature, FormatError>) throws -> Void
  ) throws -> FeatureFileFacts {
    while true {
      let next: Result<GeoJSONFeature, FormatError>
      do throws(FormatError) {
        guard var feature = try reader.next() else { break }
        completing(&feature, reader.foreignMembers)
        next = .success(feature)
      } catch {
        // What is wrong with one feature leaves the others whole; all else ends the file.
        let isOfOneFeature = [.invalidValue, .missing, .duplicate].contains(error.code)
        guard isOfOneFeature, error.place.feature != nil else { throw error }
        next = .failure(error)
      }
      try body(next)
    }
    var facts = FeatureFileFacts()
    facts.count = reader.count
    facts.hasHeights = reader.hasHeights
    facts.members = reader.foreignMembers
    if let sentence = facts.lackOfPages(reader.name) { facts.remarks.append(sentence) }
    if let order = reader.orderOfRings {
      facts.remarks.append(
        "\(reader.name) is no GeoJSON; its bare rings are read with the \(order == .latitudeFirst ? "latitude" : "longitude") first."
      )
    }
    return facts
  }
}
