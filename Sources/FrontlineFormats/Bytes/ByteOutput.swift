internal import FrontlineGeometry
internal import FrontlinePlatform

/// An opened ``ByteSink``, or memory, with a buffer before it. What is not finished is given up: of a file,
/// the old one stays.
struct ByteOutput: ~Copyable {
  private enum Target {
    case file
    case descriptor(Int32, closes: Bool)
    case chunks(([UInt8]) throws -> Void)
    case memory
  }

  private var target: Target
  private var file: AtomicFile?
  let name: String
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// Whether it is memory, which takes all that is written.
  var isMemory: Bool { if case .memory = target { true } else { false } }

  /// Memory, which ``text()`` gives.
  init() {
    target = .memory
    name = "memory"
    capacity = 256
    base = .allocate(capacity: capacity)
  }

  init(_ sink: ByteSink) throws(FormatError) {
    let target: Target
    switch sink.kind {
    case .standardOutput: target = .descriptor(STDOUT_FILENO, closes: false)
    case .chunks(let take): target = .chunks(take)
    case .file: target = try openDevice(sink.name).map { .descriptor($0, closes: true) } ?? .file
    }
    if case .file = target { file = try AtomicFile(path: sink.name) } else { file = nil }
    self.target = target
    name = sink.name
    capacity = 128 << 10
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
    if case .descriptor(let descriptor, closes: true) = target { _ = close(descriptor) }
  }

  /// Room for `size` bytes at the end of the buffer, of which ``took(_:)`` says how many were filled.
  @inline(__always)
  mutating func room(_ size: Int) throws(FormatError) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < size { try makeRoom(size) }
    return base + count
  }

  @inline(__always)
  mutating func took(_ size: Int) { count += size }

  @inline(__always)
  mutating func write(_ byte: UInt8) throws(FormatError) {
    try room(1).pointee = byte
    took(1)
  }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) {
    guard let start = bytes.baseAddress else { return }
    try room(bytes.count).update(from: start, count: bytes.count)
    took(bytes.count)
  }

  mutating func write(_ text: StaticString) throws(FormatError) {
    try write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ text: String) throws(FormatError) {
    var text = text
    let count = text.utf8.count
    guard count > 0 else { return }
    let place = try room(count)
    text.withUTF8 { place.update(from: $0.baseAddress!, count: count) }
    took(count)
  }

  /// Writes a number as ``fixed(_:_:)`` does.
  mutating func write(fixed value: Double, decimals: Int) throws(FormatError) {
    let place = try room(maximumFixedLength)
    if let length = writeFixed(value, decimals: decimals, keepsZeros: true, to: place) {
      took(length)
    } else {
      try write(fixed(value, decimals))
    }
  }

  /// Hands on what is in the buffer; a file is then whole on the disk, and not yet in its place.
  mutating func sync() throws(FormatError) {
    try flush()
    try file?.sync()
  }

  /// Hands on what is in the buffer; a file takes the place of the old one.
  consuming func finish() throws(FormatError) {
    try flush()
    if let file = file.take() { try file.commit() }
  }

  /// How many bytes were written to memory.
  var size: Int { count }

  /// What was written to memory.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// What was written to memory.
  func text() -> String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

  private mutating func makeRoom(_ size: Int) throws(FormatError) {
    try flush()
    guard capacity - count < size else { return }
    let more = max(2 * capacity, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: more)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = more
  }

  private mutating func flush() throws(FormatError) {
    guard count > 0 else { return }
    switch target {
    case .memory: return
    case .descriptor(let descriptor, _):
      try writeAll(base, count, to: descriptor, at: FormatPlace(file: name))
    case .chunks(let take):
      do { try take(Array(UnsafeBufferPointer(start: base, count: count))) } catch {
        throw FormatError(
          code: .brokenOff, at: FormatPlace(file: name), "it cannot be written: \(error)", underlying: error)
      }
    case .file: try file?.write(UnsafeRawBufferPointer(start: base, count: count))
    }
    count = 0
  }
}

/// A descriptor where `path` is a device or a pipe; `nil` where it is anything else, or nothing yet.
func openDevice(_ path: String) throws(FormatError) -> Int32? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  let kind = status.st_mode & S_IFMT
  guard kind != S_IFREG, kind != S_IFDIR else { return nil }
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw FormatError(
      code: .unwritable, at: FormatPlace(file: path), "it cannot be opened: \(systemMessage(errno))")
  }
  return descriptor
}
