import ArgumentParser
import FrontlineAnswers
import FrontlineFormats
import FrontlineTestSupport
import Testing

@testable import FrontlineTool

/// The JSON of every record is as the schema of its command says.
@Suite struct SchemaTests {
  /// The lines of the records that print JSON, with what they print.
  static let exchanges = TranscriptTests.all.flatMap { record in
    Transcript(contents(of: "\(folder)/Cases/\(record).console")).exchanges
      .filter { $0.line.hasPrefix("frontline ") && $0.line.contains("--format json") }
      .filter { !$0.line.contains(" | ") && $0.printed.hasPrefix("{") }.map { [$0.line, $0.printed] }
  }

  private static let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/")!))

  @Test func `There are records of JSON`() { #expect(Self.exchanges.count >= 25) }

  @Test(arguments: exchanges) func `A record is as the schema says`(_ exchange: [String]) throws {
    let words = try #require(ShellWords.words(exchange[0], scratch: "/nowhere"))
    let command = try FrontlineCommand.parseAsRoot(ArgumentRepair.repaired(Array(words.dropFirst())))
    let query = try #require(type(of: command) as? any Query.Type, "\(exchange[0]) asks no question")
    let schema = Printer.schema(of: query.schema)
    #expect(schema != .any)
    let end = try #require(exchange[1].lastIndex(of: "}"))
    let value = try JSONValue(parsing: String(exchange[1][...end]))
    #expect(faults(in: value, by: schema.value) == [], "\(exchange[0])")
  }

  /// The check of this suite can fail.
  @Test func `A value that is not as the schema says is found out`() {
    let schema = JSONSchema.object([("a", .number), ("b", .word(of: ["x"]).orNull)]).value
    #expect(faults(in: ["a": 1, "b": nil], by: schema) == [])
    #expect(faults(in: ["a": "1", "b": "x"], by: schema).count == 1)
    #expect(faults(in: ["a": 1, "b": "y"], by: schema).count == 1)
    #expect(faults(in: ["a": 1], by: schema) == ["$.b is missing"])
    #expect(faults(in: ["a": 1, "b": "x", "c": 1], by: schema) == ["$.c is unknown"])
  }
}

extension Query {
  /// What the JSON of the command is like.
  static var schema: JSONSchema { Asked.schema }
}
