import FrontlineFormats
import FrontlineTime
import Testing

@testable import FrontlineService

@Suite struct AnswerEndpointsTests {
  private static let calls = [
    "distance?from=Shusha&to=Stepanakert", "distance?from=Shusha&to=front&on=2020-10-29",
    "within?distance=5km&place=Shusha",
    "within?distance=40km&place=Shusha&held-by=azerbaijan&on=2020-11-05",
    "nearest?place=Shusha&count=3", "nearest?place=Shusha&held-by=Azerbaijan&on=2020-11-05",
    "place?place=Shusha", "places?match=Sh&kind=city", "district?name=Shusha",
    "district",
    "project?place=Shusha&to=EPSG:32638", "control?place=Shusha", "control?place=Shusha&on=2020-10-29",
    "control?place=Shusha&from=2020-09-27&to=2020-11-10",
    "changes?from=2020-10-01&to=2020-10-20&party=azerbaijan",
    "share?district=Shusha&on=2020-10-29", "disagreements?from=2020-10-01&to=2020-11-10", "sources",
    "front?on=2020-10-29",
    "movement?from=2020-09-27&to=2020-10-29", "approach?place=Shusha&from=2020-10-20&to=2020-10-29",
    "area?from=2020-10-20&to=2020-10-22", "locate?phrase=5%20km%20from%20Shusha&on=2020-10-29",
    "find?text=It%20was%205%20km%20from%20Shusha.", "describe?position=39.76,46.75",
    "check?text=Azerbaijani%20forces%20are%205%20km%20from%20Shusha&on=2020-10-29",
    "route?route=lachin-corridor-old&on=2020-11-08", "paths?from=Stepanakert&to=Goris&on=2020-10-29",
    "chokepoints?from=Stepanakert&to=Goris&on=2020-10-29", "exposure?route=lachin-corridor-old&on=2020-10-29",
    "reach?from=Goris&on=2020-10-29",
  ]

  /// Every answer is given as JSON and as a page, and as CSV and GeoJSON where it has them.
  @Test(arguments: calls) func `Every answer is given`(_ call: String) throws {
    let path = "/answers/\(call)"
    let mark = call.contains("?") ? "&" : "?"
    let json = try Asking.json(path + mark + "why=true")
    #expect(json.object != nil)
    #expect(json["why"]?.object != nil)
    let page = try Asking.get(path + mark + "f=html")
    #expect(page.status == 200 && page.text.contains("<h1>"))
    for form in ["csv", "geojson"] {
      let response = try Asking.get(path + mark + "f=\(form)")
      #expect([200, 400, 406].contains(response.status), "\(form)")
      if response.status == 200, form == "geojson" {
        #expect(try JSONValue(parsing: response.text)["type"]?.string == "FeatureCollection")
      }
    }
  }

  /// All addresses are called above.
  @Test func `No answer is left out`() throws {
    let names = try #require(try Asking.json("/answers")["answers"]?.array?.compactMap { $0["name"]?.string })
    let called = Set(Self.calls.map { String($0.prefix { $0 != "?" }) })
    #expect(Set(names) == called)
  }

  @Test func `The figures are those of the command`() throws {
    let json = try Asking.json("/answers/distance?from=Shusha&to=front&on=2020-10-29")
    #expect(abs((json["lower_m"]?.double ?? 0) - 23_200) < 50)
    #expect(abs((json["estimate_m"]?.double ?? 0) - 27_000) < 50)
    #expect(abs((json["upper_m"]?.double ?? 0) - 30_400) < 50)
    #expect(json["caveat"]?.string?.isEmpty == false)
  }

  @Test(arguments: [
    "distance?from=Shusha", "distance?from=Nowhere&to=Shusha", "within?distance=far&place=Shusha",
    "nearest?place=Shusha&count=0", "nearest?place=Shusha&held-by=azerbaijan",
    "within?distance=5km&place=Shusha&on=2020-11-05",
    "front?on=2020-13-45", "front", "control?place=Shusha&on=2020-10-29&from=2020-10-01&to=2020-10-02",
    "area?from=2020-10-29&to=2020-10-28", "area?from=1000-01-01&to=2020-10-28", "places?kind=hamlet",
    "front?on=2020-10-29&pockets=fill",
    "front?on=2020-10-29&rule=x", "project?place=Shusha&to=EPSG:0", "changes?party=martians",
    "sources?why=perhaps", "place?place=%20",
    "describe?position=Nowhere", "place?place=Shusha&names=xx",
    "paths?from=Shusha&to=Goris&on=2020-10-29&contested=maybe",
  ])
  func `What cannot be answered is said`(_ call: String) throws {
    let sentence = try Asking.refusal("/answers/\(call)")
    #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(sentence)")
    #expect(!sentence.contains("\"frontline "))
  }

  /// A day of which the data know nothing is no fault of the one who asks.
  @Test func `No data is no fault`() throws {
    #expect(try Asking.refusal("/answers/front?on=1950-01-01", 404).contains("1950-01-01"))
  }
}
