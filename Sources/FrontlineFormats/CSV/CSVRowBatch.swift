internal import Synchronization

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
  ///
  /// - Parameter isSafe: whether what a spreadsheet would compute becomes text, as that of a ``CSVWriter`` does.
  package mutating func append(_ reader: borrowing CSVReader, isSafe: Bool = false) {
    let delimiter = reader.delimiterByte
    reader.withRow { row, bounds in
      let quote = UInt8(ascii: "\"")
      func add(_ start: Int, _ end: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: row[start..<end]))
      }
      var taken = 0
      for field in stride(from: 0, to: bounds.count, by: 2) {
        let (start, end) = (Int(bounds[field]), Int(bounds[field + 1]))
        let isQuoted = start > 0 && row[start - 1] == quote
        guard isSafe || isQuoted || start < end && row[start] == 0xEF else { continue }
        let text = UnsafeBufferPointer(rebasing: row[start..<end])
        let needsQuotes = needsQuotes(text, delimiter: delimiter, isAlone: false)
        let isFormula = isSafe && text.isFormula
        guard needsQuotes != isQuoted || isFormula else { continue }
        add(taken, isQuoted ? start - 1 : start)
        if needsQuotes { bytes.append(quote) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        add(start, end)
        if needsQuotes { bytes.append(quote) }
        taken = isQuoted ? end + 1 : end
      }
      add(taken, row.count)
    }
    ends.append(bytes.count)
  }
}

/// A column that is added to the rows of a ``CSVRowBatch``, with a value for each of them.
package enum CSVAddition {
  /// Texts.
  case texts([String])
  /// Texts of a few that come again and again: the number of each, -1 for an empty field.
  case numbered([Int32], CSVVocabulary)
  /// Numbers with so many decimals, as ``fixed(_:_:)`` writes them; NaN is an empty field.
  case numbers([Double], decimals: Int)
}

/// Texts that come again and again in a column, each with its number.
package final class CSVVocabulary: Sendable {
  /// The texts.
  package let texts: [String]
  /// The fields of tables of a form.
  private let known = Mutex<[CSVForm: Fields]>([:])

  /// Texts as they are written, a delimiter before each, one after the other.
  struct Fields: Sendable {
    let bytes: [UInt8]
    /// Where each begins in `bytes`, and where one more would.
    let starts: [Int]
  }

  /// A vocabulary of texts.
  package init(_ texts: [String]) { self.texts = texts }

  /// The texts as fields.
  ///
  /// - Throws: ``FormatError`` where one holds a NUL.
  func fields(_ form: CSVForm) throws(FormatError) -> Fields {
    if let fields = known.withLock({ $0[form] }) { return fields }
    let fields = try Fields(texts, form)
    known.withLock { $0[form] = fields }
    return fields
  }
}

extension CSVWriter {
  /// Writes the rows of a batch, and behind each its values of the additions. Traps where the columns are not as
  /// many as those of the writer, or an addition has no value for a row.
  ///
  /// - Throws: ``FormatError`` where a text holds a NUL, or the file cannot be written.
  package mutating func write(_ batch: CSVRowBatch, adding additions: [CSVAddition]) throws(FormatError) {
    let columns = try additions.map { (addition) throws(FormatError) in try column(addition) }
    var start = 0
    for (row, end) in batch.ends.enumerated() {
      try writeRow(batch.bytes, start..<end)
      for column in columns {
        switch column {
        case .texts(let texts): try add(texts[row])
        case .fields(let numbers, let fields): try add(numbers[row], of: fields)
        case .numbers(let numbers, let decimals): try add(numbers[row], decimals: decimals)
        }
      }
      try endRow()
      start = end
    }
  }

  /// The rows of a batch as ``write(_:adding:)`` writes them, for another thread than that of the writer.
  package static func bytes(
    _ batch: CSVRowBatch, adding additions: [CSVAddition], delimiter: CSVDelimiter, isSafe: Bool = false
  ) throws(FormatError) -> [UInt8] {
    var writer = CSVWriter(
      toMemory: CSVForm(delimiter: delimiter.byte ?? UInt8(ascii: ","), isSafe: isSafe))
    try writer.write(batch, adding: additions)
    return writer.written
  }

  /// An addition made ready.
  private enum Column {
    case texts([String])
    case fields([Int32], CSVVocabulary.Fields)
    case numbers([Double], decimals: Int)
  }

  private func column(_ addition: CSVAddition) throws(FormatError) -> Column {
    switch addition {
    case .texts(let texts): .texts(texts)
    case .numbered(let numbers, let words): .fields(numbers, try words.fields(form))
    case .numbers(let numbers, let decimals): .numbers(numbers, decimals: decimals)
    }
  }
}
