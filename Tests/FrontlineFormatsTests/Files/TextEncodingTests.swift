import Testing

@testable import FrontlineFormats

@Suite struct TextEncodingTests {
  private func read(_ bytes: [UInt8], _ name: String?) throws -> String {
    let source = ByteSource.bytes(bytes, name: "t.csv").encoded(as: name.map { TextEncoding($0)! })
    return String(decoding: try source.all(), as: UTF8.self)
  }

  @Test(arguments: [
    ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x21] as [UInt8], "Привет!"),
    ("CP1251", [0xBF, 0xB2], "їІ"),
    ("koi8-u", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"), ("ibm866", [0x8F, 0xE0, 0xA8], "При"),
    ("latin1", [0x53, 0xE9, 0x76, 0x61, 0x72, 0xE9], "Sévaré"), ("windows_1252", [0x80], "€"),
    ("latin9", [0xA4], "€"),
    ("windows-1254", [0xDE, 0x75, 0xFE, 0x61], "Şuşa"), ("cp1256", [0xC7, 0xE1], "ال"),
    ("iso-8859-6", [0xC7, 0xE4], "ال"),
    ("windows-1250", [0xA3, 0xF3, 0x64, 0x9F], "Łódź"),
    ("utf-16be", [0x04, 0x1F, 0xD8, 0x3D, 0xDE, 0x00], "П😀"),
  ])
  func `bytes are the letters of their encoding`(name: String, bytes: [UInt8], text: String) throws {
    #expect(try read(bytes, name) == text)
  }

  @Test func `all but UTF-16 keep ASCII and have tables of 128 letters`() throws {
    for name in TextEncoding.names where !name.hasPrefix("utf") {
      let points = try #require(TextEncoding(name)?.points)
      #expect(points.count == 256 && points[0x41] == 0x41, "\(name)")
      let known = points.filter { $0 > 127 }
      #expect(Set(known).count == known.count && known.count > 80, "\(name)")
    }
    #expect(TextEncoding("big5") == nil)
  }

  @Test func `a byte without a letter is refused with its place`() throws {
    let error = #expect(throws: FormatError.self) { try read([0x41, 0x98], "windows-1251") }
    #expect(
      error?.description == "t.csv, byte 1: the byte 0x98 is no letter of windows-1251, in which it is read.")
  }

  @Test(arguments: [
    [0xD8, 0x01, 0x00, 0x41], [0xD8, 0x01, 0xD8, 0x01], [0xD8, 0x01, 0xFF, 0xFF], [0xDC, 0x00, 0x00, 0x41],
  ])
  func `half a letter of UTF-16 is refused with its place`(bytes: [UInt8]) throws {
    let error = #expect(throws: FormatError.self) { try read([0x00, 0x41] + bytes, "utf-16be") }
    #expect(
      error?.description
        == "t.csv, byte 2: half a letter stands alone of utf-16be, in which it is read.")
  }

  /// As spreadsheets write "Unicode text", whatever the pieces in which it comes.
  @Test(arguments: [false, true]) func `a mark of UTF-16 says how a table is read`(isBigEndian: Bool) throws {
    let text = "місто\tn\n" + String(repeating: "Лиман 😀\t1\n", count: 20_000)
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    var pieces = stride(from: 0, to: bytes.count, by: 7_777).map {
      Array(bytes[$0..<min($0 + 7_777, bytes.count)])
    }
    pieces.reverse()
    var reader = try CSVReader(.chunks(name: "t.txt") { pieces.popLast() }, delimiter: .detected)
    #expect(reader.columns == ["місто", "n"])
    let rows = try reader.rest()
    #expect(rows.count == 20_000 && rows.allSatisfy { $0.fields == ["Лиман 😀", "1"] })
  }
}
