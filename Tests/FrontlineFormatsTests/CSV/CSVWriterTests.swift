import FrontlineFormats
import FrontlineTestSupport
import Testing

@Suite struct CSVWriterTests {
  @Test func `quotes only where it is needed`() throws {
    let text = try CSVWriter.text(
      columns: ["id", "name"],
      rows: [["1", "Shusha, \"Şuşa\""], ["2", "a; b' c\t "], ["3", "two\nlines"], ["4", "\r"], ["", ""]])
    #expect(text == "id,name\n1,\"Shusha, \"\"Şuşa\"\"\"\n2,a; b' c\t \n3,\"two\nlines\"\n4,\"\r\"\n,\n")
    #expect(
      try CSVWriter.text(columns: ["a"], rows: [[""], ["x"]], lineBreak: .crlf) == "a\r\n\"\"\r\nx\r\n")
    #expect(
      try CSVWriter.text(columns: ["a", "b"], rows: [["1;2", "3,4"]], delimiter: .semicolon)
        == "a;b\n\"1;2\";3,4\n")
  }

  @Test(arguments: [CSVDelimiter.comma, .semicolon, .tab, .bar], [CSVWriter.LineBreak.lf, .crlf])
  func `reads back what it has written`(delimiter: CSVDelimiter, lineBreak: CSVWriter.LineBreak) throws {
    var random = SeededGenerator(seed: 4)
    for columns in 1...4 {
      let rows = (0..<100).map { _ in (0..<columns).map { _ in String.random(using: &random) } }
      let names = (0..<columns).map { "\(String.random(using: &random))\($0)" }
      let text = try CSVWriter.text(columns: names, rows: rows, delimiter: delimiter, lineBreak: lineBreak)
      for chunk in [1, 5, 1 << 20] {
        var reader = try CSVReader(inChunks(Array(text.utf8), of: chunk), delimiter: delimiter)
        #expect(reader.columns == names)
        #expect(try reader.rest().map(\.fields) == rows)
      }
    }
  }

  @Test func `refuses what cannot be read back`() throws {
    let twice = #expect(throws: FormatError.self) { try CSVWriter.text(columns: ["a", "a"], rows: []) }
    #expect(twice?.code == .duplicate)
    let nul = #expect(throws: FormatError.self) { try CSVWriter.text(columns: ["a"], rows: [["x\0"]]) }
    #expect(nul?.description == "table: the field \"x\\u{0}\" holds a NUL.")
  }
}
