/// How well a typed name met a name of an atlas, the best first.
///
/// ```swift
/// try atlas.settlementMatch(named: "ŞUŞA").quality            // .folded
/// try atlas.settlementMatch(named: "Şuşada").quality          // .inflected: "in Shusha"
/// try atlas.settlementMatch(named: "Chouchi").quality         // .sounding
/// try atlas.settlementMatch(named: "Stepsnakert").quality     // .misspelled
/// ```
public enum NameQuality: Int, Comparable, Sendable {
  /// It is an id.
  case id
  /// It is a name, letter by letter.
  case exact
  /// It is a name but for case, marks, script or the usual transliteration.
  case folded
  /// It is a name with a case ending, or with the word for "in" before it.
  case inflected
  /// It sounds like a name and is spelled nearly so, or is written in letters that leave vowels out.
  case sounding
  /// It is a name but for a letter, or for a few in a long one.
  case misspelled

  /// The better match is the smaller.
  public static func < (a: NameQuality, b: NameQuality) -> Bool { a.rawValue < b.rawValue }

  /// Whether the name was changed to meet the atlas; an answer that rests on it must say so.
  public var isRepaired: Bool { self >= .inflected }
}
