/// Writes the wire format of Protocol Buffers: varints, and fields of bytes.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  mutating func varint(_ value: UInt64) {
    var value = value
    while value > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  mutating func field(_ number: UInt64, varint value: UInt64) {
    varint(number << 3)
    varint(value)
  }

  mutating func field(_ number: UInt64, bytes content: [UInt8]) {
    varint(number << 3 | 2)
    varint(UInt64(content.count))
    bytes += content
  }

  mutating func field(_ number: UInt64, text: String) { field(number, bytes: Array(text.utf8)) }

  mutating func field(_ number: UInt64, double: Double) {
    varint(number << 3 | 1)
    var bits = double.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  /// A field of packed varints.
  mutating func field(_ number: UInt64, packed values: [UInt32]) {
    var inner = ProtobufWriter()
    for value in values { inner.varint(UInt64(value)) }
    field(number, bytes: inner.bytes)
  }

  static func zigzag(_ value: Int32) -> UInt32 { UInt32(bitPattern: value << 1 ^ value >> 31) }
}
