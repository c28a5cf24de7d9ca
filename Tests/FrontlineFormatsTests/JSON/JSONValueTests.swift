import FrontlineFormats
import FrontlineTestSupport
import Testing

@Suite struct JSONValueTests {
  static let sample: JSONValue = [
    "name": "Shusha", "names": ["Şuşa", "Շուշի", "a \"quote\" \\ \u{1}\n"], "at": [46.7465, 39.7537],
    "population": 4064, "gone": nil, "is_city": true, "empty": [[:], []], "many": [[1, 2], [3]],
  ]

  @Test func `writes compact and pretty JSON`() {
    #expect(
      Self.sample.encoded()
        == #"{"name":"Shusha","names":["Şuşa","Շուշի","a \"quote\" \\ \u0001\n"],"at":[46.7465,39.7537],"population":4064,"gone":null,"is_city":true,"empty":[{},[]],"many":[[1,2],[3]]}"#
    )
    let value: JSONValue = ["b": [1, 2], "a": ["x": [["y": []]], "z": [:]]]
    #expect(
      value.encoded(.pretty) == """
        {
          "b": [1, 2],
          "a": {
            "x": [
              {
                "y": []
              }
            ],
            "z": {}
          }
        }
        """)
    #expect(value.encoded(JSONStyle(sortsKeys: true)) == #"{"a":{"x":[{"y":[]}],"z":{}},"b":[1,2]}"#)
  }

  @Test func `keeps whole numbers of any length letter for letter`() throws {
    let text =
      "[12345678901234567891,-12345678901234567891,9007199254740993,1e30,123456789012345678901234567890]"
    let value = try JSONValue(parsing: text)
    #expect(value.encoded() == text.replacing("1e30", with: "1e+30"))
    #expect(value[0] == .digits("12345678901234567891"))
    #expect(value[0]?.double == 12345678901234567891)
    #expect(value[0]?.int == nil)
    #expect(value[0]?.kind == .number)
    #expect(throws: FormatError.self) { _ = try JSONValue(parsing: String(repeating: "9", count: 400)) }
  }

  @Test func `escapes what a terminal would obey`() throws {
    let value: JSONValue = "\u{1B}[31m\u{7F}\u{9B}\u{80}é\u{A0}"
    #expect(value.encoded() == "\"\\u001b[31m\\u007f\\u009b\\u0080é\u{A0}\"")
    #expect(try JSONValue(parsing: value.encoded()) == value)
  }

  @Test func `writes the fewest digits that read back, or so many decimals`() throws {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.0, "-0"), (5, "5"), (0.1, "0.1"), (1e21, "1e+21"), (1e-7, "1e-07"),
      (.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (46.746500000000005, "46.746500000000005"),
    ]
    for (number, text) in cases {
      #expect(JSONValue.number(number).encoded() == text)
      #expect(try JSONValue(parsing: text).double?.bitPattern == number.bitPattern)
    }
    let rounded: [(Double, String)] = [
      (0, "0"), (-0.0004, "0"), (-0.0006, "-0.001"), (1.5, "1.5"), (2.0, "2"), (10, "10"), (0.05, "0.05"),
      (123456.7891, "123456.789"), (-99.9999, "-100"), (1e15, "1000000000000000"), (1e16, "1e+16"),
    ]
    for (number, text) in rounded {
      #expect(JSONValue.number(number).encoded(JSONStyle(decimals: 3)) == text)
    }
  }

  @Test(arguments: [JSONStyle.compact, .pretty, JSONStyle(sortsKeys: true)])
  func `reads back what it has written`(style: JSONStyle) throws {
    #expect(try JSONValue(parsing: Self.sample.encoded(style)) == Self.sample)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let value = JSONValue.random(depth: 4, using: &random)
      #expect(try JSONValue(parsing: value.encoded(style)) == value)
      #expect(try JSONValue(parsing: value.description) == value)
    }
  }

  @Test func `compares numbers by value and objects without order`() {
    #expect(
      JSONValue.integer(5) == .number(5) && JSONValue.integer(5).hashValue == JSONValue.number(5).hashValue)
    #expect(JSONValue.integer(9_007_199_254_740_993) != .number(9_007_199_254_740_992))
    #expect(["a": 1, "b": 2] as JSONObject == ["b": 2, "a": 1])
    #expect(Set<JSONObject>([["a": 1, "b": 2], ["b": 2, "a": 1]]).count == 1)
    #expect(["a": 1] as JSONObject != ["a": 1, "b": nil])
  }

  @Test func `keeps members in order while they change`() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = 20
    object["d"] = 4
    object["a"] = nil
    #expect(object.keys == ["b", "c", "d"] && object["b"] == 20 && object["a"] == nil)
    for i in 0..<100 { object["k\(i)"] = .integer(i) }
    for i in stride(from: 0, to: 100, by: 2) { object["k\(i)"] = nil }
    #expect(object.count == 53 && object["k51"] == 51 && object["k50"] == nil)
  }
}

extension JSONValue {
  /// Any value, small.
  static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: return nil
    case 1: return .bool(.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .number(Double(bitPattern: UInt64.random(in: 0...0x7FEF_FFFF_FFFF_FFFF, using: &random)))
    case 4: return .number(Double.random(in: -180...180, using: &random))
    case 5: return .string(.random(using: &random))
    case 6:
      return .array(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0..<5, using: &random) {
        object[.random(using: &random)] = .random(depth: depth - 1, using: &random)
      }
      return .object(object)
    }
  }
}
