/// A row of a table: its fields as text, unquoted, and where it stands in the file.
///
/// ```swift
/// var reader = try CSVReader(.text("id,name,latitude,population\nshusha,Shusha,39.7537,\n"))
/// let row = try reader.next()!
/// row["name"]                         // "Shusha"
/// row["kind"]                         // nil: the file has no such column
/// row[0]                              // "shusha"
/// try row.double("latitude")          // 39.7537; throws with file, line, column and value
/// try row.intIfAny("population")      // nil: the field is empty
/// ```
///
/// A row is a value of its own and may be kept when the reader has moved on.
public struct CSVRow: Sendable {
  let header: CSVHeader
  /// The bytes of the row; those of its fields are without quotes.
  let bytes: [UInt8]
  /// Start and end in `bytes` of each field.
  let bounds: [UInt32]

  /// Which row it is; the first after the header is 1.
  public let number: Int
  /// The line it begins on, from 1. Fields can hold line breaks, so this is not always `number + 1`.
  public let line: Int

  init(header: CSVHeader, bytes: [UInt8], bounds: [UInt32], number: Int, line: Int) {
    (self.header, self.bytes, self.bounds, self.number, self.line) = (header, bytes, bounds, number, line)
  }

  /// How many fields it has: as many as there are columns.
  public var count: Int { bounds.count / 2 }
  /// The names of the columns, in order.
  public var columns: [String] { header.names }
  /// The row that the members of a record of JSON make, texts and numbers; what is none of these is empty.
  init(_ record: JSONObject, columns: [String], file: String) {
    var bytes: [UInt8] = []
    var bounds: [UInt32] = []
    for name in columns {
      bounds.append(UInt32(bytes.count))
      switch record[name] {
      case .string(let text)?: bytes += Array(text.utf8)
      case .integer?, .number?, .digits?: bytes += Array("\(record[name]!)".utf8)
      default: break
      }
      bounds.append(UInt32(bytes.count))
    }
    self.init(header: CSVHeader(file: file, names: columns), bytes: bytes, bounds: bounds, number: 1, line: 1)
  }

  /// All fields as text, in order.
  public var fields: [String] { (0..<count).map { self[$0] } }

  /// The text of a field, possibly empty; `nil` where the file has no such column.
  public subscript(column: CSVColumn) -> String? { header.index(of: column).map { self[$0] } }

  /// The text of the field at `index`, from 0. Traps for an index that is out of range.
  public subscript(index: Int) -> String { withField(index) { String(decoding: $0, as: UTF8.self) } }

  /// Whether the field is empty, or the file has no such column.
  public func isEmpty(_ column: CSVColumn) -> Bool {
    guard let index = header.index(of: column) else { return true }
    return bounds[2 * index] == bounds[2 * index + 1]
  }

  /// Calls `body` with the bytes of the field at `index`.
  func withField<Result, Failure>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = Int(bounds[2 * index])
    let end = Int(bounds[2 * index + 1])
    return try bytes.withUnsafeBufferPointer { (all) throws(Failure) -> Result in
      try body(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }

  /// Where a field stands: file, line and column. Without a column, where the row does.
  public func place(of column: CSVColumn? = nil) -> FormatPlace {
    var place = FormatPlace(file: header.file, line: line, row: number)
    guard let column else { return place }
    place.column = column.name
    if let index = header.index(of: column) {
      bytes.withUnsafeBufferPointer { place.line = line + lineBreaks(in: $0[0..<Int(bounds[2 * index])]) }
    }
    return place
  }

  /// The error that the field in `column` has `fault`; without a column, that the row has.
  ///
  /// ```swift
  /// var reader = try CSVReader(.text("id,kind\nshusha,hamlet\n", name: "settlements.csv"))
  /// let row = try reader.next()!
  /// row.error("\"hamlet\" is not a kind of settlement", in: "kind").description
  /// // settlements.csv, line 2, column "kind": "hamlet" is not a kind of settlement.
  /// ```
  public func error(
    _ fault: String, in column: CSVColumn? = nil, code: FormatError.Code = .invalidValue,
    underlying: (any Error)? = nil
  ) -> FormatError {
    FormatError(
      code: code, at: place(of: column), fault, value: column.flatMap { self[$0] }, underlying: underlying)
  }
}

/// The line breaks in `bytes`: LF, CR LF, and CR alone.
func lineBreaks(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
  var count = 0
  var last: UInt8 = 0
  for byte in bytes {
    if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && last != UInt8(ascii: "\r") { count += 1 }
    last = byte
  }
  return count
}
