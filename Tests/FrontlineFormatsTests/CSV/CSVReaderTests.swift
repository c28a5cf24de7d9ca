import FrontlineFormats
import Testing

/// The rows of a table in memory, read in chunks of `size` bytes.
func readTable(
  _ text: String, delimiter: CSVDelimiter = .comma, hasHeader: Bool = true, chunk size: Int = 1 << 20
)
  throws(FormatError) -> [[String]]
{
  var reader = try CSVReader(
    inChunks(Array(text.utf8), of: size), delimiter: delimiter, hasHeader: hasHeader)
  return try reader.rest().map(\.fields)
}

/// A source that hands out `bytes` in pieces of `size`.
func inChunks(_ bytes: [UInt8], of size: Int, name: String = "table.csv") -> ByteSource {
  var at = 0
  return .chunks(name: name) {
    guard at < bytes.count else { return nil }
    defer { at += size }
    return Array(bytes[at..<min(at + size, bytes.count)])
  }
}

@Suite struct CSVReaderTests {
  @Test(arguments: ["sep=;\n", "sep=;\r\n", "SEP=;\n"])
  func `takes the delimiter that a spreadsheet states`(line: String) throws {
    var reader = try CSVReader(.text(line + "id;name\n1;a,b\n"), delimiter: .detected)
    #expect(reader.columns == ["id", "name"])
    let row = try #require(try reader.next())
    #expect(row.fields == ["1", "a,b"])
    #expect(row.line == 3)
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\u{FEFF}\n\r\n"])
  func `passes over empty lines before the header`(lines: String) throws {
    var reader = try CSVReader(.text(lines + "id;name\n\n1;a,b\n"), delimiter: .detected)
    #expect(reader.columns == ["id", "name"])
    #expect(try reader.next()?.fields == ["1", "a,b"])
    #expect(try reader.next() == nil)
    let nothing = #expect(throws: FormatError.self) { _ = try CSVReader(.text(lines)) }
    #expect(nothing?.code == .empty)
  }

  @Test func `columns that are not asked for may have one name where that is allowed`() throws {
    let text = "name,lat,name\na,1,b\n"
    let refused = #expect(throws: FormatError.self) { _ = try CSVReader(.text(text)) }
    #expect(refused?.code == .duplicate)
    var reader = try CSVReader(.text(text), allowsDuplicateColumns: true)
    #expect(try reader.next()?.fields == ["a", "1", "b"])
    #expect(try reader.column("lat").name == "lat")
    let twin = #expect(throws: FormatError.self) {
      try CSVReader(.text(text), allowsDuplicateColumns: true).column("name")
    }
    #expect(twin?.code == .duplicate)
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func `reads the examples of RFC 4180 section 2`(chunk: Int) throws {
    #expect(
      try readTable("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", hasHeader: false, chunk: chunk) == [
        ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
      ])
    #expect(
      try readTable("aaa,bbb,ccc\r\nzzz,yyy,xxx", hasHeader: false, chunk: chunk) == [
        ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
      ])
    #expect(
      try readTable("f,g,h\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", chunk: chunk) == [
        ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
      ])
    #expect(
      try readTable("\"aaa\",\"b \r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", hasHeader: false, chunk: chunk) == [
        ["aaa", "b \r\nbb", "ccc"], ["zzz", "yyy", "xxx"],
      ])
    #expect(
      try readTable("\"aaa\",\"b\"\"bb\",\"ccc\"", hasHeader: false, chunk: chunk) == [
        ["aaa", "b\"bb", "ccc"]
      ])
  }

  @Test(arguments: [1, 2, 5, 1 << 20])
  func `takes every line break, a mark, empty fields and any delimiter`(chunk: Int) throws {
    #expect(
      try readTable("\u{FEFF}a;b\n1;2\r3;4\r\n\r\n;\n", delimiter: .semicolon, chunk: chunk) == [
        ["1", "2"], ["3", "4"], ["", ""],
      ])
    #expect(try readTable("a\tb\n\"\t\"\t\"\"\n", delimiter: .tab, chunk: chunk) == [["\t", ""]])
    #expect(try readTable("a|b\r1|\"x\ny\"\r", delimiter: .detected, chunk: chunk) == [["1", "x\ny"]])
    #expect(try readTable("a\n\n\"\"\nx\n", chunk: chunk) == [[""], [""], ["x"]])
    #expect(
      try readTable("name,no\nŞuşa,1\nՇուշի,2\nШуша,3\n", chunk: chunk) == [
        ["Şuşa", "1"], ["Շուշի", "2"], ["Шуша", "3"],
      ])
  }

  @Test func `knows row, line, column and place of each field`() throws {
    var reader = try CSVReader(
      .text("id,note,size\n1,\"a\r\nb\nc\",5\n\n2,,x\n", name: "t.csv"), requiring: ["size"])
    let first = try #require(try reader.next())
    #expect((first.number, first.line) == (1, 2))
    #expect(first["note"] == "a\r\nb\nc")
    #expect(first["none"] == nil)
    #expect(first.place(of: "size").line == 4)
    let size = try reader.column("size")
    #expect(try first.int(size) == 5)
    let second = try #require(try reader.next())
    #expect((second.number, second.line) == (2, 6))
    #expect(try second.stringIfAny("note") == nil)
    let error = #expect(throws: FormatError.self) { try second.double(size) }
    #expect(error?.description == #"t.csv, line 6, column "size": "x" is not a number."#)
    #expect(error?.value == "x")
    #expect(try reader.next() == nil)
    #expect(first.fields == ["1", "a\r\nb\nc", "5"])  // a row stays as it was when the reader moves on
  }

  @Test func `goes on after a fault that leaves the rows whole`() throws {
    var reader = try CSVReader(.text("a,b\n1\n1,2,3\nx\"y,2\n3,4\n", name: "t.csv"))
    var faults: [FormatError.Code] = []
    var rows: [[String]] = []
    while true {
      do {
        guard let row = try reader.next() else { break }
        rows.append(row.fields)
      } catch { faults.append(error.code) }
    }
    #expect(faults == [.fieldCount, .fieldCount, .syntax])
    #expect(rows == [["3", "4"]])
  }

  @Test func `takes quotes for letters where the table has none`() throws {
    var reader = try CSVReader(
      .text("1\t\"a\tb\"c\n2\t\"\t\n"), delimiter: .tab, hasHeader: false, hasQuotes: false)
    let rows = try reader.rest()
    #expect(rows.map { [$0[0], $0[1], $0[2]] } == [["1", "\"a", "b\"c"], ["2", "\"", ""]])
  }

  @Test func `a row of HXL tags under the header is no data`() throws {
    var reader = try CSVReader(.text("a,b,c\n#geo+lat, #date +start,\n1,2,3\n"))
    let row = try #require(try reader.next())
    #expect(row.fields == ["1", "2", "3"])
    #expect(row.number == 1 && row.line == 3)
    #expect(reader.tags?.fields == ["#geo+lat", " #date +start", ""])
    #expect(try reader.next() == nil)
  }

  @Test(arguments: ["#ff0000,#00ff00", "#geo+lat,1", "#date,", "#1,#2", "#geo+,#date"])
  func `colors and other texts are no HXL tags`(row: String) throws {
    var reader = try CSVReader(.text("a,b\n\(row)\n"))
    #expect(try reader.next()?.number == 1)
    #expect(reader.tags == nil)
  }
}
