/// What a typed name was taken to mean.
///
/// ```swift
/// let match = try atlas.settlementMatch(named: "Lachin")
/// match.place.id                                 // "lachin"
/// match.note      // "Lachin is the city; of that name there is also a village in Kalbajar (lachin-kalbajar)."
/// try atlas.settlementMatch(named: "SHUSHI").matchedName     // "Shushi"; a name of Shusha
/// ```
public struct NameMatch<Place: Sendable>: Sendable {
  /// How well the typed name met a name of the atlas, the best first.
  public typealias Quality = NameQuality

  /// What the name means.
  public let place: Place
  /// The text as it was typed, without surrounding space.
  public let typed: String
  /// The name that it met, in the spelling of the atlas; for an id the primary name.
  public let matchedName: String
  /// The language of that name; `nil`: one of the further spellings.
  public let language: Language?
  /// How well it met it.
  public let quality: Quality
  /// The others that bear the name, in the order in which they would have been taken.
  public let others: [Place]
  /// One sentence that names the others, or says that the name was only near; `nil` where neither applies.
  public let note: String?

  /// The same match of what a place is to the caller; others that are nothing to it are left out.
  func map<Other>(_ transform: (Place) -> Other?) -> NameMatch<Other>? {
    guard let other = transform(place) else { return nil }
    return NameMatch<Other>(
      place: other, typed: typed, matchedName: matchedName, language: language, quality: quality,
      others: others.compactMap(transform), note: note)
  }
}

extension NameMatch: Equatable where Place: Equatable {}
