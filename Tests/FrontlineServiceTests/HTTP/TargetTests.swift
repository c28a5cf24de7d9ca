import Testing

@testable import FrontlineService

@Suite struct TargetTests {
  @Test func `A target is taken apart`() throws {
    let target = try Target("/collections/x%20y/items?limit=10&name=a+b%2Bc&empty=&bare")
    #expect(target.path == ["collections", "x y", "items"])
    #expect(target.query.map(\.name) == ["limit", "name", "empty", "bare"])
    #expect(target.query.map(\.value) == ["10", "a b+c", "", ""])
    #expect(try Target("/").path == [""])
    #expect(try Target("/collections/").path == ["collections"])
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/%ff", "/%00", "/a?x=%E2%82", "no-slash", "/?a=1&a=2"])
  func `What is no text is refused`(_ text: String) {
    #expect(throws: ServiceError.self) { try Target(text) }
  }

  @Test func `A huge target is refused`() throws {
    let response = try Asking.get("/" + String(repeating: "x", count: 70_000))
    #expect(response.status == 414)
  }

  @Test func `Encoding is undone`() throws {
    for text in ["Şuşa / Шуша ?&=#+%", "", "a,b:c", "\u{1F5FA}"] {
      #expect(try percentDecoded(percentEncoded(text)[...], plusIsBlank: true) == text)
    }
  }
}
