import FrontlineFormats
import Testing

@Suite struct InfiniteNumberTests {
  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `a number that JSON does not have is null, and no trap`(value: Double) throws {
    let object: JSONValue = ["a": .array([.number(value), 1]), "b": .number(value)]
    #expect(object.encoded() == #"{"a":[null,1],"b":null}"#)
    #expect(JSONValue.number(value).encoded(JSONStyle(decimals: 3)) == "null")
    _ = object.encoded(.pretty)
  }
}
