internal import FrontlineFormats
internal import FrontlineGeometry
internal import FrontlineLedger
internal import FrontlineTime

/// A row of a table, a feature of a map or of a layer, or an object inside of one: gives its fields as values, and notes
/// what is wrong with each, so that one reading finds all faults.
///
/// A column that the file does not have reads as empty, and so do `null` and an empty text.
struct AtlasRow {
  /// Where the fields come from.
  private enum Fields {
    /// A row of a CSV file, in which everything is text, and its columns of names by language.
    case texts(CSVRow, [LanguageColumn])
    /// The properties of a feature.
    case values(JSONObject)
  }

  private let fields: Fields
  /// The shape of a feature; `nil`: it has none, or is a row of a table.
  let geometry: Geometry?
  let file: String
  /// The line on which it begins, or the number of the feature, from 1.
  let number: Int
  /// The id of the feature, by which a fault names it.
  private let feature: String?
  /// The id that a feature has beside its properties.
  private let ownID: String?
  /// What precedes the name of a column in a fault: `waypoints 3, `.
  private let prefix: String
  private let sink: FaultSink
  private let faultsBefore: Int

  private init(
    _ fields: Fields, geometry: Geometry? = nil, file: String, number: Int, feature: String? = nil,
    ownID: String? = nil, prefix: String = "", sink: FaultSink
  ) {
    self.fields = fields
    self.geometry = geometry
    self.file = file
    self.number = number
    self.feature = feature
    self.ownID = ownID
    self.prefix = prefix
    self.sink = sink
    faultsBefore = sink.faults.count
  }

  /// A row of a table.
  init(_ row: CSVRow, file: String, sink: FaultSink, languages: [LanguageColumn] = []) {
    self.init(.texts(row, languages), file: file, number: row.line, sink: sink)
  }

  /// A feature, with the id that it has beside its properties.
  init(_ feature: GeoJSONFeature, file: String, number: Int, id: String?, sink: FaultSink) {
    self.init(
      .values(feature.properties), geometry: feature.geometry, file: file, number: number,
      feature: feature.properties["id"]?.string ?? id, ownID: id, sink: sink)
  }

  /// Whether no fault has been noted since the row was begun.
  var isSound: Bool { sink.faults.count == faultsBefore }

  /// Notes a fault of a field; the message is a sentence.
  func fault(_ column: CSVColumn, _ message: String) {
    var row = number
    if case .texts(let texts, _) = fields { row = texts.place(of: column).line ?? number }
    sink.add(
      PackageFault(file: file, row: row, feature: feature, column: prefix + column.name, message: message))
  }

  private static let emptiness = "The field is empty and must not be."

  /// The value of a property; `nil` where it is missing, `null`, or an empty text.
  private func value(_ column: CSVColumn) -> JSONValue? {
    guard case .values(let values) = fields, let value = values[column.name], !value.isNull,
      value.string != ""
    else { return nil }
    return value
  }

  /// Whether a field is empty.
  func isEmpty(_ column: CSVColumn) -> Bool {
    switch fields {
    case .texts(let row, _): row.isEmpty(column)
    case .values: value(column) == nil
    }
  }

  /// The text of a field, possibly empty.
  func text(_ column: CSVColumn) -> String {
    if case .texts(let row, _) = fields { return row[column] ?? "" }
    guard let value = value(column) else { return "" }
    if let text = value.string { return text }
    fault(column, "The value is \(value.kind); a text is needed.")
    return ""
  }

  /// The text of a field; `nil` where it is empty.
  func textIfAny(_ column: CSVColumn) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// The text of a field that must not be empty.
  func filled(_ column: CSVColumn) -> String {
    if isEmpty(column) { fault(column, Self.emptiness) }
    return text(column)
  }

  /// Notes those of the columns whose fields are empty and must not be.
  func need(_ columns: CSVColumn...) {
    for column in columns where isEmpty(column) { fault(column, Self.emptiness) }
  }

  /// The id, of the characters that ids have.
  func id() -> String {
    if let ownID, let feature, ownID != feature {
      fault("id", "The feature is \(quoted(ownID)), its property \(quoted(feature)).")
    }
    let id = feature ?? filled("id")
    if !id.isEmpty, let why = identifierFault(id) { fault("id", "\(why.capitalizedFirst).") }
    return id
  }

  /// The parts of a field between semicolons, without space around them and without empty ones, or the texts of an array.
  func list(_ column: CSVColumn) -> [String] {
    guard let value = value(column) else { return textIfAny(column).map { parts(of: $0, column) } ?? [] }
    if let array = value.array { return texts(of: array, column) }
    if let text = value.string { return parts(of: text, column) }
    fault(column, "The value is \(value.kind); an array is needed.")
    return []
  }

