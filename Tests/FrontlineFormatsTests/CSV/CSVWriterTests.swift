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

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), (" =1", "' =1"),
    ("\u{A0}=1", "'\u{A0}=1"),
    ("\"=1\"", "\"'\"\"=1\"\"\""), ("＝1", "'＝1"), ("-", "'-"),
    ("-5 km", "'-5 km"),
    ("-0044-03-15", "'-0044-03-15"), ("+49 30", "'+49 30"), ("-1e", "'-1e"), ("--1", "'--1"), ("+.", "'+."),
    // No spreadsheet computes these, and numbers stay what they are.
    ("-12.5", "-12.5"), ("+7", "+7"), ("-.5", "-.5"), ("-1.5e-07", "-1.5e-07"), ("0", "0"), ("", ""),
    ("a=b", "a=b"),
    ("Shusha", "Shusha"), ("'=1", "'=1"), ("2020-10-29", "2020-10-29"), ("(-1)", "(-1)"), (" -5", " -5"),
    (" -5 km", "' -5 km"),
    ("Şuşa -", "Şuşa -"),
  ])
  func `A safe table has no cell that a spreadsheet computes`(field: String, written: String) throws {
    let text = try CSVWriter.text(columns: ["a", "b"], rows: [["x", field]], isSafe: true)
    #expect(text == "a,b\nx,\(written)\n")
    var reader = try CSVReader(.text(text))
    let back = try reader.rest()[0].fields[1]
    #expect(back == field || back == "'\(field)")
    // Written again it is the same.
    #expect(try CSVWriter.text(columns: ["a", "b"], rows: [["x", back]], isSafe: true) == text)
  }

  @Test func `A safe table has safe names of columns`() throws {
    #expect(try CSVWriter.text(columns: ["=a", "b"], rows: [], isSafe: true) == "'=a,b\n")
  }

  @Test func `refuses what cannot be read back`() throws {
    let twice = #expect(throws: FormatError.self) { try CSVWriter.text(columns: ["a", "a"], rows: []) }
    #expect(twice?.code == .duplicate)
    let nul = #expect(throws: FormatError.self) { try CSVWriter.text(columns: ["a"], rows: [["x\0"]]) }
    #expect(nul?.description == "table: the field \"x\\u{0}\" holds a NUL.")
  }
}
