internal import FrontlineGeometry

/// What is wrong with an atlas, its names or languages, or with its data package; where, and the value seen.
///
/// ```swift
/// do { _ = try atlas.settlement(named: "Shsuha") } catch { print(error) }
/// // No settlement is called "Shsuha"; the nearest spellings are Shusha, Shushe and Shushi.
/// ```
public struct AtlasError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case unknownName, ambiguousName, unreadable, unwritable, brokenOff
      case invalidPackage, dataNotFound, invalidLanguage
    }
    private let kind: Kind

    /// No place has the name or id.
    public static let unknownName = Code(kind: .unknownName)
    /// Several places of one kind have the name.
    public static let ambiguousName = Code(kind: .ambiguousName)
    /// A folder or file cannot be opened.
    public static let unreadable = Code(kind: .unreadable)
    /// A file cannot be written, or another writer is at work.
    public static let unwritable = Code(kind: .unwritable)
    /// A file that was begun and could not be written to its end: a full disk, a device that is gone.
    public static let brokenOff = Code(kind: .brokenOff)
    /// The rows of a data package are at fault; see ``AtlasError/faults``.
    public static let invalidPackage = Code(kind: .invalidPackage)
    /// The bundled data stands in none of the places where it is looked for.
    public static let dataNotFound = Code(kind: .dataNotFound)

    /// A text that is not a language tag.
    public static let invalidLanguage = Code(kind: .invalidLanguage)

    /// The name of the code.
    public var description: String { kind.rawValue }
  }

  /// The kind of fault.
  public let code: Code
  /// One sentence: what, where, the value seen. A broken package adds a line for each of its first faults.
  public let description: String
  /// The name, id, folder or file that it is about; empty where there is none.
  public let subject: String
  /// For an unknown name the nearest spellings; for an ambiguous one the ids to choose from.
  public let candidates: [String]
  /// For a broken package every fault found.
  public let faults: [PackageFault]

  package init(
    code: Code, subject: String = "", description: String, candidates: [String] = [],
    faults: [PackageFault] = []
  ) {
    self.code = code
    self.subject = subject
    self.description = description
    self.candidates = candidates
    self.faults = faults
  }
}

extension AtlasError {
  static func emptyName(_ noun: String) -> AtlasError {
    AtlasError(
      code: .unknownName, subject: "", description: "The name of \(article(noun)) is empty.")
  }

  static func unknownName(_ name: String, noun: String, nearest: [String]) -> AtlasError {
    let spellings =
      switch nearest.count {
      case 0: ""
      case 1: "; the nearest spelling is \(nearest[0])"
      default: "; the nearest spellings are \(listed(nearest))"
      }
    return AtlasError(
      code: .unknownName, subject: name, description: "No \(noun) is called \"\(name)\"\(spellings).",
      candidates: nearest)
  }

  /// A name that is borne, but not in the place that was asked for.
  static func notThere(_ name: String, noun: String, place: String, elsewhere: String) -> AtlasError {
    AtlasError(
      code: .unknownName, subject: name,
      description: "No \(noun) in \(place) is called \"\(name)\"; the name is that of \(elsewhere).")
  }

  /// A name that nothing bears, and that is as near to one place as to another, or nearer to a lesser one.
  static func nearBoth(
    _ name: String, noun: String, candidates: [(words: String, id: String)]
  ) -> AtlasError {
    let shown = candidates.prefix(5).map { "\($0.words) (\($0.id))" }
    let more = candidates.count > shown.count ? " and \(candidates.count - shown.count) more" : ""
    let list = listed(shown, last: more.isEmpty ? " and " : ", ") + more
    return AtlasError(
      code: .ambiguousName, subject: name,
      description: "No \(noun) is called \"\(name)\", which is near to \(list); write one of these ids.",
      candidates: candidates.map(\.id))
  }

  static func ambiguousName(
    _ name: String, kinds: String, candidates: [(id: String, whereabouts: String)], isOfSettlements: Bool
  ) -> AtlasError {
    let shown = candidates.prefix(12).map { "\($0.id)\($0.whereabouts)" }
    let more = candidates.count > shown.count ? " and \(candidates.count - shown.count) more" : ""
    let list = more.isEmpty ? listed(shown) : shown.joined(separator: ", ") + more
    let remedy = isOfSettlements ? "give an id, or the name and district with a comma between" : "give an id"
    return AtlasError(
      code: .ambiguousName, subject: name,
      description: "\"\(name)\" is the name of \(candidates.count) \(kinds): \(list); \(remedy).",
      candidates: candidates.map(\.id))
  }
}
