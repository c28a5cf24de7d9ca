internal import FrontlineZlib

/// Bytes compressed in the frame of gzip (RFC 1952), by zlib; the same bytes at every call, for no time is written.
///
/// - Parameters:
///   - bytes: what is compressed, less than 4 GiB.
///   - level: from 1, fast, to 9, small.
/// - Returns: `nil` where there is no memory for it.
package func gzip(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
  var stream = z_stream()
  guard UInt32(exactly: bytes.count) != nil, frontline_gzip_begin(&stream, level) == Z_OK else { return nil }
  defer { deflateEnd(&stream) }
  let bound = deflateBound(&stream, UInt(bytes.count))
  let packed = [UInt8](unsafeUninitializedCapacity: Int(bound)) { space, count in
    var input = bytes
    input.withUnsafeMutableBufferPointer { given in
      stream.next_in = given.baseAddress
      stream.avail_in = UInt32(truncatingIfNeeded: given.count)
      stream.next_out = space.baseAddress
      stream.avail_out = UInt32(truncatingIfNeeded: space.count)
      count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
    }
  }
  return packed.isEmpty ? nil : packed
}
