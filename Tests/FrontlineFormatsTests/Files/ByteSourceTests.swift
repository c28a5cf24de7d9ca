import FrontlineFormats
import Testing

@Suite struct ByteSourceTests {
  @Test func `says why a file cannot be opened`() throws {
    let folder = try TemporaryFolder()
    func fault(_ path: String) -> String? {
      do {
        _ = try CSVReader(path: path)
        return nil
      } catch { return error.code == .unreadable ? error.description : nil }
    }
    #expect(fault(folder.path) == "\(folder.path): it is a folder, not a file.")
    #expect(fault(folder.path("none.csv")) == "\(folder.path("none.csv")): there is no such file.")
    #expect(fault("") == "the file with an empty name: there is no such file.")
    #expect(fault("a\0b") == "\"a\\u{0}b\": a path cannot hold a NUL.")
    #expect(throws: FormatError.self) { _ = try GeoJSONReader(path: folder.path) }
  }

  @Test func `reads a file longer than its window`() throws {
    let folder = try TemporaryFolder()
    var writer = try CSVWriter(.file(folder.path("long.csv")), columns: ["number", "text"])
    for number in 0..<100_000 { try writer.write(["\(number)", "Şuşa, \(number)"]) }
    try writer.finish()
    var reader = try CSVReader(path: folder.path("long.csv"))
    var number = 0
    while let row = try reader.next() {
      guard try row.int("number") == number, row[1] == "Şuşa, \(number)", row.line == number + 2 else {
        Issue.record("row \(number): \(row.fields), line \(row.line)")
        break
      }
      number += 1
    }
    #expect(number == 100_000)
  }
}
