/// Reads JSON (RFC 8259) piece by piece, as the caller asks for it, in memory that does not grow with the text.
///
/// ```swift
/// var json = try JSONScanner(.text(#"{"name": "Shusha", "at": [46.7465, 39.7537], "more": {}}"#))
/// try json.beginObject()
/// while let key = try json.nextKey() {
///   switch key {
///   case "name": print(try json.readString())                           // Shusha
///   case "at":
///     try json.beginArray()
///     while try json.nextElement() { print(try json.readDouble()) }     // 46.7465, 39.7537
///   default: break                                                      // what is not read is passed over
///   }
/// }
/// try json.finish()
/// ```
///
/// It is strict: UTF-8 without a byte order mark inside, the grammar of the RFC to the letter, surrogates in
/// pairs, and numbers that fit a `Double`. What is passed over is held to the same grammar.
///
/// Edge cases:
/// - A byte order mark at the start is passed over.
/// - A key that stands twice in an object comes twice from ``nextKey()``; ``readValue()`` refuses it.
/// - After an error nothing more should be read.
///
/// Complexity: linear in the bytes; memory for the longest string, within its limit.
public struct JSONScanner: ~Copyable {
  /// What is taken at most.
  public let limits: JSONLimits

  var window: ByteWindow
  /// Where the key stands that came last.
  private(set) var keyPlace = TextPlace()
  /// For each array or object that is open, whether it is an object.
  private var open: [Bool] = []
  /// Whether the innermost array or object has only just been opened, so that no comma comes before its next.
  private var isFresh = false
  /// Whether the next thing in the text is a value that nobody has read yet.
  private var isPending = true

  /// A scanner at the first value of `source`.
  ///
  /// - Throws: ``FormatError`` where the source cannot be opened.
  public init(_ source: ByteSource, limits: JSONLimits = JSONLimits()) throws(FormatError) {
    self.limits = limits
    var window = try ByteWindow(source)
    try window.skipMark()
    self.window = window
  }

  /// What the next value is; `nil` where there is none: at the end of an array, an object or the text.
  ///
  /// - Throws: ``FormatError`` where the next byte begins no value.
  public mutating func peek() throws(FormatError) -> JSONKind? {
    guard isPending else { return nil }
    switch try nextByte() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default:
      if open.isEmpty, isAtEnd { return nil }
      throw unexpected("a value")
    }
  }

  /// Goes into an object; its members come from ``nextKey()``.
  public mutating func beginObject() throws(FormatError) { try begin(UInt8(ascii: "{"), isObject: true) }

  /// Goes into an array; its elements come from ``nextElement()``.
  public mutating func beginArray() throws(FormatError) { try begin(UInt8(ascii: "["), isObject: false) }

  /// The key of the next member of the object, whose value comes next; `nil` at its end, which is then left
  /// behind. A value of the member before that nobody has read is passed over.
  public mutating func nextKey() throws(FormatError) -> String? {
    guard try nextMember() else { return nil }
    keyPlace = window.mark()
    let key = try scanString()
    try expectColon()
    return key
  }

  /// Whether the array has another element, which comes next; false at its end, which is then left behind.
  /// An element before it that nobody has read is passed over.
  public mutating func nextElement() throws(FormatError) -> Bool {
    precondition(open.last == false, "nextElement() is for the inside of an array.")
    return try nextItem(closing: UInt8(ascii: "]"), what: "array")
  }

  /// Checks that nothing but blanks follows the value that was read.
  public mutating func finish() throws(FormatError) {
    if isPending { try skipValue() }
    precondition(open.isEmpty, "finish() is for the outermost level.")
    _ = try nextByte()
    guard isAtEnd else { throw unexpected("the end of the text") }
  }

  /// Passes over the next value.
  public mutating func skipValue() throws(FormatError) {
    guard let kind = try peek() else { throw unexpected("a value") }
    let outer = open.count
    switch kind {
    case .array, .object: break
    default: return try skipScalar(kind)
    }
    if kind == .object { try beginObject() } else { try beginArray() }
    while open.count > outer {
      if open.last == true {
        guard try nextMember() else { continue }
        try skipString()
        try expectColon()
      } else {
        guard try nextElement() else { continue }
      }
      guard let inner = try peek() else { throw unexpected("a value") }
      switch inner {
      case .object: try beginObject()
      case .array: try beginArray()
      default: try skipScalar(inner)
      }
    }
  }
}

