internal import FrontlineGeometry

/// Reads a table of comma-separated values (RFC 4180) row by row, in memory that does not grow with the file.
///
/// ```swift
/// let table = "id,name,latitude\nshusha,\"Shusha, Şuşa\",39.7537\n"
/// var reader = try CSVReader(.text(table), requiring: ["id", "latitude"])      // or path: "settlements.csv"
/// while let row = try reader.next() {
///   print(row["name"]!, try row.double("latitude"))                            // Shusha, Şuşa 39.7537
/// }
/// ```
///
/// Beyond the RFC it takes any delimiter, a byte order mark, and LF, CR LF or CR alone as line breaks, mixed as
/// they come. It is strict where a guess could give a wrong value.
///
/// Edge cases:
/// - An empty line is left out before the header, and where there are two columns or more; where there is one, it is
///   an empty value.
/// - The last row needs no line break. A file of a header alone has no rows; an empty file is an error.
/// - Blanks around a field belong to it.
/// - A row of HXL tags (`#geo+lat`, `#date`) under the header is no data, and is passed over.
/// - After an error in one row (a wrong number of fields, a byte that is not UTF-8, a stray quote or NUL)
///   ``next()`` goes on with the row after it, so that all faults of a file can be listed. After a quote left
///   open, text behind a closing quote, a row over the limit or an error of the system there are no more rows.
///
/// Complexity: linear in the bytes; memory for the longest row.
public struct CSVReader: ~Copyable {
  /// The longest row taken where nothing else is said: 16 MiB.
  public static let defaultRowLimit = 16 << 20
  /// The most columns a header may have.
  public static let columnLimit = 16_384

  /// What parts the fields; where it was to be detected, what was found.
  public var delimiter: CSVDelimiter { CSVDelimiter(UnicodeScalar(scanner.delimiter)) }
  /// The names of the columns, in order. Without a header they are "1", "2", ...
  public var columns: [String] { header.names }

  private var scanner: CSVScanner
  private let header: CSVHeader
  private var bytes: [UInt8] = []
  private var bounds: [UInt32] = []
  private var number = 0
  private let hasHeader: Bool
  /// The row of HXL tags under the header, which is no data; `nil`: there is none, or no row has been read yet.
  package private(set) var tags: CSVRow?

  /// A reader of `source`, at its first row.
  ///
  /// - Parameters:
  ///   - delimiter: what parts the fields.
  ///   - hasHeader: whether the first row names the columns.
  ///   - hasQuotes: whether a quote holds a field together; the tables that databases dump have none, and a quote
  ///     in them is a letter like others.
  ///   - required: columns that must be there.
  ///   - allowsDuplicateColumns: whether columns that are not asked for may have one name.
  ///   - rowLimit: the longest row taken, in bytes, so that a quote left open or a line without an end cannot
  ///     fill the memory; at most 1 GiB.
  /// - Throws: ``FormatError`` where the file cannot be opened or is empty, its header is broken or names a
  ///   column twice, or a required column is missing.
  public init(
    _ source: ByteSource, delimiter: CSVDelimiter = .comma, hasHeader: Bool = true, hasQuotes: Bool = true,
    requiring required: [String] = [], allowsDuplicateColumns: Bool = false,
    rowLimit: Int = CSVReader.defaultRowLimit
  ) throws(FormatError) {
    var scanner = try CSVScanner(
      source, delimiter: delimiter, hasQuotes: hasQuotes, rowLimit: min(max(rowLimit, 1), 1 << 30))
    let header = try CSVHeader(&scanner, isNamed: hasHeader, allowsDuplicateColumns: allowsDuplicateColumns)
    for name in required { _ = try header.column(name, delimiter: scanner.delimiter) }
    self.scanner = scanner
    self.header = header
    self.hasHeader = hasHeader
  }

  /// A reader of a table without a header, whose columns the caller names; it may be empty.
  package init(
    _ source: ByteSource, delimiter: CSVDelimiter = .detected, naming columns: [String]
  ) throws(FormatError) {
    var scanner = try CSVScanner(
      source, delimiter: delimiter, hasQuotes: true, rowLimit: CSVReader.defaultRowLimit)
    if try scanner.scanRow(columns: nil) { scanner.putBack() }
    header = CSVHeader(file: scanner.name, names: columns)
    hasHeader = false
    self.scanner = scanner
  }

  /// A reader of the file at `path`. See ``init(_:delimiter:hasHeader:hasQuotes:requiring:allowsDuplicateColumns:rowLimit:)``.
  ///
  /// - Throws: ``FormatError`` as there.
  public init(
    path: String, delimiter: CSVDelimiter = .comma, hasHeader: Bool = true, requiring required: [String] = [],
    allowsDuplicateColumns: Bool = false, rowLimit: Int = CSVReader.defaultRowLimit
  ) throws(FormatError) {
    try self.init(
      .file(path), delimiter: delimiter, hasHeader: hasHeader, requiring: required,
      allowsDuplicateColumns: allowsDuplicateColumns,
      rowLimit: rowLimit)
  }

