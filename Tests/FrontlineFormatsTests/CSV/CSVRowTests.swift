import FrontlineFormats
import Testing

@Suite struct CSVRowTests {
  static func row(_ fields: String) throws -> CSVRow {
    var reader = try CSVReader(.text("id,size,share,names\n\(fields)\n", name: "t.csv"))
    return try #require(try reader.next())
  }

  @Test func `gives typed values, and nil for empty ones where asked`() throws {
    let row = try Self.row("a,-7,2.5e1,x;;y")
    #expect(try row.string("id") == "a" && row.int("size") == -7 && row.double("share") == 25)
    #expect(try row.list("names") == ["x", "", "y"])
    #expect(try row.value("id") { $0.uppercased() } == "A")
    let empty = try Self.row(",,,")
    #expect(
      try empty.stringIfAny("id") == nil && empty.intIfAny("size") == nil && empty.doubleIfAny("share") == nil
    )
    #expect(try empty.list("names").isEmpty && empty.valueIfAny("id") { $0 } == nil && empty.isEmpty("id"))
    #expect(empty["id"] == "" && empty["none"] == nil)
  }

  @Test func `says which field is at fault and how`() throws {
    struct Odd: Error, CustomStringConvertible { let description = "\"a\" is odd." }
    let row = try Self.row("a,1.5,\"39,75\",")
    func fault(_ body: () throws -> Void) -> String? {
      do {
        try body()
        return nil
      } catch { return "\(error)" }
    }
    #expect(
      fault { _ = try row.int("size") } == #"t.csv, line 2, column "size": "1.5" is not a whole number."#)
    #expect(
      fault { _ = try row.double("share") }
        == #"t.csv, line 2, column "share": "39,75" is not a number; it has a decimal comma."#)
    #expect(
      fault { _ = try row.string("names") }
        == #"t.csv, line 2, column "names": the field is empty and must not be."#)
    #expect(fault { _ = try row.double("width") } == #"t.csv: there is no column "width"."#)
    #expect(
      fault { _ = try row.value("id") { _ in throw Odd() } } == #"t.csv, line 2, column "id": "a" is odd."#)
    #expect(row.error("\"a\" is unknown", in: "id").value == "a")
    #expect(row.error("the row says nothing").description == "t.csv, line 2: the row says nothing.")
  }

  @Test func `names the columns there are, and guesses at the delimiter`() {
    let missing = #expect(throws: FormatError.self) {
      _ = try CSVReader(.text("a;b;c\n", name: "t.csv"), requiring: ["b"])
    }
    #expect(
      missing?.description
        == #"t.csv, line 1: there is no column "b"; the header has "a;b;c"; the delimiter may be ;."#)
    let other = #expect(throws: FormatError.self) {
      _ = try CSVReader(.text("id,lat\n", name: "t.csv"), requiring: ["id", "latitude"])
    }
    #expect(
      other?.description == #"t.csv, line 1: there is no column "latitude"; the header has "id", "lat"."#)
  }
}
