import FrontlineFormats
import Testing

@testable import FrontlineService

@Suite struct OpenAPIDocumentTests {
  private static func walk(_ value: JSONValue, _ visit: (String, JSONValue) -> Void) {
    for (key, member) in value.object ?? [:] {
      visit(key, member)
      walk(member, visit)
    }
    for member in value.array ?? [] { walk(member, visit) }
  }

  @Test func `It is whole`() throws {
    let document = try Asking.json("/api")
    #expect(document["openapi"]?.string == "3.0.3")
    var references: [String] = []
    Self.walk(document) { key, value in if key == "$ref", let text = value.string { references.append(text) }
    }
    #expect(!references.isEmpty)
    for reference in references {
      #expect(reference.hasPrefix("#/components/"))
      var place: JSONValue? = document
      for part in reference.dropFirst(2).split(separator: "/") { place = place?[String(part)] }
      #expect(place != nil, "\(reference)")
    }
  }

  /// OpenAPI 3.0 has no list of types and no type null.
  @Test func `It is of its version`() throws {
    Self.walk(try Asking.json("/api")) { key, value in
      if key == "type" { #expect(value.array == nil && value.string != "null") }
      #expect(key != "const" && key != "$schema")
    }
  }

  /// Clients read the parameters of each collection's own path.
  @Test func `Every collection has its parameters`() throws {
    let document = try Asking.json("/api")
    for collection in try #require(try Asking.json("/collections")["collections"]?.array) {
      let id = try #require(collection["id"]?.string)
      let parameters = document["paths"]?["/collections/\(id)/items"]?["get"]?["parameters"]?.array ?? []
      let names = parameters.compactMap { $0["name"]?.string }
      for name in ["limit", "offset", "bbox", "datetime", "crs", "filter"] { #expect(names.contains(name)) }
      let limit = parameters.first { $0["name"]?.string == "limit" }?["schema"]
      #expect(limit?["maximum"]?.int == 10_000 && limit?["default"]?.int == 1_000)
      let queryables = try Asking.json("/collections/\(id)/queryables")["properties"]?.object?.keys ?? []
      #expect(Set(queryables).subtracting(["geometry", "time"]).isSubset(of: names))
      let items = collection["links"]?.array?.first { $0["rel"]?.string == "items" }?["href"]?.string
      #expect(items == "http://atlas.test/collections/\(id)/items")
    }
  }

  /// Every example that the description shows is answered.
  @Test func `Examples are answered`() throws {
    let document = try Asking.json("/api")
    for (path, item) in document["paths"]?.object ?? [:]
    where path.hasPrefix("/answers/") || path.hasSuffix("/position") {
      var query: [String] = []
      for parameter in item["get"]?["parameters"]?.array ?? [] where parameter["required"]?.bool == true {
        let name = try #require(parameter["name"]?.string)
        let example = try #require(parameter["schema"]?["example"]?.string, "\(path) \(name)")
        query.append("\(name)=\(sent(example))")
      }
      if path == "/answers/distance" { query.append("on=2020-10-29") }
      let response = try Asking.get(path + (query.isEmpty ? "" : "?" + query.joined(separator: "&")))
      #expect([200, 404].contains(response.status), "\(path)?\(query): \(response.text.prefix(200))")
    }
  }

  @Test func `Schemas are converted`() {
    #expect(OpenAPISchema.converted(["type": ["string", "null"]]) == ["type": "string", "nullable": true])
    #expect(OpenAPISchema.converted(["enum": ["a", nil]]) == ["enum": ["a", nil], "nullable": true])
    #expect(
      OpenAPISchema.converted([
        "anyOf": [["type": "object", "properties": ["a": ["type": ["number", "null"]]]], ["type": "null"]]
      ])
        == ["nullable": true, "type": "object", "properties": ["a": ["type": "number", "nullable": true]]])
  }
}
