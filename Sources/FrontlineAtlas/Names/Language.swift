/// A language, or a script of one, in which a place has a name.
///
/// ```swift
/// shusha.name(in: .azerbaijani)                  // "Şuşa"
/// Language(rawValue: "hy")                       // .armenian
/// ```
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English: the name by which the atlas prints a place.
  case english = "en"
  /// Azerbaijani, in its Latin script.
  case azerbaijani = "az"
  /// Armenian, in its own script.
  case armenian = "hy"
  /// Armenian, romanised.
  case romanisedArmenian = "hy-Latn"
  /// Russian, in Cyrillic.
  case russian = "ru"
}
