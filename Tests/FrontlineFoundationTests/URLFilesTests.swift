import Foundation
import FrontlineAtlas
import FrontlineFormats
import FrontlineFoundation
import Testing

/// Files at URLs.
@Suite struct URLFilesTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("GeoData/karabakh")

  @Test func `An atlas is read from a file URL`() throws {
    #expect(try Atlas(contentsOf: folder).settlements.count == 1960)
  }

  @Test func `A URL that is no file's is refused with the address`() throws {
    let url = try #require(URL(string: "https://example.org/karabakh"))
    let error = #expect(throws: AtlasError.self) { try Atlas(contentsOf: url) }
    #expect(error?.code == .unreadable)
    #expect(error?.description.contains("https://example.org/karabakh") == true)
  }

  @Test func `A table is read from a file URL, and written to one`() throws {
    var reader = try CSVReader(.file(folder.appendingPathComponent("parties.csv")))
    #expect(try reader.next()?["id"] == "azerbaijan")

    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: copy) }
    var writer = try CSVWriter(.file(copy), columns: ["id"])
    try writer.write(["shusha"])
    try writer.finish()
    #expect(try String(contentsOf: copy, encoding: .utf8) == "id\nshusha\n")
  }
}
