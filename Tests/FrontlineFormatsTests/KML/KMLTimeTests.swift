import Testing

@testable import FrontlineFormats

@Suite struct KMLTimeTests {
  @Test(arguments: [
    "2020", "2020-11", "2020-11-08", "2020-02-29", "2020-11-08T12:00:00Z", "2020-11-08T12:00:00.5+04:00",
  ])
  func `Times of XML schema are taken`(_ text: String) {
    #expect(KMLTime.isValid(text))
  }

  @Test(arguments: [
    "", "20", "0000", "2020-13", "2020-11-31", "2021-02-29", "2020-11-08T", "2020-11-08T24:30:00Z", "2020~",
    "[2020-11-01..2020-11-05]", "8 November 2020", "٢٠٢٠",
  ])
  func `Others are not`(_ text: String) {
    #expect(!KMLTime.isValid(text))
  }

  @Test func `What is no time is left out`() {
    #expect(KMLTime(.date("soon")) == nil)
    #expect(KMLTime(.interval(from: nil, to: nil)) == nil)
    // An end that is not a time must not become an open one.
    #expect(KMLTime(.interval(from: "2020-11-08", to: "x")) == nil)
    #expect(KMLTime(.interval(from: "1993~", to: "2020-11-08")) == nil)
    guard case .span(begin: "2020-11-08", end: nil)? = KMLTime(.interval(from: "2020-11-08", to: nil)) else {
      Issue.record("An open end is one.")
      return
    }
  }
}
