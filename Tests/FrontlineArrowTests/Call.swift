import FrontlineC

@testable import FrontlineArrow

/// A function of frontline.h that takes a stream.
typealias StreamFunction =
  (UnsafeMutablePointer<ArrowArrayStream>?, UnsafePointer<CChar>?, UnsafeMutablePointer<ArrowArrayStream>?) ->
  Int32

/// What a call came to: the cells of the columns by name, or the status and the sentence.
struct Called {
  var status: Int32 = 0
  var sentence = ""
  var names: [String] = []
  var rows: [[String?]] = []
  /// How many schemas, arrays and streams were not released; read at the end.
  var left = 0

  /// The cells of a column.
  subscript(name: String) -> [String?] {
    guard let number = names.firstIndex(of: name) else { return [] }
    return rows.map { $0[number] }
  }

  /// Calls a function and reads all of the stream that it gives.
  init(_ function: StreamFunction, _ made: MadeStream, _ options: String? = nil) {
    defer { left = made.living.count }
    var input = made.open()
    var output = ArrowArrayStream()
    status = function(&input, options, &output)
    guard status == 0 else {
      sentence = String(cString: frontline_last_error())
      // Nothing is left to be released, whatever was wrong.
      if input.release != nil || output.release != nil { sentence += " (not released)" }
      return
    }
    do throws(ArrowFault) { try read(&output) } catch {
      status = -1
      sentence = error.description
    }
  }

  private mutating func read(_ output: inout ArrowArrayStream) throws(ArrowFault) {
    let stream = try InputStream(taking: &output)
    names = stream.schema.fields.map(\.name)
    while let batch = try stream.next() {
      var columns: [[String?]] = []
      for number in names.indices { columns.append(Self.cells(try batch.column(number))) }
      for row in 0..<batch.count { rows.append(columns.map { $0[row] }) }
    }
  }

  private static func cells(_ column: ColumnView) -> [String?] {
    (0..<column.count).map { row in
      if column.isNull(row) { return nil }
      switch column.field.type {
      case .boolean:
        let bit = column.start + row
        return column.values!.load(fromByteOffset: bit / 8, as: UInt8.self) & (1 << (bit % 8)) == 0
          ? "no" : "yes"
      case .structure:
        return (0..<2).map { "\(column.part($0)!.number(column.start + row) ?? .nan)" }.joined(separator: " ")
      default: return (try? column.text(row)) ?? "?"
      }
    }
  }
}