// What the reading of values stands on.
extension JSONScanner {
  /// How many arrays and objects are open.
  var depth: Int { open.count }
  /// Whether every byte has been taken. Only after ``nextByte()``.
  var isAtEnd: Bool { window.at >= window.end && window.isLast }
  /// Whether a value comes next.
  var hasValue: Bool { isPending }

  /// The next byte that is no blank, which is not taken; 0 at the end.
  @inline(__always)
  mutating func nextByte() throws(FormatError) -> UInt8 {
    while true {
      let byte = window.base[window.at]
      if byte > UInt8(ascii: " ") { return byte }
      guard try skipBlanks() else { return window.base[window.at] }
    }
  }

  /// The next byte that is no blank, as ``nextByte()``; sets `isSeen` where the byte `wanted` is passed over.
  mutating func nextByte(noting wanted: UInt8, _ isSeen: inout Bool) throws(FormatError) -> UInt8 {
    while true {
      let byte = window.base[window.at]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        if byte == wanted { isSeen = true }
        window.at += 1
      default:
        guard window.at >= window.end, try window.refill() else { return byte }
      }
    }
  }

  /// Passes over the blanks at hand; false at a byte that is none, or at the end.
  private mutating func skipBlanks() throws(FormatError) -> Bool {
    let base = window.base
    var i = window.at
    let end = window.end
    while i < end {
      let byte = base[i]
      guard
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
          || byte == UInt8(ascii: "\t")
      else {
        window.at = i
        return byte > UInt8(ascii: " ")
      }
      i += 1
    }
    window.at = i
    return try window.refill()
  }

  /// Makes at least `count` bytes be at hand, unless the text ends before.
  @inline(__always)
  mutating func ensure(_ count: Int) throws(FormatError) {
    while window.end - window.at < count, try window.refill() {}
  }

  /// Says that the next value has been read.
  @inline(__always)
  mutating func didRead() { isPending = false }

  /// Says that another text follows the one that has been read, as in newline-delimited JSON.
  mutating func beginText() {
    precondition(open.isEmpty)
    isPending = true
  }

  /// Whether the object has another member, at whose key the window then is.
  @inline(__always)
  mutating func nextMember() throws(FormatError) -> Bool {
    precondition(open.last == true, "nextKey() is for the inside of an object.")
    guard try nextItem(closing: UInt8(ascii: "}"), what: "object") else { return false }
    guard try nextByte() == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
    return true
  }

  /// Takes the colon behind a key.
  @inline(__always)
  mutating func expectColon() throws(FormatError) {
    guard try nextByte() == UInt8(ascii: ":") else { throw unexpected("a colon after the key") }
    window.at += 1
    isPending = true
  }

  private mutating func nextItem(closing: UInt8, what: String) throws(FormatError) -> Bool {
    if isPending { try skipValue() }
    var byte = try nextByte()
    if byte == closing {
      window.at += 1
      open.removeLast()
      isFresh = false
      return false
    }
    if isFresh {
      isFresh = false
    } else {
      guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or the end of the \(what)") }
      window.at += 1
      byte = try nextByte()
      if byte == closing {
        throw unexpected(what == "array" ? "a value after the comma" : "a key after the comma")
      }
    }
    isPending = closing == UInt8(ascii: "]")
    return true
  }

  private mutating func begin(_ opening: UInt8, isObject: Bool) throws(FormatError) {
    guard isPending, try nextByte() == opening else { throw unexpected(isObject ? "an object" : "an array") }
    guard open.count < limits.depth else {
      throw error(.tooDeep, "arrays and objects are nested deeper than the limit of \(limits.depth)")
    }
    window.at += 1
    open.append(isObject)
    isFresh = true
    isPending = false
  }
}
