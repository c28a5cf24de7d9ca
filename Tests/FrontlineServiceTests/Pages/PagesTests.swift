import FrontlineFormats
import Testing

@testable import FrontlineService

@Suite struct PagesTests {
  private static let pages = [
    "/", "/conformance", "/api", "/collections", "/collections/claims", "/collections/claims/items?limit=5",
    "/collections/claims/items/1", "/collections/control/queryables", "/answers", "/tiles",
    "/answers/control?place=Shusha",
    "/collections/fronts/position?coords=POINT(46.75%2039.76)&datetime=2020-10-29",
  ]

  @Test(arguments: pages) func `A browser gets a page`(_ address: String) throws {
    let response = try Asking.get(address, ["accept": "text/html,*/*;q=0.8"])
    #expect(response.status == 200)
    #expect(response["Content-Type"] == "text/html; charset=utf-8")
    #expect(response.text.contains("<html lang=\"en\">") && response.text.contains("<h1>"))
    // No other host is asked for anything, and nothing stands in the page that the policy forbids.
    for mark in ["src=\"http", "href=\"https"] {
      for part in response.text.split(separator: mark, omittingEmptySubsequences: false).dropFirst() {
        #expect(
          part.hasPrefix("://atlas.test") || part.hasPrefix("http://atlas.test") || mark == "href=\"https",
          "\(part.prefix(60))")
      }
    }
    #expect(
      !response.text.contains(" style=\"") && !response.text.contains("<script>")
        && !response.text.contains("onclick"))
  }

  @Test func `What is typed is no markup`() throws {
    let response = try Asking.get(
      "/answers/find?f=html&text=" + sent("<script>alert(1)</script> 5 km from Shusha"))
    #expect(response.status == 200)
    #expect(!response.text.contains("<script>alert"))
    #expect(HTML.link("/a?b=1&c=\"", "<i>\u{202E}x\u{7}") == "<a href=\"/a?b=1&amp;c=&quot;\">&lt;i&gt;x</a>")
  }

  @Test func `The picture of a day is drawn`() throws {
    let response = try Asking.get("/map?on=2020-10-29")
    #expect(response.status == 200 && response["Content-Type"] == "image/svg+xml")
    #expect(response.text.contains("<svg"))
    _ = try Asking.refusal("/map?on=never")
    _ = try Asking.refusal("/map?on=2020-10-29&theme=pink")
  }

  @Test func `The start has days and colors`() throws {
    let start = try Asking.json("/map/start")
    #expect(start["first"]?.string == "2020-09-26")
    #expect(start["colors"]?["azerbaijan"]?.string?.hasPrefix("#") == true)
    #expect(start["changes"]?.array?.isEmpty == false)
  }
}
