internal import FrontlineGeometry

/// Writes a table of comma-separated values (RFC 4180) row by row. Reading it gives the same fields again.
///
/// ```swift
/// var writer = try CSVWriter(.standardOutput, columns: ["id", "name"])      // or .file("places.csv")
/// try writer.write(["shusha", "Shusha, \"Şuşa\""])
/// try writer.finish()
/// // id,name
/// // shusha,"Shusha, ""Şuşa"""
/// ```
///
/// A file takes the place of the old one only when the writer is finished.
///
/// Edge cases: a field is quoted only where it holds the delimiter, a quote or a line break, begins with a byte
/// order mark, or is the only one of its row and empty. A field with a NUL is refused.
public struct CSVWriter: ~Copyable {
  /// What ends a row.
  public enum LineBreak: Hashable, Sendable {
    /// A line feed.
    case lf
    /// Carriage return and line feed, as the RFC has it.
    case crlf
  }

  /// How many fields each row has.
  public let columnCount: Int
  private var output: ByteOutput
  /// How fields are written.
  let form: CSVForm
  private let lineBreak: LineBreak
  private var rows = 0

  /// A writer whose first row names the columns.
  ///
  /// - Parameters:
  ///   - delimiter: what parts the fields; ``CSVDelimiter/detected`` means a comma.
  ///   - hasMark: whether a byte order mark comes first, by which some spreadsheets know UTF-8.
  ///   - allowsDuplicateColumns: whether columns may have one name, as in a table that is copied.
  ///   - hasHeader: whether the names of the columns are written.
  ///   - isSafe: whether a field that a spreadsheet would compute (one that begins with `=`, `+`, `-`, `@`, a tab or a line
  ///     break, and is no number) is written as text, with an apostrophe before it. Reading it gives the apostrophe too.
  /// - Throws: ``FormatError`` where the file cannot be made, there is no column, or one is named twice.
  public init(
    _ sink: ByteSink, columns: [String], delimiter: CSVDelimiter = .comma, lineBreak: LineBreak = .lf,
    hasMark: Bool = false, allowsDuplicateColumns: Bool = false, hasHeader: Bool = true, isSafe: Bool = false
  ) throws(FormatError) {
    guard !columns.isEmpty else {
      throw FormatError(
        code: .missing, at: FormatPlace(file: sink.name),
        "a table has at least one column, and this one has none")
    }
    var seen: Set<String> = []
    for column in columns where !seen.insert(column).inserted && !allowsDuplicateColumns {
      throw FormatError(
        code: .duplicate, at: FormatPlace(file: sink.name), "the column \(quoted(column)) is named twice")
    }
    let form = CSVForm(delimiter: delimiter.byte ?? UInt8(ascii: ","), isSafe: isSafe)
    var output = try ByteOutput(sink)
    if hasMark { try output.write("\u{FEFF}" as StaticString) }
    if hasHeader { try output.writeCSV(columns, form, lineBreak: lineBreak, row: 0) }
    self.output = output
    columnCount = columns.count
    self.form = form
    self.lineBreak = lineBreak
  }

  /// A writer of rows without a header to memory, which ``written`` gives.
  init(toMemory form: CSVForm) {
    output = ByteOutput()
    columnCount = 1
    self.form = form
    lineBreak = .lf
  }

  /// What was written to memory.
  var written: [UInt8] { output.bytes }

  /// Writes a row. Traps where it has another number of fields than there are columns.
  ///
  /// - Throws: ``FormatError`` where a field holds a NUL, or the file cannot be written.
  public mutating func write(_ fields: [String]) throws(FormatError) {
    precondition(
      fields.count == columnCount, "A row of \(fields.count) fields; there are \(columnCount) columns.")
    rows += 1
    try output.writeCSV(fields, form, lineBreak: lineBreak, row: rows)
  }

  /// Writes the fields of a row that stand in `bytes` as they are to be written.
  mutating func writeRow(_ bytes: [UInt8], _ range: Range<Int>) throws(FormatError) {
    rows += 1
    try bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in
      try output.write(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Writes a further field of the row.
  mutating func add(_ field: String) throws(FormatError) {
    try output.write(form.delimiter)
    try output.writeField(field, form, isAlone: false, row: rows)
  }

  /// Writes a further field of the row: one of a vocabulary, or nothing for -1.
  mutating func add(_ number: Int32, of fields: borrowing CSVVocabulary.Fields) throws(FormatError) {
    guard number >= 0 else { return try output.write(form.delimiter) }
    let part = fields.starts[Int(number)]..<fields.starts[Int(number) + 1]
    try fields.bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in
      try output.write(UnsafeBufferPointer(rebasing: bytes[part]))
    }
  }

  /// Writes a further field of the row: a number with so many decimals, or nothing for NaN.
  mutating func add(_ number: Double, decimals: Int) throws(FormatError) {
    try output.write(form.delimiter)
    if !number.isNaN { try output.write(fixed: number, decimals: decimals) }
  }

  /// Writes rows that stand in `bytes` as they are to be written, their ends and all.
  package mutating func write(rows bytes: [UInt8], count: Int) throws(FormatError) {
    rows += count
    try bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in try output.write(bytes) }
  }

