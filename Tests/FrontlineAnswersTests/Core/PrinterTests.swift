import FrontlineFormats
import FrontlineTestSupport
import Testing

@testable import FrontlineAnswers

/// An answer in each of the four forms, with what a printer adds to it.
@Suite struct PrinterTests {
  private func printed(_ format: Printer.Format, _ from: String, why: Bool = false) throws -> Printer.Printed
  {
    let context = try context()
    let answer = try context.ask(DistanceQuestion(from: from, to: "Stepanakert"))
    return try Printer(format, why: why).print(answer, in: context)
  }

  @Test func `Text says the changed name on its first line`() throws {
    let lines = try printed(.text, "Shuhsa").output.split(separator: "\n")
    #expect(lines[0].hasSuffix("[\"Shuhsa\" taken for Shusha (shusha)]"))
  }

  @Test func `JSON has the caveat, the changed name and the generator behind the fields`() throws {
    let value = try JSONValue(parsing: printed(.json, "Shuhsa", why: true).output)
    #expect(value.object?.keys.suffix(3) == ["caveat", "matched", "why"])
    #expect(value["matched"]?[0]?["id"] == "shusha")
    let schema = Printer.schema(of: DistanceQuestion.schema)
    #expect(faults(in: value, by: schema.value) == [])
  }

  @Test func `CSV has them as its last columns and the generator aside`() throws {
    let printed = try printed(.csv, "Shuhsa", why: true)
    #expect(printed.output.split(separator: "\n")[0].hasSuffix(",caveat,matched"))
    #expect(printed.aside.first == "why:")
  }

  @Test func `GeoJSON has them beside the features`() throws {
    let value = try JSONValue(parsing: printed(.geojson, "Shusha").output)
    #expect(value["features"]?.array?.count == 3)
    #expect(value["caveat"]?.string?.hasPrefix("give or take") == true)
    #expect(value["attribution"]?.string?.isEmpty == false)
  }

  @Test func `A control character of a name is shown and not sent`() throws {
    let output = try printed(.text, "39.7601,46.7499").output
    #expect(!output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }
}
