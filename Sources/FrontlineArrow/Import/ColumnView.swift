import FrontlineC

/// The values of one column of a batch, by row; it keeps the batch.
struct ColumnView {
  let field: Field
  let count: Int
  /// Where row 0 is in the buffers.
  let start: Int
  private let array: ArrowArray
  private let validity: UnsafePointer<UInt8>?
  /// The batch that holds the memory.
  private let owner: ImportedBatch
  /// The values that the rows are indexes of; none or one.
  private let dictionaries: [ColumnView]
  /// The columns within: of a structure its members, of a list its elements.
  private let parts: [ColumnView]

  /// The second buffer; `nil` where there are no values.
  let values: UnsafeRawPointer?

  init(_ field: Field, _ array: ArrowArray, owner: ImportedBatch, depth: Int = 0) throws(ArrowFault) {
    self.field = field
    self.array = array
    self.owner = owner
    let name = "the column \"\(field.name)\""
    guard array.release != nil else { throw ArrowFault("\(name) was released") }
    guard array.length >= 0, array.offset >= 0, array.length <= Int64(Int32.max) << 16,
      array.offset <= Int64(Int32.max) << 16
    else { throw ArrowFault("\(name) has \(array.length) values from value \(array.offset) on") }
    count = Int(array.length)
    start = Int(array.offset)
    let expected = field.type.buffers
    if let expected, array.n_buffers != Int64(expected) {
      throw ArrowFault("\(name) has \(array.n_buffers) buffers, and its type \(expected)")
    }
    if case .views = field.type, array.n_buffers < 3 {
      throw ArrowFault("\(name) has \(array.n_buffers) buffers, and its type at least 3")
    }
    guard array.n_buffers == 0 || array.buffers != nil else { throw ArrowFault("\(name) has no buffers") }
    let needsValidity = array.n_buffers > 0 && array.null_count != 0
    validity = needsValidity ? array.buffers?[0]?.assumingMemoryBound(to: UInt8.self) : nil
    if array.null_count > 0, validity == nil, array.n_buffers > 0, count > 0 {
      throw ArrowFault("\(name) says it has \(array.null_count) nulls and does not say which")
    }
    values = array.n_buffers > 1 ? array.buffers?[1].map { UnsafeRawPointer($0) } : nil
    if let expected, expected > 1, values == nil, count > 0 { throw ArrowFault("\(name) has no values") }
    if field.type.width != nil || field.type == .boolean, values == nil, count > 0 {
      throw ArrowFault("\(name) has no values")
    }
    guard array.n_children == Int64(field.children.count) else {
      throw ArrowFault("\(name) has \(array.n_children) children, and its type \(field.children.count)")
    }
    guard (array.dictionary != nil) == (field.dictionary != nil) else {
      throw ArrowFault("\(name) has \(array.dictionary == nil ? "no" : "a") dictionary, against its schema")
    }
    var parts: [ColumnView] = []
    for (number, part) in field.children.enumerated() {
      guard let child = array.children?[number]?.pointee else {
        throw ArrowFault("\(name) has no child \(number)")
      }
      parts.append(try ColumnView(part, child, owner: owner, depth: depth + 1))
    }
    self.parts = parts
    if let type = field.dictionary, let dictionary = array.dictionary?.pointee {
      guard case .integer = field.type else {
        throw ArrowFault("\(name) has a dictionary, and its indexes are of type \"\(field.format)\"")
      }
      dictionaries = [try ColumnView(type, dictionary, owner: owner, depth: depth + 1)]
    } else {
      dictionaries = []
    }
    try checkParts(name)
  }

  /// Checks what reading by row relies on: that parts are long enough, and that offsets rise and stay inside.
  private func checkParts(_ name: String) throws(ArrowFault) {
    switch field.type {
    case .structure:
      for part in parts where part.count < start + count {
        throw ArrowFault("\(name) has \(start + count) rows, and \"\(part.field.name)\" \(part.count)")
      }
    case .fixedList(let each):
      let needed = (start + count).multipliedReportingOverflow(by: each)
      guard !needed.overflow, parts[0].count >= needed.partialValue else {
        throw ArrowFault("\(name) has \(start + count) lists of \(each) and \(parts[0].count) elements")
      }
    case .list(let bytes): try checkOffsets(bytes, limit: parts[0].count, name)
    case .bytes(_, let bytes): try checkOffsets(bytes, limit: nil, name)
    default: break
    }
  }

  private func checkOffsets(_ bytes: Int, limit: Int?, _ name: String) throws(ArrowFault) {
    guard count > 0 else { return }
    var last = offset(0, bytes)
    guard last >= 0 else { throw ArrowFault("\(name) has the offset \(last)") }
    for row in 1...count {
      let next = offset(row, bytes)
      guard next >= last else {
        throw ArrowFault("\(name), row \(row - 1): the offset \(next) is less than \(last) before it")
      }
      last = next
    }
    if let limit, last > limit {
      throw ArrowFault("\(name) has the offset \(last), past the end at \(limit)")
    }
  }

