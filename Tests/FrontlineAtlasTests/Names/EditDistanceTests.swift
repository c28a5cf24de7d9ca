import FrontlineTestSupport
import Testing

@testable import FrontlineAtlas

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("shusha", "shusha", 0), ("shusha", "shsuha", 1), ("shusha", "shush", 1), ("", "abc", 3), ("abc", "", 3),
    ("ca", "abc", 3),  // each stretch edited once; the unrestricted distance is 2
    ("kitten", "sitting", 3),
  ])
  func `Known distances`(a: String, b: String, distance: Int) {
    #expect(editDistance(Array(a.utf8), Array(b.utf8), limit: 9) == distance)
  }

  @Test func `The band agrees with the whole table`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4000 {
      let a = (0..<Int.random(in: 0...8, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random)
      }
      let b = (0..<Int.random(in: 0...8, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random)
      }
      let whole = wholeTable(a, b)
      for limit in 0...8 { #expect(editDistance(a, b, limit: limit) == (whole <= limit ? whole : nil)) }
    }
  }

  /// The textbook's table, without a limit.
  private func wholeTable(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var d = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { d[i][0] = i }
    for j in 0...b.count { d[0][j] = j }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1)
        }
      }
    }
    return d[a.count][b.count]
  }
}
