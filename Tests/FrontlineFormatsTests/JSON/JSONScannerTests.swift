import FrontlineFormats
import Testing

@Suite struct JSONScannerTests {
  @Test(arguments: [1, 2, 3, 1 << 20])
  func `reads the examples of RFC 8259 section 13`(chunk: Int) throws {
    let image = """
      {
        "Image": {
          "Width":  800,
          "Height": 600,
          "Title":  "View from 15th Floor",
          "Thumbnail": { "Url": "http://www.example.com/image/481989943", "Height": 125, "Width": 100 },
          "Animated" : false,
          "IDs": [116, 943, 234, 38793]
        }
      }
      """
    let value = try JSONValue(inChunks(Array(image.utf8), of: chunk))
    #expect(value["Image"]?.object?.keys == ["Width", "Height", "Title", "Thumbnail", "Animated", "IDs"])
    #expect(value["Image"]?["Thumbnail"]?["Height"]?.int == 125)
    #expect(value["Image"]?["IDs"] == [116, 943, 234, 38793])
    #expect(value["Image"]?["Animated"]?.bool == false)
    for (text, value) in [("\"Hello world!\"", "Hello world!"), ("42", 42), ("true", true), (" null ", nil)]
      as [(String, JSONValue)]
    {
      #expect(try JSONValue(inChunks(Array(text.utf8), of: chunk)) == value)
    }
  }

  @Test(arguments: [1, 3, 8, 1 << 20])
  func `resolves escapes and keeps every scalar`(chunk: Int) throws {
    let cases: [(String, String)] = [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u015eu\u015fa""#, "Şuşa"),
      (#""Շուշի, Шуша, Şuşa""#, "Շուշի, Шуша, Şuşa"),
      (#""\uD834\udd1e""#, "\u{1D11E}"),
      ("\"\u{1F600}\u{7F}\u{2028}\"", "\u{1F600}\u{7F}\u{2028}"),
      (#""\u0000""#, "\0"),
      (#""""#, ""),
      (#""12345678\n12345678""#, "12345678\n12345678"),
    ]
    for (text, string) in cases {
      #expect(try JSONValue(inChunks(Array(text.utf8), of: chunk)) == .string(string), "\(text)")
    }
  }

  @Test func `keeps the digits of whole numbers and takes the nearest double of others`() throws {
    #expect(try JSONValue(parsing: "9007199254740993") == .integer(9_007_199_254_740_993))
    #expect(try JSONValue(parsing: "-9223372036854775808") == .integer(.min))
    #expect(try JSONValue(parsing: "9223372036854775808").double == 9_223_372_036_854_775_808)
    #expect(try JSONValue(parsing: "5.0") == 5 && JSONValue(parsing: "5e0").int == 5)
    #expect(try JSONValue(parsing: "-0").double?.sign == .minus)
    #expect(try JSONValue(parsing: "1e-400").double == 0)
    #expect(try JSONValue(parsing: "4.9e-324").double == .leastNonzeroMagnitude)
    var json = try JSONScanner(.text("[1.5, 3, 4e0, 2.5]"))
    try json.beginArray()
    #expect(try json.nextElement() && json.readDouble() == 1.5)
    #expect(try json.nextElement() && json.readInt() == 3)
    #expect(try json.nextElement() && json.readInt() == 4)
    #expect(try json.nextElement())
    let error = #expect(throws: FormatError.self) { try json.readInt() }
    #expect(
      error?.description
        == "text in memory, line 1, character 15, byte 14: 2.5 is not a whole number of 64 bits.")
  }

  @Test(arguments: [1, 1 << 20])
  func `passes over what nobody asks for`(chunk: Int) throws {
    let text = #"{"a": [1, {"b": [[], {}]}, "x\u0041"], "c": {"d": null, "e": [true, false]}, "f": 7}"#
    var json = try JSONScanner(inChunks(Array(text.utf8), of: chunk))
    try json.beginObject()
    var keys: [String] = []
    while let key = try json.nextKey() {
      keys.append(key)
      if key == "c" {
        try json.beginObject()
        while let key = try json.nextKey() { keys.append(key) }
      }
    }
    try json.finish()
    #expect(keys == ["a", "c", "d", "e", "f"])
  }

  @Test func `says where a key stands twice, and finds it among many`() throws {
    let members = (0..<1_000).map { "\"key \($0)\": \($0)" }
    let object = try JSONValue(parsing: "{\(members.joined(separator: ","))}").object
    #expect(object?["key 999"] == 999 && object?.count == 1_000)
    #expect(throws: FormatError.self) {
      try JSONValue(parsing: "{\((members + members.suffix(1)).joined(separator: ","))}")
    }
  }

  @Test func `holds to its limits`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let error = #expect(throws: FormatError.self) { try JSONValue(parsing: deep) }
    #expect(error?.code == .tooDeep)
    #expect(
      error?.description
        == "text in memory, line 1, character 129, byte 128: arrays and objects are nested deeper than the limit of 128."
    )
    var scanner = try JSONScanner(.text(deep))
    #expect(throws: FormatError.self) { try scanner.skipValue() }
    let nested = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try JSONValue(parsing: nested, limits: JSONLimits(depth: 512)).encoded() == nested)

    let long = "[\"\(String(repeating: "x", count: 1_000))\"]"
    #expect(try JSONValue(parsing: long, limits: JSONLimits(stringBytes: 1_000)).encoded() == long)
    let tooLong = #expect(throws: FormatError.self) {
      try JSONValue(parsing: long, limits: JSONLimits(stringBytes: 999))
    }
    #expect(tooLong?.code == .tooLong && tooLong?.place.byte == 1)
    #expect(throws: FormatError.self) {
      try JSONValue(
        parsing: "[\(String(repeating: "1,", count: 600))1]", limits: JSONLimits(valueBytes: 1_000))
    }
    let digits = String(repeating: "9", count: 1_025)
    #expect(try JSONValue(parsing: "0.\(digits.prefix(1_000))").double == 1)
    #expect(throws: FormatError.self) { try JSONValue(inChunks(Array("[0.\(digits)]".utf8), of: 100)) }
  }

  @Test func `says that a text is cut off, at every byte`() throws {
    let text = Array(#"{"a": [1, -2.5e3, "x\u00e9ş"], "b": {"c": true, "d": null}, "e": false}"#.utf8)
    _ = try JSONValue(.bytes(text))
    for count in text.indices {
      let error = #expect(throws: FormatError.self, "cut to \(count) bytes") {
        try JSONValue(.bytes(Array(text[..<count])))
      }
      #expect(error?.place.byte.map { $0 <= count } == true)
    }
  }
}
