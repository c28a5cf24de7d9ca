import Testing

@testable import FrontlineTiles

@Suite struct GzipTests {
  @Test func `Bytes are framed and shorter`() throws {
    let bytes = [UInt8](repeating: 7, count: 100_000)
    let packed = try #require(gzip(bytes))
    #expect(packed.prefix(3) == [0x1F, 0x8B, 8])
    #expect(packed.count < 1_000)
    // The last four bytes are the length (RFC 1952 section 2.3.1).
    #expect(Array(packed.suffix(4)) == [0xA0, 0x86, 0x01, 0x00])
    #expect(gzip(bytes) == packed)
    #expect(gzip([])?.suffix(8) == [0, 0, 0, 0, 0, 0, 0, 0])
  }
}
