import Testing

@testable import FrontlineFormats

@Suite struct WrittenDoubleTests {
  private func read(_ field: String) throws -> Double? {
    var reader = try CSVReader(.bytes(Array("value;note\n\(field);\n".utf8)), delimiter: .detected)
    let column = try reader.column("value")
    return try reader.next()?.writtenDoubleIfAny(column)
  }

  @Test(arguments: [
    ("5.5", 5.5), ("-0.35912", -0.35912), ("5,5", 5.5), ("-1,31726", -1.31726), ("\u{2212}1,5", -1.5),
    ("1 025", 1025),
    ("1 025,5", 1025.5), ("0,027", 0.027), ("10,000", 10_000), ("1e3", 1000), ("5\u{BD}", 5.5),
  ])
  func `A number is read as people write it`(field: String, value: Double) throws {
    #expect(try read(field) == value)
  }

  @Test func `An empty field has none`() throws { #expect(try read("") == nil) }

  @Test(arguments: [
    ("1,317", "may mean 1317.0 or 1.317"), ("12,345,67", "not a number"), ("north", "not a number"),
    ("5 km", "not a number"),
  ])
  func `What has two readings or none is refused with its row`(field: String, reason: String) throws {
    let error = #expect(throws: FormatError.self) { try read(field) }
    let text = try #require(error?.description)
    #expect(text.contains(reason) && text.contains("line 2") && text.contains("value"), "\(text)")
  }
}
