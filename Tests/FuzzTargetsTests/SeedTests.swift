import FrontlineFormats
import FuzzTargets
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The seeds of the fuzzer, among them each input that once broke a law or ended the program, are read as before.
@Suite struct SeedTests {
  /// The folder `Fuzz/seeds`.
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz/seeds").path

  @Test(arguments: FuzzTarget.all.map(\.name)) func `every seed of a target is read`(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let seeds = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(name)")
    #expect(!seeds.isEmpty)
    for seed in seeds.sorted() {
      target.run(try ByteSource.file("\(Self.folder)/\(name)/\(seed)").all())
    }
  }

  @Test func `every folder of seeds has its target`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
  }
}
