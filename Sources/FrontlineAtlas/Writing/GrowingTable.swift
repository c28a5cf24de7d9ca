internal import FrontlineFormats
internal import FrontlineLedger
internal import FrontlineTime

/// A table of a package with rows to be added: the old bytes untouched, the new ones behind them.
struct GrowingTable {
  let file: PackageFile
  /// The whole file as it is to be.
  private(set) var bytes: [UInt8]
  /// The lines on which the new rows begin.
  private(set) var newRows: [Int] = []
  private let columns: [String]
  private let lineBreak: CSVWriter.LineBreak
  private var line: Int

  /// The table as it is on the disk; a file that is not there begins with these columns.
  init(_ file: PackageFile, columns: [String], in reader: PackageReader) throws(FormatError) {
    self.file = file
    let path = reader.path(file.rawValue)
    guard reader.exists(file.rawValue) else {
      self.columns = columns
      lineBreak = .lf
      bytes = Array(try CSVWriter.text(columns: columns, rows: []).utf8)
      line = 2
      return
    }
    let old = try ByteSource.file(path).all()
    self.columns = try CSVReader(path: path).columns
    let firstEnd = old.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    lineBreak = firstEnd > 0 && old[firstEnd - 1] == UInt8(ascii: "\r") ? .crlf : .lf
    bytes = old
    line = old.count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// Whether a row was added.
  var hasGrown: Bool { !newRows.isEmpty }

  /// Adds a row.
  ///
  /// - Parameter field: the text of a column; empty for one that it does not know.
  mutating func append(_ field: (String) -> String) throws(FormatError) {
    if let last = bytes.last, last != UInt8(ascii: "\n") {
      bytes += lineBreak == .crlf ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [UInt8(ascii: "\n")]
      line += 1
    }
    let text = try CSVWriter.text(columns: columns, rows: [columns.map(field)], lineBreak: lineBreak)
    let header = try CSVWriter.text(columns: columns, rows: [], lineBreak: lineBreak)
    newRows.append(line)
    for byte in text.utf8.dropFirst(header.utf8.count) {
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
  }
}

extension Claim {
  /// The columns of `claims.csv`.
  static let columns = [
    "id", "subject_kind", "subject", "party", "stance", "valid_from", "valid_to", "reported", "source",
    "citation", "note", "corrects", "derived_from", "exceptions",
  ]

  /// The text of a column of `claims.csv`.
  func field(_ column: String) -> String {
    switch column {
    case "id": id
    case "subject_kind": subject.kind.rawValue
    case "subject": subject.id
    case "party": party.rawValue
    case "stance": stance.rawValue
    case "valid_from": validFrom?.text ?? ""
    case "valid_to": validTo?.text ?? ""
    case "reported": reported.description
    case "source": source.rawValue
    case "citation": citation
    case "note": note
    case "corrects": corrects ?? ""
    case "derived_from": derivedFrom ?? ""
    case "exceptions": exceptions.joined(separator: ";")
    default: ""
    }
  }
}

extension Source {
  /// The columns of `sources.csv`. `licence` is spelled as in the packages that are published.
  static let columns = ["id", "name", "kind", "speaks_for", "citation", "url", "licence", "note"]

  /// The text of a column of `sources.csv`.
  func field(_ column: String) -> String {
    switch column {
    case "id": id.rawValue
    case "name": name
    case "kind": kind.rawValue
    case "speaks_for": speaksFor?.rawValue ?? ""
    case "citation": citation
    case "url": url
    case "licence": license
    case "note": note
    default: ""
    }
  }
}