  mutating func endRow() throws(FormatError) { try output.writeEnd(lineBreak) }

  /// Hands on what is left; a file is then whole on the disk, and not yet in its place.
  package mutating func sync() throws(FormatError) { try output.sync() }

  /// Hands on what is left; a file takes the place of the old one.
  ///
  /// - Throws: ``FormatError`` where the file cannot be written; then the old one stays.
  public consuming func finish() throws(FormatError) { try output.finish() }
}

extension CSVWriter {
  /// A table as text. See ``init(_:columns:delimiter:lineBreak:hasMark:allowsDuplicateColumns:hasHeader:isSafe:)``.
  ///
  /// - Throws: ``FormatError`` where a column is named twice or a field holds a NUL.
  public static func text(
    columns: [String], rows: some Sequence<[String]>, delimiter: CSVDelimiter = .comma,
    lineBreak: LineBreak = .lf, isSafe: Bool = false
  ) throws(FormatError) -> String {
    var bytes: [UInt8] = []
    let sink = ByteSink.chunks(name: "table") { bytes += $0 }
    var writer = try CSVWriter(
      sink, columns: columns, delimiter: delimiter, lineBreak: lineBreak, isSafe: isSafe)
    for row in rows { try writer.write(row) }
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CSVVocabulary.Fields {
  /// Texts as fields of a table of several columns.
  ///
  /// - Throws: ``FormatError`` where one holds a NUL.
  init(_ texts: [String], _ form: CSVForm) throws(FormatError) {
    var output = ByteOutput()
    var starts = [0]
    for text in texts {
      try output.write(form.delimiter)
      try output.writeField(text, form, isAlone: false, row: 0)
      starts.append(output.size)
    }
    self.init(bytes: output.bytes, starts: starts)
  }
}

extension ByteOutput {
  /// Writes a row of a table.
  fileprivate mutating func writeCSV(
    _ fields: [String], _ form: CSVForm, lineBreak: CSVWriter.LineBreak, row: Int
  ) throws(FormatError) {
    for (index, field) in fields.enumerated() {
      if index > 0 { try write(form.delimiter) }
      try writeField(field, form, isAlone: fields.count == 1, row: row)
    }
    try writeEnd(lineBreak)
  }

  fileprivate mutating func writeEnd(_ lineBreak: CSVWriter.LineBreak) throws(FormatError) {
    if lineBreak == .crlf { try write(UInt8(ascii: "\r")) }
    try write(UInt8(ascii: "\n"))
  }

  fileprivate mutating func writeField(
    _ field: String, _ form: CSVForm, isAlone: Bool, row: Int
  ) throws(FormatError) {
    var text = field
    var fault: FormatError?
    text.withUTF8 { bytes in
      do throws(FormatError) {
        for byte in bytes where byte == 0 {
          throw FormatError(
            code: .encoding, at: FormatPlace(file: name, row: row), "the field \(quoted(field)) holds a NUL",
            value: field)
        }
        try writeField(bytes, form, isAlone: isAlone)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
  }

  /// Writes a field that holds no NUL.
  fileprivate mutating func writeField(
    _ bytes: UnsafeBufferPointer<UInt8>, _ form: CSVForm, isAlone: Bool
  ) throws(FormatError) {
    let quote = UInt8(ascii: "\"")
    let isFormula = form.isSafe && bytes.isFormula
    guard needsQuotes(bytes, delimiter: form.delimiter, isAlone: isAlone) else {
      if isFormula { try write(UInt8(ascii: "'")) }
      return try write(bytes)
    }
    try write(quote)
    if isFormula { try write(UInt8(ascii: "'")) }
    for byte in bytes {
      if byte == quote { try write(quote) }
      try write(byte)
    }
    try write(quote)
  }
}

/// Whether a field has to be quoted: it holds the delimiter, a quote or a line break, begins with a byte order
/// mark, or is the only one of its row and empty.
func needsQuotes(_ field: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isAlone: Bool) -> Bool {
  if field.isEmpty { return isAlone }
  for byte in field
  where byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
    || byte == UInt8(ascii: "\r")
  {
    return true
  }
  return field[0] == 0xEF && field.starts(with: [0xEF, 0xBB, 0xBF])
}
