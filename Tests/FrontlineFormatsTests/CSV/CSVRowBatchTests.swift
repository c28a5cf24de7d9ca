import FrontlineTestSupport
import Testing

@testable import FrontlineFormats

@Suite struct CSVRowBatchTests {
  /// Copied rows are what the writer makes of their fields.
  @Test(
    arguments: [CSVDelimiter.comma, .semicolon, .tab],
    [(true, false), (false, false), (true, true), (false, true)])
  func `writes rows again as their fields would be written`(
    delimiter: CSVDelimiter, how: (quotesAll: Bool, isSafe: Bool)
  ) throws {
    let (quotesAll, isSafe) = how
    var random = SeededGenerator(seed: 21)
    let columns = ["a", "b", "c", "d"]
    let rows =
      (0..<200).map { _ in columns.map { _ in String.random(using: &random) } } + [
        ["", "", "", ""], ["\u{FEFF}x", "\"", "\"\"", "a\r\nb"], ["x", "\u{FEFF}", "\u{EF}", "y\n"],
        ["=1", "-12.5", " =a\"b", "@"], ["\"=1\"", "\r=1", "＝1", "\u{FEFF}=1"],
        ["+1", "-1+1", "\t=", "=1,2;3"],
      ]
    let separator = delimiter.description == "tab" ? "\t" : delimiter.description
    var text = columns.joined(separator: separator) + "\r\n"
    for row in rows {
      text +=
        row.map { field in
          let isPlain = !field.contains { $0 == "\"" || $0.isNewline || "\(separator)\r".contains($0) }
          return isPlain && !quotesAll && !field.hasPrefix("\u{FEFF}")
            ? field : "\"\(field.replacing("\"", with: "\"\""))\""
        }.joined(separator: separator) + "\r\n"
    }
    let expected = try CSVWriter.text(
      columns: columns + ["text", "number"],
      rows: rows.enumerated().map { $1 + [$0 % 2 == 0 ? "=p;q,r\ts" : "", $0 % 3 == 0 ? "" : "-\($0).5"] },
      delimiter: delimiter, isSafe: isSafe)
    for chunk in [7, 1 << 20] {
      var reader = try CSVReader(inChunks(Array(text.utf8), of: chunk), delimiter: delimiter)
      var batch = CSVRowBatch()
      while try reader.advance() { batch.append(reader, isSafe: isSafe) }
      #expect(batch.count == rows.count)
      var copy: [UInt8] = []
      let sink = ByteSink.chunks { copy += $0 }
      var writer = try CSVWriter(
        sink, columns: columns + ["text", "number"], delimiter: delimiter, isSafe: isSafe)
      try writer.write(
        batch,
        adding: [
          .texts(rows.indices.map { $0 % 2 == 0 ? "=p;q,r\ts" : "" }),
          .numbers(rows.indices.map { $0 % 3 == 0 ? .nan : -Double($0) - 0.5 }, decimals: 1),
        ])
      try writer.finish()
      #expect(String(decoding: copy, as: UTF8.self) == expected)

      // The same of a vocabulary, in memory.
      let rest = try CSVWriter.bytes(
        batch,
        adding: [
          .numbered(rows.indices.map { $0 % 2 == 0 ? 1 : -1 }, CSVVocabulary(["", "=p;q,r\ts"])),
          .numbers(rows.indices.map { $0 % 3 == 0 ? .nan : -Double($0) - 0.5 }, decimals: 1),
        ], delimiter: delimiter, isSafe: isSafe)
      #expect(expected.hasSuffix(String(decoding: rest, as: UTF8.self)))
      #expect(rest.count { $0 == UInt8(ascii: "\n") } >= rows.count)
    }
  }

  @Test func `reads plain numbers in place, and leaves the rest to the row`() throws {
    var reader = try CSVReader(.text("x,y\n-1.5,\"2\"\n1,\"2\"\"\"\n,7\n"))
    let (x, y) = (try reader.column("x"), try reader.column("y"))
    #expect(try reader.advance())
    #expect(reader.number(in: x) == -1.5 && reader.number(in: y) == 2)
    #expect(try reader.advance())
    #expect(reader.number(in: y) == nil && reader.row()["y"] == "2\"")
    #expect(try reader.advance())
    #expect(reader.number(in: x) == nil && reader.number(in: y) == 7)
    #expect(try !reader.advance())
  }

  @Test func `numbers keep their decimals`() throws {
    var reader = try CSVReader(.text("x\n1\n"))
    var batch = CSVRowBatch()
    _ = try reader.advance()
    batch.append(reader)
    var copy: [UInt8] = []
    var writer = try CSVWriter(.chunks { copy += $0 }, columns: ["x", "a", "b", "c", "d", "e"])
    try writer.write(
      batch, adding: [0.0, 14, -0.04, 123456.25, 1e17].map { .numbers([$0], decimals: 1) })
    try writer.finish()
    #expect(String(decoding: copy, as: UTF8.self).hasSuffix("\n1,0.0,14.0,0.0,123456.2,1e+17\n"))
  }
}
