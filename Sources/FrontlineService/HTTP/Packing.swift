internal import FrontlineTiles

/// The bytes of a body as gzip; `nil`: it gains nothing.
func packedForTheWire(_ body: [UInt8]) -> [UInt8]? {
  guard let packed = gzip(body, level: 5), packed.count < body.count else { return nil }
  return packed
}
