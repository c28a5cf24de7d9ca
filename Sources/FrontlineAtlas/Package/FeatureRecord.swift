internal import FrontlineFormats
internal import FrontlineGeometry

/// A JSON object of a package, the properties of a feature or a part of them: gives its members as values, and
/// notes what is wrong with each, as a ``TableRow`` does for a row.
///
/// A missing member and `null` both read as empty.
struct FeatureRecord {
  let properties: JSONObject
  let file: PackageFile
  /// The number of the feature in the file, from 1.
  let number: Int
  let id: String?
  private let sink: FaultSink
  private let faultsBefore: Int
  /// What precedes the name of a member in a fault: `waypoints, 3, `.
  private let prefix: String

  init(
    _ properties: JSONObject, file: PackageFile, number: Int, id: String?, sink: FaultSink,
    prefix: String = ""
  ) {
    self.properties = properties
    self.file = file
    self.number = number
    self.id = id
    self.sink = sink
    self.prefix = prefix
    faultsBefore = sink.faults.count
  }

  /// Whether no fault has been noted since the record was begun.
  var isSound: Bool { sink.faults.count == faultsBefore }

  /// Notes a fault of a member; the message is a sentence.
  func fault(_ member: String, _ message: String) {
    sink.add(
      PackageFault(
        file: file.rawValue, row: number, feature: id, column: prefix + member, message: message))
  }

  /// A member; `nil` where it is missing or `null`.
  func value(_ member: String) -> JSONValue? {
    guard let value = properties[member], !value.isNull else { return nil }
    return value
  }

  /// A text; empty where there is none.
  func text(_ member: String) -> String {
    guard let value = value(member) else { return "" }
    if let text = value.string { return text }
    fault(member, "The value is \(value.kind); a text is needed.")
    return ""
  }

  /// A text; `nil` where it is missing or empty.
  func textIfAny(_ member: String) -> String? {
    let text = text(member)
    return text.isEmpty ? nil : text
  }

  /// A text that must not be missing or empty.
  func filled(_ member: String) -> String {
    let before = sink.faults.count
    let text = text(member)
    if text.isEmpty, sink.faults.count == before { fault(member, "The text is missing or empty.") }
    return text
  }

  /// A number in a range; `nil` where there is none or it is at fault.
  func number(_ member: String, in range: ClosedRange<Double>) -> Double? {
    guard let value = value(member) else { return nil }
    guard let number = value.double else {
      fault(member, "The value is \(value.kind); a number is needed.")
      return nil
    }
    guard range.contains(number) else {
      fault(member, "\(number) is outside \(range.words).")
      return nil
    }
    return number
  }

  /// A whole number no less than 0; `nil` where it is missing or at fault.
  func index(_ member: String) -> Int? {
    guard let value = value(member), let index = value.int, index >= 0 else {
      fault(member, "A whole number from 0 on is needed.")
      return nil
    }
    return index
  }

  /// One of the words that an enumeration knows; `nil` where it is missing or at fault.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ member: String, as: Value.Type) -> Value? {
    guard let text = textIfAny(member) else { return nil }
    if let value = Value(rawValue: text) { return value }
    fault(member, "\(quoted(text)) is not one of \(listed(Value.allCases.map(\.rawValue))).")
    return nil
  }

  /// The elements of an array; none where it is missing.
  func elements(_ member: String) -> [JSONValue] {
    guard let value = value(member) else { return [] }
    if let array = value.array { return array }
    fault(member, "The value is \(value.kind); an array is needed.")
    return []
  }

  /// The texts of an array.
  func texts(_ member: String) -> [String] {
    elements(member).compactMap { element in
      if let text = element.string { return text }
      fault(member, "An element is \(element.kind); a text is needed.")
      return nil
    }
  }

  /// The objects of an array, each as a record of its own.
  func records(_ member: String) -> [FeatureRecord] {
    elements(member).enumerated().compactMap { place, element in
      if let object = element.object {
        return FeatureRecord(
          object, file: file, number: number, id: id, sink: sink, prefix: "\(prefix)\(member) \(place), ")
      }
      fault(member, "Element \(place) is \(element.kind); an object is needed.")
      return nil
    }
  }

  /// The names that districts and routes have.
  func names() -> PlaceNames? {
    let primary = filled("name")
    guard !primary.isEmpty else { return nil }
    var translations: [Language: String] = [:]
    for (member, _) in properties {
      do throws(AtlasError) {
        guard let language = try Language(columnName: member), let name = textIfAny(member) else { continue }
        if translations.updateValue(name, forKey: language) != nil {
          fault(member, "Another member is of the same language.")
        }
      } catch {
        fault(member, error.description)
      }
    }
    return PlaceNames(primary, in: translations, others: texts("other_names"))
  }
}