  /// The column of that name, for look-ups without a search.
  ///
  /// - Throws: ``FormatError`` with ``FormatError/Code/missing``, naming the columns there are, or with
  ///   ``FormatError/Code/duplicate``.
  public func column(_ name: String) throws(FormatError) -> CSVColumn {
    try header.column(name, delimiter: scanner.delimiter)
  }

  /// The next row; `nil` at the end.
  ///
  /// - Throws: ``FormatError`` with file and line; see the type for what can be read after one.
  /// - Complexity: linear in the bytes of the row.
  public mutating func next() throws(FormatError) -> CSVRow? {
    try advance() ? row() : nil
  }

  /// Finds the next row, of which ``row()`` makes a value; false at the end.
  ///
  /// - Throws: as ``next()``.
  package mutating func advance() throws(FormatError) -> Bool {
    guard try scanner.scanRow(columns: header.names.count) else { return false }
    if number == 0, hasHeader, tags == nil, scanner.count == header.names.count, scanner.holdsTags {
      tags = row()
      return try advance()
    }
    number += 1
    try scanner.checkRow(columns: header.names.count, number: number)
    return true
  }

  /// The row found last.
  package mutating func row() -> CSVRow {
    scanner.take(into: &bytes, &bounds)
    return CSVRow(header: header, bytes: bytes, bounds: bounds, number: number, line: scanner.line)
  }

  var delimiterByte: UInt8 { scanner.delimiter }

  /// Calls `body` with the bytes of the row found last as it stands, without its line break, and with start and
  /// end of each field in it, quotes left out.
  func withRow(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) -> Void) {
    scanner.withRow(body)
  }

  /// Calls `body` with the bytes of a field of the row found last; quotes in it are still doubled.
  package func withField<Result>(
    _ column: CSVColumn, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    scanner.withField(column.index, body)
  }

  /// The number in a field of the row found last, where it is one; ``CSVRow/double(_:)`` says what it is else.
  package func number(in column: CSVColumn) -> Double? { withField(column, DecimalNumber.double) }

  /// The row found last as it stands in the file, without its line break; after an error, the row that has it.
  package var text: String { scanner.text }

  /// All rows that are left.
  ///
  /// - Throws: the first error.
  /// - Complexity: linear in the bytes that are left, all rows in memory.
  public mutating func rest() throws(FormatError) -> [CSVRow] {
    var rows: [CSVRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }
}

extension CSVHeader {
  /// The header of a table whose first row `scanner` is at; that row is taken if it names the columns.
  convenience init(_ scanner: inout CSVScanner, isNamed: Bool, allowsDuplicateColumns: Bool)
    throws(FormatError)
  {
    repeat {
      guard try scanner.scanRow(columns: nil) else {
        throw FormatError(
          code: .empty, at: FormatPlace(file: scanner.name), "it is empty; a header is needed")
      }
    } while isNamed && scanner.isEmptyLine
    try scanner.checkColumnLimit()
    guard isNamed else {
      self.init(file: scanner.name, names: (1...scanner.count).map(String.init))
      scanner.putBack()
      return
    }
    try scanner.checkRow(columns: nil, number: 0)
    var bytes: [UInt8] = []
    var bounds: [UInt32] = []
    scanner.take(into: &bytes, &bounds)
    var seen: Set<String> = []
    var names: [String] = []
    for field in stride(from: 0, to: bounds.count, by: 2) {
      let name = String(decoding: bytes[Int(bounds[field])..<Int(bounds[field + 1])], as: UTF8.self)
      guard seen.insert(name).inserted || allowsDuplicateColumns else {
        throw Self.duplicates(name, file: scanner.name, line: scanner.line)
      }
      names.append(name)
    }
    self.init(file: scanner.name, names: names)
  }

  private static func duplicates(_ name: String, file: String, line: Int?) -> FormatError {
    FormatError(
      code: .duplicate, at: FormatPlace(file: file, line: line),
      "the header names the column \(quoted(name)) twice", value: name)
  }

  func column(_ name: String, delimiter: UInt8) throws(FormatError) -> CSVColumn {
    if let index = names.firstIndex(of: name) {
      guard index == names.lastIndex(of: name) else { throw Self.duplicates(name, file: file, line: 1) }
      return CSVColumn(name, index: index)
    }
    let shown = names.prefix(12).map(quoted).joined(separator: ", ") + (names.count > 12 ? ", ..." : "")
    let other = Array(names[0].utf8).withUnsafeBufferPointer { CSVDelimiter.detect($0) }
    let hint =
      names.count == 1 && names[0].utf8.contains(other)
      ? "; the delimiter may be \(CSVDelimiter(UnicodeScalar(other)))" : ""
    throw FormatError(
      code: .missing, at: FormatPlace(file: file, line: 1),
      "there is no column \(quoted(name)); the header has \(shown)\(hint)", value: name)
  }
}
