internal import FrontlineGeometry

extension JSONScanner {
  /// The next value, `true` or `false`.
  public mutating func readBool() throws(FormatError) -> Bool {
    guard hasValue else { throw unexpected("true or false") }
    let isTrue = try nextByte() == UInt8(ascii: "t")
    try skipWord(isTrue ? "true" : "false", or: "true or false")
    return isTrue
  }

  /// Takes the next value if it is `null`; false where it is something else, which is then still to be read.
  public mutating func readNull() throws(FormatError) -> Bool {
    guard hasValue, try nextByte() == UInt8(ascii: "n") else { return false }
    try skipWord("null", or: "null")
    return true
  }

  /// The next value, whatever it is, with all that is in it.
  ///
  /// - Throws: ``FormatError``, also where an object has a key twice, or the value is longer than the limit.
  public mutating func readValue() throws(FormatError) -> JSONValue {
    try readValue(from: offset)
  }

  /// The next value, an object, with all that is in it.
  ///
  /// - Throws: ``FormatError``, also where it has a key twice, or is longer than the limit.
  public mutating func readObject() throws(FormatError) -> JSONObject {
    try readObject(from: offset)
  }

  /// The next value, as part of one that began at the byte `start` of the source.
  private mutating func readValue(from start: Int) throws(FormatError) -> JSONValue {
    switch try peek() {
    case .null:
      try skipWord("null", or: "null")
      return .null
    case .bool: return .bool(try readBool())
    case .number: return try readNumber()
    case .string: return .string(try readString())
    case .array:
      var elements: [JSONValue] = []
      try beginArray()
      while try nextElement() {
        elements.append(try readValue(from: start))
        try checkLength(from: start)
      }
      return .array(elements)
    case .object: return .object(try readObject(from: start))
    case nil: throw unexpected("a value")
    }
  }

  private mutating func readObject(from start: Int) throws(FormatError) -> JSONObject {
    var object = JSONObject()
    try beginObject()
    while try nextMember() {
      let place = window.mark()
      let key = try scanString()
      try expectColon()
      guard object.insert(key, try readValue(from: start)) else { throw duplicate(key, at: place) }
      try checkLength(from: start)
    }
    return object
  }

  private func checkLength(from start: Int) throws(FormatError) {
    guard offset - start > limits.valueBytes else { return }
    throw error(
      .tooLong, "a value that began at byte \(start) is longer than the limit of \(limits.valueBytes) bytes")
  }

  /// The error that the key which stands at `place` is there for the second time.
  func duplicate(_ key: String, at place: TextPlace) -> FormatError {
    FormatError(
      code: .duplicate, at: self.place(of: place), "the object has the key \(quoted(key)) twice",
      value: key)
  }

  /// Passes over the next value, which is neither array nor object.
  mutating func skipScalar(_ kind: JSONKind) throws(FormatError) {
    switch kind {
    case .string:
      try skipString()
      didRead()
    case .number: try skipNumber()
    case .bool: _ = try readBool()
    default: try skipWord("null", or: "null")
    }
  }

  private mutating func skipWord(_ word: StaticString, or expected: String) throws(FormatError) {
    try ensure(word.utf8CodeUnitCount)
    for i in 0..<word.utf8CodeUnitCount where window.base[window.at + i] != word.utf8Start[i] {
      throw unexpected(expected, at: window.at + (window.at + i >= window.end ? i : 0))
    }
    window.at += word.utf8CodeUnitCount
    didRead()
  }
}
