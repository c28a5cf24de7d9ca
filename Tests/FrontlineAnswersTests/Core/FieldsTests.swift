import FrontlineFormats
import FrontlineGeometry
import Testing

@testable import FrontlineAnswers

/// One description of the fields makes the object, the table, the feature and the schema.
@Suite struct FieldsTests {
  struct Town: Record {
    var name: String
    var height: Length?
    var remark: String?

    static let fields = Fields<Town>(columns: ["height_m", "name", "remark", "id"], properties: ["name"]) {
      Field("id", .text, in: .table) { $0.name.lowercased() }
      Field("name", "name", .text) { $0.name }
      Field("height_m", "height", .length) { $0.height }
      Field("remark", "remark", .text) { $0.remark }.whenKnown
    }
  }

  private let shusha = Town(name: "Shusha", height: .meters(1_365.5))
  private let barda = Town(name: "Barda")

  @Test func `An object has the fields in their order, null where one is unknown`() {
    #expect(shusha.object.keys == ["name", "height_m"])
    #expect(shusha.object["height_m"]?.double == 1_365.5)
    #expect(barda.object["height_m"]?.isNull == true)
    #expect(Town(name: "Goris", remark: "a").object["remark"]?.string == "a")
  }

  @Test func `A table has the columns in the order that is asked for`() {
    let table = Town.fields.table([shusha, barda])
    #expect(table.columns.map(\.key) == ["height_m", "name", "remark", "id"])
    #expect(table.rows[0].map(\.csv) == ["1365.5", "Shusha", "", "shusha"])
    #expect(table.aligned() == ["height  name", "1.4 km  Shusha", "        Barda"])
  }

  @Test func `A feature has the properties that are asked for`() {
    let feature = Town.fields.feature(shusha, at: nil, id: "shusha")
    #expect(feature.properties.keys == ["name"])
    #expect(feature.id == "shusha")
  }

  @Test func `The schema says what is always there and what may be null`() {
    #expect(
      Town.fields.schema.value == [
        "type": "object",
        "properties": [
          "name": ["type": "string"], "height_m": ["type": ["number", "null"]],
          "remark": ["type": ["string", "null"]],
        ],
        "required": ["name", "height_m"], "additionalProperties": false,
      ])
  }

  @Test func `The fields of a part are fields of the whole`() {
    struct Pair: Record {
      var town: Town?
      static let fields = Fields<Pair> { Town.fields.of(maybe: { $0.town }) }
    }
    #expect(Pair(town: shusha).object["name"] == "Shusha")
    #expect(Pair(town: nil).object["name"]?.isNull == true)
    #expect(Pair.fields.schema.value["properties"]?["name"] == ["type": ["string", "null"]])
  }
}
