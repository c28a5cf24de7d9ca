import FrontlineC

/// A column of a stream: its name, its type, and what is written beside them.
struct Field: Sendable {
  /// How deep types are nested at most.
  static let depth = 32

  let name: String
  /// The format as the stream has it.
  let format: String
  /// The type of the values, or of the indexes where there is a dictionary.
  let type: ColumnType
  let children: [Field]
  /// The type of the values where the column has indexes into a dictionary.
  var dictionary: Field? { dictionaries.first }
  /// None or one.
  private let dictionaries: [Field]
  let metadata: [String: String]

  /// The type of the values.
  var valueType: ColumnType { dictionary?.type ?? type }

  /// Reads a schema.
  ///
  /// - Throws: ``ArrowFault`` where it breaks the format.
  init(_ schema: ArrowSchema, path: String = "the schema", depth: Int = 0) throws(ArrowFault) {
    guard schema.release != nil else { throw ArrowFault("\(path) was released before it was read") }
    guard depth < Field.depth else { throw ArrowFault("\(path) is nested more than \(Field.depth) deep") }
    guard let format = schema.format else { throw ArrowFault("\(path) has no format") }
    self.format = String(cString: format)
    name = schema.name.map { String(cString: $0) } ?? ""
    type = ColumnType(format: self.format)
    metadata = try Self.metadata(schema.metadata, path)
    guard schema.n_children >= 0, schema.n_children <= 100_000 else {
      throw ArrowFault("\(path) has \(schema.n_children) children")
    }
    var children: [Field] = []
    for number in 0..<Int(schema.n_children) {
      guard let child = schema.children?[number] else {
        throw ArrowFault("\(path) says it has \(schema.n_children) children and has no child \(number)")
      }
      let name = child.pointee.name.map { "the field \"\(String(cString: $0))\"" } ?? "child \(number)"
      children.append(try Field(child.pointee, path: name, depth: depth + 1))
    }
    self.children = children
    if let dictionary = schema.dictionary {
      dictionaries = [try Field(dictionary.pointee, path: "the dictionary of \(path)", depth: depth + 1)]
    } else {
      dictionaries = []
    }
    switch type {
    case .list, .fixedList:
      guard children.count == 1 else {
        throw ArrowFault("\(path) is a list and has \(children.count) children, not one")
      }
    default: break
    }
  }

  /// Pairs of texts: their number, and for each the lengths of key and value before their bytes.
  private static func metadata(_ bytes: UnsafePointer<CChar>?, _ path: String) throws(ArrowFault) -> [String:
    String]
  {
    guard let bytes else { return [:] }
    let raw = UnsafeRawPointer(bytes)
    var at = 0
    func number() throws(ArrowFault) -> Int {
      let value = Int(raw.loadUnaligned(fromByteOffset: at, as: Int32.self))
      guard value >= 0 else { throw ArrowFault("the metadata of \(path) has the length \(value)") }
      at += 4
      return value
    }
    func text() throws(ArrowFault) -> String {
      let count = try number()
      defer { at += count }
      return String(decoding: UnsafeRawBufferPointer(start: raw + at, count: count), as: UTF8.self)
    }
    var pairs: [String: String] = [:]
    for _ in 0..<(try number()) {
      let key = try text()
      pairs[key] = try text()
    }
    return pairs
  }
}

/// What is wrong with a stream, without the full stop.
struct ArrowFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
