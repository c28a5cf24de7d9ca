internal import FrontlinePlatform

// The calls of the system whose names methods of this module bear too.

func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// The system's words for an error number: `No space left on device`.
func systemMessage(_ number: Int32) -> String {
  String(cString: strerror(number))
}

/// The reader at the other end of a pipe has gone, and wants no more.
package struct ClosedPipe: Error {}

/// Writes all of `count` bytes.
func writeAll(
  _ bytes: UnsafeRawPointer, _ count: Int, to descriptor: Int32, at place: FormatPlace
) throws(FormatError) {
  var done = 0
  while done < count {
    let written = systemWrite(descriptor, bytes + done, count - done)
    if written < 0 {
      if errno == EINTR { continue }
      throw FormatError(
        code: .brokenOff, at: place, "it cannot be written: \(systemMessage(errno))",
        underlying: errno == EPIPE ? ClosedPipe() : nil)
    }
    done += written
  }
}
