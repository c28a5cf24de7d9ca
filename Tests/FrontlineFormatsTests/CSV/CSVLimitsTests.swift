import FrontlineFormats
import Testing

/// A source of `count` chunks, each `chunk`, between a start and an end, which are never all in memory.
func repeated(_ chunk: [UInt8], times count: Int, after start: String, before end: String = "") -> ByteSource
{
  var left = count + 2
  return .chunks(name: "long.csv") {
    left -= 1
    switch left {
    case count + 1: return Array(start.utf8)
    case 1...count: return chunk
    case 0: return Array(end.utf8)
    default: return nil
    }
  }
}

@Suite struct CSVLimitsTests {
  let megabyte = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

  @Test func `refuses a line of 100 MB, quoted or not`() throws {
    for (start, line) in [("a,b\n1,2\n3,", 3), ("a,b\n1,2\n\"open,", 3), ("", 1)] {
      let error = #expect(throws: FormatError.self) {
        var reader = try CSVReader(repeated(megabyte, times: 100, after: start))
        while try reader.next() != nil {}
      }
      #expect(error?.code == .tooLong)
      #expect(error?.place.line == line)
    }
  }

  @Test func `takes a line as long as it is told to`() throws {
    var reader = try CSVReader(
      repeated(megabyte, times: 20, after: "a,b\n1,", before: "\n3,4\n"), rowLimit: 32 << 20)
    #expect(try reader.next()?[1].utf8.count == 20 << 20)
    #expect(try reader.next()?.fields == ["3", "4"])
    #expect(try reader.next() == nil)
    var strict = try CSVReader(.text("a,b\n12345,6\n12345,67\n1,2\n", name: "t.csv"), rowLimit: 7)
    #expect(try strict.next()?.fields == ["12345", "6"])
    let error = #expect(throws: FormatError.self) { try strict.next() }
    #expect(
      error?.description
        == "t.csv, line 3, byte 12: the row that begins here is longer than the limit of 7 bytes; a quote may have been left open."
    )
    #expect(try strict.next()?.fields == ["1", "2"])
  }

  @Test func `refuses a header of too many columns`() {
    let commas = [UInt8](repeating: UInt8(ascii: ","), count: 1 << 20)
    for hasHeader in [true, false] {
      let error = #expect(throws: FormatError.self) {
        _ = try CSVReader(repeated(commas, times: 4, after: ""), hasHeader: hasHeader)
      }
      #expect(error?.code == .tooLong)
    }
    #expect(throws: FormatError.self) {
      var reader = try CSVReader(repeated(commas, times: 4, after: "a,b\n"))
      _ = try reader.next()
    }
  }

  @Test func `passes on what a source throws, once`() throws {
    struct Broken: Error {}
    var count = 0
    let source = ByteSource.chunks(name: "pipe") {
      count += 1
      if count > 1 { throw Broken() }
      return Array("a,b\n1,2\n3".utf8)
    }
    var reader = try CSVReader(source)
    #expect(try reader.next()?.fields == ["1", "2"])
    let error = #expect(throws: FormatError.self) { try reader.next() }
    #expect(error?.code == .unreadable && error?.underlying is Broken)
    #expect(try reader.next() == nil)
  }
}
