import FrontlineAtlas
import FrontlineFormats
import FrontlineInterchange
import FrontlineLedger
import FrontlineTime

/// A table of statements: the columns of `statements.csv`, or under like names a sentence and, if wanted, its day.
struct StatementFile {
  private let path: String
  private let days: DayReader

  init(_ path: String, _ days: DayReader) {
    self.path = path
    self.days = days
  }

  private static let sentence = ColumnRole(
    "sentence",
    names: ["text", "statement", "sentence", "claim", "quote", "quotation", "headline", "message"])
  private static let speaker = ColumnRole(
    "speaker", names: ["speaker", "saidby", "author", "by", "account", "spokesperson"])

  private func column(_ name: String, _ reader: borrowing CSVReader) throws -> CSVColumn? {
    try reader.columns.contains(name) ? reader.column(name) : nil
  }

  /// All rows.
  func statements() throws -> [Statement] {
    var reader = try CSVReader(
      path == "-" ? .standardInput : FeatureFiles.table(path), delimiter: .detected)
    let finder = ColumnFinder(reader.columns, file: path)
    guard let sentence = try finder.index(of: Self.sentence) else {
      throw finder.missing("column \"text\", nor another of sentences")
    }
    let day = try finder.index(of: .day, besides: [sentence])
    let speaker = try finder.index(of: Self.speaker, besides: [sentence, day])
    let (value, valueMax) = (try column("value", reader), try column("value_max", reader))
    var statements: [Statement] = []
    let columns = reader.columns
    let rows = try reader.rest()
    var told = ToldOrder()
    if let day { for row in rows { told.leavesOpen(row[day]) } }
    var days = days
    days.order = days.order ?? told.order
    for row in rows {
      let fields = Dictionary(zip(columns, row.fields)) { first, _ in first }
      func field(_ name: String) -> String { fields[name] ?? "" }
      func date() throws -> EDTFDate? {
        guard let day, !row[day].isEmpty else { return nil }
        do {
          if let date = try? EDTFDate(row[day]) { return date }
          return EDTFDate(try days.recordedDay(row[day]))
        } catch {
          throw AnswerError.data("Line \(row.line) of \(path): \(error)")
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
          id: field("id").isEmpty ? "\(row.number)" : field("id"), kind: field("kind"), text: row[sentence],
          value: value.flatMap { try row.writtenDoubleIfAny($0) },
          valueMax: valueMax.flatMap { try row.writtenDoubleIfAny($0) }, comparison: comparison,
          unit: field("unit"),
          from: field("from_place").split(separator: ";").map(String.init),
          to: field("to_place").split(separator: ";").map(String.init), day: date(),
          speaker: speaker.map { row[$0] } ?? "",
          source: field("source").isEmpty ? nil : Source.ID(field("source")),
          note: field("note")))
    }
    return statements
  }
}