  /// The offset at which a row begins, in a column of lists, text or bytes.
  private func offset(_ row: Int, _ bytes: Int) -> Int {
    guard let values else { return 0 }
    return bytes == 4
      ? Int(values.loadUnaligned(fromByteOffset: (start + row) * 4, as: Int32.self))
      : Int(values.loadUnaligned(fromByteOffset: (start + row) * 8, as: Int64.self))
  }

  // MARK: - By row

  /// Whether some row may be null, so that each has to be asked.
  var mayHoldNulls: Bool { validity != nil || field.type == .null || !dictionaries.isEmpty }

  /// Whether the column itself has no value in a row.
  func isNullHere(_ row: Int) -> Bool {
    if field.type == .null { return true }
    guard let validity else { return false }
    let bit = start + row
    return validity[bit >> 3] & (1 << (bit & 7)) == 0
  }

  /// Whether the index of a row is one of its dictionary.
  func isIndexed(_ row: Int) -> Bool { index(row) != nil }

  /// Whether a row has no value.
  func isNull(_ row: Int) -> Bool {
    if isNullHere(row) { return true }
    if let dictionary = dictionaries.first {
      guard let index = index(row) else { return true }
      return dictionary.isNull(index)
    }
    return false
  }

  /// The column and row that hold the value itself: those of the dictionary, where there is one.
  func value(_ row: Int) -> (column: ColumnView, row: Int)? {
    if isNull(row) { return nil }
    guard let dictionary = dictionaries.first else { return (self, row) }
    return index(row).map { (dictionary, $0) }
  }

  /// The index into the dictionary; `nil`: it lies beyond its end.
  private func index(_ row: Int) -> Int? {
    guard case .integer = field.type, let dictionary = dictionaries.first, let index = integer(row),
      (0..<dictionary.count).contains(index)
    else { return nil }
    return index
  }

  /// The column inside of a structure or list.
  func part(_ number: Int) -> ColumnView? { parts.indices.contains(number) ? parts[number] : nil }

  /// The part of the column inside that the list of a row is.
  func elements(_ row: Int) -> Range<Int>? {
    switch field.type {
    case .list(let bytes):
      let (first, end) = (offset(row, bytes), offset(row + 1, bytes))
      return first <= end ? first..<end : nil
    case .fixedList(let each): return (start + row) * each..<(start + row + 1) * each
    default: return nil
    }
  }

  /// The whole number of a row that is not null; `nil`: the column has none, or it is too large.
  func integer(_ row: Int) -> Int? {
    guard let values, case .integer(let bytes, let isSigned) = field.type else { return nil }
    let at = (start + row) * bytes
    func load<Value: FixedWidthInteger>(_ type: Value.Type) -> Int? {
      Int(exactly: values.loadUnaligned(fromByteOffset: at, as: Value.self))
    }
    switch (bytes, isSigned) {
    case (1, true): return load(Int8.self)
    case (1, false): return load(UInt8.self)
    case (2, true): return load(Int16.self)
    case (2, false): return load(UInt16.self)
    case (4, true): return load(Int32.self)
    case (4, false): return load(UInt32.self)
    case (8, true): return load(Int64.self)
    default: return load(UInt64.self)
    }
  }

  /// The 64 bits of a row in a column of that width.
  func long(_ row: Int) -> Int64 {
    values?.loadUnaligned(fromByteOffset: (start + row) * 8, as: Int64.self) ?? 0
  }

  /// The 32 bits of a row in a column of that width.
  func short(_ row: Int) -> Int32 {
    values?.loadUnaligned(fromByteOffset: (start + row) * 4, as: Int32.self) ?? 0
  }

  /// The bytes of a row in a column of text or bytes; `nil`: they lie beyond the end of their buffer.
  func bytes(_ row: Int) -> UnsafeRawBufferPointer? {
    switch field.type {
    case .bytes(_, let width):
      let (first, end) = (offset(row, width), offset(row + 1, width))
      guard end > first else { return UnsafeRawBufferPointer(start: nil, count: 0) }
      guard let data = array.buffers?[2] else { return nil }
      return UnsafeRawBufferPointer(start: data + first, count: end - first)
    case .views: return view(row)
    default: return nil
    }
  }

  /// The bytes of a view: up to 12 in itself, else in one of the buffers behind.
  private func view(_ row: Int) -> UnsafeRawBufferPointer? {
    guard let values else { return nil }
    let at = (start + row) * 16
    let length = Int(values.loadUnaligned(fromByteOffset: at, as: Int32.self))
    guard length >= 0 else { return nil }
    if length <= 12 { return UnsafeRawBufferPointer(start: values + at + 4, count: length) }
    let buffer = Int(values.loadUnaligned(fromByteOffset: at + 8, as: Int32.self))
    let first = Int(values.loadUnaligned(fromByteOffset: at + 12, as: Int32.self))
    let buffers = Int(array.n_buffers) - 3
    guard (0..<buffers).contains(buffer), first >= 0, let data = array.buffers?[2 + buffer],
      let sizes = array.buffers?[2 + buffers]
    else { return nil }
    let size = Int(sizes.loadUnaligned(fromByteOffset: buffer * 8, as: Int64.self))
    guard first + length <= size else { return nil }
    return UnsafeRawBufferPointer(start: data + first, count: length)
  }
}
