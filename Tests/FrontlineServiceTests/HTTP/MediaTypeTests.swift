import Testing

@testable import FrontlineService

@Suite struct MediaTypeTests {
  private func preferred(_ accept: String?) -> MediaType? {
    MediaType.preferred(accept, among: [.geojson, .html])
  }

  @Test func `The first is given to those who do not mind`() {
    for accept in [nil, "", "*/*", "application/*", "application/geo+json", "application/json"] {
      #expect(preferred(accept) == .geojson, "\(accept ?? "nil")")
    }
  }

  @Test func `A browser gets a page`() {
    #expect(preferred("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8") == .html)
    #expect(preferred("text/html;q=0.2, application/geo+json;q=0.9") == .geojson)
    #expect(preferred("application/geo+json;q=0, */*") == .html)
  }

  @Test func `What cannot be had is none`() {
    for accept in ["image/png", "text/csv, image/*", "*/*;q=0", ";;;", "application/geo+json;q=nan"] {
      #expect(preferred(accept) == nil, "\(accept)")
    }
  }
}
