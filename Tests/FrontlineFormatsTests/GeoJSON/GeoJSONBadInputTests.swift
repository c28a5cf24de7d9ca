import FrontlineFormats
import FrontlineGeometry
import FrontlineTestSupport
import Testing

/// What must end in a sentence, and never in a crash or a hang.
@Suite struct GeoJSONBadInputTests {
  private static let text =
    #"{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":{"type":"Polygon","coordinates":[[[46.1,39.1],[46.2,39.1],[46.2,39.2],[46.1,39.1]]]},"properties":{"n":1.5e1,"s":"\u0161\"x"}}]}"#

  @Test func `a text cut off at any byte is told so`() {
    let bytes = Array(Self.text.utf8)
    for length in 0..<bytes.count {
      let error = #expect(throws: FormatError.self) {
        var reader = try GeoJSONReader(.bytes(Array(bytes[..<length]), name: "cut.geojson"))
        _ = try reader.rest()
      }
      #expect(error?.place.byte != nil, "cut after \(length) bytes")
    }
  }

  @Test func `a text with any byte changed is read or told so`() {
    let bytes = Array(Self.text.utf8)
    var numbers = SeededGenerator(seed: 3)
    var refused = 0
    for place in bytes.indices {
      for _ in 0..<4 {
        var changed = bytes
        changed[place] = .random(in: 0...255, using: &numbers)
        do {
          var reader = try GeoJSONReader(.bytes(changed, name: "changed.geojson"))
          while try reader.next() != nil {}
        } catch {
          refused += 1
          #expect(error.place.file == "changed.geojson", "byte \(place): \(changed[place])")
          #expect(error.place.byte.map { (0...bytes.count).contains($0) } ?? false, "\(error)")
        }
      }
    }
    #expect(refused > bytes.count, "of \(4 * bytes.count) changes")
  }

  @Test(arguments: [
    "[", "{\"type\":\"Feature\",\"properties\":{\"a\":", "{\"type\":\"Point\",\"coordinates\":[",
  ])
  func `a depth of a hundred thousand is told so`(_ start: String) {
    let text = start + String(repeating: start.hasSuffix(":") ? "{\"a\":" : "[", count: 100_000)
    let error = #expect(throws: FormatError.self) { _ = try readFeatures(text) }
    #expect(error?.place.byte != nil)
  }

  @Test(arguments: [
    (#"{"type":"Polygon","coordinates":[[[1,1],[2,2]]]}"#, FormatError.Code.invalidValue),
    (#"{"type":"Point","coordinates":[NaN,1]}"#, .syntax), (#"{"type":"Point","type":"Point"}"#, .duplicate),
    (#"{"type":"Point","coordinates":[1,1e999]}"#, .invalidValue),
  ])
  func `bad values are told with the byte`(_ text: String, _ code: FormatError.Code) {
    let error = #expect(throws: FormatError.self) { _ = try readFeatures(text) }
    #expect(error?.code == code)
    #expect(error?.place.byte != nil)
  }

  @Test func `Latin-1 is told so`() {
    let bytes =
      Array(#"{"type":"Feature","geometry":null,"properties":{"name":"S"#.utf8) + [0xE9] + Array(#""}}"#.utf8)
    let error = #expect(throws: FormatError.self) {
      var reader = try GeoJSONReader(.bytes(bytes))
      _ = try reader.rest()
    }
    #expect(error?.code == .encoding)
  }

  /// One line without an end is read in pieces and given up at a limit, long before the memory is full.
  @Test func `a line without an end is given up at the limit`() {
    var given = 0
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    let source = ByteSource.chunks(name: "endless") {
      given += 1
      return given == 1 ? Array("{\"type\":\"".utf8) : given < 2_000 ? piece : nil
    }
    let error = #expect(throws: FormatError.self) {
      var reader = try GeoJSONReader(source)
      _ = try reader.next()
    }
    #expect(error?.code == .tooLong)
    #expect(given < 100)
  }
}
