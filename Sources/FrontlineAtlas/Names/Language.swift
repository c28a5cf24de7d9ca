internal import FrontlineGeometry

/// A language, or a script of one, in which a place has a name: a tag of BCP 47 (RFC 5646).
///
/// ```swift
/// Language("HY-latn").tag                        // "hy-Latn": case does not count
/// Language("uk").columnName                      // "name_uk"
/// shusha.name(in: "az")                          // "Şuşa"
/// ```
///
/// An atlas knows the languages that its data give names in: ``Atlas/languages``.
///
/// Edge cases: a literal that is no tag traps; a tag that is well-formed and not registered is taken, for the
/// registry grows. Tags of the grandfathered list that are not of the usual form are refused, and so is a language
/// of four or more letters, of which none is registered.
public struct Language: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The tag as RFC 5646, section 2.1.1, writes it: language in small letters, script with a capital, region in
  /// capitals.
  public let tag: String

  /// English: the language of primary names, by which an atlas prints a place.
  public static let english: Language = "en"

  /// The language of a tag.
  ///
  /// - Throws: ``AtlasError`` with `invalidLanguage` where the text is no tag.
  /// - Complexity: O(*n*) in its length.
  public init(_ tag: String) throws(AtlasError) {
    guard let written = Self.canonical(tag) else {
      throw AtlasError(
        code: .invalidLanguage, subject: tag,
        description:
          "\(quoted(tag)) is not a language tag of BCP 47; one is a language of two or three letters, with script, region or variant after hyphens, such as en, hy-Latn or zh-Hant-TW."
      )
    }
    self.tag = written
  }

  /// The language of a literal; one that is no tag traps.
  public init(stringLiteral value: String) {
    guard let written = Self.canonical(value) else {
      preconditionFailure("\(quoted(value)) is not a language tag of BCP 47.")
    }
    tag = written
  }

  /// The tag.
  public var description: String { tag }
  /// The order of the tags.
  public static func < (a: Language, b: Language) -> Bool { a.tag < b.tag }

  /// The tag as a part of names of columns and keys: `hy_latn`.
  public var key: String { tag.lowercased().replacing("-", with: "_") }
  /// The column of a data package in which its names stand: `name_hy_latn`.
  public var columnName: String { "name_\(key)" }

  /// The language of a column `name_TAG`; `nil`: the column is of another form.
  ///
  /// - Throws: ``AtlasError`` with `invalidLanguage` where what follows `name_` is no tag.
  package init?(columnName: String) throws(AtlasError) {
    guard columnName.hasPrefix("name_") else { return nil }
    try self.init(String(columnName.dropFirst(5)).replacing("_", with: "-"))
  }

  /// The tag in the case of RFC 5646; `nil`: it is not well-formed by its section 2.1.
  private static func canonical(_ tag: String) -> String? {
    guard tag.utf8.count <= 100 else { return nil }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy(\.isSubtag), let language = parts.first, language.isLetters,
      (2...3).contains(language.utf8.count)
    else { return nil }
    var written = [language.lowercased()]
    var rest = parts.dropFirst()
    // Up to three extended languages; then script, region, variants, each at most once; then extensions.
    for _ in 0..<3 {
      guard let part = rest.first, part.utf8.count == 3, part.isLetters else { break }
      written.append(rest.removeFirst().lowercased())
    }
    if let script = rest.first, script.utf8.count == 4, script.isLetters {
      written.append(rest.removeFirst().lowercased().capitalizedFirst)
    }
    if let region = rest.first,
      region.utf8.count == 2 && region.isLetters || region.utf8.count == 3 && region.allSatisfy(\.isNumber)
    {
      written.append(rest.removeFirst().uppercased())
    }
    var variants: Set<String> = []
    while let variant = rest.first?.lowercased(),
      variant.utf8.count >= 5 || variant.utf8.count == 4 && variant.first!.isNumber
    {
      guard variants.insert(variant).inserted else { return nil }
      written.append(variant)
      rest.removeFirst()
    }
    var singletons: Set<String> = []
    while let singleton = rest.popFirst()?.lowercased() {
      guard singleton.utf8.count == 1, singletons.insert(singleton).inserted else { return nil }
      written.append(singleton)
      let isPrivate = singleton == "x"
      var count = 0
      while let part = rest.first, isPrivate || part.utf8.count > 1 {
        written.append(rest.removeFirst().lowercased())
        count += 1
      }
      guard count > 0 else { return nil }
    }
    return written.joined(separator: "-")
  }
}

extension Substring {
  fileprivate var isLetters: Bool { allSatisfy(\.isLetter) }
  /// One to eight letters and digits of ASCII.
  fileprivate var isSubtag: Bool {
    (1...8).contains(utf8.count) && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
