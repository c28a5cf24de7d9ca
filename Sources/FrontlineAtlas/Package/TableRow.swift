internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// A row of a table of a package: gives its fields as values, and notes what is wrong with each, so that one
/// reading finds all faults.
///
/// A column that the file does not have reads as empty.
struct TableRow {
  let row: CSVRow
  let file: String
  /// The columns of names by language.
  let languages: [LanguageColumn]
  private let sink: FaultSink
  private let faultsBefore: Int

  init(_ row: CSVRow, file: String, sink: FaultSink, languages: [LanguageColumn] = []) {
    self.row = row
    self.file = file
    self.languages = languages
    self.sink = sink
    faultsBefore = sink.faults.count
  }

  /// Whether no fault has been noted since the row was begun.
  var isSound: Bool { sink.faults.count == faultsBefore }
  /// The line on which it begins.
  var line: Int { row.line }

  /// Notes a fault of a field; the message is a sentence.
  func fault(_ column: CSVColumn, _ message: String) {
    sink.add(
      PackageFault(
        file: file, row: row.place(of: column).line ?? row.line, column: column.name, message: message))
  }

  /// The text of a field, possibly empty.
  func text(_ column: CSVColumn) -> String { row[column] ?? "" }

  /// The text of a field; `nil` where it is empty.
  func textIfAny(_ column: CSVColumn) -> String? {
    guard let text = row[column], !text.isEmpty else { return nil }
    return text
  }

  /// The text of a field that must not be empty.
  func filled(_ column: CSVColumn) -> String {
    let text = text(column)
    if text.isEmpty { fault(column, "The field is empty and must not be.") }
    return text
  }

  /// Notes those of the columns whose fields are empty and must not be.
  func need(_ columns: CSVColumn...) {
    for column in columns where row.isEmpty(column) { fault(column, "The field is empty and must not be.") }
  }

  /// An id, of the characters that ids have.
  func id() -> String {
    let id = filled("id")
    if !id.isEmpty, let why = identifierFault(id) { fault("id", "\(why.capitalizedFirst).") }
    return id
  }

  /// The parts of a field between semicolons, without space around them and without empty ones.
  func list(_ column: CSVColumn) -> [String] {
    guard let text = textIfAny(column) else { return [] }
    var parts: [String] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: UInt8(ascii: ";")) ?? text.endIndex
      let part = String(text[start..<end]).trimmed
      if !part.isEmpty { parts.append(part) }
      start = end < text.endIndex ? text.utf8.index(after: end) : end
    }
    return parts
  }

  /// The number in a field, in a range; `nil` where the field is empty or at fault.
  func number(_ column: CSVColumn, in range: ClosedRange<Double>? = nil) -> Double? {
    guard !row.isEmpty(column), let value = noting({ () throws(FormatError) in try row.double(column) })
    else { return nil }
    if let range, !range.contains(value) {
      fault(column, "\(text(column)) is outside \(range.words).")
      return nil
    }
    return value
  }

  /// The whole number in a field, in a range; `nil` where the field is empty or at fault.
  func integer(_ column: CSVColumn, in range: ClosedRange<Int>) -> Int? {
    guard !row.isEmpty(column), let value = noting({ () throws(FormatError) in try row.int(column) })
    else { return nil }
    guard range.contains(value) else {
      fault(column, "\(value) is outside \(range.lowerBound) ... \(range.upperBound).")
      return nil
    }
    return value
  }

  /// A length in metres; `nil` where the field is empty or at fault.
  func length(_ column: CSVColumn, in range: ClosedRange<Double>) -> Length? {
    number(column, in: range).map { Length.meters($0) }
  }

  /// The position in two fields that must not be empty.
  func position(_ latitudeColumn: CSVColumn, _ longitudeColumn: CSVColumn) -> Position? {
    for column in [latitudeColumn, longitudeColumn] where row.isEmpty(column) {
      fault(column, "The field is empty and must not be.")
    }
    let (latitude, longitude) = (number(latitudeColumn), number(longitudeColumn))
    guard let latitude, let longitude else { return nil }
    do {
      return try Position(validatingLatitude: latitude, longitude: longitude)
    } catch {
      fault(abs(latitude) <= 90 ? longitudeColumn : latitudeColumn, error.description.capitalizedFirst)
      return nil
    }
  }

  /// One of the words that an enumeration knows; `nil` where the field is empty or at fault.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ column: CSVColumn, as: Value.Type) -> Value? {
    guard let text = textIfAny(column) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    fault(column, "\(quoted(text)) is not one of \(listed(words)).")
    return nil
  }

  /// What `make` makes of a field; `nil` where the field is empty or at fault.
  func value<Value>(_ column: CSVColumn, _ make: (String) throws(TimeError) -> Value) -> Value? {
    guard let text = textIfAny(column) else { return nil }
    do {
      return try make(text)
    } catch {
      fault(column, error.description)
      return nil
    }
  }

  /// The names in the columns that settlements, parties and districts share.
  func names() -> PlaceNames? {
    let primary = filled("name")
    guard !primary.isEmpty else { return nil }
    var translations: [Language: String] = [:]
    for column in languages {
      guard let name = textIfAny(column.column) else { continue }
      translations[column.language] = name
    }
    return PlaceNames(primary, in: translations, others: list("other_names"))
  }

  private func noting<Value>(_ body: () throws(FormatError) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      sink.add(error, file: file)
      return nil
    }
  }
}

extension ClosedRange<Double> {
  /// The range as a reader writes it.
  package var words: String {
    func short(_ value: Double) -> String {
      let places = [0, 3].first { Double(fixed(value, $0)) == value } ?? 6
      return fixed(value, places)
    }
    return "\(short(lowerBound)) ... \(short(upperBound))"
  }
}
