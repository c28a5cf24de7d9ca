/// Rows of a table one after the other in one buffer, as ``CSVWriter`` writes them, for those who copy millions.
package struct CSVRowBatch: Sendable {
  /// The rows without their line breaks.
  private(set) var bytes: [UInt8] = []
  /// Where each row ends in `bytes`.
  private(set) var ends: [Int] = []

  /// A batch of no rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { ends.count }
  /// How many bytes they take.
  package var size: Int { bytes.count }

  /// Adds the row that a reader found last. Its fields stay as they stand, but for quotes that are not needed.
  package mutating func append(_ reader: borrowing CSVReader) {
    let delimiter = reader.delimiterByte
    reader.withRow { row, bounds in
      let quote = UInt8(ascii: "\"")
      var taken = 0
      for field in stride(from: 0, to: bounds.count, by: 2) {
        let (start, end) = (Int(bounds[field]), Int(bounds[field + 1]))
        let isQuoted = start > 0 && row[start - 1] == quote
        let first = start < end ? row[start] : 0
        guard isQuoted || first == 0xEF else { continue }
        let text = UnsafeBufferPointer(rebasing: row[start..<end])
        guard needsQuotes(text, delimiter: delimiter, isAlone: false) != isQuoted else { continue }
        bytes.append(contentsOf: row[taken..<(isQuoted ? start - 1 : start)])
        if !isQuoted { bytes.append(quote) }
        bytes.append(contentsOf: text)
        if !isQuoted { bytes.append(quote) }
        taken = isQuoted ? end + 1 : end
      }
      bytes.append(contentsOf: row[taken...])
    }
    ends.append(bytes.count)
  }

  /// Takes all rows out and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

/// A column that is added to the rows of a ``CSVRowBatch``, with a value for each of them.
package enum CSVAddition {
  /// Texts.
  case texts([String])
  /// Numbers with so many decimals, as ``fixed(_:_:)`` writes them; `nil` is an empty field.
  case numbers([Double?], decimals: Int)
}

extension CSVWriter {
  /// Writes the rows of a batch, and behind each its values of the additions. Traps where the columns are not as
  /// many as those of the writer, or an addition has no value for a row.
  ///
  /// - Throws: ``FormatError`` where a text holds a NUL, or the file cannot be written.
  package mutating func write(_ batch: CSVRowBatch, adding additions: [CSVAddition]) throws(FormatError) {
    var start = 0
    for (row, end) in batch.ends.enumerated() {
      try writeRow(batch.bytes, start..<end)
      for addition in additions {
        switch addition {
        case .texts(let texts): try add(texts[row])
        case .numbers(let numbers, let decimals): try add(numbers[row], decimals: decimals)
        }
      }
      try endRow()
      start = end
    }
  }
}
