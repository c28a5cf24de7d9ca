import FrontlineFormats

/// Where rows go that cannot be read: a file with the reason before the columns, or the context.
struct RejectedRows: ~Copyable {
  private(set) var count = 0
  private var writer: CSVWriter?
  private let columns: Int
  private let context: Context

  init(_ question: AnnotationQuestion, columns: [String], _ context: Context) throws {
    self.context = context
    self.columns = columns.count
    if let path = question.rejects {
      writer = try CSVWriter(
        .file(path), columns: ["line", "reason", "text"] + columns, allowsDuplicateColumns: true,
        isSafe: question.isSafeCSV)
    } else {
      writer = nil
    }
  }

  /// Adds a row: its fields, or its text where it could not be parted into them.
  mutating func add(line: Int?, _ reason: String, row: CSVRow? = nil, text: String = "") throws {
    count += 1
    guard writer != nil else { return context.onRemark(reason) }
    let fields = row?.fields ?? Array(repeating: "", count: columns)
    try writer!.write(["\(line ?? 0)", reason, text.replacing("\0", with: "\u{FFFD}")] + fields)
  }

  consuming func finish() throws {
    if let writer = writer.take() { try writer.finish() }
  }
}
