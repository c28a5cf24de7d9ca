import FrontlineFormats
import FrontlineMaps

/// Rows under named columns: printed in aligned columns for people, as CSV for programs.
public struct Table: Sendable {
  /// A column: its key in CSV, its heading in text.
  public struct Column: Sendable, Hashable {
    /// The key in CSV.
    public var key: String
    /// The heading in text.
    public var title: String
    /// Whether its values stand at the right.
    public var isNumeric = false
    /// Whether the aligned text leaves the column out; CSV has them all.
    public var isHidden = false
    /// Whether the aligned text leaves it out where all of its cells are empty.
    public var isWhenKnown = false

    static func text(_ key: String, _ title: String) -> Column { Column(key: key, title: title) }
    static func number(_ key: String, _ title: String) -> Column {
      Column(key: key, title: title, isNumeric: true)
    }
    static func hidden(_ key: String) -> Column { Column(key: key, title: "", isHidden: true) }
  }

  /// A value: rounded with its unit in text, in full in CSV.
  public struct Cell: ExpressibleByStringLiteral, Sendable, Hashable {
    /// The value for people.
    public var text: String
    /// The value for programs.
    public var csv: String

    init(_ text: String, csv: String) {
      self.text = text
      self.csv = csv
    }
    init(_ text: String?) { self.init(text ?? "", csv: text ?? "") }
    /// A text that is the same for both.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// The columns, in order.
  public var columns: [Column]
  /// The rows, each with a cell for each column.
  public var rows: [[Cell]] = []

  init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Adds a column of the same value in each row.
  mutating func add(_ column: Column, _ cell: Cell) {
    columns.append(column)
    for row in rows.indices { rows[row].append(cell) }
  }
}
