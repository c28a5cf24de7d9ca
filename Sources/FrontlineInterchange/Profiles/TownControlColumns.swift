internal import FrontlineAtlas
internal import FrontlineFormats
internal import FrontlineFronts
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// The columns of a table of towns that need not be there.
struct FurtherColumns {
  private var columns: [String: CSVColumn] = [:]
  private var populationYear: Int?
  private var languages: [(language: Language, column: CSVColumn)] = []

  private static let names: [(key: String, names: [String])] = [
    ("source", ["source", "according_to", "according to"]), ("citation", ["citation"]),
    ("note", ["note", "notes"]), ("kind", ["kind"]),
    ("uncertainty_m", ["uncertainty_m", "coordinate_uncertainty_m"]), ("other_names", ["other_names"]),
    ("position_source", ["position_source"]), ("position_detail", ["position_detail"]),
  ]

  /// Finds them in a table, and notes each column that is neither one of them nor one of those read already.
  init(_ reader: borrowing CSVReader, besides read: [String], of path: String, _ notes: inout ImportNotes)
    throws
  {
    let finder = ColumnFinder(reader.columns, file: path)
    let population = try finder.index(of: .population).map { reader.columns[$0] }
    for name in reader.columns where !read.contains(name) {
      let lower = name.plainBlanks.lowercased()
      if lower.isEmpty { continue }
      if name == population {
        columns["population"] = try reader.column(name)
        populationYear = ColumnFinder.words(name).lazy.compactMap { Int($0) }.first {
          (1000...2199).contains($0)
        }
      } else if let found = Self.names.first(where: { $0.names.contains(lower) }), columns[found.key] == nil {
        columns[found.key] = try reader.column(name)
      } else if let language = try? Language(columnName: lower),
        !languages.contains(where: { $0.language == language })
      {
        languages.append((language, try reader.column(name)))
      } else {
        notes.add(.leftOut, topic: "Columns", "\(path): the column \"\(name)\" is not read.")
      }
    }
  }

  /// Puts what they say into a row.
  func fill(_ town: inout TownControlImport.Row, of row: CSVRow) throws(FormatError) {
    town.source = try text("source", row)
    town.citation = try text("citation", row)
    town.note = try text("note", row)
    town.positionSource = try text("position_source", row)
    town.positionDetail = try text("position_detail", row)
    town.otherNames = try text("other_names", row).split(separator: ";")
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    for (language, column) in languages {
      if let name = try row.stringIfAny(column) { town.translations[language] = name }
    }
    if let column = columns["population"] {
      let field = try row.trimmed(column)
      if let people = Self.count(field.withoutReferences) {
        town.population = people
        town.populationYear = populationYear
      } else if !field.isEmpty, !ControlVocabulary.isBlank(field) {
        throw row.error("\"\(field)\" is not a number of people", in: column)
      }
    }
    let kind = try text("kind", row)
    if !kind.isEmpty, let column = columns["kind"] {
      guard let known = Settlement.Kind(rawValue: kind.lowercased()) else {
        throw row.error("\"\(kind)\" is none of city, town and village", in: column)
      }
      town.kind = known
    }
    if let column = columns["uncertainty_m"], let meters = try row.doubleIfAny(column) {
      guard (0...20_040_000).contains(meters) else {
        throw row.error("\(meters) is not an uncertainty in metres, from 0 to 20,040,000", in: column)
      }
      town.uncertainty = .meters(meters)
    }
  }

  private func text(_ key: String, _ row: CSVRow) throws(FormatError) -> String {
    guard let column = columns[key] else { return "" }
    return try row.trimmed(column)
  }

  /// The number of people in a field: `106550`, `106,550`, `106 550`, `~7e+05`; `nil`: it is none.
  static func count(_ field: String) -> Int? {
    let field = field.first == "~" || field.first == "≈" ? String(field.dropFirst()).withoutBlanks : field
    if let whole = Double(field).flatMap({ Int(exactly: $0) }) { return whole >= 0 ? whole : nil }
    for mark in [",", " ", "'", "."] {
      let groups = field.plainBlanks.split(separator: Character(mark), omittingEmptySubsequences: false)
      let isGrouped =
        groups.count > 1 && (1...3).contains(groups[0].utf8.count)
        && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
      if isGrouped, groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) {
        return Int(groups.joined())
      }
    }
    return nil
  }
}

extension String {
  /// Without the marks of notes at its end, as encyclopedias have them: `Alpha[3][b]` is `Alpha`.
  var withoutReferences: String {
    var text = self[...]
    while text.last == "]", let start = text.lastIndex(of: "[") {
      let mark = text[text.index(after: start)...].dropLast()
      guard (1...4).contains(mark.count), mark.allSatisfy({ $0.isLetter || $0.isNumber }) else { break }
      text = text[..<start]
      while text.last?.isWhitespace == true { text.removeLast() }
    }
    return text.isEmpty ? self : String(text)
  }
}