  private func parts(of text: String, _ column: CSVColumn) -> [String] {
    // A list whose texts have semicolons themselves is written as JSON.
    if text.utf8.first == UInt8(ascii: "["), let values = try? JSONValue(parsing: text),
      let array = values.array
    {
      return texts(of: array, column)
    }
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

  private func texts(of values: [JSONValue], _ column: CSVColumn) -> [String] {
    values.compactMap { value in
      if let text = value.string { return text }
      fault(column, "An element is \(value.kind); a text is needed.")
      return nil
    }
  }

  /// The objects of an array, or of one that is written as text, each as a row of its own.
  func objects(_ column: CSVColumn) -> [AtlasRow] {
    guard let value = value(column) else { return [] }
    guard let array = (value.string.flatMap { try? JSONValue(parsing: $0) } ?? value).array else {
      fault(column, "The value is \(value.kind); an array is needed.")
      return []
    }
    return array.enumerated().compactMap { place, element in
      guard let object = element.object else {
        fault(column, "Element \(place) is \(element.kind); an object is needed.")
        return nil
      }
      return AtlasRow(
        .values(object), file: file, number: number, feature: feature,
        prefix: "\(prefix)\(column) \(place), ",
        sink: sink)
    }
  }

  /// The number in a field, in a range; `nil` where the field is empty or at fault.
  func number(_ column: CSVColumn, in range: ClosedRange<Double>? = nil) -> Double? {
    var number: Double?
    switch fields {
    case .texts(let row, _):
      guard !row.isEmpty(column) else { return nil }
      number = noting { () throws(FormatError) in try row.double(column) }
    case .values:
      guard let value = value(column) else { return nil }
      number = value.double
      if number == nil { fault(column, "The value is \(value.kind); a number is needed.") }
    }
    guard let number else { return nil }
    if let range, !range.contains(number) {
      fault(column, "\(isText ? text(column) : "\(number)") is outside \(range.words).")
      return nil
    }
    return number
  }

  /// The whole number in a field, in a range; `nil` where the field is empty or at fault.
  func integer(_ column: CSVColumn, in range: ClosedRange<Int>) -> Int? {
    var number: Int?
    switch fields {
    case .texts(let row, _):
      guard !row.isEmpty(column) else { return nil }
      number = noting { () throws(FormatError) in try row.int(column) }
    case .values:
      guard let value = value(column) else { return nil }
      number = value.int
      if number == nil { fault(column, "The value is \(value); a whole number is needed.") }
    }
    guard let number else { return nil }
    guard range.contains(number) else {
      fault(column, "\(number) is outside \(range.lowerBound) ... \(range.upperBound).")
      return nil
    }
    return number
  }

  /// A whole number no less than 0 that must be there; `nil` where it is missing or at fault.
  func index(_ column: CSVColumn) -> Int? {
    guard let index = value(column)?.int, index >= 0 else {
      fault(column, "A whole number from 0 on is needed.")
      return nil
    }
    return index
  }

  /// A length in metres; `nil` where the field is empty or at fault.
  func length(_ column: CSVColumn, in range: ClosedRange<Double>) -> Length? {
    number(column, in: range).map { Length.meters($0) }
  }

  /// The position: of a feature its point, of a row that in its two columns.
  func position() -> Position? {
    guard isText else {
      if case .point(let position) = geometry { return position }
      faultOfShape("Point")
      return nil
    }
    let columns: [CSVColumn] = ["latitude", "longitude"]
    for column in columns where isEmpty(column) { fault(column, Self.emptiness) }
    let (latitude, longitude) = (number(columns[0]), number(columns[1]))
    guard let latitude, let longitude else { return nil }
    do {
      return try Position(validatingLatitude: latitude, longitude: longitude)
    } catch {
      fault(abs(latitude) <= 90 ? columns[1] : columns[0], error.description.capitalizedFirst)
      return nil
    }
  }

  /// Notes that the shape is another than is needed.
  func faultOfShape(_ needed: String) {
    fault("geometry", "It is \(geometry.map { "a \($0.kind)" } ?? "missing"); a \(needed) is needed.")
  }

  /// One of the words that an enumeration knows; `nil` where the field is empty or at fault.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ column: CSVColumn, as: Value.Type) -> Value? {
    guard let text = textIfAny(column) else { return nil }
    if let value = Value(rawValue: text) { return value }
    fault(column, "\(quoted(text)) is not one of \(listed(Value.allCases.map(\.rawValue))).")
    return nil
  }

  /// What `make` makes of a field; `nil` where the field is empty or at fault.
  func value<Value>(_ column: CSVColumn, _ make: (String) throws(TimeError) -> Value) -> Value? {
    guard let text = textIfAny(column) else { return nil }
    return made(text, column, make)
  }

  /// What `make` makes of each text of a list; those at fault are left out.
  func values<Value>(_ column: CSVColumn, _ make: (String) throws(TimeError) -> Value) -> [Value] {
    list(column).compactMap { made($0, column, make) }
  }

  private func made<Value>(
    _ text: String, _ column: CSVColumn, _ make: (String) throws(TimeError) -> Value
  ) -> Value? {
    do {
      return try make(text)
    } catch {
      fault(column, error.description)
      return nil
    }
  }

  /// The names that settlements, districts, routes and parties have.
  func names() -> PlaceNames? {
    let primary = filled("name")
    guard !primary.isEmpty else { return nil }
    var translations: [Language: String] = [:]
    switch fields {
    case .texts(_, let languages):
      for column in languages {
        guard let name = textIfAny(column.column) else { continue }
        translations[column.language] = name
      }
    case .values(let values):
      for (member, _) in values {
        let column = CSVColumn(member)
        do throws(AtlasError) {
          guard let language = try Language(columnName: member), let name = textIfAny(column) else {
            continue
          }
          if translations.updateValue(name, forKey: language) != nil {
            fault(column, "Another column is of the same language.")
          }
        } catch {
          fault(column, error.description)
        }
      }
    }
    return PlaceNames(primary, in: translations, others: list("other_names"))
  }

  /// Whether everything in it is text.
  private var isText: Bool {
    if case .texts = fields { true } else { false }
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
