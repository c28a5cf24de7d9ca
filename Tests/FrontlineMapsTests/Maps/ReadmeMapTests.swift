import Foundation
import FrontlineAtlas
import FrontlineTime
import Testing

@testable import FrontlineMaps

@Suite struct ReadmeMapTests {
  /// The picture in the README is what its command draws, byte for byte. Where the data or the drawing has
  /// changed for good, draw it again: `frontline map --on 2020-10-29 -o docs/map.svg`.
  @Test func `The picture in the readme can be made again`() throws {
    let path = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/") + "/docs/map.svg"
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept.utf8.count < 300_000)
    #expect(try Map(of: karabakh, on: Day("2020-10-29")).svg() == kept)
  }
}
