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
  public enum Quality: Int, Comparable, Sendable {
    /// It is an id.
    case id
    /// It is a name, letter by letter.
    case exact
    /// It is a name but for case, marks, script or the usual transliteration.
    case folded
    /// It only sounds like a name.
    case sounding

    /// The better match is the smaller.
    public static func < (a: Quality, b: Quality) -> Bool { a.rawValue < b.rawValue }
  }

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
}

/// How to speak of the things of a ``NameIndex`` in notes and errors.
struct NamedThing<Place: Sendable> {
  /// The thing of a number.
  let place: (Int) -> Place
  /// The kind of a thing in the singular, "village".
  let kind: (Int) -> String
  /// The kind in the plural.
  let kinds: (Int) -> String
  /// Where it lies, " in Kalbajar"; empty where that says nothing.
  let whereabouts: (Int) -> String
  /// The word for any of them, "settlement", and its code for a missing one.
  let noun: String
}

extension NameIndex {
  /// Decides what a typed name means.
  ///
  /// The best tier wins (an id, a primary name, another name, a skeleton), case, marks and script aside;
  /// within it the lowest rank; within that a name spelled as typed.
  ///
  /// - Parameters:
  ///   - typed: the name.
  ///   - isMember: which things count; others are as if they did not exist.
  ///   - place: the words of the place that they must lie in, for the sentence; empty: none.
  /// - Throws: ``AtlasError``, `unknownName` with the nearest spellings, or `ambiguousName` with the ids.
  func match<Place>(
    _ typed: String, speaking thing: NamedThing<Place>, in place: String = "",
    isMember: (Int) -> Bool = { _ in true }
  ) throws(AtlasError) -> NameMatch<Place> {
    let typed = typed.trimmed
    guard !typed.isEmpty else { throw .emptyName(thing.noun) }
    let everywhere = hits(for: typed)
    let hits = everywhere.filter { isMember($0.item) }
    guard let first = hits.first else {
      if let elsewhere = everywhere.first {
        throw .notThere(
          typed, noun: thing.noun, place: place,
          elsewhere: "\(entries[elsewhere.item].id)\(thing.whereabouts(elsewhere.item))")
      }
      let names = nearest(to: typed, count: 5, isMember: isMember)
      throw .unknownName(typed, noun: thing.noun, nearest: names)
    }
    let equals = hits.prefix { isEqual($0, first) }
    guard equals.count == 1 else {
      throw .ambiguousName(
        typed, kinds: thing.kinds(first.item),
        candidates: equals.map { (entries[$0.item].id, thing.whereabouts($0.item)) })
    }
    let others = hits.dropFirst()
    let quality: NameMatch<Place>.Quality =
      switch first.tier {
      case .id: .id
      case .primary, .other: first.isExact ? .exact : .folded
      case .skeleton: .sounding
      }
    return NameMatch(
      place: thing.place(first.item), typed: typed, matchedName: first.name, language: first.language,
      quality: quality, others: others.map { thing.place($0.item) },
      note: note(typed, first, others: Array(others), thing: thing))
  }

  /// The sentence of ``NameMatch/note``.
  private func note<Place>(_ typed: String, _ hit: Hit, others: [Hit], thing: NamedThing<Place>) -> String? {
    if hit.tier == .skeleton {
      let name = entries[hit.item].names.primary
      let spelled = hit.name == name ? "" : " (\(name))"
      return "No \(thing.noun) is spelled \"\(typed)\"; it was taken for \(hit.name)\(spelled)."
    }
    guard !others.isEmpty else { return nil }
    let shown = others.prefix(4).map { other in
      "\(article(thing.kind(other.item)))\(thing.whereabouts(other.item)) (\(entries[other.item].id))"
    }
    let more = others.count > shown.count ? " and \(others.count - shown.count) more" : ""
    let list = listed(shown, last: more.isEmpty ? " and " : ", ") + more
    let kind = thing.kind(hit.item)
    let whereabouts = others.contains { thing.kind($0.item) == kind } ? thing.whereabouts(hit.item) : ""
    let name = hit.tier == .id ? "\(hit.name) (\(typed))" : hit.name
    return "\(name) is the \(kind)\(whereabouts); of that name there is also \(list)."
  }
}
