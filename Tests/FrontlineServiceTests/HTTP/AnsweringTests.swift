import FrontlineFormats
import Testing

@testable import FrontlineService

/// What holds for every address: methods, forms, tags, packing, headers.
@Suite struct AnsweringTests {
  private static let addresses = [
    "/", "/conformance", "/api", "/collections", "/collections/claims", "/collections/claims/items?limit=3",
    "/collections/claims/items/1", "/collections/control/queryables", "/answers", "/tiles",
  ]

  @Test(arguments: addresses) func `HEAD is GET without a body`(_ address: String) throws {
    let (get, head) = (try Asking.get(address), try Asking.get(address, method: "HEAD"))
    #expect(get.status == 200)
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head["Content-Length"] == "\(get.body.count)")
    #expect(head["ETag"] == get["ETag"])
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"])
  func `Only reading is allowed`(_ method: String) throws {
    let response = try Asking.get("/collections/claims/items", method: method)
    #expect(response.status == 405)
    #expect(response["Allow"] == "GET, HEAD, OPTIONS")
  }

  @Test(arguments: addresses) func `An unknown parameter is refused`(_ address: String) throws {
    let sentence = try Asking.refusal(address + (address.contains("?") ? "&" : "?") + "nonsense=1")
    #expect(sentence.contains("\"nonsense\""))
  }

  @Test(arguments: addresses) func `A form that there is not is refused`(_ address: String) throws {
    let response = try Asking.get(address, ["accept": "image/png"])
    #expect(response.status == 406)
    #expect(try Asking.refusal(address + (address.contains("?") ? "&" : "?") + "f=xml").contains("\"xml\""))
  }

  @Test(arguments: [
    "/nothing", "/collections/nothing", "/collections/claims/items/999999", "/collections/claims/items/1/x",
    "//", "/api/",
  ])
  func `What is not there is 404`(_ address: String) throws {
    #expect(try Asking.get(address).status == (address == "/api/" ? 200 : 404))
  }

  @Test func `Who has an answer does not get it again`() throws {
    let address = "/collections/claims/items?limit=7"
    let tag = try #require(try Asking.get(address)["ETag"])
    for known in [tag, "\"x\", \(tag)", "W/\(tag)", "*"] {
      let again = try Asking.get(address, ["if-none-match": known])
      #expect(again.status == 304 && again.body.isEmpty && again["ETag"] == tag)
    }
    #expect(try Asking.get(address, ["if-none-match": "\"other\""]).status == 200)
    #expect(try Asking.get("/collections/claims/items?limit=8")["ETag"] != tag)
  }

  @Test func `No work is done for those who have left`() throws {
    let request = ServiceRequest(
      "/collections/fronts/items?datetime=2020-10-30", headers: ["host": "atlas.test"],
      patience: Patience { true })
    #expect(try Asking.service.get().respond(to: request).status == 499)
    let late = ServiceRequest(
      "/collections/fronts/items?datetime=2020-10-30", headers: ["host": "atlas.test"],
      patience: Patience(.seconds(-1)))
    #expect(try Asking.service.get().respond(to: late).status == 503)
  }

  @Test func `A long body is packed for those who take it`() throws {
    let address = "/collections/claims/items?limit=50"
    let plain = try Asking.get(address)
    let packed = try Asking.get(address, ["accept-encoding": "br, gzip;q=0.5"])
    #expect(packed["Content-Encoding"] == "gzip")
    #expect(packed.body.prefix(2) == [0x1F, 0x8B])
    #expect(packed.body.count * 2 < plain.body.count)
    #expect(packed["ETag"] != plain["ETag"])
    #expect(try Asking.get(address, ["accept-encoding": "gzip;q=0"])["Content-Encoding"] == nil)
  }

  @Test func `Nothing of a host is believed`() throws {
    let links = try Asking.json("/", ["host": "example.org:8080"])["links"]?.array
    #expect(links?.allSatisfy { $0["href"]?.string?.hasPrefix("http://example.org:8080/") == true } == true)
    let evil = try Asking.get("/", ["host": "evil\"><script>"])
    #expect(!evil.text.contains("<script"))
  }

  @Test func `A base is in every link`() throws {
    var settings = ServiceSettings()
    settings.base = "https://example.org/war"
    settings.allowsOrigins = true
    let service = try AtlasService(Asking.atlas.get(), settings: settings)
    for address in ["/", "/collections", "/collections/claims/items?limit=2"] {
      let response = service.respond(to: ServiceRequest(address, headers: ["host": "inside"]))
      #expect(!response.text.contains("inside/"))
      #expect(response.text.contains("https://example.org/war"))
      #expect(response["Access-Control-Allow-Origin"] == "*")
    }
  }

  @Test func `Answers are guarded`() throws {
    for address in ["/?f=html", "/nothing", "/collections/claims/items?limit=1"] {
      let response = try Asking.get(address)
      #expect(response["X-Content-Type-Options"] == "nosniff")
      #expect(response["Content-Security-Policy"]?.contains("default-src 'none'") == true)
      #expect(response["Access-Control-Allow-Origin"] == nil)
    }
  }
}
