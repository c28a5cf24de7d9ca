import FrontlineAtlas
import FrontlineData
import FrontlineTime
import Testing

@testable import FrontlineTool

/// Each question of `Cases/questions.txt` becomes the command beside it, or is refused with the words beside it.
@Suite struct AskReaderTests {
  static let cases: [[String]] = {
    let root = String(#filePath.prefix(upTo: #filePath.firstRange(of: "/Asking/")!.lowerBound))
    return contents(of: root + "/Cases/questions.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map {
        let parts = $0.split(separator: " => ", maxSplits: 1)
        return parts.map(String.init)
      }
  }()

  private static let reader = Result {
    try AskReader(atlas: Atlas.karabakh(), today: Day("2026-01-15"), order: nil)
  }

  @Test func `There are a hundred questions and more`() {
    #expect(Self.cases.count >= 100)
    #expect(Set(Self.cases.map { $0[0].lowercased() }).count == Self.cases.count)
  }

  @Test(arguments: cases) func `A question becomes its command, or is refused`(_ asked: [String]) throws {
    let reader = try Self.reader.get()
    let expected = try #require(asked.last)
    guard expected.hasPrefix("! ") else {
      let words = try reader.command(for: asked[0])
      #expect(words.map(AskCommand.quoted).joined(separator: " ") == expected)
      return
    }
    let failure = try #require(throws: Failure.self) { _ = try reader.command(for: asked[0]) }
    #expect(failure.description.contains(expected.dropFirst(2)), "\(failure.description)")
    #expect(failure.status == .usage)
  }
}
