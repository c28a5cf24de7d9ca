import FrontlineFormats
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct SameFileTests {
  @Test func `Links lead to one file`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try AtomicFile.write("same text", to: folder.path(name)) }
    let link = folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path("a"))
    #expect(areSameFile(folder.path("a"), folder.path("./a")))
    #expect(areSameFile(folder.path("a"), link))
    #expect(!areSameFile(folder.path("a"), folder.path("b")))
    #expect(!areSameFile(folder.path("none"), folder.path("none")))
  }
}
