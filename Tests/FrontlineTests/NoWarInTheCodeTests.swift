import Foundation
import Testing

/// No module names a party, a language, a district or a place of the bundled data: they come from the data package.
/// Comments, where examples stand, do not count.
@Suite struct NoWarInTheCodeTests {
  private static let root = String(
    #filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/FrontlineTests/")!.lowerBound))

  /// What gives the bundled war away, in small letters.
  private static let words = [
    "azerb", "azeri", "armen", "karabakh", "artsakh", "shush", "stepanakert", "khankendi", "lachin",
    "nakhchivan",
    "nakhijevan", "goris", "hadrut", "fuzuli", "rayon", "marz", "peacekeep", "baku", "yerevan", "\"hy",
    "\"az\"",
    "2020-09-26", "september 2020",
  ]

  /// Files that may, and why.
  private static let allowed = [
    "FrontlineTool/": "help texts and the default atlas speak of the bundled data",
    "FrontlineMaps/Words/MapPhrase.swift": "languages have words for maps",
    "FrontlineFormats/Dates/MonthNames+Languages.swift": "languages have names of months",
    "FrontlineLocalities/Reading/Word.swift": "English has the words rayon and marz",
    "FrontlineAtlas/Names/LetterTable.swift": "scripts have names",
    "FrontlineAtlas/Names/CaseEndings.swift": "scripts and languages have names",
    "FrontlineAtlas/Names/PlaceNoun.swift": "languages have nouns for places",
    "FrontlineStatements/Lexicon/StatementLexicon.swift":
      "English has the words rayon, marz and peacekeepers",
    "FrontlineStatements/Grammar/StatementParser+Places.swift": "English has the words rayon and marz",
  ]

  @Test func `No module names the bundled war`() throws {
    let sources = Self.root + "/Sources"
    let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 300)
    var used: Set<String> = []
    for file in files.sorted() {
      let text = try String(
        decoding: Data(contentsOf: URL(fileURLWithPath: "\(sources)/\(file)")), as: UTF8.self)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = Self.code(of: line).lowercased()
        guard let word = Self.words.first(where: code.contains) else { continue }
        if let reason = Self.allowed.keys.first(where: file.hasPrefix) {
          used.insert(reason)
          continue
        }
        Issue.record("\(file), line \(number + 1) has \"\(word)\": \(line)")
      }
    }
    #expect(used.isSubset(of: Self.allowed.keys))
  }

  @Test func `A line of code is told`() {
    #expect(Self.code(of: "  let party = \"armenia\"  // a comment") == "  let party = \"armenia\" ")
    #expect(Self.code(of: "/// shusha.name") == "")
    #expect(Self.code(of: "  // \"Shusha\"") == " ")
    #expect(Self.code(of: "let url = \"https://example.org\"") == "let url = \"https://example.org\"")
  }

  /// A line without its comment, which begins at its head or behind a blank.
  private static func code(of line: Substring) -> String {
    if line.hasPrefix("//") { return "" }
    guard let start = line.firstRange(of: " //") else { return String(line) }
    return String(line[..<start.lowerBound])
  }

  private static func code(of line: String) -> String { code(of: line[...]) }
}
