internal import FrontlineGeometry
internal import FrontlinePlatform

/// An opened ``ByteSource``: the only owner of its file descriptor.
final class ByteInput {
  let name: String
  private var rest: Rest
  private var decoder: TextEncoding.Decoder?
  /// Letters that were read and not asked for yet.
  private var decoded: [UInt8] = []
  private var given = 0
  /// What counts the bytes of the file; `nil`: nobody asks.
  private var meter: ReadingMeter?
  private var taken = 0

  private enum Rest {
    case descriptor(Int32, closes: Bool)
    case bytes([UInt8], from: Int)
    case chunks([UInt8], from: Int, next: () throws -> [UInt8]?)
  }

  init(_ source: ByteSource) throws(FormatError) {
    name = source.name
    decoder = source.encoding.map { TextEncoding.Decoder($0) }
    switch source.kind {
    case .file:
      rest = .descriptor(try openForReading(source.name), closes: true)
      if let current = ReadingMeter.current, current.counts(source.name) { meter = current }
    case .standardInput: rest = .descriptor(STDIN_FILENO, closes: false)
    case .bytes(let bytes): rest = .bytes(bytes, from: 0)
    case .chunks(let next): rest = .chunks([], from: 0, next: next)
    }
  }

  deinit {
    if case .descriptor(let descriptor, closes: true) = rest { _ = close(descriptor) }
  }

  /// Takes all that comes, bytes that were read already first, for letters of an encoding.
  func decode(_ encoding: TextEncoding, from bytes: [UInt8]) throws(FormatError) {
    var decoder = TextEncoding.Decoder(encoding)
    decoded = try decoder.utf8(bytes, of: name)
    self.decoder = decoder
  }

  /// Up to `count` bytes of UTF-8 to `destination`; 0 only at the end.
  func read(into destination: UnsafeMutablePointer<UInt8>, count: Int) throws(FormatError) -> Int {
    guard decoder != nil else { return try readBytes(into: destination, count: count) }
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while given == decoded.count {
      let got = try piece.withUnsafeMutableBufferPointer { (piece) throws(FormatError) in
        try readBytes(into: piece.baseAddress!, count: piece.count)
      }
      (decoded, given) = (try decoder!.utf8(Array(piece[..<got]), of: name), 0)
      if got == 0 { return 0 }
    }
    let got = Self.copy(decoded, from: given, to: destination, count: count)
    given += got
    return got
  }

  private func readBytes(into destination: UnsafeMutablePointer<UInt8>, count: Int) throws(FormatError) -> Int
  {
    switch rest {
    case .descriptor(let descriptor, _):
      while true {
        let got = systemRead(descriptor, destination, count)
        if got >= 0 {
          taken += got
          meter?.note(name, taken)
          return got
        }
        if errno != EINTR {
          throw FormatError(
            code: .unreadable, at: FormatPlace(file: name), "it cannot be read: \(systemMessage(errno))")
        }
      }
    case .bytes(let bytes, let from):
      let got = Self.copy(bytes, from: from, to: destination, count: count)
      rest = .bytes(bytes, from: from + got)
      return got
    case .chunks(var chunk, var from, let next):
      do {
        while from == chunk.count {
          guard let fresh = try next() else { return 0 }
          chunk = fresh
          from = 0
        }
      } catch {
        throw FormatError(
          code: .unreadable, at: FormatPlace(file: name), "it cannot be read: \(error)", underlying: error)
      }
      let got = Self.copy(chunk, from: from, to: destination, count: count)
      rest = .chunks(chunk, from: from + got, next: next)
      return got
    }
  }

  private static func copy(
    _ bytes: [UInt8], from: Int, to destination: UnsafeMutablePointer<UInt8>, count: Int
  ) -> Int {
    let got = min(count, bytes.count - from)
    guard got > 0 else { return 0 }
    bytes.withUnsafeBufferPointer { destination.update(from: $0.baseAddress! + from, count: got) }
    return got
  }
}

/// A descriptor of the file at `path`, which is not a folder.
private func openForReading(_ path: String) throws(FormatError) -> Int32 {
  let place = FormatPlace(file: path.isEmpty ? "the file with an empty name" : path)
  guard !path.utf8.contains(0) else {
    throw FormatError(code: .unreadable, at: FormatPlace(file: quoted(path)), "a path cannot hold a NUL")
  }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    switch errno {
    case ENOENT: throw FormatError(code: .unreadable, at: place, "there is no such file")
    case EACCES, EPERM:
      throw FormatError(code: .unreadable, at: place, "it may not be read, for lack of permission")
    default: throw FormatError(code: .unreadable, at: place, "it cannot be opened: \(systemMessage(errno))")
    }
  }
  var status = stat()
  if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
    _ = close(descriptor)
    throw FormatError(code: .unreadable, at: place, "it is a folder, not a file")
  }
  return descriptor
}
