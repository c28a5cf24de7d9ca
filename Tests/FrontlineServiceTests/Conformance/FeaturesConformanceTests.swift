import FrontlineFormats
import Testing

@testable import FrontlineService

/// What OGC's test suite of API - Features 1.0 asks for, class by class, by the names of its classes.
@Suite struct FeaturesConformanceTests {
  private static let collections = [
    "settlements", "districts", "routes", "claims", "control", "changes", "fronts", "territory",
  ]

  private func rels(_ json: JSONValue?) -> [String] {
    json?["links"]?.array?.compactMap { $0["rel"]?.string } ?? []
  }

  @Test func `LandingPage: links to the description, the conformance and the data`() throws {
    let landing = try Asking.json("/")
    for rel in ["self", "service-desc", "service-doc", "conformance", "data"] {
      #expect(rels(landing).contains(rel), "\(rel)")
    }
    for link in landing["links"]?.array ?? [] where link["rel"]?.string != "self" {
      let href = try #require(link["href"]?.string)
      #expect(try Asking.get(String(href.dropFirst("http://atlas.test".count))).status == 200, "\(href)")
    }
  }

  @Test func `ApiDefinition: is OpenAPI 3.0 by its media type`() throws {
    let response = try Asking.get("/api")
    #expect(response["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0")
    for path in ["/", "/conformance", "/collections"] + Self.collections.map({ "/collections/\($0)/items" }) {
      #expect(try JSONValue(parsing: response.text)["paths"]?[path]?["get"] != nil, "\(path)")
    }
  }

  @Test func `ConformanceOperation: lists the classes of the core`() throws {
    let classes = try Asking.json("/conformance")["conformsTo"]?.array?.compactMap(\.string) ?? []
    for part in ["core", "oas30", "html", "geojson"] {
      #expect(classes.contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/\(part)"))
    }
    #expect(Set(classes).count == classes.count)
  }

  @Test func `CollectionsMetadata: each collection has an id, links and an extent`() throws {
    let list = try #require(try Asking.json("/collections")["collections"]?.array)
    #expect(list.compactMap { $0["id"]?.string } == Self.collections)
    for collection in list {
      #expect(rels(collection).contains("items"))
      let box = collection["extent"]?["spatial"]?["bbox"]?[0]?.array?.compactMap(\.double) ?? []
      #expect(box.count == 4 && box[0] < box[2] && box[1] < box[3])
      #expect(collection["itemType"]?.string == "feature")
    }
  }

  @Test(arguments: collections) func `CollectionMetadata: is the same alone`(_ id: String) throws {
    let list = try Asking.json("/collections")["collections"]?.array
    #expect(try Asking.json("/collections/\(id)") == list?.first { $0["id"]?.string == id })
  }

  @Test(arguments: collections) func `FeaturesOperation: is a collection of features with its links`(
    _ id: String
  ) throws {
    let response = try Asking.get("/collections/\(id)/items?limit=3&datetime=2020-10-30")
    #expect(response["Content-Type"] == "application/geo+json")
    let page = try JSONValue(parsing: response.text)
    #expect(page["type"]?.string == "FeatureCollection")
    #expect(rels(page).contains("self") && rels(page).contains("alternate"))
    let features = page["features"]?.array ?? []
    #expect(!features.isEmpty && features.count <= 3)
    #expect(page["numberReturned"]?.int == features.count)
    #expect((page["numberMatched"]?.int ?? 0) >= features.count)
    for feature in features { #expect(feature["type"]?.string == "Feature" && feature["id"]?.int != nil) }
  }

  @Test(arguments: collections) func `FeatureOperation: is the feature that the page has`(_ id: String) throws
  {
    let page = try Asking.json("/collections/\(id)/items?limit=2&datetime=2020-10-30")
    for feature in page["features"]?.array ?? [] {
      let number = try #require(feature["id"]?.int)
      let one = try Asking.json("/collections/\(id)/items/\(number)")
      #expect(one["geometry"] == feature["geometry"] && one["properties"] == feature["properties"])
      for rel in ["self", "alternate", "collection"] { #expect(rels(one).contains(rel)) }
    }
  }

  /// A parameter whose value is wrong is 400 everywhere, and never answered with all features.
  @Test(arguments: collections) func `ParameterValidity: what is wrong is refused`(_ id: String) throws {
    for query in [
      "limit=0", "limit=x", "offset=-1", "bbox=1,2,3", "bbox=a", "datetime=2020-13-45", "datetime=x/y",
      "crs=x",
      "bbox-crs=x", "filter=(", "filter-lang=sql", "filter-crs=x", "f=x", "unknown=1", "limit=1&limit=2",
    ] { _ = try Asking.refusal("/collections/\(id)/items?\(query)") }
  }
}
