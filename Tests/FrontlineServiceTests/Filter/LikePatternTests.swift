import Testing

@testable import FrontlineService

@Suite struct LikePatternTests {
  @Test(arguments: [
    ("a%c", "abbc", true), ("a%c", "abb", false), ("%", "", true), ("_", "", false), ("_", "é", true),
    ("a\\%", "a%", true),
    ("a\\%", "ab", false), ("%b%", "abc", true), ("", "", true), ("", "a", false), ("%%a", "bba", true),
  ])
  func `Patterns match`(_ pattern: String, _ text: String, _ isMatch: Bool) {
    #expect(LikePattern(pattern).matches(text) == isMatch)
  }

  /// A pattern of many wildcards takes no exponential time.
  @Test func `Many wildcards are quick`() {
    let pattern = LikePattern(String(repeating: "%a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
