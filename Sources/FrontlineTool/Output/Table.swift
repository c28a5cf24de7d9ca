import FrontlineFormats
import FrontlineMaps

/// Rows under named columns: printed in aligned columns for people, as CSV for programs.
struct Table {
  /// A column: its key in CSV, its heading in text.
  struct Column {
    var key: String
    var title: String
    var isNumeric = false
    /// Whether the aligned text leaves the column out; CSV has them all.
    var isHidden = false

    static func text(_ key: String, _ title: String) -> Column { Column(key: key, title: title) }
    static func number(_ key: String, _ title: String) -> Column {
      Column(key: key, title: title, isNumeric: true)
    }
    static func hidden(_ key: String) -> Column { Column(key: key, title: "", isHidden: true) }
  }

  /// A value: rounded with its unit in text, in full in CSV.
  struct Cell: ExpressibleByStringLiteral {
    var text: String
    var csv: String

    init(_ text: String, csv: String) {
      self.text = text
      self.csv = csv
    }
    init(_ text: String?) { self.init(text ?? "", csv: text ?? "") }
    init(_ number: Int?) { self.init(number.map { "\($0)" }) }
    init(stringLiteral text: String) { self.init(text) }
  }

  var columns: [Column]
  var rows: [[Cell]] = []

  /// Adds a column of the same value in each row.
  mutating func add(_ column: Column, _ cell: Cell) {
    columns.append(column)
    for row in rows.indices { rows[row].append(cell) }
  }

  /// The rows in aligned columns, with a heading, two blanks between; numbers stand at the right.
  ///
  /// What fills how many cells of a terminal is told by `String.cells`; control characters are made visible.
  func aligned(heading: Bool = true) -> [String] {
    let shown = columns.indices.filter { !columns[$0].isHidden }
    let lines = (heading ? [columns.map(\.title)] : []) + rows.map { $0.map { $0.text.visible() } }
    let widths = shown.map { column in lines.map { $0[column].cells }.max() ?? 0 }
    return lines.map { line in
      var text = ""
      for (column, width) in zip(shown, widths) {
        let cell = line[column]
        let blanks = String(repeating: " ", count: width - cell.cells)
        text += (text.isEmpty ? "" : "  ") + (columns[column].isNumeric ? blanks + cell : cell + blanks)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
