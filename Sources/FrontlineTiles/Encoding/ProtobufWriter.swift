/// Writes the wire format of Protocol Buffers: varints, and fields of bytes.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

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

  /// Appends so many bytes, which `write` writes: at once, for there are very many short features.
  mutating func append(_ count: Int, _ write: (inout Run) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { space in
      var run = Run(space)
      write(&run)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: space[..<run.count]))
    }
  }

  /// Bytes whose number is known before they are written.
  struct Run {
    private let space: UnsafeMutableBufferPointer<UInt8>
    fileprivate private(set) var count = 0

    fileprivate init(_ space: UnsafeMutableBufferPointer<UInt8>) { self.space = space }

    private mutating func byte(_ byte: UInt8) {
      guard count < space.count else { return }
      space[count] = byte
      count += 1
    }

    mutating func varint(_ value: UInt64) {
      var value = value
      while value > 0x7F {
        byte(UInt8(truncatingIfNeeded: value) | 0x80)
        value >>= 7
      }
      byte(UInt8(truncatingIfNeeded: value))
    }

    /// The head of a field of so many bytes, which follow.
    mutating func head(_ number: UInt64, size: Int) {
      varint(number << 3 | 2)
      varint(UInt64(size))
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count <= space.count - count else { return }
      _ = UnsafeMutableBufferPointer(rebasing: space[count...]).initialize(from: bytes)
      count += bytes.count
    }

    /// A field of packed varints, which take so many bytes.
    mutating func packed(_ number: UInt64, _ values: some Collection<UInt32>, size: Int) {
      head(number, size: size)
      for value in values { varint(UInt64(value)) }
    }
  }

  /// How many bytes a varint takes.
  static func size(of value: UInt64) -> Int { (70 - (value | 1).leadingZeroBitCount) / 7 }

  static func size(packed values: some Collection<UInt32>) -> Int {
    values.reduce(0) { $0 + size(of: UInt64($1)) }
  }

  /// How many bytes a field takes whose content takes so many, and its number one.
  static func size(field content: Int) -> Int { 1 + size(of: UInt64(content)) + content }

  static func zigzag(_ value: Int32) -> UInt32 { UInt32(bitPattern: value << 1 ^ value >> 31) }
}
