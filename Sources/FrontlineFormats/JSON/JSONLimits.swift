/// What a reader of JSON takes at most, so that no input can fill the memory or the stack.
public struct JSONLimits: Hashable, Sendable {
  /// How deep arrays and objects may be nested; 128 where nothing else is said, at most 512.
  public var depth: Int { didSet { depth = min(max(depth, 1), 512) } }
  /// The longest string as it stands in the text, in bytes; 16 MiB where nothing else is said.
  public var stringBytes: Int
  /// The longest value read at once with all that is in it, in bytes; 64 MiB where nothing else is said.
  public var valueBytes: Int
  /// The longest number, in bytes.
  static let numberBytes = 1_024

  /// Limits; the usual ones where nothing is said.
  public init(depth: Int = 128, stringBytes: Int = 16 << 20, valueBytes: Int = 64 << 20) {
    self.depth = min(max(depth, 1), 512)
    self.stringBytes = stringBytes
    self.valueBytes = valueBytes
  }
}
