/// How claims are weighed against each other.
///
/// ```swift
/// atlas.standing(of: shusha, on: day)                                   // by: .latest, the default
/// atlas.standing(of: shusha, on: day, by: .majority)
/// atlas.standing(of: shusha, on: day, by: .source("armenia-mod"))
/// atlas.standing(of: shusha, on: day, by: .trusted(["artsakh-authorities", "azerbaijan-mod"]))
/// ```
public enum Rule: Hashable, Sendable {
  /// The later valid-from wins, then the later reported day; a tie between parties is contested.
  case latest
  /// What one source says, as under ``latest``; with the baseline, unless told not to.
  case source(Source.ID, baseline: Bool = true)
  /// An ordered list: the first source that speaks decides.
  case trusted([Source.ID])
  /// One vote a source, its latest claim; a tie is contested.
  case majority
}
