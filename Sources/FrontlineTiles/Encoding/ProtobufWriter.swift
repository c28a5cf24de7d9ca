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

  /// The head of a field of so many bytes, which follow.
  mutating func head(_ number: UInt64, size: Int) {
    varint(number << 3 | 2)
    varint(UInt64(size))
  }

  mutating func append(_ content: some Collection<UInt8>) { bytes.append(contentsOf: content) }

  mutating func field(_ number: UInt64, bytes content: some Collection<UInt8>) {
    head(number, size: content.count)
    bytes.append(contentsOf: content)
  }

  mutating func field(_ number: UInt64, text: String) { field(number, bytes: text.utf8) }

  mutating func field(_ number: UInt64, double: Double) {
    varint(number << 3 | 1)
    var bits = double.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  /// A field of packed varints, which take so many bytes.
  mutating func field(_ number: UInt64, packed values: some Collection<UInt32>, size: Int) {
    head(number, size: size)
    for value in values { varint(UInt64(value)) }
  }

  /// How many bytes a varint takes.
  static func size(of value: UInt64) -> Int { (70 - (value | 1).leadingZeroBitCount) / 7 }

  static func size(packed values: some Collection<UInt32>) -> Int {
    values.reduce(0) { $0 + size(of: UInt64($1)) }
  }

  static func zigzag(_ value: Int32) -> UInt32 { UInt32(bitPattern: value << 1 ^ value >> 31) }
}
