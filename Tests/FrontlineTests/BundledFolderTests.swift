import Foundation
import Frontline
import Testing

@testable import FrontlineData

@Suite struct BundledFolderTests {
  @Test func `The bundled atlas opens from the build`() throws {
    let atlas = try Atlas.karabakh()
    #expect(atlas.settlements.count == 1960)
    #expect(!atlas.version.isEmpty)
    #expect(atlas.provenance.attribution.contains("GeoNames"))
    for name in [
      "Aghdara", "Khojavand", "Qubadli", "Fuzuli", "Goranboy", "Tartar", "Barda", "Shusha", "Shushi",
      "Stepanakert", "Lachin", "Baku", "Goris",
    ] {
      #expect(try atlas.settlement(named: name).kind != .village, "\(name)")
    }
  }

  @Test func `The data is looked for in order, and a sentence says where`() throws {
    let root = NSTemporaryDirectory() + "frontline-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: root) }
    func make(_ folder: String) throws -> String {
      let path = "\(root)/\(folder)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: path + "/settlements.csv"))
      return path
    }
    var bundled = BundledFolder(named: nil, programs: ["\(root)/bin"])
    let error = try #require(throws: AtlasError.self) { try bundled.path() }
    #expect(error.code == .dataNotFound)
    #expect(error.description.hasPrefix("The bundled data was found in none of \(root)/bin/Frontline_"))
    #expect(
      error.description.hasSuffix("\(root)/share/frontline/karabakh; set FRONTLINE_DATA to its folder."))
    let share = try make("share/frontline/karabakh")
    #expect(try bundled.path() == share)
    let resources = try make("bin/Frontline_FrontlineData.resources/karabakh")
    #expect(try bundled.path() == resources)
    bundled.named = try make("mine")
    #expect(try bundled.path() == "\(root)/mine")
    bundled.named = ""
    #expect(try bundled.path() == resources)
    bundled.named = "\(root)/bin"
    let wrong = try #require(throws: AtlasError.self) { try bundled.path() }
    #expect(
      wrong.description
        == "FRONTLINE_DATA names \"\(root)/bin\", where there is no settlements.csv of a data package.")
  }
}
