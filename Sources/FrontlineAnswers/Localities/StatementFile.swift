import FrontlineAtlas
import FrontlineFormats
import FrontlineLedger
import FrontlineTime

/// A file of statements in the form of `statements.csv`.
struct StatementFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// All rows.
  func statements() throws -> [Statement] {
    var reader = try CSVReader(
      path == "-" ? .standardInput : .file(path), delimiter: .detected, requiring: ["id", "kind", "text"])
    func column(_ name: String) throws -> CSVColumn? {
      try reader.columns.contains(name) ? reader.column(name) : nil
    }
    let (value, valueMax) = (try column("value"), try column("value_max"))
    var statements: [Statement] = []
    let columns = reader.columns
    while let row = try reader.next() {
      let fields = Dictionary(zip(columns, row.fields)) { first, _ in first }
      func field(_ name: String) -> String { fields[name] ?? "" }
      func date() throws -> EDTFDate? {
        let text = field(columns.contains("day") ? "day" : "date")
        guard !text.isEmpty else { return nil }
        do {
          return try EDTFDate(text)
        } catch {
          throw AnswerError.data("Line \(row.line) of \(path): \(error.description)")
        }
      }
      var comparison: Statement.Comparison?
      if !field("comparison").isEmpty {
        guard let known = Statement.Comparison(rawValue: field("comparison")) else {
          throw AnswerError.data(
            "Line \(row.line) of \(path): \"\(field("comparison"))\" is not a comparison.")
        }
        comparison = known
      }
      statements.append(
        try Statement(
          id: field("id"), kind: field("kind"), text: field("text"),
          value: value.flatMap { try row.writtenDoubleIfAny($0) },
          valueMax: valueMax.flatMap { try row.writtenDoubleIfAny($0) }, comparison: comparison,
          unit: field("unit"),
          from: field("from_place").split(separator: ";").map(String.init),
          to: field("to_place").split(separator: ";").map(String.init), day: date(),
          speaker: field("speaker"), source: field("source").isEmpty ? nil : Source.ID(field("source")),
          note: field("note")))
    }
    return statements
  }
}
